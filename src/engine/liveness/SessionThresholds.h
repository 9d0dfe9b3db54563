#pragma once

#include "engine/liveness/LivenessThresholds.h"
#include "engine/matching/Calibration.h"

namespace aiqyn::engine {

/// False match rate at which the face of every challenge is compared with that of the calibration. Pictures
/// of one person within one minute are far more alike than the calibration's, so a strict rate costs nothing.
inline constexpr double identityFmr = 1e-4;
/// The same while the face is in action, which costs likeness.
inline constexpr double actingIdentityFmr = 1e-3;

/// The thresholds of a session whose embedders have that calibration. Errors: ModelPackInvalid when it does
/// not reach both rates.
[[nodiscard]] Result<LivenessThresholds> sessionThresholds(const Calibration& calibration);

} // namespace aiqyn::engine
