#pragma once

namespace aiqyn::engine {

/// Linear light of the screen before the person, 0..1 each.
struct ScreenColour
{
    double blue = 0;
    double green = 0;
    double red = 0;

    /// What a screen emits for pixel values 0..255 (others are clamped), by the transfer function of
    /// IEC 61966-2-1.
    [[nodiscard]] static ScreenColour fromSrgb(int red, int green, int blue);

    friend bool operator==(const ScreenColour&, const ScreenColour&) = default;
};

} // namespace aiqyn::engine
