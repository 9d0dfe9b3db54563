#include "engine/liveness/passive/MoireScore.h"

#include "engine/ImageMat.h"

#include <opencv2/imgproc.hpp>

#include <array>
#include <cmath>
#include <numeric>
#include <vector>

namespace aiqyn::engine {

namespace {

constexpr int tile = 64;
constexpr int half = tile / 2;
constexpr int leastRadius = tile / 8;
constexpr int mostRadius = half - 2;
constexpr int mostTilesAWay = 7;
constexpr double fainterDn2 = 0.25;

/// Half plane of a spectrum: rows are vertical frequencies -half..half-1, columns horizontal ones 0..half.
using Spectrum = cv::Mat_<float>;

[[nodiscard]] cv::Rect seenPartOf(const RectF& face, const Image& image)
{
    const cv::Rect2d box(face.x, face.y, face.width, face.height);
    const cv::Rect2d seen = box & cv::Rect2d(0, 0, image.width, image.height);
    return {cvCeil(seen.x), cvCeil(seen.y), cvFloor(seen.width), cvFloor(seen.height)};
}

void addSpectrum(const cv::Mat& grey, const cv::Mat& window, Spectrum& sum)
{
    cv::Mat values;
    grey.convertTo(values, CV_32F);
    values -= cv::mean(values);
    values = values.mul(window);
    cv::Mat complex;
    cv::dft(values, complex, cv::DFT_COMPLEX_OUTPUT);
    for (int y = -half; y < half; ++y) {
        for (int x = 0; x <= half; ++x) {
            const auto& value = complex.at<cv::Vec2f>((y + tile) % tile, x);
            sum(y + half, x) += value[0] * value[0] + value[1] * value[1];
        }
    }
}

/// DN² a bin, so that all bins together are the variance of the face.
[[nodiscard]] Spectrum meanSpectrumOf(const cv::Mat& grey)
{
    cv::Mat window;
    cv::createHanningWindow(window, {tile, tile}, CV_32F);
    const auto placesOf = [](int length) {
        const int count = std::min(mostTilesAWay, 1 + (length - tile) / half);
        // In the middle: the edges of the box are background and hair.
        std::vector<int> places;
        places.reserve(static_cast<std::size_t>(count));
        for (int i = 0; i < count; ++i)
            places.push_back((length - tile - (count - 1) * half) / 2 + i * half);
        return places;
    };
    Spectrum sum(tile, half + 1, 0.F);
    int tiles = 0;
    for (const int y : placesOf(grey.rows)) {
        for (const int x : placesOf(grey.cols)) {
            addSpectrum(grey(cv::Rect(x, y, tile, tile)), window, sum);
            ++tiles;
        }
    }
    const double energyOfWindow = window.dot(window);
    sum *= 2 / (tiles * energyOfWindow * tile * tile);
    return sum;
}

[[nodiscard]] bool isOfJpegBlocks(cv::Point frequency)
{
    constexpr int step = tile / 8;
    const auto isHarmonic = [](int one) {
        const int rest = std::abs(one) % step;
        return rest <= 1 || rest >= step - 1;
    };
    const auto isNearAxis = [](int other) { return std::abs(other) <= 1; };
    return (isNearAxis(frequency.x) && isHarmonic(frequency.y)) ||
           (isNearAxis(frequency.y) && isHarmonic(frequency.x));
}

/// A frequency and its opposite have the same energy: one of them stands for both.
[[nodiscard]] cv::Point standingFor(cv::Point frequency)
{
    const bool isOpposite = frequency.x < 0 || (frequency.x == 0 && frequency.y < 0);
    return isOpposite ? -frequency : frequency;
}

[[nodiscard]] std::size_t radiusOf(cv::Point frequency)
{
    return static_cast<std::size_t>(std::lround(std::hypot(frequency.x, frequency.y)));
}

[[nodiscard]] bool isUsed(cv::Point frequency)
{
    return standingFor(frequency) == frequency && radiusOf(frequency) < half && !isOfJpegBlocks(frequency);
}

struct Ring
{
    double energy = 0;
    double median = 0;
};

/// By radius; each with the bins of the radii beside it.
[[nodiscard]] std::array<Ring, half> ringsOf(const Spectrum& spectrum)
{
    std::array<std::vector<float>, half> thin;
    for (int y = -half; y < half; ++y) {
        for (int x = 0; x <= half; ++x) {
            if (isUsed({x, y}))
                thin.at(radiusOf({x, y})).push_back(spectrum(y + half, x));
        }
    }
    std::array<Ring, half> rings;
    for (std::size_t radius = leastRadius; radius <= mostRadius; ++radius) {
        std::vector<float> bins = thin.at(radius - 1);
        bins.insert(bins.end(), thin.at(radius).begin(), thin.at(radius).end());
        bins.insert(bins.end(), thin.at(radius + 1).begin(), thin.at(radius + 1).end());
        Ring& ring = rings.at(radius);
        ring.energy = std::accumulate(bins.begin(), bins.end(), 0.0);
        const auto middle = bins.begin() + static_cast<std::ptrdiff_t>(bins.size() / 2);
        std::ranges::nth_element(bins, middle);
        ring.median = *middle;
    }
    return rings;
}

[[nodiscard]] double greatestPeakOf(const Spectrum& spectrum)
{
    const auto rings = ringsOf(spectrum);
    double greatest = 0;
    for (int y = -mostRadius; y <= mostRadius; ++y) {
        for (int x = 0; x <= mostRadius; ++x) {
            const std::size_t radius = radiusOf({x, y});
            if (radius < leastRadius || radius > mostRadius || !isUsed({x, y}))
                continue;
            const Ring& ring = rings.at(radius);
            double peak = 0;
            for (int dy = -1; dy <= 1; ++dy) {
                for (int dx = -1; dx <= 1; ++dx) {
                    const cv::Point bin = standingFor({x + dx, y + dy});
                    if (isUsed(bin))
                        peak += spectrum(bin.y + half, bin.x) - ring.median;
                }
            }
            greatest = std::max(greatest, peak / (ring.energy + fainterDn2));
        }
    }
    return std::min(greatest, 1.0);
}

} // namespace

Result<std::optional<double>> moireScore(const Image& image, const RectF& face)
{
    if (image.isEmpty())
        return fail(ErrorCode::InvalidArgument, QStringLiteral("moiré of no picture"));
    const cv::Rect seen = seenPartOf(face, image);
    if (seen.width < tile || seen.height < tile)
        return std::optional<double>();
    try {
        cv::Mat grey;
        cv::cvtColor(viewOf(image)(seen), grey, cv::COLOR_BGR2GRAY);
        return std::optional(greatestPeakOf(meanSpectrumOf(grey)));
    } catch (const cv::Exception& exception) {
        return fail(ErrorCode::Internal, QString::fromStdString(exception.err));
    }
}

} // namespace aiqyn::engine
