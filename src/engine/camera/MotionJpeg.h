#pragma once

#include "base/WipedBytes.h"

#include <cstdint>
#include <optional>
#include <span>

namespace aiqyn::engine {

/// What the markers of a Motion JPEG picture say; nothing has been decoded.
struct MotionJpegHeader
{
    int width = 0; ///< pixels
    int height = 0;
    bool hasHuffmanTables = false;
    std::size_t scanAt = 0; ///< byte at which the start-of-scan marker stands
};

/// Walks the markers up to the first scan (ISO/IEC 10918-1, annex B) and looks for the end mark behind it.
/// nullopt: not a whole baseline or progressive JPEG. Bytes behind the end mark are allowed, cameras pad.
[[nodiscard]] std::optional<MotionJpegHeader> readMotionJpeg(std::span<const std::uint8_t> bytes);

/// The picture as a file that any viewer opens: the bytes as they are, with the standard Huffman tables
/// (K.3.3) put before the scan where `header` says that there are none.
[[nodiscard]] WipedBytes jpegFileOf(std::span<const std::uint8_t> bytes, const MotionJpegHeader& header);

} // namespace aiqyn::engine
