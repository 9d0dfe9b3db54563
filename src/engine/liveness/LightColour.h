#pragma once

#include <QString>

#include <array>
#include <cstdint>
#include <optional>

namespace aiqyn::engine {

/// What the whole screen before the person can show. The light signal is a code of the four colours; black
/// and white measure beforehand whether the light can be seen at all.
enum class LightColour { Black = 1, White, Red, Green, Blue, Yellow };

inline constexpr std::array signalColours{LightColour::Red, LightColour::Green, LightColour::Blue,
                                          LightColour::Yellow};

/// As a screen shows it: sRGB, 0..255. No signal colour is a saturated red in the sense of WCAG 2.2 (red over
/// the sum of the linear channels below 0.8).
struct ScreenRgb
{
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
};
[[nodiscard]] ScreenRgb rgbOf(LightColour colour);

/// Linear light 0..1 in the order blue, green, red (IEC 61966-2-1).
using LinearLight = std::array<double, 3>;
[[nodiscard]] LinearLight linearOf(LightColour colour);
/// Of one sRGB channel value.
[[nodiscard]] double linearOf(std::uint8_t channel);
/// Relative luminance 0..1 (WCAG 2.2).
[[nodiscard]] double luminanceOf(LightColour colour);

/// "black", "white", "red", "green", "blue", "yellow".
[[nodiscard]] QString nameOf(LightColour colour);
[[nodiscard]] std::optional<LightColour> lightColourFromName(const QString& name);

} // namespace aiqyn::engine
