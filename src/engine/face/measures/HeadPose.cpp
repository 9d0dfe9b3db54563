#include "engine/face/measures/HeadPose.h"

#include "engine/face/MeshIndices.h"

#include <cmath>
#include <numbers>

namespace aiqyn::engine {

namespace {

[[nodiscard]] double angleDeg(double opposite, double adjacent)
{
    return std::atan2(opposite, adjacent) * 180 / std::numbers::pi;
}

} // namespace

std::optional<HeadPose> headPoseOf(const LandmarkSet& landmarks)
{
    const auto& eyes = landmarks.points;
    HeadPose pose;
    pose.rollDeg = angleDeg(eyes[1].y - eyes[0].y, eyes[1].x - eyes[0].x);
    if (landmarks.state) {
        pose.yawDeg = landmarks.state->yawDeg;
        pose.pitchDeg = landmarks.state->pitchDeg;
        return pose;
    }
    if (!landmarks.isWholeMesh())
        return std::nullopt;
    const auto point = [&](int index) { return landmarks.upright[static_cast<std::size_t>(index)]; };
    const Point3 left = point(mesh::cheekAtImageLeft);
    const Point3 right = point(mesh::cheekAtImageRight);
    const Point3 top = point(mesh::forehead);
    const Point3 bottom = point(mesh::chin);
    pose.yawDeg = angleDeg(right.z - left.z, right.x - left.x);
    pose.pitchDeg = angleDeg(bottom.z - top.z, bottom.y - top.y);
    return pose;
}

} // namespace aiqyn::engine
