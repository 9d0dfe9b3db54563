#include "engine/face/LandmarkSet.h"

namespace aiqyn::engine {

const PointF* LandmarkSet::at(int meshIndex) const
{
    if (meshIndices.empty()) {
        const bool isInside = meshIndex >= 0 && static_cast<std::size_t>(meshIndex) < picture.size();
        return isInside ? &picture[static_cast<std::size_t>(meshIndex)] : nullptr;
    }
    const auto found = std::ranges::find(meshIndices, meshIndex);
    const auto place = static_cast<std::size_t>(found - meshIndices.begin());
    return place < std::min(picture.size(), meshIndices.size()) ? &picture[place] : nullptr;
}

} // namespace aiqyn::engine
