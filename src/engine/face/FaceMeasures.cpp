#include "engine/face/FaceMeasures.h"

#include <cmath>
#include <numbers>

namespace aiqyn::engine {

namespace {

// Indices of MediaPipe's mesh. Eye: outer and inner corner p1, p4; upper lid p2, p3; lower lid p6, p5.
struct EyeIndices
{
    std::size_t p1, p2, p3, p4, p5, p6;
};
constexpr EyeIndices eyeAtImageLeft{33, 160, 158, 133, 153, 144};
constexpr EyeIndices eyeAtImageRight{362, 385, 387, 263, 373, 380};
constexpr std::size_t cheekAtImageLeft = 234;
constexpr std::size_t cheekAtImageRight = 454;
constexpr std::size_t forehead = 10;
constexpr std::size_t chin = 152;
constexpr std::size_t mouthCornerAtImageLeft = 61;
constexpr std::size_t mouthCornerAtImageRight = 291;

[[nodiscard]] double degrees(double radians)
{
    return radians * 180 / std::numbers::pi;
}

[[nodiscard]] double ratio(double numerator, double denominator)
{
    return denominator > 1e-9 ? numerator / denominator : 0;
}

class Mesh
{
public:
    explicit Mesh(const LandmarkSet& landmarks)
        : m_points(landmarks.picture)
    {}

    [[nodiscard]] double distance(std::size_t i, std::size_t j) const
    {
        return std::hypot(m_points[i].x - m_points[j].x, m_points[i].y - m_points[j].y);
    }
    [[nodiscard]] double openness(const EyeIndices& eye) const
    {
        return ratio(distance(eye.p2, eye.p6) + distance(eye.p3, eye.p5), 2 * distance(eye.p1, eye.p4));
    }
    [[nodiscard]] PointF centre(const EyeIndices& eye) const
    {
        return {(m_points[eye.p1].x + m_points[eye.p4].x) / 2, (m_points[eye.p1].y + m_points[eye.p4].y) / 2};
    }

private:
    const std::vector<PointF>& m_points;
};

} // namespace

FaceMeasures measure(const LandmarkSet& landmarks)
{
    FaceMeasures measures;
    if (landmarks.picture.size() != LandmarkSet::count || landmarks.upright.size() != LandmarkSet::count)
        return measures;
    const Mesh mesh(landmarks);
    const auto& upright = landmarks.upright;
    measures.yawDeg = degrees(std::atan2(upright[cheekAtImageRight].z - upright[cheekAtImageLeft].z,
                                         upright[cheekAtImageRight].x - upright[cheekAtImageLeft].x));
    measures.pitchDeg =
        degrees(std::atan2(upright[chin].z - upright[forehead].z, upright[chin].y - upright[forehead].y));
    const PointF left = mesh.centre(eyeAtImageLeft);
    const PointF right = mesh.centre(eyeAtImageRight);
    measures.rollDeg = degrees(std::atan2(right.y - left.y, right.x - left.x));
    measures.eyeDistancePx = std::hypot(right.x - left.x, right.y - left.y);
    measures.eyeOpenness = (mesh.openness(eyeAtImageLeft) + mesh.openness(eyeAtImageRight)) / 2;
    measures.mouthOpenness = ratio(mesh.distance(81, 178) + mesh.distance(13, 14) + mesh.distance(311, 402),
                                   3 * mesh.distance(78, 308));
    measures.smile = ratio(mesh.distance(mouthCornerAtImageLeft, mouthCornerAtImageRight),
                           mesh.distance(eyeAtImageLeft.p1, eyeAtImageRight.p4));
    return measures;
}

} // namespace aiqyn::engine
