#include "engine/liveness/LightDecoder.h"

#include <cmath>

namespace aiqyn::engine {

namespace {

constexpr double nsPerMs = 1e6;
constexpr double firstLagMs = -100;
constexpr double lastLagMs = 900;
constexpr double lagStepMs = 10;
constexpr double leastReadings = 2; ///< in each slot

using Channels = std::array<double, 3>;

[[nodiscard]] Channels changeOf(const Channels& before, const Channels& after)
{
    return {after[0] - before[0], after[1] - before[1], after[2] - before[2]};
}

/// Sums of products of what was shown and what was seen.
struct Products
{
    double xy = 0;
    double xx = 0;
    double yy = 0;
    int count = 0;

    /// Of one slot to the next: of light shown and of light seen. What all channels share is left out: it is
    /// another piece of face or another exposure as often as it is the screen.
    void add(const Channels& shown, const Channels& seen)
    {
        const double sharedShown = (shown[0] + shown[1] + shown[2]) / 3;
        const double sharedSeen = (seen[0] + seen[1] + seen[2]) / 3;
        for (std::size_t c = 0; c < shown.size(); ++c) {
            const double x = shown.at(c) - sharedShown;
            const double y = seen.at(c) - sharedSeen;
            xy += x * y;
            xx += x * x;
            yy += y * y;
            ++count;
        }
    }
    [[nodiscard]] double correlation() const { return xx > 0 && yy > 0 ? xy / std::sqrt(xx * yy) : 0; }
};

/// Mean reading of a slot if everything came `lagMs` late; its first `transitMs` do not count.
[[nodiscard]] std::optional<Channels> meanOf(const LightSlot& slot, std::span<const TimedLight> readings,
                                             double lagMs, double transitMs, double slotMs)
{
    Channels sum{};
    double count = 0;
    for (const TimedLight& light : readings) {
        const double sinceMs = static_cast<double>(light.ns - slot.issued.ns) / nsPerMs - lagMs;
        if (sinceMs <= transitMs || sinceMs > slotMs)
            continue;
        for (std::size_t c = 0; c < sum.size(); ++c)
            sum.at(c) += light.reading.ratio.at(c);
        ++count;
    }
    if (count < leastReadings)
        return std::nullopt;
    for (double& channel : sum)
        channel /= count;
    return sum;
}

[[nodiscard]] std::optional<Products> productsAt(std::span<const LightSlot> slots,
                                                 std::span<const TimedLight> readings, double lagMs,
                                                 double transitMs, double slotMs)
{
    Products products;
    std::optional<Channels> before;
    for (std::size_t s = 0; s < slots.size(); ++s) {
        const auto seen = meanOf(slots[s], readings, lagMs, transitMs, slotMs);
        if (!seen)
            return std::nullopt;
        if (before) {
            products.add(changeOf(linearOf(slots[s - 1].colour), linearOf(slots[s].colour)),
                         changeOf(*before, *seen));
        }
        before = seen;
    }
    return products;
}

/// The lag with the largest correlation. Whole slots are compared here: leaving out their beginning would
/// make many lags equally good.
[[nodiscard]] std::optional<double> lagOf(std::span<const LightSlot> slots,
                                          std::span<const TimedLight> readings, double slotMs)
{
    std::optional<double> lag;
    double best = -2;
    for (double candidate = firstLagMs; candidate <= lastLagMs; candidate += lagStepMs) {
        const auto products = productsAt(slots, readings, candidate, 0, slotMs);
        if (products && products->correlation() > best) {
            best = products->correlation();
            lag = candidate;
        }
    }
    return lag;
}

/// Of brightness between successive slots, positive where it followed the screen.
[[nodiscard]] std::optional<double> leastChangeAt(std::span<const LightSlot> slots,
                                                  std::span<const TimedLight> readings, double lagMs,
                                                  const LivenessThresholds& thresholds)
{
    std::optional<double> least;
    std::optional<double> before;
    for (const LightSlot& slot : slots) {
        const auto seen = meanOf(slot, readings, lagMs, thresholds.lightTransitMs, thresholds.lightSlotMs);
        if (!seen)
            return std::nullopt;
        const double level = (seen->at(0) + seen->at(1) + seen->at(2)) / 3;
        if (before) {
            const double change = slot.colour == LightColour::Black ? *before - level : level - *before;
            least = std::min(least.value_or(change), change);
        }
        before = level;
    }
    return least;
}

} // namespace

std::optional<LightFinding> decodeLight(std::span<const LightSlot> slots,
                                        std::span<const TimedLight> readings,
                                        const LivenessThresholds& thresholds)
{
    const double slotMs = thresholds.lightSlotMs;
    const std::size_t half = slots.size() / 2;
    const auto lag = lagOf(slots, readings, slotMs);
    const auto firstLag = lagOf(slots.first(half), readings, slotMs);
    const auto secondLag = lagOf(slots.subspan(half), readings, slotMs);
    if (!lag || !firstLag || !secondLag)
        return std::nullopt;
    const auto products = productsAt(slots, readings, *lag, thresholds.lightTransitMs, slotMs);
    if (!products || products->count == 0)
        return std::nullopt;
    return LightFinding{products->correlation(), *lag, *firstLag, *secondLag,
                        std::sqrt(products->yy / products->count)};
}

bool isAnswer(const LightFinding& finding, const LivenessThresholds& thresholds)
{
    return finding.correlation >= thresholds.lightCorrelation &&
           finding.modulation >= thresholds.lightModulation && finding.lagMs >= thresholds.lightLeastLagMs &&
           finding.lagMs <= thresholds.lightMostLagMs &&
           std::abs(finding.firstHalfLagMs - finding.secondHalfLagMs) <= thresholds.lightLagSpreadMs;
}

std::optional<double> probeModulation(std::span<const LightSlot> slots, std::span<const TimedLight> readings,
                                      const LivenessThresholds& thresholds)
{
    std::optional<double> most;
    for (double lag = thresholds.lightLeastLagMs; lag <= thresholds.lightMostLagMs; lag += lagStepMs) {
        const auto least = leastChangeAt(slots, readings, lag, thresholds);
        if (least)
            most = std::max(most.value_or(*least), *least);
    }
    return most;
}

double correlationOf(std::span<const LightColour> wanted, std::span<const LightColour> shown)
{
    Products products;
    for (std::size_t s = 1; s < std::min(wanted.size(), shown.size()); ++s)
        products.add(changeOf(linearOf(wanted[s - 1]), linearOf(wanted[s])),
                     changeOf(linearOf(shown[s - 1]), linearOf(shown[s])));
    return products.correlation();
}

} // namespace aiqyn::engine
