#pragma once

#include <QByteArrayView>

#include <cstdint>
#include <optional>

namespace aiqyn::evidence {

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
