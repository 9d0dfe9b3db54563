#pragma once

#include "base/Error.h"
#include "engine/face/FaceAnalyser.h"
#include "engine/matching/Embedder.h"
#include "engine/matching/FaceTemplate.h"

namespace aiqyn::engine {

/// The template of the largest face of a still.
struct PictureTemplate
{
    FaceTemplate face;
    int faceCount = 1; ///< how many were seen
};

/// For a comparison of two stills; used wherever a similarity is computed, so that all give the same one.
/// Errors: FaceNotFound, InvalidArgument, InferenceFailed.
[[nodiscard]] Result<PictureTemplate> templateOfPicture(const Image& image, FaceAnalyser& analyser,
                                                        Embedder& embedder);

} // namespace aiqyn::engine
