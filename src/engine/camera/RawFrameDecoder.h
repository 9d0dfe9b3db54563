#pragma once

#include "engine/Image.h"
#include "engine/camera/V4l2Device.h"

#include <memory>
#include <optional>

namespace aiqyn::engine {

/// A camera's buffer as pixels, and as the JPEG file it was.
struct DecodedFrame
{
    ImagePtr image;                         ///< never null
    std::shared_ptr<const WipedBytes> jpeg; ///< nullptr for an uncompressed format
};

/// Decodes a buffer of the format (Motion JPEG or YUYV, BT.601 narrow range). nullopt: broken, i.e. cut off,
/// no picture, of another size than the format. Buffers are not trusted: no memory is taken by what they
/// claim.
[[nodiscard]] std::optional<DecodedFrame> decodeRawFrame(const WipedBytes& raw, const V4l2Format& format);

} // namespace aiqyn::engine
