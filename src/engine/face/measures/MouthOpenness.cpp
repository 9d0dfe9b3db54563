#include "engine/face/measures/MouthOpenness.h"

#include "engine/face/MeshIndices.h"
#include "engine/face/measures/LandmarkDistance.h"

namespace aiqyn::engine {

namespace {

constexpr std::array<std::array<int, 2>, 3> innerLips{{{81, 178}, {13, 14}, {311, 402}}};

} // namespace

std::optional<double> mouthOpennessOf(const LandmarkSet& landmarks)
{
    if (landmarks.state)
        return landmarks.state->mouthOpenness;
    const auto width =
        distanceBetween(landmarks, mesh::innerMouthCornerAtImageLeft, mesh::innerMouthCornerAtImageRight);
    double heights = 0;
    for (const auto& [upper, lower] : innerLips) {
        const auto height = distanceBetween(landmarks, upper, lower);
        if (!height || !width)
            return std::nullopt;
        heights += *height;
    }
    return ratioOf(heights, 3 * *width);
}

} // namespace aiqyn::engine
