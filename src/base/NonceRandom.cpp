#include "base/NonceRandom.h"

#include "base/Sha256.h"

#include <QtEndian>

#include <algorithm>
#include <array>

namespace aiqyn {

NonceRandom::NonceRandom(RandomSource& local, QByteArray nonce)
    : m_local(local)
    , m_nonce(std::move(nonce))
{}

Result<void> NonceRandom::fill(std::span<std::uint8_t> bytes)
{
    while (!bytes.empty()) {
        std::array<std::uint8_t, Sha256::size> local{};
        if (auto filled = m_local.fill(local); !filled)
            return filled;
        std::array<std::uint8_t, sizeof(std::uint64_t)> count{};
        qToBigEndian(m_count++, count.data());
        std::vector<std::uint8_t> block(m_nonce.begin(), m_nonce.end());
        block.insert(block.end(), count.begin(), count.end());
        block.insert(block.end(), local.begin(), local.end());
        const auto mixed = Sha256::of(block).bytes();
        const std::size_t taken = std::min(bytes.size(), mixed.size());
        std::copy_n(mixed.begin(), taken, bytes.begin());
        bytes = bytes.subspan(taken);
    }
    return {};
}

} // namespace aiqyn
