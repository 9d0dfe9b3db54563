#include "engine/face/measures/Brightness.h"

#include "engine/face/measures/LuminanceShare.h"

namespace aiqyn::engine {

double brightnessOf(FaceView& view)
{
    return cv::mean(view.greyBox())[0];
}

QualityValue luminanceMeanOf(FaceView& view)
{
    return fromLuminance(view, [](const LuminanceCounts& counts, double total) {
        double sum = 0;
        for (std::size_t level = 0; level < counts.size(); ++level)
            sum += static_cast<double>(level) * counts[level];
        const double mean = sum / total / 255;
        return QualityValue::of(mean, 100 * sigmoid(mean, 0.2, 0.05) * (1 - sigmoid(mean, 0.8, 0.05)));
    });
}

} // namespace aiqyn::engine
