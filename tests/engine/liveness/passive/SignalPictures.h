#pragma once

#include "engine/Image.h"

namespace aiqyn::tests {

/// Grey of 128 with independent normal noise of that deviation, grey levels.
[[nodiscard]] engine::Image noisyWall(int width, int height, double deviation, unsigned seed);
/// Adds amplitude * sin(2 pi (x cos + y sin) / periodPx) in the box, the angle in degrees.
void addGrating(engine::Image& image, const engine::RectF& box, double amplitude, double periodPx,
                double angleDeg);
/// Paints a dark frame, `thickness` pixels wide, just inside the box; `sides` of it: left, top, right,
/// bottom.
void addFrame(engine::Image& image, const engine::RectF& box, int thickness, int sides = 4);

/// Paints the box in that grey.
void paint(engine::Image& image, const engine::RectF& box, double grey);

} // namespace aiqyn::tests
