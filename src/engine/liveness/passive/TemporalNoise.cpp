#include "engine/liveness/passive/TemporalNoise.h"

#include <algorithm>
#include <array>
#include <vector>

namespace aiqyn::engine {

namespace {

constexpr int blockPx = 16;
constexpr int columns = 14;
constexpr int rows = 10;
constexpr std::size_t leastBlocks = 6;
constexpr double mostQuarterDifference = 6;
constexpr double darkest = 16;
constexpr double brightest = 239;
// Luma in 1/256 grey levels: rounding to whole ones would add noise of its own.
constexpr double unit = 256;

[[nodiscard]] int lumaOf(const std::uint8_t* bgr)
{
    return 29 * bgr[0] + 150 * bgr[1] + 77 * bgr[2];
}

[[nodiscard]] const std::uint8_t* pixel(const Image& image, int x, int y)
{
    return image.bgr.data() + 3 * (static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width) +
                                   static_cast<std::size_t>(x));
}

[[nodiscard]] bool isBackground(int x, int y, const std::optional<RectF>& face)
{
    if (!face)
        return true;
    const bool isBeside = x + blockPx < face->x - face->width / 2 || x > face->x + 1.5 * face->width;
    return isBeside || y + blockPx < face->y - face->height / 2;
}

[[nodiscard]] std::optional<double> noiseOfBlock(const Image& before, const Image& after, int left, int top)
{
    std::array<std::int64_t, 4> quarters{};
    std::int64_t sum = 0;
    std::int64_t sumOfSquares = 0;
    for (int y = 0; y < blockPx; ++y) {
        const std::uint8_t* first = pixel(before, left, top + y);
        const std::uint8_t* second = pixel(after, left, top + y);
        for (int x = 0; x < blockPx; ++x, first += 3, second += 3) {
            const int luma = lumaOf(second);
            const std::int64_t difference = luma - lumaOf(first);
            quarters[static_cast<std::size_t>(2 * (y / (blockPx / 2)) + x / (blockPx / 2))] += luma;
            sum += difference;
            sumOfSquares += difference * difference;
        }
    }
    constexpr double count = blockPx * blockPx;
    const auto [least, most] = std::ranges::minmax(quarters);
    const double lowest = static_cast<double>(least) / (count / 4 * unit);
    const double highest = static_cast<double>(most) / (count / 4 * unit);
    if (highest - lowest > mostQuarterDifference || lowest < darkest || highest > brightest)
        return std::nullopt;
    const double mean = static_cast<double>(sum) / count;
    const double variance = (static_cast<double>(sumOfSquares) - count * mean * mean) / (count - 1);
    return variance / (2 * unit * unit);
}

} // namespace

std::optional<double> temporalNoise(const Image& before, const Image& after, const std::optional<RectF>& face)
{
    if (before.width != after.width || before.height != after.height || after.width < blockPx ||
        after.height < blockPx)
        return std::nullopt;
    std::vector<double> noises;
    noises.reserve(static_cast<std::size_t>(columns) * rows);
    for (int row = 0; row < rows; ++row) {
        const int y = row * (after.height - blockPx) / (rows - 1);
        for (int column = 0; column < columns; ++column) {
            const int x = column * (after.width - blockPx) / (columns - 1);
            if (!isBackground(x, y, face))
                continue;
            if (const auto noise = noiseOfBlock(before, after, x, y))
                noises.push_back(*noise);
        }
    }
    if (noises.size() < leastBlocks)
        return std::nullopt;
    const auto middle = noises.begin() + static_cast<std::ptrdiff_t>(noises.size() / 2);
    std::ranges::nth_element(noises, middle);
    return *middle;
}

} // namespace aiqyn::engine
