#pragma once

#include "base/Error.h"
#include "engine/Image.h"

namespace aiqyn::engine {

/// How complete a quadrilateral of straight, strong edges is seen around the face, 0..1: the border of a
/// screen, a telephone or a print. The picture is shrunk to 320 pixels; edges (a step of 12 grey levels or
/// more) that stand or lie, 20 degrees askew at most, give straight lines by the Hough transform; of every
/// quadrilateral of four of them that encloses the face box, each side is walked along, and its worst
/// side's share of places on an edge counts; the best quadrilateral gives the score. The worst side tells a
/// frame before the body from a picture or a door behind it, whose lower side the body hides.
/// `face`: pixels, inside the picture. Errors: InvalidArgument (no picture), Internal. Pure, thread-safe.
[[nodiscard]] Result<double> bezelScore(const Image& image, const RectF& face);

} // namespace aiqyn::engine
