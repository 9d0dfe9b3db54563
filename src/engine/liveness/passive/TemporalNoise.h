#pragma once

#include "engine/Image.h"

#include <optional>

namespace aiqyn::engine {

/// Noise of the sensor between two frames of one size, DN² (squared grey levels of 255): the median over the
/// flat blocks of 16 x 16 pixels outside the face of var(Y2 - Y1) / 2, Y being luma of BT.601. The variance
/// leaves out a change of the whole block's brightness. A block is flat when the means of its quarters
/// differ by 6 grey levels at most and none comes near black or white, where noise is cut off.
/// `face` is the box, of which twice the size is left out, and all below it (the shoulders); nullopt for
/// none. nullopt when the sizes differ or fewer than six blocks of a fixed grid are flat. Takes about 0.2 ms
/// whatever the size of the frame. Source: the sum of two independent noises has twice the variance of one.
/// Pure.
[[nodiscard]] std::optional<double> temporalNoise(const Image& before, const Image& after,
                                                  const std::optional<RectF>& face);

} // namespace aiqyn::engine
