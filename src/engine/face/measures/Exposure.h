#pragma once

#include "engine/face/measures/FaceView.h"
#include "engine/face/measures/QualityValue.h"

namespace aiqyn::engine {

/// Raw: share of pixels at level 25 and below in the oval of the face, 0..1; score = 120 (0.832 - s(raw;
/// 0.92, 0.05)).
[[nodiscard]] QualityValue underExposureOf(FaceView& view);
/// Raw: share of pixels at level 247 and above, 0..1; score = 1 / (raw + 0.01).
[[nodiscard]] QualityValue overExposureOf(FaceView& view);

} // namespace aiqyn::engine
