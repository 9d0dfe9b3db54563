#include "engine/subject/ScreenColour.h"

#include <algorithm>
#include <cmath>

namespace aiqyn::engine {

namespace {

double linear(int value)
{
    const double v = std::clamp(value, 0, 255) / 255.0;
    return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
}

} // namespace

ScreenColour ScreenColour::fromSrgb(int red, int green, int blue)
{
    return {linear(blue), linear(green), linear(red)};
}

} // namespace aiqyn::engine
