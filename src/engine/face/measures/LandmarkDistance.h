#pragma once

#include "engine/face/LandmarkSet.h"
#include "engine/face/PointGeometry.h"

#include <optional>

namespace aiqyn::engine {

/// Pixels of the picture; nullopt when the set lacks one of the points.
[[nodiscard]] inline std::optional<double> distanceBetween(const LandmarkSet& landmarks, int first,
                                                           int second)
{
    const PointF* a = landmarks.at(first);
    const PointF* b = landmarks.at(second);
    if (a == nullptr || b == nullptr)
        return std::nullopt;
    return distanceBetween(*a, *b);
}

/// 0 when there is nothing to divide by.
[[nodiscard]] inline double ratioOf(double numerator, double denominator)
{
    return denominator > 1e-9 ? numerator / denominator : 0;
}

} // namespace aiqyn::engine
