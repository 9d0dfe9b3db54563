#include "engine/face/FaceConfirmation.h"

#include "engine/face/PointGeometry.h"

#include <cmath>

namespace aiqyn::engine {

namespace {

// Eyes to mouth over the box's side: about 0.38 in frontal faces, less when the head is lowered or raised.
constexpr double leastEyesToMouth = 0.12;
constexpr double mostEyesToMouth = 0.8;

/// Along the face's own axis, from the middle of the eyes to that of the mouth: eyes 0, mouth 1.
[[nodiscard]] bool isPlausible(const std::array<PointF, 5>& points, double side)
{
    const PointF eyes = middleOf(points[0], points[1]);
    const PointF mouth = middleOf(points[3], points[4]);
    const PointF axis{mouth.x - eyes.x, mouth.y - eyes.y};
    const double length = std::hypot(axis.x, axis.y);
    if (!(length >= leastEyesToMouth * side) || !(length <= mostEyesToMouth * side))
        return false;
    const double nose = ((points[2].x - eyes.x) * axis.x + (points[2].y - eyes.y) * axis.y) / length / length;
    // The eye at image left is left of the other one when one looks along the axis from eyes to mouth.
    const PointF across{points[1].x - points[0].x, points[1].y - points[0].y};
    const bool isNotMirrored = across.x * axis.y - across.y * axis.x > 0;
    return nose > 0 && nose < 1.2 && isNotMirrored;
}

} // namespace

FaceConsistency consistencyOf(const DetectedFace& detected, double coarseScore, const LandmarkSet& landmarks)
{
    const double side = std::sqrt(detected.area());
    double sum = 0;
    for (std::size_t i = 0; i < detected.points.size(); ++i)
        sum += distanceBetween(detected.points[i], landmarks.points[i]);
    FaceConsistency consistency;
    consistency.score = detected.score;
    consistency.coarseScore = coarseScore;
    consistency.presence = landmarks.presence;
    consistency.disagreement = sum / static_cast<double>(detected.points.size()) / side;
    consistency.isPlausible = isPlausible(landmarks.points, side);
    return consistency;
}

bool hasSoundLandmarks(const FaceConsistency& consistency, const ModelDescriptor& landmarks)
{
    return consistency.isPlausible && consistency.presence >= landmarks.leastPresence &&
           consistency.disagreement <= landmarks.mostDisagreement;
}

bool isSure(double score, double coarseScore, const ModelDescriptor& detector)
{
    return std::min(score, coarseScore) >= detector.sureScore;
}

bool isFace(const FaceConsistency& consistency, const ModelDescriptor& detector,
            const ModelDescriptor& landmarks)
{
    if (!(consistency.coarseScore >= detector.leastCoarseScore))
        return false;
    return isSure(consistency.score, consistency.coarseScore, detector) ||
           hasSoundLandmarks(consistency, landmarks);
}

} // namespace aiqyn::engine
