#pragma once

#include "engine/face/measures/QualityValue.h"

namespace aiqyn::engine {

/// Pitch of somebody who looks straight: the median over 6,922 press photographs. Single persons differ by
/// about ten degrees, which only their own neutral pose can tell.
inline constexpr double usualPitchDeg = 5.6;

/// Yaw, pitch or roll. Raw: degrees from straight; score = 100 cos^2(raw), 0 beyond 90 degrees.
[[nodiscard]] QualityValue poseQualityOf(double angleDeg);

} // namespace aiqyn::engine
