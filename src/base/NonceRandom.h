#pragma once

#include "base/RandomSource.h"

#include <QByteArray>

#include <cstdint>

namespace aiqyn {

/// Mixes a server's nonce into local random bytes: each block of 32 bytes is SHA-256(nonce || count || 32
/// local bytes). Whoever knows the nonce cannot foresee a draw, and a workstation whose draws were made
/// before the nonce was known cannot have used them.
class NonceRandom final : public RandomSource
{
public:
    /// `local` outlives this source. `nonce`: at least 16 bytes, from the server, used once.
    NonceRandom(RandomSource& local, QByteArray nonce);

    /// Errors: of the local source.
    [[nodiscard]] Result<void> fill(std::span<std::uint8_t> bytes) override;

private:
    RandomSource& m_local;
    QByteArray m_nonce;
    std::uint64_t m_count = 0;
};

} // namespace aiqyn
