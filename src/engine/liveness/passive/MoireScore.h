#pragma once

#include "base/Error.h"
#include "engine/Image.h"

#include <optional>

namespace aiqyn::engine {

/// How far one spatial frequency sticks out of the face, 0..1: screens photographed by a camera show such
/// patterns where the grids of their pixels beat. Luma of the face box at the size it has in the picture is
/// cut into half-overlapping tiles of 64 x 64 (Hann window), whose power spectra are averaged. Of each place
/// with a period of 2 to 8 pixels, energy of the 3 x 3 bins around it above the median of its ring (one bin
/// to either side), over the energy of that ring plus 0.25 DN² (what is fainter than half a grey level does
/// not count); the greatest of these is the score. The harmonics of the 8 x 8 blocks of JPEG are left out.
/// About 0 for plain noise, about 1 for a grating.
/// `face`: pixels, may reach beyond the picture. nullopt when fewer than 64 pixels of it are seen either way.
/// Errors: InvalidArgument (no picture), Internal. Pure, thread-safe.
[[nodiscard]] Result<std::optional<double>> moireScore(const Image& image, const RectF& face);

} // namespace aiqyn::engine
