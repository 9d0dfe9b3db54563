#include "engine/face/measures/EyeOpenness.h"

#include "engine/face/MeshIndices.h"
#include "engine/face/measures/LandmarkDistance.h"

namespace aiqyn::engine {

namespace {

[[nodiscard]] std::optional<double> aspectRatioOf(const LandmarkSet& landmarks, const mesh::EyeIndices& eye)
{
    const auto outer = distanceBetween(landmarks, eye.p2, eye.p6);
    const auto inner = distanceBetween(landmarks, eye.p3, eye.p5);
    const auto width = distanceBetween(landmarks, eye.p1, eye.p4);
    if (!outer || !inner || !width)
        return std::nullopt;
    return ratioOf(*outer + *inner, 2 * *width);
}

} // namespace

std::optional<EyeOpenness> eyeOpennessOf(const LandmarkSet& landmarks)
{
    if (landmarks.state)
        return EyeOpenness{landmarks.state->eyeOpennessAtImageLeft, landmarks.state->eyeOpennessAtImageRight};
    const auto left = aspectRatioOf(landmarks, mesh::eyeAtImageLeft);
    const auto right = aspectRatioOf(landmarks, mesh::eyeAtImageRight);
    if (!left || !right)
        return std::nullopt;
    return EyeOpenness{*left, *right};
}

} // namespace aiqyn::engine
