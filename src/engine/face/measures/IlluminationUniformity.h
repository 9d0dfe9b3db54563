#pragma once

#include "engine/face/measures/FaceView.h"
#include "engine/face/measures/QualityValue.h"

namespace aiqyn::engine {

/// Raw: intersection of the grey histograms of both cheeks, 0..1; score = 100 raw^0.3. Our histograms have 16
/// levels instead of 256: the aligned face is smaller than OFIQ's and its zones hold few pixels.
[[nodiscard]] QualityValue illuminationUniformityOf(FaceView& view);

} // namespace aiqyn::engine
