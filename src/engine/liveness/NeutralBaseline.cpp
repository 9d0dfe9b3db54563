#include "engine/liveness/NeutralBaseline.h"

namespace aiqyn::engine {

NeutralDifference NeutralBaseline::differenceOf(const FrameMeasurement& measurement) const
{
    NeutralDifference difference;
    difference.yawDeg = measurement.yawDeg - yawDeg;
    difference.pitchDeg = measurement.pitchDeg - pitchDeg;
    difference.rollDeg = measurement.rollDeg - rollDeg;
    difference.distanceRatio = eyeDistancePx > 0 ? measurement.eyeDistancePx / eyeDistancePx : 1;
    difference.eyeRatio = eyeOpenness > 0 ? measurement.eyeOpenness / eyeOpenness : 1;
    difference.mouthGrowth = measurement.mouthOpenness - mouthOpenness;
    difference.smileRatio = smile > 0 ? measurement.smile / smile : 1;
    return difference;
}

} // namespace aiqyn::engine
