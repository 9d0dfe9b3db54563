#pragma once

#include <QByteArray>

namespace aiqyn::tests {

/// A picture of 640x480 in one colour, as a camera's JPEG with the standard Huffman tables.
[[nodiscard]] QByteArray plainJpeg(int blue, int green, int red, int width = 640, int height = 480);
/// A picture with detail: decoded with wrong tables it would be another one.
[[nodiscard]] QByteArray detailedJpeg();
/// The same file without its Huffman tables, as many cameras send it.
[[nodiscard]] QByteArray withoutHuffmanTables(const QByteArray& jpeg);
/// One YUYV colour; lines of `bytesPerLine` bytes, the padding is 0.
[[nodiscard]] QByteArray plainYuyv(int y, int u, int v, int bytesPerLine = 1280);

} // namespace aiqyn::tests
