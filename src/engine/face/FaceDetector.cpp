#include "engine/face/FaceDetector.h"

#include "engine/ImageMat.h"
#include "engine/face/Network.h"

#include <opencv2/imgproc.hpp>

#include <cmath>

namespace aiqyn::engine {

namespace {

constexpr double overlapLimit = 0.3;
constexpr int sizeMultiplePx = 32;
constexpr std::array stridesPx{8, 16, 32};
// cls, obj, bbox and kps for each stride, in the order of stridesPx.
const std::vector<cv::String> outputNames{"cls_8",  "cls_16",  "cls_32",  "obj_8", "obj_16", "obj_32",
                                          "bbox_8", "bbox_16", "bbox_32", "kps_8", "kps_16", "kps_32"};

[[nodiscard]] int roundedUp(int size)
{
    return (size + sizeMultiplePx - 1) / sizeMultiplePx * sizeMultiplePx;
}

/// The picture at `scale`, padded with black at the right and the bottom to multiples of 32.
[[nodiscard]] cv::Mat letterboxed(const cv::Mat& picture, double scale)
{
    cv::Mat scaled = picture;
    if (scale < 1)
        cv::resize(
            picture, scaled,
            cv::Size(std::max(1, cvRound(picture.cols * scale)), std::max(1, cvRound(picture.rows * scale))),
            0, 0, cv::INTER_AREA);
    cv::Mat padded;
    cv::copyMakeBorder(scaled, padded, 0, roundedUp(scaled.rows) - scaled.rows, 0,
                       roundedUp(scaled.cols) - scaled.cols, cv::BORDER_CONSTANT);
    return padded;
}

/// What one stride's grid of cells says; coordinates are divided by `scale` to be those of the picture.
class StrideDecoder
{
public:
    StrideDecoder(const std::vector<cv::Mat>& outputs, std::size_t level, int inputWidth, double scale)
        : m_classes(outputs[level].ptr<float>())
        , m_objects(outputs[level + 3].ptr<float>())
        , m_boxes(outputs[level + 6].ptr<float>())
        , m_points(outputs[level + 9].ptr<float>())
        , m_cells(static_cast<int>(outputs[level].total()))
        , m_columns(inputWidth / stridesPx[level])
        , m_factor(stridesPx[level] / scale)
    {}

    void append(double threshold, std::vector<DetectedFace>& faces) const
    {
        for (int cell = 0; cell < m_cells; ++cell) {
            const double score = std::sqrt(std::clamp(static_cast<double>(m_classes[cell]), 0.0, 1.0) *
                                           std::clamp(static_cast<double>(m_objects[cell]), 0.0, 1.0));
            if (score >= threshold)
                faces.push_back(faceAt(cell, score));
        }
    }

private:
    [[nodiscard]] DetectedFace faceAt(int cell, double score) const
    {
        const double column = cell % m_columns;
        const double row = static_cast<double>(cell / m_columns);
        const float* box = m_boxes + 4 * cell;
        const float* points = m_points + 10 * cell;
        const double width = std::exp(static_cast<double>(box[2])) * m_factor;
        const double height = std::exp(static_cast<double>(box[3])) * m_factor;
        DetectedFace face;
        face.score = score;
        face.box = {(column + box[0]) * m_factor - width / 2, (row + box[1]) * m_factor - height / 2, width,
                    height};
        for (std::size_t i = 0; i < face.points.size(); ++i)
            face.points[i] = {(points[2 * i] + column) * m_factor, (points[2 * i + 1] + row) * m_factor};
        return face;
    }

    const float* m_classes;
    const float* m_objects;
    const float* m_boxes;
    const float* m_points;
    int m_cells;
    int m_columns;
    double m_factor;
};

[[nodiscard]] double overlapOf(const RectF& a, const RectF& b)
{
    const double width = std::min(a.x + a.width, b.x + b.width) - std::max(a.x, b.x);
    const double height = std::min(a.y + a.height, b.y + b.height) - std::max(a.y, b.y);
    if (width <= 0 || height <= 0)
        return 0;
    const double common = width * height;
    return common / (a.width * a.height + b.width * b.height - common);
}

[[nodiscard]] std::vector<DetectedFace> withoutOverlaps(std::vector<DetectedFace> faces)
{
    std::ranges::sort(faces, std::ranges::greater(), &DetectedFace::score);
    std::vector<DetectedFace> kept;
    for (const DetectedFace& face : faces) {
        const bool covered = std::ranges::any_of(
            kept, [&](const DetectedFace& better) { return overlapOf(better.box, face.box) > overlapLimit; });
        if (!covered)
            kept.push_back(face);
    }
    return kept;
}

} // namespace

struct FaceDetector::Private
{
    Network network;
};

FaceDetector::FaceDetector(std::unique_ptr<Private> members)
    : d(std::move(members))
{}
FaceDetector::FaceDetector(FaceDetector&&) noexcept = default;
FaceDetector& FaceDetector::operator=(FaceDetector&&) noexcept = default;
FaceDetector::~FaceDetector() = default;

Result<FaceDetector> FaceDetector::create(const LoadedPack& pack)
{
    auto model = pack.model(ModelRole::Detector);
    if (!model)
        return tl::make_unexpected(model.error());
    auto network = Network::load(*model);
    if (!network)
        return tl::make_unexpected(network.error());
    return FaceDetector(std::make_unique<Private>(Private{std::move(*network)}));
}

Result<std::vector<DetectedFace>> FaceDetector::detect(const Image& image, const Options& options)
{
    if (image.isEmpty())
        return fail(ErrorCode::InvalidArgument, QStringLiteral("empty picture"));
    const int longSide = std::max(image.width, image.height);
    const double scale = options.longSidePx > 0 && options.longSidePx < longSide
                             ? static_cast<double>(options.longSidePx) / longSide
                             : 1.0;
    try {
        const cv::Mat input = letterboxed(viewOf(image), scale);
        const auto outputs = d->network.run(input, outputNames);
        if (!outputs)
            return tl::make_unexpected(outputs.error());
        std::vector<DetectedFace> faces;
        for (std::size_t level = 0; level < stridesPx.size(); ++level) {
            const auto cells =
                static_cast<std::size_t>((input.cols / stridesPx[level]) * (input.rows / stridesPx[level]));
            if ((*outputs)[level].total() != cells || (*outputs)[level + 3].total() != cells ||
                (*outputs)[level + 6].total() != 4 * cells || (*outputs)[level + 9].total() != 10 * cells)
                return fail(ErrorCode::InferenceFailed, QStringLiteral("detector outputs have wrong sizes"));
            StrideDecoder(*outputs, level, input.cols, scale)
                .append(std::max(options.threshold, lowestThreshold), faces);
        }
        return withoutOverlaps(std::move(faces));
    } catch (const cv::Exception& exception) {
        return fail(ErrorCode::InferenceFailed, QString::fromStdString(exception.err));
    }
}

} // namespace aiqyn::engine
