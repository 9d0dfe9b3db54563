#pragma once

#include <QByteArray>
#include <QString>

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <span>

namespace aiqyn {

/// A SHA-256 digest. Made only by hashing bytes or from 64 hexadecimal digits, so it is never half filled.
class Sha256
{
public:
    static constexpr std::size_t size = 32;

    [[nodiscard]] static Sha256 of(std::span<const std::uint8_t> bytes);
    [[nodiscard]] static Sha256 of(const QByteArray& bytes);
    /// Accepts exactly 64 hexadecimal digits of either case.
    [[nodiscard]] static std::optional<Sha256> fromHex(const QString& hex);

    /// Exactly 32 bytes, the digest itself.
    [[nodiscard]] static std::optional<Sha256> fromBytes(const QByteArray& digest);

    [[nodiscard]] QString toHex() const;
    [[nodiscard]] const std::array<std::uint8_t, size>& bytes() const { return m_bytes; }
    [[nodiscard]] QByteArray toByteArray() const;

    friend auto operator<=>(const Sha256&, const Sha256&) = default;

private:
    explicit Sha256(const std::array<std::uint8_t, size>& bytes)
        : m_bytes(bytes)
    {}
    std::array<std::uint8_t, size> m_bytes;
};

} // namespace aiqyn
