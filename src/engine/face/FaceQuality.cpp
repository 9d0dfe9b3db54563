#include "engine/face/FaceQuality.h"

#include "engine/ImageMat.h"

#include <opencv2/imgproc.hpp>

namespace aiqyn::engine {

namespace {

constexpr int sharpnessSidePx = 112;

/// Whole pixels of the box inside the picture; clamped before the cast, so that no wild box overflows.
[[nodiscard]] cv::Rect insideOf(const Image& image, const RectF& box)
{
    const auto clamped = [](double value, int limit) {
        return cvRound(std::clamp(value, 0.0, static_cast<double>(limit)));
    };
    const int left = clamped(box.x, image.width);
    const int top = clamped(box.y, image.height);
    return {left, top, clamped(box.x + box.width, image.width) - left,
            clamped(box.y + box.height, image.height) - top};
}

} // namespace

Result<FaceQuality> measureQuality(const Image& image, const RectF& box)
{
    const cv::Rect inside = insideOf(image, box);
    if (inside.width <= 0 || inside.height <= 0)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("the face box lies outside the picture"));
    try {
        cv::Mat grey;
        cv::cvtColor(viewOf(image)(inside), grey, cv::COLOR_BGR2GRAY);
        FaceQuality quality;
        quality.brightness = cv::mean(grey)[0];
        cv::Mat scaled;
        cv::resize(grey, scaled, cv::Size(sharpnessSidePx, sharpnessSidePx), 0, 0,
                   inside.area() > sharpnessSidePx * sharpnessSidePx ? cv::INTER_AREA : cv::INTER_LINEAR);
        cv::Mat laplacian;
        cv::Laplacian(scaled, laplacian, CV_32F);
        cv::Scalar mean;
        cv::Scalar deviation;
        cv::meanStdDev(laplacian, mean, deviation);
        quality.sharpness = deviation[0] * deviation[0];
        return quality;
    } catch (const cv::Exception& exception) {
        return fail(ErrorCode::Internal, QString::fromStdString(exception.err));
    }
}

} // namespace aiqyn::engine
