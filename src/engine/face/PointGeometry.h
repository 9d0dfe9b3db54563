#pragma once

#include "engine/Image.h"

#include <cmath>

namespace aiqyn::engine {

[[nodiscard]] inline PointF middleOf(PointF a, PointF b)
{
    return {(a.x + b.x) / 2, (a.y + b.y) / 2};
}

[[nodiscard]] inline double distanceBetween(PointF a, PointF b)
{
    return std::hypot(a.x - b.x, a.y - b.y);
}

} // namespace aiqyn::engine
