#pragma once

#include "engine/face/measures/FaceScale.h"
#include "engine/face/measures/HeadPose.h"
#include "engine/face/measures/QualityValue.h"

namespace aiqyn::engine {

/// Size and place of the face in the picture; pure functions. Lengths: see FaceScale.

/// Raw: eye distance over the cosine of yaw, pixels; score = 100 s(raw; 70, 20).
[[nodiscard]] QualityValue interEyeDistanceOf(const FaceScale& scale, double yawDeg);
/// Raw: eyes to chin over the picture's height; score = 200 (1 - s(|raw - 0.45|; 0, 0.05)). Made for
/// portraits: a good webcam picture has about 0.25 and a low score.
[[nodiscard]] QualityValue headSizeOf(const FaceScale& scale, int imageHeight);

struct Margins
{
    QualityValue left; ///< raw: from the left edge to the eye, in eye distances; score = 100 s(raw; 0.9, 0.1)
    QualityValue right; ///< likewise
    QualityValue
        above; ///< raw: from the upper edge to the eyes over eyes to chin; score = 100 s(raw; 1.4, 0.1)
    QualityValue below; ///< likewise; score = 100 s(raw; 1.8, 0.1)
};
/// Crop of the face image. `eyes`: at image left and at image right.
[[nodiscard]] Margins marginsOf(const FaceScale& scale, PointF leftEye, PointF rightEye, int imageWidth,
                                int imageHeight);

} // namespace aiqyn::engine
