#pragma once

#include "engine/face/LandmarkSet.h"

#include <optional>

namespace aiqyn::engine {

/// Eye aspect ratio (Soukupova and Cech, "Real-Time Eye Blink Detection using Facial Landmarks", CVWW 2016):
/// two heights over two widths; about 0.3 open and below 0.1 closed.
struct EyeOpenness
{
    double atImageLeft = 0;
    double atImageRight = 0;

    [[nodiscard]] double mean() const { return (atImageLeft + atImageRight) / 2; }
};

/// From the model's own state, else from the lids; nullopt when the set has neither. 0 for an eye without
/// width.
[[nodiscard]] std::optional<EyeOpenness> eyeOpennessOf(const LandmarkSet& landmarks);

} // namespace aiqyn::engine
