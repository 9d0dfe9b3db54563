#include "engine/face/YunetDecoder.h"

#include <cmath>

namespace aiqyn::engine {

namespace {

constexpr std::array stridesPx{8, 16, 32};
constexpr std::size_t levels = stridesPx.size();

/// The grid of cells of one stride.
class Level
{
public:
    Level(std::span<const TensorView> outputs, std::size_t level, int inputWidth)
        : m_classes(outputs[level].values)
        , m_objects(outputs[level + levels].values)
        , m_boxes(outputs[level + 2 * levels].values)
        , m_points(outputs[level + 3 * levels].values)
        , m_columns(static_cast<std::size_t>(inputWidth / stridesPx[level]))
        , m_stride(stridesPx[level])
    {}

    [[nodiscard]] bool hasCells(std::size_t cells) const
    {
        return m_classes.size() == cells && m_objects.size() == cells && m_boxes.size() == 4 * cells &&
               m_points.size() == 10 * cells;
    }

    void append(double threshold, std::vector<DetectedFace>& faces) const
    {
        for (std::size_t cell = 0; cell < m_classes.size(); ++cell) {
            const double score = std::sqrt(std::clamp(static_cast<double>(m_classes[cell]), 0.0, 1.0) *
                                           std::clamp(static_cast<double>(m_objects[cell]), 0.0, 1.0));
            if (!(score >= threshold))
                continue;
            if (const DetectedFace face = faceAt(cell, score); isUsable(face))
                faces.push_back(face);
        }
    }

private:
    [[nodiscard]] DetectedFace faceAt(std::size_t cell, double score) const
    {
        const auto column = static_cast<double>(cell % m_columns);
        const std::size_t wholeRows = cell / m_columns;
        const auto row = static_cast<double>(wholeRows);
        const auto box = m_boxes.subspan(4 * cell, 4);
        const auto points = m_points.subspan(10 * cell, 10);
        const double width = std::exp(static_cast<double>(box[2])) * m_stride;
        const double height = std::exp(static_cast<double>(box[3])) * m_stride;
        DetectedFace face;
        face.score = score;
        face.box = {(column + box[0]) * m_stride - width / 2, (row + box[1]) * m_stride - height / 2, width,
                    height};
        for (std::size_t i = 0; i < face.points.size(); ++i)
            face.points[i] = {(points[2 * i] + column) * m_stride, (points[2 * i + 1] + row) * m_stride};
        return face;
    }

    std::span<const float> m_classes;
    std::span<const float> m_objects;
    std::span<const float> m_boxes;
    std::span<const float> m_points;
    std::size_t m_columns;
    double m_stride;
};

} // namespace

std::vector<std::string> YunetDecoder::outputNames() const
{
    return {"cls_8",  "cls_16",  "cls_32",  "obj_8", "obj_16", "obj_32",
            "bbox_8", "bbox_16", "bbox_32", "kps_8", "kps_16", "kps_32"};
}

Result<std::vector<DetectedFace>> YunetDecoder::decode(std::span<const TensorView> outputs, int inputWidth,
                                                       int inputHeight, double threshold) const
{
    if (outputs.size() != 4 * levels)
        return fail(ErrorCode::InferenceFailed, QStringLiteral("YuNet has twelve outputs"));
    std::vector<DetectedFace> faces;
    for (std::size_t i = 0; i < levels; ++i) {
        const auto columns = static_cast<std::size_t>(inputWidth / stridesPx[i]);
        const auto rows = static_cast<std::size_t>(inputHeight / stridesPx[i]);
        const Level level(outputs, i, inputWidth);
        if (!level.hasCells(columns * rows))
            return fail(ErrorCode::InferenceFailed, QStringLiteral("detector outputs have wrong sizes"));
        level.append(threshold, faces);
    }
    return faces;
}

} // namespace aiqyn::engine
