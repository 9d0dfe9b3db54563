#pragma once

// For .cpp files of the engine only: OpenCV stays out of public headers.
#include "engine/face/FaceAlignment.h"

#include <opencv2/core.hpp>

namespace aiqyn::engine {

/// The transform as cv::warpAffine takes it.
[[nodiscard]] inline cv::Matx23d matrixOf(const SimilarityTransform& transform)
{
    return {transform.a, -transform.b, transform.tx, transform.b, transform.a, transform.ty};
}

} // namespace aiqyn::engine
