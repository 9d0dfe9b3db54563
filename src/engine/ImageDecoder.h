#pragma once

#include "base/Error.h"
#include "engine/Image.h"

#include <QByteArray>

#include <cstdint>

namespace aiqyn::engine {

enum class ImageFormat { Jpeg = 1, Png };

/// What the header of a picture claims; nothing has been decoded.
struct ImageHeader
{
    ImageFormat format = ImageFormat::Jpeg;
    int width = 0;
    int height = 0;
};

/// Pictures from outside (the state database, an operator's file) are hostile until shown otherwise: only
/// JPEG and PNG by their content, and no memory is taken for the pixels before the header was checked.
/// Thread-safe.
class ImageDecoder
{
public:
    static constexpr qsizetype mostBytes = 40LL * 1024 * 1024;
    static constexpr std::int64_t mostPixels = 50'000'000;

    /// Errors: ImageUnsupported (another format, or nothing), ImageTooLarge, ImageCorrupt.
    [[nodiscard]] static Result<ImageHeader> readHeader(const QByteArray& bytes);
    /// 8 bits a channel whatever the file has (16-bit and grey PNG, grey and CMYK JPEG), upright by its EXIF
    /// orientation. Transparent pixels of a PNG are laid on white, so that nothing is seen which people would
    /// not see; the orientation of such a PNG is not applied. A JPEG without its end mark is corrupt. Takes
    /// at most about 11 bytes a pixel. Errors: as readHeader.
    [[nodiscard]] static Result<Image> decode(const QByteArray& bytes);
    /// `quality` 1..100. Errors: InvalidArgument for an empty picture.
    [[nodiscard]] static Result<QByteArray> encodeJpeg(const Image& image, int quality);
};

} // namespace aiqyn::engine
