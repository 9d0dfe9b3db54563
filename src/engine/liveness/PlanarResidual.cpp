#include "engine/liveness/PlanarResidual.h"

#include <opencv2/calib3d.hpp>

namespace aiqyn::engine {

namespace {

constexpr std::size_t leastLandmarks = 12;

[[nodiscard]] std::vector<cv::Point2d> pointsOf(const FrameMeasurement& face)
{
    std::vector<cv::Point2d> points;
    points.reserve(face.landmarks.size());
    for (const PointF& landmark : face.landmarks)
        points.emplace_back(landmark.x, landmark.y);
    return points;
}

} // namespace

Result<std::optional<double>> planarResidual(const FrameMeasurement& before, const FrameMeasurement& now)
{
    const std::size_t count = now.landmarks.size();
    if (!before.hasFace() || !now.hasFace() || count < leastLandmarks || before.landmarks.size() != count ||
        !(before.eyeDistancePx > 0))
        return std::optional<double>();
    try {
        const std::vector<cv::Point2d> first = pointsOf(before);
        const std::vector<cv::Point2d> current = pointsOf(now);
        const cv::Mat plane = cv::findHomography(first, current, 0);
        if (plane.empty())
            return std::optional<double>();
        std::vector<cv::Point2d> onPlane;
        cv::perspectiveTransform(first, onPlane, plane);
        std::vector<double> distances;
        for (std::size_t i = 0; i < count; ++i)
            distances.push_back(cv::norm(onPlane[i] - current[i]));
        const auto place = distances.begin() + static_cast<std::ptrdiff_t>(count * 4 / 5);
        std::ranges::nth_element(distances, place);
        return *place / before.eyeDistancePx;
    } catch (const cv::Exception& exception) {
        return fail(ErrorCode::Internal, QString::fromStdString(exception.err));
    }
}

} // namespace aiqyn::engine
