#pragma once

// For .cpp files of the engine only: OpenCV stays out of public headers.
#include <opencv2/imgproc.hpp>

namespace aiqyn::engine {

/// Shrinks by area averages into `target`, which may be a part of a larger picture of that size and type.
/// As long as it can, in halves: the mean of four means is the mean of all, but for rounding, and OpenCV
/// halves several times faster than it divides by four.
inline void shrink(const cv::Mat& picture, cv::Mat target)
{
    cv::Mat current = picture;
    while (current.cols % 2 == 0 && current.rows % 2 == 0 && current.cols / 2 > target.cols &&
           current.rows / 2 > target.rows) {
        cv::Mat half;
        cv::resize(current, half, current.size() / 2, 0, 0, cv::INTER_AREA);
        current = half;
    }
    cv::resize(current, target, target.size(), 0, 0, cv::INTER_AREA);
}

} // namespace aiqyn::engine
