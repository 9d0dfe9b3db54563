#include "engine/liveness/LightColour.h"

#include <cmath>

namespace aiqyn::engine {

namespace {

struct Shown
{
    LightColour colour;
    const char* name;
    ScreenRgb rgb;
};

constexpr std::array shown{
    Shown{LightColour::Black, "black", {0, 0, 0}},     Shown{LightColour::White, "white", {255, 255, 255}},
    Shown{LightColour::Red, "red", {255, 130, 130}},   Shown{LightColour::Green, "green", {120, 255, 120}},
    Shown{LightColour::Blue, "blue", {110, 150, 255}}, Shown{LightColour::Yellow, "yellow", {255, 255, 120}}};

} // namespace

ScreenRgb rgbOf(LightColour colour)
{
    for (const Shown& entry : shown) {
        if (entry.colour == colour)
            return entry.rgb;
    }
    return {};
}

double linearOf(std::uint8_t channel)
{
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

LinearLight linearOf(LightColour colour)
{
    const ScreenRgb rgb = rgbOf(colour);
    return {linearOf(rgb.blue), linearOf(rgb.green), linearOf(rgb.red)};
}

double luminanceOf(LightColour colour)
{
    const LinearLight light = linearOf(colour);
    return 0.0722 * light[0] + 0.7152 * light[1] + 0.2126 * light[2];
}

QString nameOf(LightColour colour)
{
    for (const Shown& entry : shown) {
        if (entry.colour == colour)
            return QString::fromLatin1(entry.name);
    }
    return {};
}

std::optional<LightColour> lightColourFromName(const QString& name)
{
    for (const Shown& entry : shown) {
        if (name == QLatin1String(entry.name))
            return entry.colour;
    }
    return std::nullopt;
}

} // namespace aiqyn::engine
