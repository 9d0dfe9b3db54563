#pragma once

#include "base/Error.h"
#include "engine/Image.h"

namespace aiqyn::engine {

/// Light and focus of the part of a face box that lies in the picture.
struct FaceQuality
{
    double brightness = 0; ///< mean grey, 0..255
    double sharpness = 0;  ///< variance of the Laplacian of the box scaled to 112 x 112 pixels (Pech-Pacheco
                           ///< et al., "Diatom autofocusing in brightfield microscopy", ICPR 2000)
};

/// Pure. Errors: InvalidArgument when box and picture have no pixel in common.
[[nodiscard]] Result<FaceQuality> measureQuality(const Image& image, const RectF& box);

} // namespace aiqyn::engine
