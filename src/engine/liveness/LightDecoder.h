#pragma once

#include "engine/liveness/LightColour.h"
#include "engine/liveness/LightReading.h"
#include "engine/liveness/LivenessThresholds.h"
#include "engine/liveness/LivenessTypes.h"

#include <cstdint>
#include <span>
#include <vector>

namespace aiqyn::engine {

/// A colour and the frame whose analysis called for it.
struct LightSlot
{
    LightColour colour = LightColour::Black;
    FrameStamp issued;
    std::optional<FrameStamp> evidence; ///< the last frame before the next slot: it shows this colour

    friend bool operator==(const LightSlot&, const LightSlot&) = default;
};

struct TimedLight
{
    std::int64_t ns = 0;
    LightReading reading;
};

/// How well what came back from a face agrees with what was shown.
struct LightFinding
{
    double correlation = 0; ///< -1..1, of light changes between slots; at the lag found
    double lagMs = 0;       ///< from calling for a colour to seeing it
    double firstHalfLagMs = 0;
    double secondHalfLagMs = 0;
    double modulation =
        0; ///< root mean square of the changes of ln(face / background) without what channels share

    friend bool operator==(const LightFinding&, const LightFinding&) = default;
};

/// Finds the code in the readings. With x the change of emitted linear light from slot to slot and y that of
/// the mean reading, each without what its channels share, over all changes and channels: correlation =
/// sum(xy) / sqrt(sum(xx) sum(yy)), after Face Flashing (NDSS 2018) in its simplest form. The lag is the one
/// at which it is largest, sought from -100 to 900 ms, wider than what passes, so that a late answer is seen
/// to be late. Pure. nullopt when readings are missing in a slot.
[[nodiscard]] std::optional<LightFinding> decodeLight(std::span<const LightSlot> slots,
                                                      std::span<const TimedLight> readings,
                                                      const LivenessThresholds& thresholds);
/// Whether the finding is that of a face before this very screen.
[[nodiscard]] bool isAnswer(const LightFinding& finding, const LivenessThresholds& thresholds);

/// What the probe (dark and bright in turn) tells of the room: the least change of ln(face / background) from
/// one slot to the next, mean of the channels, positive where it follows the screen, at the lag where it is
/// largest within those that pass. The least, because landmarks that jump once look like light that came
/// once. nullopt when readings are missing.
[[nodiscard]] std::optional<double> probeModulation(std::span<const LightSlot> slots,
                                                    std::span<const TimedLight> readings,
                                                    const LivenessThresholds& thresholds);

/// The correlation of a code's changes with those of another code, as decodeLight would find for a perfect
/// recording of it: what a replay of `shown` gets when `wanted` is asked for.
[[nodiscard]] double correlationOf(std::span<const LightColour> wanted, std::span<const LightColour> shown);

} // namespace aiqyn::engine
