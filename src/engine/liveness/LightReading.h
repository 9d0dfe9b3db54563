#pragma once

#include "engine/Image.h"

#include <array>
#include <optional>

namespace aiqyn::engine {

/// Light on the face against light on what is behind: ln(mean face / mean background) of linear light, in the
/// order blue, green, red. The ratio does not change with the camera's exposure and white balance.
struct LightReading
{
    std::array<double, 3> ratio{};
};

/// Measures the skin between eyes and mouth, and the picture beside and above the head. `points` as
/// DetectedFace::points: they stand steadier than the detector's box, and another piece of face would look
/// like another light. In each channel only the pixels between the 10th and the 40th percentile count: their
/// ranks stay the same in whatever light, while highlights that the camera clips in bright light would drop
/// out and bias a mean. nullopt when even these pixels are clipped, or when too few pixels lie in the
/// picture. Pure.
[[nodiscard]] std::optional<LightReading> readLight(const Image& image, const std::array<PointF, 5>& points);

} // namespace aiqyn::engine
