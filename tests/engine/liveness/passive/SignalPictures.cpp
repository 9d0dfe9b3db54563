#include "SignalPictures.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <random>

namespace aiqyn::tests {

namespace {

/// Calls change(x, y, value) for each pixel of the box; what it returns is painted in all channels.
template <typename Change>
void repaint(engine::Image& image, const engine::RectF& box, Change change)
{
    for (int y = static_cast<int>(box.y); y < static_cast<int>(box.y + box.height); ++y) {
        for (int x = static_cast<int>(box.x); x < static_cast<int>(box.x + box.width); ++x) {
            const auto at = 3 * static_cast<std::size_t>(y * image.width + x);
            for (std::size_t channel = 0; channel < 3; ++channel) {
                const double value = change(x, y, static_cast<double>(image.bgr[at + channel]));
                image.bgr[at + channel] = static_cast<std::uint8_t>(std::clamp(std::lround(value), 0L, 255L));
            }
        }
    }
}

} // namespace

engine::Image noisyWall(int width, int height, double deviation, unsigned seed)
{
    engine::Image image{width, height, {}};
    image.bgr.reserve(static_cast<std::size_t>(3 * width * height));
    std::mt19937 random(seed);
    std::normal_distribution<double> noise(128, deviation);
    for (int i = 0; i < width * height; ++i)
        image.bgr.insert(image.bgr.end(), 3,
                         static_cast<std::uint8_t>(std::clamp(std::lround(noise(random)), 0L, 255L)));
    return image;
}

void addGrating(engine::Image& image, const engine::RectF& box, double amplitude, double periodPx,
                double angleDeg)
{
    const double angle = angleDeg * std::numbers::pi / 180;
    repaint(image, box, [&](int x, int y, double value) {
        const double along = x * std::cos(angle) + y * std::sin(angle);
        return value + amplitude * std::sin(2 * std::numbers::pi * along / periodPx);
    });
}

void addFrame(engine::Image& image, const engine::RectF& box, int thickness, int sides)
{
    repaint(image, box, [&](int x, int y, double value) {
        const bool isOnSide[] = {x < box.x + thickness, y < box.y + thickness,
                                 x >= box.x + box.width - thickness, y >= box.y + box.height - thickness};
        return std::any_of(isOnSide, isOnSide + sides, [](bool isOn) { return isOn; }) ? 15 : value;
    });
}

void paint(engine::Image& image, const engine::RectF& box, double grey)
{
    repaint(image, box, [grey](int /*x*/, int /*y*/, double /*value*/) { return grey; });
}

} // namespace aiqyn::tests
