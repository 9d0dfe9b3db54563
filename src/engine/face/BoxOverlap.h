#pragma once

#include "engine/face/DetectedFace.h"

#include <vector>

namespace aiqyn::engine {

/// Intersection over union, 0..1.
[[nodiscard]] double overlapOf(const RectF& a, const RectF& b);

/// Greedy non-maximum suppression: in falling order of score, without the faces whose box overlaps the box of
/// a better one by more than `limit`.
[[nodiscard]] std::vector<DetectedFace> withoutOverlaps(std::vector<DetectedFace> faces, double limit);

} // namespace aiqyn::engine
