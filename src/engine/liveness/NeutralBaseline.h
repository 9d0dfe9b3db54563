#pragma once

#include "engine/face/FrameMeasurement.h"

namespace aiqyn::engine {

/// A frame's measures referred to the neutral pose.
struct NeutralDifference
{
    double yawDeg = 0;
    double pitchDeg = 0;
    double rollDeg = 0;
    double distanceRatio = 1; ///< of the eye distance: larger is closer
    double eyeRatio = 1;
    double mouthGrowth = 0;
    double smileRatio = 1; ///< of the mouth's width
};

/// The person's own neutral pose: medians over the calibration. Units as in FrameMeasurement.
struct NeutralBaseline
{
    double yawDeg = 0;
    double pitchDeg = 0;
    double rollDeg = 0;
    double eyeDistancePx = 0;
    double eyeOpenness = 0;
    double mouthOpenness = 0;
    double smile = 0;

    [[nodiscard]] NeutralDifference differenceOf(const FrameMeasurement& measurement) const;
};

} // namespace aiqyn::engine
