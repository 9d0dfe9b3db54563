#pragma once

#include "base/Error.h"
#include "engine/face/FrameMeasurement.h"

#include <optional>

namespace aiqyn::engine {

/// Tells a head that turns from a picture that is turned. Two views of a plane are related by a homography
/// (Hartley and Zisserman, ch. 13), so landmarks that were found on a sheet of paper stay near the best one,
/// and those of a head leave it: 80th percentile of the landmarks' distance from it, over the eye distance of
/// `before`. On synthetic persons 0.08 and more for heads turned or nodding by 20 degrees, up to 0.035 for
/// flat sheets, up to 0.09 for sheets bent to a radius of 90 mm. nullopt without a face in both, or with
/// fewer than 12 landmarks. Errors: Internal. Pure.
[[nodiscard]] Result<std::optional<double>> planarResidual(const FrameMeasurement& before,
                                                           const FrameMeasurement& now);

} // namespace aiqyn::engine
