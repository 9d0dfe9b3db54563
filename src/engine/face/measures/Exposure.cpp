#include "engine/face/measures/Exposure.h"

#include "engine/face/measures/LuminanceShare.h"

namespace aiqyn::engine {

QualityValue underExposureOf(FaceView& view)
{
    return fromLuminance(view, [](const LuminanceCounts& counts, double total) {
        const double share = shareOf(counts, total, 0, 25);
        return QualityValue::of(share, 120 * (0.832 - sigmoid(share, 0.92, 0.05)));
    });
}

QualityValue overExposureOf(FaceView& view)
{
    return fromLuminance(view, [](const LuminanceCounts& counts, double total) {
        const double share = shareOf(counts, total, 247, 255);
        return QualityValue::of(share, 1 / (share + 0.01));
    });
}

} // namespace aiqyn::engine
