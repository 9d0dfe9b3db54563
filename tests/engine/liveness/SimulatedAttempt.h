#pragma once

#include "base/RandomSource.h"
#include "engine/liveness/LivenessCheck.h"

#include <functional>
#include <vector>

namespace aiqyn::tests {

/// Runs a LivenessCheck on hand-made measurements at 30 frames a second with natural noise: a person who
/// sits still, is lit by the screen, and does what the script says.
class SimulatedAttempt
{
public:
    static constexpr double framePeriodMs = 1000.0 / 30;

    /// What the script sees before it shapes a frame.
    struct Moment
    {
        double ms = 0;                            ///< since the first frame
        std::optional<engine::ChallengeKind> cue; ///< the last one given, until the next
        double sinceCueMs = 0;
        engine::AttemptPhase phase = engine::AttemptPhase::Calibrating;
        /// What the screen shows, and what reaches the face: the colour of two frames ago.
        std::optional<engine::LightColour> colour;
        std::optional<engine::LightColour> delayedColour;
        engine::LivenessWish wish;
    };
    using Script = std::function<void(const Moment&, engine::LivenessMeasurement&)>;

    /// Feeds frames until the end, 70 s at most.
    static engine::AttemptRecord run(const std::vector<engine::ChallengeKind>& kinds, const Script& script,
                                     std::uint64_t seed = 1);
    /// The same on any check. `everyStep` may be empty.
    static void run(engine::LivenessCheck& check, const Script& script, std::uint64_t seed,
                    const std::function<void(const engine::LivenessStep&)>& everyStep);

    /// Light of a screen that raises the face's light by a fifth in each of its full channels.
    static void lightUp(engine::LightColour colour, engine::LivenessMeasurement& measurement);
    /// Shapes the frame as somebody would who does `kind` fully.
    static void perform(engine::ChallengeKind kind, engine::LivenessMeasurement& measurement);
    /// Does what is asked for, 450 ms after the cue, for 900 ms.
    static void obey(const Moment& moment, engine::LivenessMeasurement& measurement);
};

} // namespace aiqyn::tests
