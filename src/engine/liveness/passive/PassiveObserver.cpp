#include "engine/liveness/passive/PassiveObserver.h"

#include "engine/liveness/passive/BezelScore.h"
#include "engine/liveness/passive/MoireScore.h"
#include "engine/liveness/passive/PadClassifier.h"
#include "engine/liveness/passive/TemporalNoise.h"

#include <cmath>
#include <numeric>

namespace aiqyn::engine {

namespace {

constexpr double frontalDeg = 12;
constexpr double mostHeightOfFrame = 2.0 / 3;
constexpr std::int64_t framesApart = 15;
constexpr std::size_t mostPictures = 60;

[[nodiscard]] bool isGoodPicture(const Image& image, const FrameMeasurement& measurement)
{
    const RectF& box = measurement.box;
    return measurement.faceCount == 1 && std::abs(measurement.yawDeg) <= frontalDeg &&
           std::abs(measurement.rollDeg) <= frontalDeg && box.x >= 0 && box.y >= 0 &&
           box.x + box.width <= image.width && box.y + box.height <= image.height &&
           box.height <= mostHeightOfFrame * image.height;
}

[[nodiscard]] std::optional<double> meanOf(const std::vector<double>& values)
{
    if (values.empty())
        return std::nullopt;
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

[[nodiscard]] std::optional<double> medianOf(std::vector<double> values)
{
    if (values.empty())
        return std::nullopt;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

[[nodiscard]] std::optional<double> deviationOf(const std::vector<double>& values)
{
    if (values.size() < 2)
        return std::nullopt;
    const double mean = *meanOf(values);
    double squares = 0;
    for (const double value : values)
        squares += (value - mean) * (value - mean);
    return std::sqrt(squares / static_cast<double>(values.size() - 1));
}

} // namespace

struct PassiveObserver::Private
{
    PadClassifier pad;
    struct Stream
    {
        std::int64_t frames = 0;
        std::int64_t pictures = 0;
        std::int64_t lastPicture = -framesApart; ///< which frame it was
        ImagePtr image;                          ///< of the frame before
        std::int64_t ns = 0;                     ///< of the frame before
        std::vector<double> intervalsMs;
        std::vector<double> noises;
        std::vector<double> genuine;
        std::vector<double> moires;
        std::vector<double> bezels;
    } stream;

    [[nodiscard]] Result<void> look(const Image& image, const RectF& box)
    {
        if (!pad.isEmpty()) {
            const auto genuine = pad.genuineProbability(image, box);
            if (!genuine)
                return tl::make_unexpected(genuine.error());
            stream.genuine.push_back(*genuine);
        }
        const auto moire = moireScore(image, box);
        if (!moire)
            return tl::make_unexpected(moire.error());
        if (*moire)
            stream.moires.push_back(**moire);
        const auto bezel = bezelScore(image, box);
        if (!bezel)
            return tl::make_unexpected(bezel.error());
        stream.bezels.push_back(*bezel);
        return {};
    }
};

PassiveObserver::PassiveObserver(std::unique_ptr<Private> members)
    : d(std::move(members))
{}

PassiveObserver::PassiveObserver(PassiveObserver&&) noexcept = default;
PassiveObserver& PassiveObserver::operator=(PassiveObserver&&) noexcept = default;
PassiveObserver::~PassiveObserver() = default;

Result<PassiveObserver> PassiveObserver::create(const LoadedPack& pack)
{
    auto pad = PadClassifier::create(pack);
    if (!pad)
        return tl::make_unexpected(pad.error());
    auto members = std::make_unique<Private>();
    members->pad = std::move(*pad);
    return PassiveObserver(std::move(members));
}

Result<void> PassiveObserver::feed(const Frame& frame, const FrameMeasurement& measurement)
{
    if (!frame.image || frame.image->isEmpty())
        return fail(ErrorCode::InvalidArgument, QStringLiteral("passive cues of no picture"));
    if (frame.sequence != measurement.sequence)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("passive cues: measurement of another frame"));
    auto& stream = d->stream;
    if (stream.image) {
        stream.intervalsMs.push_back(static_cast<double>(frame.monotonicNs - stream.ns) / 1e6);
        const auto face = measurement.hasFace() ? std::optional(measurement.box) : std::nullopt;
        if (const auto noise = temporalNoise(*stream.image, *frame.image, face))
            stream.noises.push_back(*noise);
    }
    const std::int64_t number = stream.frames++;
    stream.image = frame.image;
    stream.ns = frame.monotonicNs;
    if (number - stream.lastPicture < framesApart || std::cmp_greater_equal(stream.pictures, mostPictures) ||
        !isGoodPicture(*frame.image, measurement))
        return {};
    stream.lastPicture = number;
    ++stream.pictures;
    return d->look(*frame.image, measurement.box);
}

PassiveCues PassiveObserver::cues() const
{
    const auto& stream = d->stream;
    return {.padGenuine = meanOf(stream.genuine),
            .moire = medianOf(stream.moires),
            .bezel = medianOf(stream.bezels),
            .temporalNoise = medianOf(stream.noises),
            .frameJitterMs = deviationOf(stream.intervalsMs),
            .frames = stream.frames,
            .pictures = stream.pictures};
}

void PassiveObserver::restart()
{
    d->stream = {};
}

} // namespace aiqyn::engine
