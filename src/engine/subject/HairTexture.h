#pragma once

#include "engine/subject/HeadShape.h"

#include <opencv2/core.hpp>

namespace aiqyn::engine::subject {

/// Strands and coverage of the hair (B, G, R, alpha), unrolled round the head: x = lambda, y = height.
struct HairTexture
{
    static constexpr double pixelsPerDegree = 3;
    static constexpr double pixelsPerMm = 1.5;
    static constexpr double firstDegree = -80;
    static constexpr double topMm = 120;
    static constexpr int width = 1081;
    static constexpr int height = 480;
};

[[nodiscard]] cv::Mat4b hairTexture(const SubjectIdentity& identity, const HeadShape& shape);

} // namespace aiqyn::engine::subject
