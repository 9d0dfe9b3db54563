#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace aiqyn::evidence {

enum class BinError {
    Empty = 1,
    NotDigits,
    TooShort,
    TooLong,
    BadDate, ///< third and fourth digit are no month
    BadKind, ///< fifth digit is not 4 (legal entity), 5 (non-resident) or 6 (sole trader)
    WrongCheckDigit,
    NotIssued
};

/// Stable name, e.g. "BadKind".
[[nodiscard]] QString nameOf(BinError error);

/// A business identification number whose month, kind and check digit are right.
class Bin
{
public:
    [[nodiscard]] static tl::expected<Bin, BinError> parse(const QString& text);

    [[nodiscard]] const QString& toString() const { return m_text; }
    friend bool operator==(const Bin&, const Bin&) = default;

private:
    explicit Bin(QString text)
        : m_text(std::move(text))
    {}
    QString m_text;
};

} // namespace aiqyn::evidence
