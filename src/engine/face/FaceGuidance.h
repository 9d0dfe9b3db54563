#pragma once

#include "engine/face/FrameMeasurement.h"

#include <QString>

#include <optional>

namespace aiqyn::engine {

/// What the person in front of the camera should mend; in falling order of priority.
enum class FaceGuidance {
    NoFace = 1,
    OnePersonOnly,
    TooDark,
    TooBright,
    ComeCloser,
    MoveBack,
    MoveToTheMiddle,
    FaceCovered,
    LookStraight,
    OpenYourEyes,
    HoldStill
};

/// Stable codes: "no-face", "one-person-only", "too-dark", "too-bright", "come-closer", "move-back",
/// "move-to-the-middle", "face-covered", "look-straight", "open-your-eyes", "hold-still".
[[nodiscard]] QString nameOf(FaceGuidance guidance);

/// Where guidance begins. Ours: values of liveness where it has one, otherwise from the measures' own scales.
struct GuidanceThresholds
{
    double secondFaceRatio = 0.25;
    double leastBrightness = 20;    ///< mean grey of the face box: dark skin in a dim room has 45
    double mostOverExposure = 0.15; ///< share of burnt-out pixels
    double mostBrightness = 215;
    double leastEyeDistancePx = 45;
    double mostEyeDistancePx = 150;
    /// Eyes to the edges: in eye distances at the sides, in eyes to chin above and below. Far less than a
    /// portrait has: the whole head must be in the picture.
    double leastSideMargin = 0.9;
    double leastMarginAbove = 0.7;
    double leastMarginBelow = 1.1;
    double leastFaceVisible = 40; ///< score of FaceVisible
    double mostYawDeg = 12;
    double mostPitchDeg = 20; ///< from PoseQuality's usual pitch
    double mostRollDeg = 12;
    double leastEyeOpenness = 0.10; ///< of the less open eye
    double leastSharpness = 30;
};

/// The most important thing to mend; nullopt when the picture is good. What could not be assessed is no
/// reason. Pure.
[[nodiscard]] std::optional<FaceGuidance> guidanceFor(const FrameMeasurement& measurement,
                                                      const GuidanceThresholds& thresholds);
/// With the usual thresholds.
[[nodiscard]] std::optional<FaceGuidance> guidanceFor(const FrameMeasurement& measurement);

} // namespace aiqyn::engine
