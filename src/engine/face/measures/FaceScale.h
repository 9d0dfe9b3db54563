#pragma once

#include "engine/face/LandmarkSet.h"

namespace aiqyn::engine {

/// Lengths that say how near the face is; pixels of the picture.
struct FaceScale
{
    double eyeDistancePx = 0; ///< between the eye centres
    /// From the middle of the eyes to the chin: the measure T of ISO/IEC 39794-5.
    double eyesToChinPx = 0;
    PointF eyeMiddle;
};

/// Without a chin among the landmarks, eyesToChinPx is 1.77 times the way from eyes to mouth: the median
/// over 6,922 press photographs.
[[nodiscard]] FaceScale faceScaleOf(const LandmarkSet& landmarks);

} // namespace aiqyn::engine
