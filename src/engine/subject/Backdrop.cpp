#include "engine/subject/Backdrop.h"

#include "engine/subject/Procedural.h"
#include "engine/subject/TextureTools.h"

#include <opencv2/imgproc.hpp>

#include <numbers>

namespace aiqyn::engine::subject {

cv::Mat3b backdrop(int width, int height, std::uint64_t seed)
{
    Draws draws(seed ^ 0xbacd40fU);
    const double warmth = draws.between(-0.06, 0.06);
    const double grey = draws.between(125, 165);
    cv::Mat3b wall(height, width);
    const cv::Mat1f patches = smoothNoise({width, height}, width / 4.0, height / 4.0, seed + 5);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const double light = grey * (1.06 - 0.16 * x / width - 0.10 * y / height) + 4 * patches(y, x);
            wall(y, x) = cv::Vec3b(cv::saturate_cast<std::uint8_t>(light * (0.98 - warmth)),
                                   cv::saturate_cast<std::uint8_t>(light),
                                   cv::saturate_cast<std::uint8_t>(light * (1.03 + warmth)));
        }
    }
    const auto rectangle = [&](double x, double y, double w, double h, const cv::Scalar& colour) {
        cv::rectangle(wall,
                      cv::Rect(static_cast<int>(x * width), static_cast<int>(y * height),
                               static_cast<int>(w * width), static_cast<int>(h * height)),
                      colour, cv::FILLED);
    };
    const double frameX = draws.between(0.02, 0.10);
    const double frameW = draws.between(0.14, 0.22);
    rectangle(frameX, 0.05, frameW, 0.42, cv::Scalar(88, 104, 92));
    rectangle(frameX + 0.015, 0.07, frameW - 0.03, 0.38,
              cv::Scalar(draws.between(140, 175), draws.between(140, 165), draws.between(120, 160)));
    rectangle(draws.between(0.80, 0.88), 0, 0.14, 1, cv::Scalar(82, 98, draws.between(105, 135)));
    const double blur = width / 130.0;
    cv::GaussianBlur(wall, wall, {0, 0}, blur);
    return wall;
}

SensorNoise::SensorNoise(std::uint64_t seed)
    : m_pool(1U << 17U)
    , m_seed(seed)
{
    constexpr double sigma = 2.4;
    Draws draws(seed ^ 0x4015eU);
    for (std::int8_t& value : m_pool) {
        const double radius = std::sqrt(-2 * std::log(1 - draws.unit()));
        const double normal = radius * std::cos(2 * std::numbers::pi * draws.unit());
        value = static_cast<std::int8_t>(std::lround(std::max(-24.0, std::min(24.0, sigma * normal))));
    }
}

void SensorNoise::addTo(cv::Mat3b& picture, std::uint64_t moment) const
{
    Draws draws(m_seed * 0x9e3779b1U + moment);
    const int bytes = picture.cols * 3;
    const int offsets = static_cast<int>(m_pool.size()) - bytes;
    for (int y = 0; y < picture.rows; ++y) {
        std::uint8_t* row = picture.ptr<std::uint8_t>(y);
        const std::int8_t* noise = m_pool.data() + draws.below(offsets);
        for (int i = 0; i < bytes; ++i) {
            const int value = row[i] + noise[i];
            row[i] = static_cast<std::uint8_t>(value < 0 ? 0 : (value > 255 ? 255 : value));
        }
    }
}

} // namespace aiqyn::engine::subject
