#include "engine/face/measures/IlluminationUniformity.h"

#include "engine/face/measures/LuminanceShare.h"

#include <cmath>

namespace aiqyn::engine {

namespace {

constexpr std::size_t levels = 16;
// On the aligned face: below each eye, half-way to the mouth, 0.4 of the eye distance wide.
const cv::Rect cheekAtImageLeft(31, 65, 14, 14);
const cv::Rect cheekAtImageRight(67, 65, 14, 14);

[[nodiscard]] std::array<double, levels> sharesIn(const cv::Mat& zone)
{
    std::array<double, levels> shares{};
    for (int y = 0; y < zone.rows; ++y) {
        const auto* row = zone.ptr<std::uint8_t>(y);
        for (int x = 0; x < zone.cols; ++x)
            shares[row[x] * levels / 256] += 1.0 / static_cast<double>(zone.total());
    }
    return shares;
}

} // namespace

QualityValue illuminationUniformityOf(FaceView& view)
{
    return fromLuminance(view, [&](const LuminanceCounts& /*counts*/, double /*total*/) {
        const auto left = sharesIn(view.aligned()(cheekAtImageLeft));
        const auto right = sharesIn(view.aligned()(cheekAtImageRight));
        double common = 0;
        for (std::size_t level = 0; level < levels; ++level)
            common += std::min(left[level], right[level]);
        return QualityValue::of(common, 100 * std::pow(common, 0.3));
    });
}

} // namespace aiqyn::engine
