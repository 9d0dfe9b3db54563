#include "engine/face/measures/Sharpness.h"

#include <opencv2/imgproc.hpp>

#include <cmath>

namespace aiqyn::engine {

double sharpnessOf(FaceView& view)
{
    cv::Mat laplacian;
    cv::Laplacian(view.greySquare(), laplacian, CV_32F);
    cv::Scalar mean;
    cv::Scalar deviation;
    cv::meanStdDev(laplacian, mean, deviation);
    return deviation[0] * deviation[0];
}

QualityValue sharpnessQualityOf(FaceView& view)
{
    const double raw = sharpnessOf(view);
    return QualityValue::of(raw, 100 * sigmoid(std::log(std::max(raw, 1e-9)), std::log(30.0), 0.5));
}

} // namespace aiqyn::engine
