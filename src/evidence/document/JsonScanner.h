#pragma once

#include <QByteArrayView>
#include <QString>

#include <deque>
#include <optional>
#include <string>
#include <vector>

namespace aiqyn::evidence {

/// Looks at JSON before Qt reads it and refuses what Qt would bear or read as something else: a name twice
/// in one object, invalid UTF-8, lone surrogates, control characters in texts, depth beyond `deepest`,
/// numbers that no double or 64-bit integer holds, anything but one object. Use once.
class JsonScanner
{
public:
    static constexpr int deepest = 32;

    /// The bytes outlive this. The values of all members of the name given are noted.
    explicit JsonScanner(QByteArrayView bytes, std::string_view notedName = {})
        : m_bytes(bytes)
        , m_notedName(notedName)
    {}

    /// The first thing wrong with its offset, free of content; nullopt when there is none.
    [[nodiscard]] std::optional<QString> problem();

    struct Span
    {
        qsizetype begin = 0;
        qsizetype end = 0;
    };
    /// Where the noted values lie, one after another, none within another.
    [[nodiscard]] const std::vector<Span>& notedValues() const { return m_noted; }

private:
    [[nodiscard]] bool scanValue(int depth);
    [[nodiscard]] bool scanObject(int depth);
    [[nodiscard]] bool scanMember(std::string_view name, int depth);
    [[nodiscard]] bool scanArray(int depth);
    /// Of `text`, when given, the characters meant.
    [[nodiscard]] bool scanText(std::string_view* text);
    [[nodiscard]] bool scanEscape(std::string& plain);
    [[nodiscard]] bool scanUtf8();
    [[nodiscard]] bool scanNumber();
    [[nodiscard]] bool scanWord(QByteArrayView word);
    [[nodiscard]] std::optional<char32_t> scanHex4();
    [[nodiscard]] bool digits();
    [[nodiscard]] bool namesDiffer(std::size_t first);

    void skipSpace();
    [[nodiscard]] char peek() const { return m_at < m_bytes.size() ? m_bytes[m_at] : '\0'; }
    [[nodiscard]] bool take(char expected);
    [[nodiscard]] bool wrong(const char* what);

    QByteArrayView m_bytes;
    std::string_view m_notedName;
    std::vector<Span> m_noted;
    bool m_insideNoted = false;
    qsizetype m_at = 0;
    const char* m_what = nullptr;
    std::vector<std::string_view> m_names; ///< of the objects now open, the innermost last
    std::deque<std::string> m_unescaped;   ///< what names with escapes refer to
};

} // namespace aiqyn::evidence
