#include "engine/face/BoxOverlap.h"

namespace aiqyn::engine {

double overlapOf(const RectF& a, const RectF& b)
{
    const double width = std::min(a.x + a.width, b.x + b.width) - std::max(a.x, b.x);
    const double height = std::min(a.y + a.height, b.y + b.height) - std::max(a.y, b.y);
    if (width <= 0 || height <= 0)
        return 0;
    const double common = width * height;
    return common / (a.width * a.height + b.width * b.height - common);
}

std::vector<DetectedFace> withoutOverlaps(std::vector<DetectedFace> faces, double limit)
{
    std::ranges::stable_sort(faces, std::ranges::greater(), &DetectedFace::score);
    std::vector<DetectedFace> kept;
    for (const DetectedFace& face : faces) {
        const bool covered = std::ranges::any_of(
            kept, [&](const DetectedFace& better) { return overlapOf(better.box, face.box) > limit; });
        if (!covered)
            kept.push_back(face);
    }
    return kept;
}

} // namespace aiqyn::engine
