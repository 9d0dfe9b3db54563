#pragma once

#include "engine/face/measures/FaceView.h"
#include "engine/face/measures/QualityValue.h"

namespace aiqyn::engine {

/// Mean grey of the part of the face box inside the picture, 0..255.
[[nodiscard]] double brightnessOf(FaceView& view);

/// Luminance mean: raw 0..1 over the oval of the face; score = 100 s(raw; 0.2, 0.05) (1 - s(raw; 0.8, 0.05)).
[[nodiscard]] QualityValue luminanceMeanOf(FaceView& view);

} // namespace aiqyn::engine
