#include "engine/camera/RawFrameDecoder.h"

#include "engine/ImageMat.h"
#include "engine/camera/MotionJpeg.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

namespace aiqyn::engine {

namespace {

[[nodiscard]] std::optional<DecodedFrame> decodeMotionJpeg(const WipedBytes& raw, const V4l2Format& format)
{
    const auto header = readMotionJpeg(raw);
    if (!header || header->width != format.width || header->height != format.height)
        return std::nullopt;
    auto file = std::make_shared<const WipedBytes>(jpegFileOf(raw, *header));
    const cv::Mat bytes(1, static_cast<int>(file->size()), CV_8UC1, const_cast<std::uint8_t*>(file->data()));
    cv::Mat picture = cv::imdecode(bytes, cv::IMREAD_COLOR | cv::IMREAD_IGNORE_ORIENTATION);
    if (picture.type() != CV_8UC3 || picture.cols != format.width || picture.rows != format.height)
        return std::nullopt;
    auto image = std::make_shared<const Image>(imageOf(picture));
    wipe(picture.data, picture.total() * picture.elemSize());
    return DecodedFrame{std::move(image), std::move(file)};
}

[[nodiscard]] std::optional<DecodedFrame> decodeYuyv(const WipedBytes& raw, const V4l2Format& format)
{
    const auto width = static_cast<std::size_t>(format.width);
    const auto height = static_cast<std::size_t>(format.height);
    const std::size_t packed = 2 * width;
    const std::size_t line = format.bytesPerLine > 0 ? static_cast<std::size_t>(format.bytesPerLine) : packed;
    if (line < packed || raw.size() < line * (height - 1) + packed)
        return std::nullopt;
    const cv::Mat source(format.height, format.width, CV_8UC2, const_cast<std::uint8_t*>(raw.data()), line);
    auto image = std::make_shared<Image>(Image{format.width, format.height, {}});
    image->bgr.resize(3 * width * height);
    // Decoded into memory that is wiped: of the size and type that OpenCV asks for, so that it takes none.
    cv::Mat target(format.height, format.width, CV_8UC3, image->bgr.data());
    cv::cvtColor(source, target, cv::COLOR_YUV2BGR_YUYV);
    CV_Assert(target.data == image->bgr.data());
    return DecodedFrame{std::move(image), nullptr};
}

} // namespace

std::optional<DecodedFrame> decodeRawFrame(const WipedBytes& raw, const V4l2Format& format)
{
    if (format.width <= 0 || format.height <= 0)
        return std::nullopt;
    try {
        return format.pixelFormat == motionJpegFourCc ? decodeMotionJpeg(raw, format)
                                                      : decodeYuyv(raw, format);
    } catch (const cv::Exception&) {
        return std::nullopt; // the one thing that can be wrong here is the buffer
    }
}

} // namespace aiqyn::engine
