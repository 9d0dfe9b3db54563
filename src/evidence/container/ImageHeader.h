#pragma once

#include "base/Error.h"

#include <QByteArray>
#include <QString>

namespace aiqyn::evidence {

enum class ImageFormat { Jpeg = 1, Png };

/// What the structure of an image file says, read without decoding any of the picture.
struct ImageHeader
{
    ImageFormat format = ImageFormat::Jpeg;
    int width = 0;  ///< 1..8192
    int height = 0; ///< 1..8192
};

/// Walks a JPEG (8 bit, baseline or progressive Huffman) or PNG from its first to its last byte: whoever
/// decodes the file later knows the size of the picture beforehand, and nothing lies behind its end.
/// ImageUnsupported: neither, or another kind of JPEG. ImageTooLarge: over 8192 pixels a side. ImageCorrupt.
[[nodiscard]] Result<ImageHeader> readImageHeader(const QByteArray& bytes);

/// The same, and the format is what the name's ending, ".jpg" or ".png", says.
[[nodiscard]] Result<ImageHeader> readImageHeader(const QString& name, const QByteArray& bytes);

} // namespace aiqyn::evidence
