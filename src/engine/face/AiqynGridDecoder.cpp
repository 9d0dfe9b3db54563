#include "engine/face/AiqynGridDecoder.h"

#include <cmath>

namespace aiqyn::engine {

namespace {

constexpr int stridePx = 8;
constexpr double sizeUnitPx = 32;
constexpr int channels = 15;

} // namespace

Result<std::vector<DetectedFace>> AiqynGridDecoder::decode(std::span<const TensorView> outputs,
                                                           int inputWidth, int inputHeight,
                                                           double threshold) const
{
    const int columns = inputWidth / stridePx;
    const int rows = inputHeight / stridePx;
    const std::vector<int> expected{1, channels, rows, columns};
    const auto cells = static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows);
    if (outputs.size() != 1 || outputs[0].shape != expected || outputs[0].values.size() != channels * cells)
        return fail(ErrorCode::InferenceFailed, QStringLiteral("the detector's output has a wrong shape"));
    const auto values = outputs[0].values;
    std::vector<DetectedFace> faces;
    for (std::size_t cell = 0; cell < cells; ++cell) {
        const auto channel = [&](std::size_t index) {
            return static_cast<double>(values[index * cells + cell]);
        };
        const double score = 1 / (1 + std::exp(-channel(0)));
        if (!(score >= threshold))
            continue;
        const std::size_t column = cell % static_cast<std::size_t>(columns);
        const std::size_t row = cell / static_cast<std::size_t>(columns);
        const PointF centre{(static_cast<double>(column) + 0.5 + channel(1)) * stridePx,
                            (static_cast<double>(row) + 0.5 + channel(2)) * stridePx};
        const double width = sizeUnitPx * std::exp(channel(3));
        const double height = sizeUnitPx * std::exp(channel(4));
        DetectedFace face;
        face.score = score;
        face.box = {centre.x - width / 2, centre.y - height / 2, width, height};
        for (std::size_t i = 0; i < face.points.size(); ++i)
            face.points[i] = {centre.x + channel(5 + 2 * i) * width, centre.y + channel(6 + 2 * i) * width};
        if (isUsable(face))
            faces.push_back(face);
    }
    return faces;
}

} // namespace aiqyn::engine
