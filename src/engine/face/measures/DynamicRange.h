#pragma once

#include "engine/face/measures/FaceView.h"
#include "engine/face/measures/QualityValue.h"

namespace aiqyn::engine {

/// Contrast: raw is the entropy of the grey levels in the oval of the face, 0..8 bits; score = 12.5 raw.
[[nodiscard]] QualityValue dynamicRangeOf(FaceView& view);

} // namespace aiqyn::engine
