#include "engine/face/measures/DynamicRange.h"

#include "engine/face/measures/LuminanceShare.h"

#include <cmath>

namespace aiqyn::engine {

QualityValue dynamicRangeOf(FaceView& view)
{
    return fromLuminance(view, [](const LuminanceCounts& counts, double total) {
        double entropy = 0;
        for (const int count : counts) {
            if (count > 0)
                entropy -= count / total * std::log2(count / total);
        }
        return QualityValue::of(entropy, 12.5 * entropy);
    });
}

} // namespace aiqyn::engine
