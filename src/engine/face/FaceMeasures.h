#pragma once

#include "engine/face/FaceLandmarks.h"

namespace aiqyn::engine {

/// Pose and expression of a mesh; meanings, signs and ranges as in FrameMeasurement.
struct FaceMeasures
{
    double yawDeg = 0;
    double pitchDeg = 0;
    double rollDeg = 0;
    double eyeDistancePx = 0; ///< pixels of the picture
    /// Eye aspect ratio (Soukupova and Cech, "Real-Time Eye Blink Detection using Facial Landmarks", CVWW
    /// 2016), mean of both eyes.
    double eyeOpenness = 0;
    /// The same idea for the inner lips: three heights over three widths.
    double mouthOpenness = 0;
    double smile = 0; ///< distance of the mouth corners over that of the outer eye corners
};

/// Pure. `landmarks` must hold LandmarkSet::count points in both lists; otherwise everything is 0.
[[nodiscard]] FaceMeasures measure(const LandmarkSet& landmarks);

} // namespace aiqyn::engine
