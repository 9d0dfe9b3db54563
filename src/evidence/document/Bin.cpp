#include "evidence/document/Bin.h"

#include "evidence/document/CheckDigit.h"

namespace aiqyn::evidence {

QString nameOf(BinError error)
{
    switch (error) {
    case BinError::Empty:
        return QStringLiteral("Empty");
    case BinError::NotDigits:
        return QStringLiteral("NotDigits");
    case BinError::TooShort:
        return QStringLiteral("TooShort");
    case BinError::TooLong:
        return QStringLiteral("TooLong");
    case BinError::BadDate:
        return QStringLiteral("BadDate");
    case BinError::BadKind:
        return QStringLiteral("BadKind");
    case BinError::WrongCheckDigit:
        return QStringLiteral("WrongCheckDigit");
    case BinError::NotIssued:
        return QStringLiteral("NotIssued");
    }
    return QStringLiteral("NotDigits");
}

tl::expected<Bin, BinError> Bin::parse(const QString& text)
{
    constexpr int length = 12;
    if (text.isEmpty())
        return tl::make_unexpected(BinError::Empty);
    if (!std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; }))
        return tl::make_unexpected(BinError::NotDigits);
    if (text.size() != length)
        return tl::make_unexpected(text.size() < length ? BinError::TooShort : BinError::TooLong);
    const int month = QStringView(text).sliced(2, 2).toInt();
    if (month < 1 || month > 12)
        return tl::make_unexpected(BinError::BadDate);
    if (text[4] < u'4' || text[4] > u'6')
        return tl::make_unexpected(BinError::BadKind);
    const auto expected = checkDigit(QStringView(text).first(length - 1));
    if (!expected)
        return tl::make_unexpected(BinError::NotIssued);
    if (text[length - 1].unicode() - u'0' != *expected)
        return tl::make_unexpected(BinError::WrongCheckDigit);
    return Bin(text);
}

} // namespace aiqyn::evidence
