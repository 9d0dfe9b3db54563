#include "engine/face/measures/ExpressionQuality.h"

#include <cmath>

namespace aiqyn::engine {

QualityValue eyesOpenOf(const std::optional<EyeOpenness>& eyes, double yawDeg)
{
    if (!eyes)
        return QualityValue::none(Assessment::NotMeasured);
    if (std::abs(yawDeg) > mostExpressionYawDeg)
        return QualityValue::none(Assessment::FaceTurnedAway);
    const double openness = std::min(eyes->atImageLeft, eyes->atImageRight);
    return QualityValue::of(openness, 100 * sigmoid(openness, 0.08, 0.04));
}

QualityValue mouthClosedOf(const std::optional<double>& mouthOpenness, double yawDeg)
{
    if (!mouthOpenness)
        return QualityValue::none(Assessment::NotMeasured);
    if (std::abs(yawDeg) > mostExpressionYawDeg)
        return QualityValue::none(Assessment::FaceTurnedAway);
    return QualityValue::of(*mouthOpenness, 100 * (1 - sigmoid(*mouthOpenness, 0.5, 0.15)));
}

} // namespace aiqyn::engine
