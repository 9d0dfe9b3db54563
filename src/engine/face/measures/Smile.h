#pragma once

#include "engine/face/LandmarkSet.h"

#include <optional>

namespace aiqyn::engine {

/// Distance of the mouth corners over that of the outer eye corners: about 0.5 neutral, 0.65 and more
/// smiling. From the model's own state, else from the points; nullopt when the set has neither.
[[nodiscard]] std::optional<double> smileOf(const LandmarkSet& landmarks);

} // namespace aiqyn::engine
