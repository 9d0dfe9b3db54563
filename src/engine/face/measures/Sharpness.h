#pragma once

#include "engine/face/measures/FaceView.h"
#include "engine/face/measures/QualityValue.h"

namespace aiqyn::engine {

/// Variance of the Laplacian of the part of the box inside the picture, scaled to 112 x 112 pixels
/// (Pech-Pacheco et al., "Diatom autofocusing in brightfield microscopy", ICPR 2000).
[[nodiscard]] double sharpnessOf(FaceView& view);

/// Raw: sharpnessOf. The score is ours: 100 s(ln raw; ln 30, 0.5), so that the sharpness at which liveness
/// asks to hold still gives 50 and the median of 6,922 press photographs (86) 89. OFIQ's random forest is not
/// used.
[[nodiscard]] QualityValue sharpnessQualityOf(FaceView& view);

} // namespace aiqyn::engine
