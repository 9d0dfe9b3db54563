#include "base/Sha256.h"

#include <openssl/sha.h>

#include <algorithm>

namespace aiqyn {

Sha256 Sha256::of(std::span<const std::uint8_t> bytes)
{
    std::array<std::uint8_t, size> digest{};
    SHA256(bytes.data(), bytes.size(), digest.data());
    return Sha256(digest);
}

Sha256 Sha256::of(const QByteArray& bytes)
{
    return of(std::span(reinterpret_cast<const std::uint8_t*>(bytes.constData()),
                        static_cast<std::size_t>(bytes.size())));
}

std::optional<Sha256> Sha256::fromHex(const QString& hex)
{
    if (hex.size() != static_cast<qsizetype>(2 * size))
        return std::nullopt;
    std::array<std::uint8_t, size> digest{};
    for (std::size_t i = 0; i < size; ++i) {
        const auto digit = [&hex](qsizetype at) -> int {
            const char16_t c = hex.at(at).unicode();
            if (c >= u'0' && c <= u'9')
                return c - u'0';
            if (c >= u'a' && c <= u'f')
                return c - u'a' + 10;
            if (c >= u'A' && c <= u'F')
                return c - u'A' + 10;
            return -1;
        };
        const int high = digit(static_cast<qsizetype>(2 * i));
        const int low = digit(static_cast<qsizetype>(2 * i + 1));
        if (high < 0 || low < 0)
            return std::nullopt;
        digest[i] = static_cast<std::uint8_t>(high * 16 + low);
    }
    return Sha256(digest);
}

std::optional<Sha256> Sha256::fromBytes(const QByteArray& digest)
{
    if (digest.size() != static_cast<qsizetype>(size))
        return std::nullopt;
    std::array<std::uint8_t, size> bytes{};
    std::copy(digest.begin(), digest.end(), bytes.begin());
    return Sha256(bytes);
}

QString Sha256::toHex() const
{
    return QString::fromLatin1(toByteArray().toHex());
}

QByteArray Sha256::toByteArray() const
{
    return {reinterpret_cast<const char*>(m_bytes.data()), static_cast<qsizetype>(size)};
}

} // namespace aiqyn
