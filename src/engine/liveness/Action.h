#pragma once

#include "engine/liveness/Challenge.h"
#include "engine/liveness/LivenessTypes.h"

namespace aiqyn::engine {

/// What a face does against its neutral pose; the first five are the challenges.
enum class Action {
    None = 1,
    TurnLeft,
    TurnRight,
    CloseEyes,
    OpenMouth,
    ComeCloser,
    LookUp,
    LookDown,
    Tilt,
    MoveBack
};

/// "none", "turn-left", ..., "look-up", "look-down", "tilt", "move-back".
[[nodiscard]] QString nameOf(Action action);
[[nodiscard]] std::optional<Action> actionFromName(const QString& name);
/// The action that answers the challenge.
[[nodiscard]] Action actionFor(ChallengeKind kind);

/// An action seen in successive frames.
struct ActionRun
{
    Action action = Action::None;
    FrameStamp onset;     ///< first frame
    FrameStamp peak;      ///< furthest from neutral
    double peakValue = 0; ///< degrees, ratio or growth, as ActionClassifier::valueOf
};

} // namespace aiqyn::engine
