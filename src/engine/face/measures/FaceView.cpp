#include "engine/face/measures/FaceView.h"

#include "engine/ImageMat.h"
#include "engine/face/AffineMatrix.h"

#include <opencv2/imgproc.hpp>

namespace aiqyn::engine {

namespace {

constexpr std::array<PointF, 5> alignedPoints{
    {{38.2946, 51.6963}, {73.5318, 51.5014}, {56.0252, 71.7366}, {41.5493, 92.3655}, {70.7299, 92.2041}}};
// From the forehead below most hair lines to the chin, without the ears.
constexpr double ovalMiddleX = 56;
constexpr double ovalMiddleY = 68;
constexpr double ovalHalfWidth = 37;
constexpr double ovalHalfHeight = 43;

/// Clamped before the cast, so that no wild box overflows.
[[nodiscard]] cv::Rect insideOf(const Image& image, const RectF& box)
{
    const auto clamped = [](double value, int limit) {
        return cvRound(std::clamp(value, 0.0, static_cast<double>(limit)));
    };
    const int left = clamped(box.x, image.width);
    const int top = clamped(box.y, image.height);
    return {left, top, std::max(0, clamped(box.x + box.width, image.width) - left),
            std::max(0, clamped(box.y + box.height, image.height) - top)};
}

[[nodiscard]] std::array<int, 256> countsInOval(const cv::Mat& aligned)
{
    std::array<int, 256> counts{};
    for (int y = 0; y < aligned.rows; ++y) {
        const double v = (y - ovalMiddleY) / ovalHalfHeight;
        const auto* row = aligned.ptr<std::uint8_t>(y);
        for (int x = 0; x < aligned.cols; ++x) {
            const double u = (x - ovalMiddleX) / ovalHalfWidth;
            if (u * u + v * v <= 1)
                ++counts[row[x]];
        }
    }
    return counts;
}

} // namespace

FaceView::FaceView(const Image& image, const DetectedFace& face)
    : m_image(image)
    , m_face(face)
    , m_inside(insideOf(image, face.box))
{}

double FaceView::insideShare() const
{
    const double area = m_face.area();
    return area > 0 ? std::min(1.0, static_cast<double>(m_inside.width) * m_inside.height / area) : 0;
}

const cv::Mat& FaceView::greyBox()
{
    if (m_greyBox.empty())
        cv::cvtColor(viewOf(m_image)(m_inside), m_greyBox, cv::COLOR_BGR2GRAY);
    return m_greyBox;
}

const cv::Mat& FaceView::greySquare()
{
    if (m_greySquare.empty())
        cv::resize(greyBox(), m_greySquare, cv::Size(sharpnessSidePx, sharpnessSidePx), 0, 0,
                   m_inside.area() > sharpnessSidePx * sharpnessSidePx ? cv::INTER_AREA : cv::INTER_LINEAR);
    return m_greySquare;
}

const cv::Mat& FaceView::aligned()
{
    if (m_aligned)
        return *m_aligned;
    m_aligned.emplace();
    if (const auto transform = fitSimilarity(m_face.points, alignedPoints)) {
        cv::Mat colour;
        cv::warpAffine(viewOf(m_image), colour, matrixOf(*transform), cv::Size(alignedSidePx, alignedSidePx));
        cv::cvtColor(colour, *m_aligned, cv::COLOR_BGR2GRAY);
    }
    return *m_aligned;
}

const std::optional<std::array<int, 256>>& FaceView::luminance()
{
    if (!m_luminance && !aligned().empty())
        m_luminance = countsInOval(aligned());
    return m_luminance;
}

} // namespace aiqyn::engine
