#include "engine/liveness/ActionClassifier.h"

#include <cmath>

namespace aiqyn::engine {

Action ActionClassifier::classify(const NeutralDifference& difference, Action running) const
{
    const LivenessThresholds& t = m_thresholds;
    const auto isAbove = [running](Action action, double value, double begin, double release) {
        return value > (running == action ? release : begin);
    };
    // The person's own left is image right: positive yaw.
    if (isAbove(Action::TurnLeft, difference.yawDeg, t.turnDeg, t.turnReleaseDeg))
        return Action::TurnLeft;
    if (isAbove(Action::TurnRight, -difference.yawDeg, t.turnDeg, t.turnReleaseDeg))
        return Action::TurnRight;
    if (isAbove(Action::LookDown, difference.pitchDeg, t.pitchDeg, t.pitchReleaseDeg))
        return Action::LookDown;
    if (isAbove(Action::LookUp, -difference.pitchDeg, t.pitchDeg, t.pitchReleaseDeg))
        return Action::LookUp;
    // Tilting to the own left turns the picture clockwise.
    if (isAbove(Action::TiltLeft, difference.rollDeg, t.tiltDeg, t.tiltReleaseDeg))
        return Action::TiltLeft;
    if (isAbove(Action::TiltRight, -difference.rollDeg, t.tiltDeg, t.tiltReleaseDeg))
        return Action::TiltRight;
    if (std::abs(difference.yawDeg) > t.turnedDeg)
        return Action::None;
    if (isAbove(Action::ComeCloser, difference.distanceRatio, t.closerRatio, t.closerReleaseRatio))
        return Action::ComeCloser;
    if (isAbove(Action::MoveBack, -difference.distanceRatio, -t.backRatio, -t.backReleaseRatio))
        return Action::MoveBack;
    if (std::abs(difference.pitchDeg) < t.eyesPitchGateDeg &&
        isAbove(Action::CloseEyes, -difference.eyeRatio, -t.eyesClosedRatio, -t.eyesReopenedRatio))
        return Action::CloseEyes;
    if (isAbove(Action::OpenMouth, difference.mouthGrowth, t.mouthOpen, t.mouthReleased))
        return Action::OpenMouth;
    if (std::abs(difference.pitchDeg) < t.eyesPitchGateDeg &&
        isAbove(Action::Smile, difference.smileRatio, t.smileRatio, t.smileReleaseRatio))
        return Action::Smile;
    return Action::None;
}

double ActionClassifier::valueOf(Action action, const NeutralDifference& difference)
{
    switch (action) {
    case Action::None:
        return 0;
    case Action::TurnLeft:
    case Action::TurnRight:
        return difference.yawDeg;
    case Action::LookUp:
    case Action::LookDown:
        return difference.pitchDeg;
    case Action::TiltLeft:
    case Action::TiltRight:
        return difference.rollDeg;
    case Action::ComeCloser:
    case Action::MoveBack:
        return difference.distanceRatio;
    case Action::CloseEyes:
        return difference.eyeRatio;
    case Action::OpenMouth:
        return difference.mouthGrowth;
    case Action::Smile:
        return difference.smileRatio;
    }
    return 0;
}

double ActionClassifier::thresholdOf(Action action) const
{
    switch (action) {
    case Action::None:
        return 0;
    case Action::TurnLeft:
        return m_thresholds.turnDeg;
    case Action::TurnRight:
        return -m_thresholds.turnDeg;
    case Action::LookUp:
        return -m_thresholds.pitchDeg;
    case Action::LookDown:
        return m_thresholds.pitchDeg;
    case Action::TiltLeft:
        return m_thresholds.tiltDeg;
    case Action::TiltRight:
        return -m_thresholds.tiltDeg;
    case Action::ComeCloser:
        return m_thresholds.closerRatio;
    case Action::MoveBack:
        return m_thresholds.backRatio;
    case Action::CloseEyes:
        return m_thresholds.eyesClosedRatio;
    case Action::OpenMouth:
        return m_thresholds.mouthOpen;
    case Action::Smile:
        return m_thresholds.smileRatio;
    }
    return 0;
}

bool ActionClassifier::isFurther(Action action, double value, double than)
{
    const bool isDownwards = action == Action::TurnRight || action == Action::LookUp ||
                             action == Action::TiltRight || action == Action::MoveBack ||
                             action == Action::CloseEyes;
    return isDownwards ? value < than : value > than;
}

} // namespace aiqyn::engine
