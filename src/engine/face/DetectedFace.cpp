#include "engine/face/DetectedFace.h"

#include <cmath>

namespace aiqyn::engine {

const DetectedFace* largestOf(const std::vector<DetectedFace>& faces)
{
    const auto largest = std::ranges::max_element(faces, {}, &DetectedFace::area);
    return largest == faces.end() ? nullptr : &*largest;
}

const DetectedFace* mostCentralOf(const std::vector<DetectedFace>& faces, int imageWidth, int imageHeight)
{
    const auto distance = [&](const DetectedFace& face) {
        return std::hypot(face.box.x + face.box.width / 2 - imageWidth / 2.0,
                          face.box.y + face.box.height / 2 - imageHeight / 2.0);
    };
    const auto central = std::ranges::min_element(faces, {}, distance);
    return central == faces.end() ? nullptr : &*central;
}

} // namespace aiqyn::engine
