#pragma once

#include "base/Error.h"
#include "engine/Image.h"
#include "engine/face/FaceFinder.h"
#include "engine/face/FrameMeasurement.h"
#include "engine/face/measures/QualityValue.h"

namespace aiqyn::engine {

/// Light and focus of the part of a face box that lies in the picture.
struct FaceQuality
{
    double brightness = 0; ///< mean grey, 0..255
    double sharpness = 0;  ///< as the measure Sharpness
};

/// Pure. Errors: InvalidArgument when box and picture have no pixel in common.
[[nodiscard]] Result<FaceQuality> measureQuality(const Image& image, const RectF& box);

/// Everything that is measured on one found face, in one pass over its pixels: fills the face's fields of
/// `result`, from box to sharpness, and its quality; `result.secondFaceRatio` must be set before. What the
/// pack's model does not tell stays 0. Pure. Errors: InvalidArgument when box and picture have no pixel in
/// common.
[[nodiscard]] Result<void> measureFace(const Image& image, const FoundFace& found, FrameMeasurement& result);

} // namespace aiqyn::engine
