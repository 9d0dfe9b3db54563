#pragma once

// For .cpp files of the engine only.
#include "engine/face/measures/FaceView.h"
#include "engine/face/measures/QualityValue.h"

#include <array>
#include <numeric>

namespace aiqyn::engine {

using LuminanceCounts = std::array<int, 256>;

/// Below it the black outside of the picture would count as dark skin.
inline constexpr double leastInsideShare = 0.9;

/// What `measure(counts, total)` makes of the grey levels of the face's oval; not assessed when too much of
/// the face is cut off or its points have no extent.
template <typename Measure>
[[nodiscard]] QualityValue fromLuminance(FaceView& view, Measure measure)
{
    if (view.insideShare() < leastInsideShare)
        return QualityValue::none(Assessment::FaceCutOff);
    const auto& counts = view.luminance();
    if (!counts)
        return QualityValue::none(Assessment::NotMeasured);
    return measure(*counts, std::accumulate(counts->begin(), counts->end(), 0.0));
}

/// Share of the levels `first`..`last`, 0..1.
[[nodiscard]] inline double shareOf(const LuminanceCounts& counts, double total, std::size_t first,
                                    std::size_t last)
{
    double sum = 0;
    for (std::size_t level = first; level <= last; ++level)
        sum += counts[level];
    return sum / total;
}

} // namespace aiqyn::engine
