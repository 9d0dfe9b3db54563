#pragma once

// For .cpp files of the engine only: OpenCV stays out of public headers.
#include "engine/Image.h"

#include <opencv2/core.hpp>

namespace aiqyn::engine {

/// A read-only view: valid while `image` lives and is not resized; never write through it.
[[nodiscard]] inline cv::Mat viewOf(const Image& image)
{
    return {image.height, image.width, CV_8UC3, const_cast<std::uint8_t*>(image.bgr.data())};
}

[[nodiscard]] inline Image imageOf(const cv::Mat& bgr)
{
    CV_Assert(bgr.type() == CV_8UC3);
    Image image{bgr.cols, bgr.rows, {}};
    const cv::Mat packed = bgr.isContinuous() ? bgr : bgr.clone();
    image.bgr.assign(packed.datastart, packed.datastart + packed.total() * packed.elemSize());
    return image;
}

} // namespace aiqyn::engine
