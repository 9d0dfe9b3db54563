#include "engine/face/measures/PoseQuality.h"

#include <cmath>
#include <numbers>

namespace aiqyn::engine {

QualityValue poseQualityOf(double angleDeg)
{
    const double cosine = std::max(0.0, std::cos(angleDeg * std::numbers::pi / 180));
    return QualityValue::of(angleDeg, 100 * cosine * cosine);
}

} // namespace aiqyn::engine
