#include "evidence/signature/DerReader.h"

namespace aiqyn::evidence {

bool DerReader::nextIs(std::uint8_t tag) const
{
    return !m_failed && !m_rest.isEmpty() && static_cast<std::uint8_t>(m_rest.front()) == tag;
}

DerReader::Element DerReader::next(std::uint8_t tag)
{
    const auto fail = [this] {
        m_failed = true;
        return Element{};
    };
    if (!nextIs(tag) || m_rest.size() < 2)
        return fail();
    qsizetype header = 2;
    qsizetype size = static_cast<std::uint8_t>(m_rest[1]);
    if (size >= 0x80) {
        const qsizetype count = size - 0x80;
        if (count < 1 || count > 4 || m_rest.size() < 2 + count)
            return fail();
        size = 0;
        for (qsizetype i = 0; i < count; ++i)
            size = (size << 8) | static_cast<std::uint8_t>(m_rest[2 + i]);
        header += count;
        // DER: the shortest form only.
        if (size < 0x80 || (count > 1 && (size >> (8 * (count - 1))) == 0))
            return fail();
    }
    if (size > m_rest.size() - header)
        return fail();
    const Element element{m_rest.first(header + size), m_rest.sliced(header, size)};
    m_rest = m_rest.sliced(header + size);
    return element;
}

QByteArrayView DerReader::take(std::uint8_t tag)
{
    return next(tag).content;
}

QByteArrayView DerReader::takeWhole(std::uint8_t tag)
{
    return next(tag).whole;
}

} // namespace aiqyn::evidence
