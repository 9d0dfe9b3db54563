#include "engine/liveness/LightReading.h"

#include "engine/liveness/LightColour.h"

#include <cmath>

namespace aiqyn::engine {

namespace {

constexpr int step = 3; ///< every third pixel of every third row says as much as all of them
constexpr double lowestRank = 0.1;
constexpr double highestRank = 0.4;
constexpr std::size_t darkest = 6;     ///< level at the lowest rank
constexpr std::size_t brightest = 248; ///< level at the highest rank
constexpr double leastPixels = 200;
// In eye distances to both sides of the middle of the face.
constexpr double skinReach = 0.6;
constexpr double headReach = 1.9;

using Levels = std::array<double, 256>;

[[nodiscard]] const Levels& linearLevels()
{
    static const Levels levels = [] {
        Levels table{};
        for (std::size_t i = 0; i < table.size(); ++i)
            table.at(i) = linearOf(static_cast<std::uint8_t>(i));
        return table;
    }();
    return levels;
}

/// A rectangle of whole pixels: left and top within, right and bottom beyond.
struct Area
{
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;
};

[[nodiscard]] Area within(const Image& image, double left, double top, double right, double bottom)
{
    const auto clamped = [](double value, int most) {
        return static_cast<int>(std::lround(std::clamp(value, 0.0, static_cast<double>(most))));
    };
    return {clamped(left, image.width), clamped(top, image.height), clamped(right, image.width),
            clamped(bottom, image.height)};
}

/// How often each level occurs in each channel.
class Histograms
{
public:
    void add(const Image& image, const Area& area)
    {
        for (int y = area.top; y < area.bottom; y += step) {
            const std::uint8_t* row =
                image.bgr.data() + 3 * static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width);
            for (int x = area.left; x < area.right; x += step) {
                const std::uint8_t* pixel = row + 3 * static_cast<std::size_t>(x);
                for (std::size_t c = 0; c < 3; ++c)
                    ++m_counts.at(c).at(pixel[c]);
                ++m_pixels;
            }
        }
    }

    /// Mean linear light of the pixels between the two ranks of a channel; nullopt when they are clipped.
    [[nodiscard]] std::optional<double> light(std::size_t channel) const
    {
        if (m_pixels < leastPixels)
            return std::nullopt;
        const double first = lowestRank * m_pixels;
        const double last = highestRank * m_pixels;
        double below = 0; // pixels of lower levels
        double sum = 0;
        for (std::size_t level = 0; level < linearLevels().size() && below < last; ++level) {
            const double count = m_counts.at(channel).at(level);
            const double taken = std::min(below + count, last) - std::max(below, first);
            if (taken > 0 && (level < darkest || level > brightest))
                return std::nullopt;
            sum += std::max(0.0, taken) * linearLevels().at(level);
            below += count;
        }
        return sum / (last - first);
    }

private:
    std::array<Levels, 3> m_counts{};
    double m_pixels = 0;
};

} // namespace

std::optional<LightReading> readLight(const Image& image, const std::array<PointF, 5>& points)
{
    const double middle = (points[0].x + points[1].x) / 2;
    const double eyes = (points[0].y + points[1].y) / 2;
    const double mouth = (points[3].y + points[4].y) / 2;
    const double height = mouth - eyes;
    const double unit = std::hypot(points[1].x - points[0].x, points[1].y - points[0].y);
    if (!(unit > 0) || !(height > 0))
        return std::nullopt;
    Histograms skin;
    skin.add(image, within(image, middle - skinReach * unit, eyes + 0.2 * height, middle + skinReach * unit,
                           eyes + 0.85 * height));
    const double chin = mouth + 0.6 * height;
    Histograms background;
    background.add(image, within(image, 0, 0, middle - headReach * unit, chin));
    background.add(image, within(image, middle + headReach * unit, 0, image.width, chin));
    LightReading reading;
    for (std::size_t c = 0; c < 3; ++c) {
        const auto lit = skin.light(c);
        const auto behind = background.light(c);
        if (!lit || !behind)
            return std::nullopt;
        reading.ratio.at(c) = std::log(*lit / *behind);
    }
    return reading;
}

} // namespace aiqyn::engine
