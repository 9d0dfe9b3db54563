#pragma once

#include "engine/Image.h"

#include <array>
#include <vector>

namespace aiqyn::engine {

/// A face as the detector sees it; pixels of the whole picture.
struct DetectedFace
{
    RectF box;
    /// Eye at image left, eye at image right, nose tip, mouth corner at image left, mouth corner at image
    /// right.
    std::array<PointF, 5> points{};
    double score = 0; ///< 0..1

    [[nodiscard]] double area() const { return box.width * box.height; }
};

/// The face with the largest box; nullptr without faces. Points into `faces`.
[[nodiscard]] const DetectedFace* largestOf(const std::vector<DetectedFace>& faces);
/// The face whose box centre is nearest to the middle of the picture; nullptr without faces.
[[nodiscard]] const DetectedFace* mostCentralOf(const std::vector<DetectedFace>& faces, int imageWidth,
                                                int imageHeight);

} // namespace aiqyn::engine
