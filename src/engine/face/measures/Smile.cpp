#include "engine/face/measures/Smile.h"

#include "engine/face/MeshIndices.h"
#include "engine/face/measures/LandmarkDistance.h"

#include <cmath>

namespace aiqyn::engine {

namespace {

/// A beard or a wide mouth hides how it widens; then the corners' rise still shows.
constexpr double cornerWeight = 2;

/// How far the corners stand above the middle of the upper lip, across the line between them; pixels. 0 when
/// the set lacks that point.
[[nodiscard]] double cornerLiftOf(const LandmarkSet& landmarks)
{
    const PointF* left = landmarks.at(mesh::mouthCornerAtImageLeft);
    const PointF* right = landmarks.at(mesh::mouthCornerAtImageRight);
    const PointF* lip = landmarks.at(mesh::upperLipInside);
    if (left == nullptr || right == nullptr || lip == nullptr)
        return 0;
    const double alongX = right->x - left->x;
    const double alongY = right->y - left->y;
    const double across =
        alongX * (lip->y - left->y) - alongY * (lip->x - left->x); // positive below the line
    return ratioOf(across, std::hypot(alongX, alongY));
}

} // namespace

std::optional<double> smileOf(const LandmarkSet& landmarks)
{
    if (landmarks.state)
        return landmarks.state->smile;
    const auto mouth =
        distanceBetween(landmarks, mesh::mouthCornerAtImageLeft, mesh::mouthCornerAtImageRight);
    const auto eyes = distanceBetween(landmarks, mesh::eyeAtImageLeft.p1, mesh::eyeAtImageRight.p4);
    if (!mouth || !eyes)
        return std::nullopt;
    return ratioOf(*mouth + cornerWeight * cornerLiftOf(landmarks), *eyes);
}

} // namespace aiqyn::engine
