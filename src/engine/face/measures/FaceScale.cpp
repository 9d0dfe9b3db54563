#include "engine/face/measures/FaceScale.h"

#include "engine/face/MeshIndices.h"

#include <cmath>

namespace aiqyn::engine {

namespace {

constexpr double chinOverMouth = 1.77;

[[nodiscard]] double distance(PointF a, PointF b)
{
    return std::hypot(a.x - b.x, a.y - b.y);
}

} // namespace

FaceScale faceScaleOf(const LandmarkSet& landmarks)
{
    const auto& points = landmarks.points;
    FaceScale scale;
    scale.eyeDistancePx = distance(points[0], points[1]);
    scale.eyeMiddle = middleOf(points[0], points[1]);
    const PointF* chin = landmarks.at(mesh::chin);
    scale.eyesToChinPx = chin != nullptr
                             ? distance(scale.eyeMiddle, *chin)
                             : chinOverMouth * distance(scale.eyeMiddle, middleOf(points[3], points[4]));
    return scale;
}

} // namespace aiqyn::engine
