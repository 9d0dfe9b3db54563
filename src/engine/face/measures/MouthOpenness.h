#pragma once

#include "engine/face/LandmarkSet.h"

#include <optional>

namespace aiqyn::engine {

/// Mouth aspect ratio: three heights between the inner lips over three inner widths; about 0 closed, 0.6
/// laughing. From the model's own state, else from the lips; nullopt when the set has neither.
[[nodiscard]] std::optional<double> mouthOpennessOf(const LandmarkSet& landmarks);

} // namespace aiqyn::engine
