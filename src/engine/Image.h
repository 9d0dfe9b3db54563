#pragma once

#include "base/WipedBytes.h"

#include <cstdint>
#include <memory>

namespace aiqyn::engine {

/// An 8-bit colour picture: rows top to bottom without padding, pixels B, G, R. bgr.size() == 3*width*height.
/// Its memory is overwritten when it is freed.
struct Image
{
    int width = 0;
    int height = 0;
    WipedBytes bgr;

    [[nodiscard]] bool isEmpty() const { return width <= 0 || height <= 0; }
};

using ImagePtr = std::shared_ptr<const Image>;

struct PointF
{
    double x = 0;
    double y = 0;
};

/// Pixels; x, y is the upper left corner and may lie outside the picture.
struct RectF
{
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
};

} // namespace aiqyn::engine
