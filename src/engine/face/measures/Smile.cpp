#include "engine/face/measures/Smile.h"

#include "engine/face/MeshIndices.h"
#include "engine/face/measures/LandmarkDistance.h"

namespace aiqyn::engine {

std::optional<double> smileOf(const LandmarkSet& landmarks)
{
    if (landmarks.state)
        return landmarks.state->smile;
    const auto mouth =
        distanceBetween(landmarks, mesh::mouthCornerAtImageLeft, mesh::mouthCornerAtImageRight);
    const auto eyes = distanceBetween(landmarks, mesh::eyeAtImageLeft.p1, mesh::eyeAtImageRight.p4);
    if (!mouth || !eyes)
        return std::nullopt;
    return ratioOf(*mouth, *eyes);
}

} // namespace aiqyn::engine
