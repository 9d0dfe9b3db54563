#pragma once

#include "engine/Image.h"

#include <optional>
#include <span>

namespace aiqyn::engine {

/// Rotation, uniform scale and shift without reflection: x' = a x - b y + tx, y' = b x + a y + ty.
struct SimilarityTransform
{
    double a = 1;
    double b = 0;
    double tx = 0;
    double ty = 0;

    [[nodiscard]] PointF apply(PointF point) const
    {
        return {a * point.x - b * point.y + tx, b * point.x + a * point.y + ty};
    }
    /// The way back; a and b must not both be zero.
    [[nodiscard]] SimilarityTransform inverted() const;
};

/// The transform that brings `source` to `target` with the least sum of squared distances, in closed form
/// (Umeyama, IEEE PAMI 13(4), 1991; in the plane by complex numbers). nullopt for fewer than two points,
/// unequal counts, or points that all coincide.
[[nodiscard]] std::optional<SimilarityTransform> fitSimilarity(std::span<const PointF> source,
                                                               std::span<const PointF> target);

} // namespace aiqyn::engine
