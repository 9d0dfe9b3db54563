#include "evidence/document/JsonScanner.h"

#include <algorithm>

namespace aiqyn::evidence {

namespace {

constexpr qsizetype longestNumber = 64;
constexpr qsizetype digitsOfAnyInteger = 18; ///< fit into 64 bits whatever they are

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

void appendUtf8(std::string& text, char32_t code)
{
    const QByteArray bytes = QString::fromUcs4(&code, 1).toUtf8();
    text.append(bytes.constData(), static_cast<std::size_t>(bytes.size()));
}

} // namespace

std::optional<QString> JsonScanner::problem()
{
    skipSpace();
    if (peek() != '{') {
        m_what = "no object";
    } else if (scanValue(1)) {
        skipSpace();
        if (m_at == m_bytes.size())
            return std::nullopt;
        m_what = "more than one value";
    }
    return QStringLiteral("byte %1: %2").arg(m_at).arg(QLatin1String(m_what));
}

bool JsonScanner::scanValue(int depth)
{
    if (depth > deepest)
        return wrong("too deep");
    switch (peek()) {
    case '{':
        return scanObject(depth);
    case '[':
        return scanArray(depth);
    case '"':
        return scanText(nullptr);
    case 't':
        return scanWord("true");
    case 'f':
        return scanWord("false");
    case 'n':
        return scanWord("null");
    default:
        return scanNumber();
    }
}

bool JsonScanner::scanObject(int depth)
{
    const std::size_t first = m_names.size();
    ++m_at;
    skipSpace();
    if (take('}'))
        return true;
    for (;;) {
        std::string_view name;
        if (peek() != '"')
            return wrong("no name");
        if (!scanText(&name))
            return false;
        m_names.push_back(name);
        skipSpace();
        if (!take(':'))
            return wrong("no colon");
        skipSpace();
        if (!scanMember(name, depth + 1))
            return false;
        skipSpace();
        if (take('}'))
            return namesDiffer(first);
        if (!take(','))
            return wrong("no comma");
        skipSpace();
    }
}

bool JsonScanner::scanMember(std::string_view name, int depth)
{
    if (m_insideNoted || m_notedName.empty() || name != m_notedName)
        return scanValue(depth);
    const qsizetype begin = m_at;
    m_insideNoted = true;
    const bool good = scanValue(depth);
    m_insideNoted = false;
    m_noted.push_back({begin, m_at});
    return good;
}

bool JsonScanner::namesDiffer(std::size_t first)
{
    const auto begin = m_names.begin() + static_cast<std::ptrdiff_t>(first);
    std::sort(begin, m_names.end());
    const bool differ = std::adjacent_find(begin, m_names.end()) == m_names.end();
    m_names.resize(first);
    return differ || wrong("a name twice in one object");
}

bool JsonScanner::scanArray(int depth)
{
    ++m_at;
    skipSpace();
    if (take(']'))
        return true;
    for (;;) {
        if (!scanValue(depth + 1))
            return false;
        skipSpace();
        if (take(']'))
            return true;
        if (!take(','))
            return wrong("no comma");
        skipSpace();
    }
}

bool JsonScanner::scanText(std::string_view* text)
{
    const qsizetype start = ++m_at;
    std::string plain;
    qsizetype copied = start; // up to here the text is in `plain`
    const auto copyTo = [&](qsizetype end) {
        plain.append(m_bytes.data() + copied, static_cast<std::size_t>(end - copied));
    };
    while (m_at < m_bytes.size()) {
        const auto c = static_cast<unsigned char>(m_bytes[m_at]);
        if (c == '"') {
            if (text != nullptr && copied == start) {
                *text = {m_bytes.data() + start, static_cast<std::size_t>(m_at - start)};
            } else if (text != nullptr) {
                copyTo(m_at);
                *text = m_unescaped.emplace_back(std::move(plain));
            }
            ++m_at;
            return true;
        }
        if (c < 0x20)
            return wrong("control character");
        if (c == '\\') {
            copyTo(m_at);
            if (!scanEscape(plain))
                return false;
            copied = m_at;
        } else if (c < 0x80) {
            ++m_at;
        } else if (!scanUtf8()) {
            return false;
        }
    }
    return wrong("text without end");
}

bool JsonScanner::scanEscape(std::string& plain)
{
    static constexpr std::string_view escapes = "\"\\/bfnrt";
    static constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
    ++m_at;
    if (const auto place = escapes.find(peek()); place != std::string_view::npos) {
        plain += meanings[place];
        ++m_at;
        return true;
    }
    if (!take('u'))
        return wrong("unknown escape");
    auto code = scanHex4();
    if (!code || (*code >= 0xDC00 && *code <= 0xDFFF))
        return wrong("unknown escape");
    if (*code >= 0xD800 && *code <= 0xDBFF) {
        if (!take('\\') || !take('u'))
            return wrong("lone surrogate");
        const auto low = scanHex4();
        if (!low || *low < 0xDC00 || *low > 0xDFFF)
            return wrong("lone surrogate");
        code = 0x10000 + ((*code - 0xD800) << 10) + (*low - 0xDC00);
    }
    appendUtf8(plain, *code);
    return true;
}

std::optional<char32_t> JsonScanner::scanHex4()
{
    if (m_at + 4 > m_bytes.size())
        return std::nullopt;
    char32_t code = 0;
    for (const qsizetype end = m_at + 4; m_at < end; ++m_at) {
        const char c = m_bytes[m_at];
        const char lower = static_cast<char>(c | 0x20);
        if (!isDigit(c) && (lower < 'a' || lower > 'f'))
            return std::nullopt;
        code = 16 * code + static_cast<char32_t>(isDigit(c) ? c - '0' : lower - 'a' + 10);
    }
    return code;
}

/// One character of two to four bytes by RFC 3629: shortest form, no surrogate, at most U+10FFFF.
bool JsonScanner::scanUtf8()
{
    const auto byteAt = [this](qsizetype at) -> unsigned {
        return at < m_bytes.size() ? static_cast<unsigned char>(m_bytes[at]) : 0;
    };
    const unsigned lead = byteAt(m_at);
    const int length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4)
        return wrong("invalid UTF-8");
    char32_t code = lead & (0xFFU >> (length + 1));
    for (int i = 1; i < length; ++i) {
        const unsigned next = byteAt(m_at + i);
        if ((next & 0xC0U) != 0x80)
            return wrong("invalid UTF-8");
        code = (code << 6) | (next & 0x3FU);
    }
    static constexpr std::array<char32_t, 5> least{0, 0, 0x80, 0x800, 0x10000};
    if (code < least[static_cast<std::size_t>(length)] || (code >= 0xD800 && code <= 0xDFFF) ||
        code > 0x10FFFF)
        return wrong("invalid UTF-8");
    m_at += length;
    return true;
}

bool JsonScanner::scanNumber()
{
    const qsizetype start = m_at;
    (void)take('-');
    const bool zero = peek() == '0';
    if (!digits() || (zero && m_at - start > (m_bytes[start] == '-' ? 2 : 1)))
        return wrong("no value");
    bool whole = true;
    bool scaled = false;
    if (take('.')) {
        whole = false;
        if (!digits())
            return wrong("no value");
    }
    if (peek() == 'e' || peek() == 'E') {
        scaled = true;
        ++m_at;
        if (!take('+'))
            (void)take('-');
        if (!digits())
            return wrong("no value");
    }
    const QByteArrayView number = m_bytes.sliced(start, m_at - start);
    bool held = number.size() <= longestNumber;
    // Converting is what costs here, and only an exponent or many digits can lead out of the range.
    if (held && scaled)
        held = qIsFinite(number.toDouble(&held)) && held;
    else if (held && whole && number.size() > digitsOfAnyInteger)
        (void)number.toLongLong(&held);
    return held || wrong("number out of range");
}

bool JsonScanner::digits()
{
    const char* const start = m_bytes.data() + m_at;
    const char* const end = m_bytes.data() + m_bytes.size();
    const char* const stop = std::find_if_not(start, end, isDigit);
    m_at += stop - start;
    return stop > start;
}

bool JsonScanner::scanWord(QByteArrayView word)
{
    if (!m_bytes.sliced(m_at).startsWith(word))
        return wrong("no value");
    m_at += word.size();
    return true;
}

void JsonScanner::skipSpace()
{
    const char* const start = m_bytes.data() + m_at;
    const char* const end = m_bytes.data() + m_bytes.size();
    m_at += std::find_if_not(start, end, isSpace) - start;
}

bool JsonScanner::take(char expected)
{
    if (m_at >= m_bytes.size() || m_bytes[m_at] != expected)
        return false;
    ++m_at;
    return true;
}

bool JsonScanner::wrong(const char* what)
{
    m_what = what;
    return false;
}

} // namespace aiqyn::evidence
