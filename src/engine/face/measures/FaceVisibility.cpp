#include "engine/face/measures/FaceVisibility.h"

#include <cmath>

namespace aiqyn::engine {

QualityValue faceVisibleOf(const FaceConsistency& consistency)
{
    const double agreement = 1 - sigmoid(consistency.disagreement, 0.1, 0.012);
    return QualityValue::of(consistency.disagreement, 100 * consistency.presence * agreement);
}

QualityValue singleFaceOf(double secondFaceRatio)
{
    const double ratio = std::sqrt(std::clamp(secondFaceRatio, 0.0, 1.0));
    return QualityValue::of(ratio, 100 * (1 - ratio));
}

} // namespace aiqyn::engine
