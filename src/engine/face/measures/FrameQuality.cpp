#include "engine/face/measures/FrameQuality.h"

#include <cmath>
#include <numbers>

namespace aiqyn::engine {

namespace {

/// `length` over `unit` with OFIQ's sigmoid of width 0.1.
[[nodiscard]] QualityValue margin(double length, double unit, double middle)
{
    if (!(unit > 0))
        return QualityValue::none(Assessment::NotMeasured);
    return QualityValue::of(length / unit, 100 * sigmoid(length / unit, middle, 0.1));
}

} // namespace

QualityValue interEyeDistanceOf(const FaceScale& scale, double yawDeg)
{
    const double cosine = std::cos(yawDeg * std::numbers::pi / 180);
    if (!(cosine > 0.1))
        return QualityValue::none(Assessment::FaceTurnedAway);
    const double distancePx = scale.eyeDistancePx / cosine;
    return QualityValue::of(distancePx, 100 * sigmoid(distancePx, 70, 20));
}

QualityValue headSizeOf(const FaceScale& scale, int imageHeight)
{
    if (imageHeight <= 0)
        return QualityValue::none(Assessment::NotMeasured);
    const double share = scale.eyesToChinPx / imageHeight;
    return QualityValue::of(share, 200 * (1 - sigmoid(std::abs(share - 0.45), 0, 0.05)));
}

Margins marginsOf(const FaceScale& scale, PointF leftEye, PointF rightEye, int imageWidth, int imageHeight)
{
    return {margin(leftEye.x, scale.eyeDistancePx, 0.9),
            margin(imageWidth - rightEye.x, scale.eyeDistancePx, 0.9),
            margin(scale.eyeMiddle.y, scale.eyesToChinPx, 1.4),
            margin(imageHeight - scale.eyeMiddle.y, scale.eyesToChinPx, 1.8)};
}

} // namespace aiqyn::engine
