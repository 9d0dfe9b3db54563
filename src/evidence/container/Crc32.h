#pragma once

#include <QByteArray>

#include <cstdint>

namespace aiqyn::evidence {

/// CRC-32 as ZIP uses it (reflected 0x04C11DB7).
[[nodiscard]] std::uint32_t crc32(const QByteArray& bytes);

} // namespace aiqyn::evidence
