#pragma once

#include <QByteArrayView>

#include <cstdint>
#include <optional>

namespace aiqyn::evidence {

// Tags of X.690 as they stand in the structures read here.
inline constexpr std::uint8_t integerTag = 0x02;
inline constexpr std::uint8_t bitsTag = 0x03;
inline constexpr std::uint8_t octetsTag = 0x04;
inline constexpr std::uint8_t nullTag = 0x05;
inline constexpr std::uint8_t oidTag = 0x06;
inline constexpr std::uint8_t enumeratedTag = 0x0A;
inline constexpr std::uint8_t sequenceTag = 0x30;
inline constexpr std::uint8_t setTag = 0x31;
inline constexpr std::uint8_t context0 = 0xA0; ///< [0], constructed
inline constexpr std::uint8_t context1 = 0xA1;

/// Of a literal, which may hold zeros.
[[nodiscard]] inline QByteArrayView octets(const char* bytes, qsizetype size)
{
    return {bytes, size};
}

/// Walks DER one element at a time over bytes that outlive it. After the first thing out of form it is failed
/// and gives nothing more.
class DerReader
{
public:
    explicit DerReader(QByteArrayView bytes)
        : m_rest(bytes)
    {}

    /// The content of the next element if it has this tag.
    [[nodiscard]] QByteArrayView take(std::uint8_t tag);
    /// The next element whole, header included, if it has this tag.
    [[nodiscard]] QByteArrayView takeWhole(std::uint8_t tag);
    [[nodiscard]] bool nextIs(std::uint8_t tag) const;
    /// Everything read and nothing out of form.
    [[nodiscard]] bool isDone() const { return !m_failed && m_rest.isEmpty(); }
    [[nodiscard]] bool hasFailed() const { return m_failed; }

private:
    struct Element
    {
        QByteArrayView whole;
        QByteArrayView content;
    };
    [[nodiscard]] Element next(std::uint8_t tag);

    QByteArrayView m_rest;
    bool m_failed = false;
};

} // namespace aiqyn::evidence
