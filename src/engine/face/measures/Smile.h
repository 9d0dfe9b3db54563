#pragma once

#include "engine/face/LandmarkSet.h"

#include <optional>

namespace aiqyn::engine {

/// Distance of the mouth corners, and twice their rise above the middle of the upper lip, over the distance
/// of the outer eye corners: about 0.5 to 0.7 neutral and a tenth more when smiling, so to be compared with
/// the person's own neutral face. From the model's own state (the width alone), else from the points; nullopt
/// when the set has neither.
[[nodiscard]] std::optional<double> smileOf(const LandmarkSet& landmarks);

} // namespace aiqyn::engine
