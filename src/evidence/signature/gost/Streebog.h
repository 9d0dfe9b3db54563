#pragma once

#include <QByteArrayView>

#include <array>
#include <cstdint>

namespace aiqyn::evidence {

using StreebogDigest = std::array<std::uint8_t, 64>;

/// Streebog with 512 bits (GOST R 34.11-2012, RFC 6986), in the order of bytes in which it is stored; the RFC
/// prints its examples the other way round.
[[nodiscard]] StreebogDigest streebog512(QByteArrayView message);

} // namespace aiqyn::evidence
