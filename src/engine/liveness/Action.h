#pragma once

#include "engine/liveness/Challenge.h"
#include "engine/liveness/LivenessTypes.h"

namespace aiqyn::engine {

/// What a face does against its neutral pose: the answers to the commands, or nothing.
enum class Action {
    None = 1,
    TurnLeft,
    TurnRight,
    LookUp,
    LookDown,
    TiltLeft,
    TiltRight,
    CloseEyes,
    OpenMouth,
    Smile,
    ComeCloser,
    MoveBack
};

/// "none", or the name of the challenge it answers.
[[nodiscard]] QString nameOf(Action action);
[[nodiscard]] std::optional<Action> actionFromName(const QString& name);
/// The action that answers the challenge; None for the light signal.
[[nodiscard]] Action actionFor(ChallengeKind kind);

/// An action seen in successive frames.
struct ActionRun
{
    Action action = Action::None;
    FrameStamp onset;                       ///< first frame
    FrameStamp peak;                        ///< furthest from neutral
    double peakValue = 0;                   ///< degrees, ratio or growth, as ActionClassifier::valueOf
    std::optional<double> planarResidual{}; ///< at the peak, where it was measured
};

} // namespace aiqyn::engine
