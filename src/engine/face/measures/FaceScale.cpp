#include "engine/face/measures/FaceScale.h"

#include "engine/face/MeshIndices.h"
#include "engine/face/PointGeometry.h"

namespace aiqyn::engine {

namespace {

constexpr double chinOverMouth = 1.77;

} // namespace

FaceScale faceScaleOf(const LandmarkSet& landmarks)
{
    const auto& points = landmarks.points;
    FaceScale scale;
    scale.eyeDistancePx = distanceBetween(points[0], points[1]);
    scale.eyeMiddle = middleOf(points[0], points[1]);
    const PointF* chin = landmarks.at(mesh::chin);
    scale.eyesToChinPx =
        chin != nullptr ? distanceBetween(scale.eyeMiddle, *chin)
                        : chinOverMouth * distanceBetween(scale.eyeMiddle, middleOf(points[3], points[4]));
    return scale;
}

} // namespace aiqyn::engine
