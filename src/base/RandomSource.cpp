#include "base/RandomSource.h"

#include <openssl/rand.h>

#include <array>
#include <limits>

namespace aiqyn {

Result<std::uint32_t> RandomSource::below(std::uint32_t bound)
{
    if (bound == 0)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("random bound is zero"));
    constexpr std::uint64_t range = std::uint64_t{1} << 32;
    const std::uint64_t limit = range - range % bound;
    for (;;) {
        std::array<std::uint8_t, 4> bytes{};
        if (auto filled = fill(bytes); !filled)
            return tl::make_unexpected(filled.error());
        const std::uint32_t value =
            static_cast<std::uint32_t>(bytes[0]) | static_cast<std::uint32_t>(bytes[1]) << 8 |
            static_cast<std::uint32_t>(bytes[2]) << 16 | static_cast<std::uint32_t>(bytes[3]) << 24;
        if (value < limit)
            return value % bound;
    }
}

Result<void> SecureRandom::fill(std::span<std::uint8_t> bytes)
{
    if (bytes.size() > static_cast<std::size_t>(std::numeric_limits<int>::max()) ||
        RAND_bytes(bytes.data(), static_cast<int>(bytes.size())) != 1)
        return fail(ErrorCode::Internal, QStringLiteral("the system's random generator failed"));
    return {};
}

Result<void> SeededRandom::fill(std::span<std::uint8_t> bytes)
{
    for (std::size_t i = 0; i < bytes.size();) {
        m_state += 0x9E3779B97F4A7C15u;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
        z ^= z >> 31;
        for (int b = 0; b < 8 && i < bytes.size(); ++b, ++i)
            bytes[i] = static_cast<std::uint8_t>(z >> (8 * b));
    }
    return {};
}

} // namespace aiqyn
