#include "evidence/document/Iin.h"

#include "evidence/document/CheckDigit.h"

#include <QDateTime>

namespace aiqyn::evidence {

namespace {

constexpr int length = 12;
constexpr int kazakhstanOffsetSeconds = 5 * 3600;

int digitAt(QStringView text, int position)
{
    return text[position].unicode() - u'0';
}

int numberAt(QStringView text, int position)
{
    return 10 * digitAt(text, position) + digitAt(text, position + 1);
}

std::optional<int> centuryOf(QStringView text)
{
    const int digit = digitAt(text, 6);
    if (digit < 1 || digit > 6)
        return std::nullopt;
    return 1800 + 100 * ((digit - 1) / 2);
}

/// Year unknown but for its last two digits.
bool existsInSomeCentury(int year, int month, int day)
{
    return QDate::isValid(1800 + year, month, day) || QDate::isValid(1900 + year, month, day) ||
           QDate::isValid(2000 + year, month, day);
}

std::optional<IinError> checkDate(QStringView text)
{
    if (text.size() >= 4 && (numberAt(text, 2) < 1 || numberAt(text, 2) > 12))
        return IinError::BadDate;
    if (text.size() >= 6 && !existsInSomeCentury(numberAt(text, 0), numberAt(text, 2), numberAt(text, 4)))
        return IinError::BadDate;
    return std::nullopt;
}

std::optional<IinError> checkCentury(QStringView text, IinPopulation population, QDate today)
{
    if (text.size() < 7)
        return std::nullopt;
    if (digitAt(text, 6) > 6)
        return IinError::BadCentury;
    const auto century = centuryOf(text);
    const bool training = century == 1800;
    if (population == IinPopulation::Training && !training)
        return IinError::NotTraining;
    if (population == IinPopulation::Production && training)
        return IinError::ImpossiblePerson;
    if (!century)
        return std::nullopt;
    const QDate birth(*century + numberAt(text, 0), numberAt(text, 2), numberAt(text, 4));
    if (!birth.isValid())
        return IinError::BadDate;
    if (birth > today)
        return IinError::FutureBirth;
    return std::nullopt;
}

std::optional<IinError> checkLastDigit(QStringView text)
{
    if (text.size() < length - 1)
        return std::nullopt;
    const auto expected = checkDigit(text.first(length - 1));
    if (!expected)
        return IinError::NotIssued;
    if (text.size() == length && digitAt(text, length - 1) != *expected)
        return IinError::WrongCheckDigit;
    return std::nullopt;
}

std::optional<IinError> checkAll(QStringView text, IinPopulation population, QDate today)
{
    if (!std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; }))
        return IinError::NotDigits;
    if (text.size() > length)
        return IinError::TooLong;
    if (!today.isValid())
        today = QDateTime::currentDateTimeUtc().toOffsetFromUtc(kazakhstanOffsetSeconds).date();
    if (const auto error = checkDate(text))
        return error;
    if (const auto error = checkCentury(text, population, today))
        return error;
    return checkLastDigit(text);
}

} // namespace

QString nameOf(IinError error)
{
    switch (error) {
    case IinError::Empty:
        return QStringLiteral("Empty");
    case IinError::NotDigits:
        return QStringLiteral("NotDigits");
    case IinError::TooShort:
        return QStringLiteral("TooShort");
    case IinError::TooLong:
        return QStringLiteral("TooLong");
    case IinError::BadDate:
        return QStringLiteral("BadDate");
    case IinError::BadCentury:
        return QStringLiteral("BadCentury");
    case IinError::WrongCheckDigit:
        return QStringLiteral("WrongCheckDigit");
    case IinError::NotIssued:
        return QStringLiteral("NotIssued");
    case IinError::ImpossiblePerson:
        return QStringLiteral("ImpossiblePerson");
    case IinError::NotTraining:
        return QStringLiteral("NotTraining");
    case IinError::FutureBirth:
        return QStringLiteral("FutureBirth");
    }
    return QStringLiteral("NotDigits");
}

tl::expected<Iin, IinError> Iin::parse(const QString& text, IinPopulation population, QDate today)
{
    if (text.isEmpty())
        return tl::make_unexpected(IinError::Empty);
    if (const auto error = checkAll(text, population, today))
        return tl::make_unexpected(*error);
    if (text.size() < length)
        return tl::make_unexpected(IinError::TooShort);
    return Iin(text);
}

std::optional<IinError> Iin::validateTyped(const QString& prefix, IinPopulation population, QDate today)
{
    return checkAll(prefix, population, today);
}

tl::expected<Iin, IinError> Iin::makeTraining(QDate birth, Sex sex, int serial)
{
    if (!birth.isValid() || birth.year() < 1800 || birth.year() > 1899)
        return tl::make_unexpected(IinError::BadDate);
    const QString start =
        birth.toString(QStringLiteral("yyMMdd")) + (sex == Sex::Male ? QChar(u'1') : QChar(u'2'));
    for (int candidate = std::max(serial, 0); candidate <= 9999; ++candidate) {
        const QString eleven = start + QStringLiteral("%1").arg(candidate, 4, 10, QChar(u'0'));
        if (const auto last = checkDigit(eleven))
            return Iin(eleven + QString::number(*last));
    }
    return tl::make_unexpected(IinError::NotIssued);
}

std::optional<QDate> Iin::birthDate() const
{
    const auto hundred = century();
    if (!hundred)
        return std::nullopt;
    return QDate(*hundred + numberAt(m_text, 0), numberAt(m_text, 2), numberAt(m_text, 4));
}

std::optional<Sex> Iin::sex() const
{
    const int digit = digitAt(m_text, 6);
    if (digit == 0)
        return std::nullopt;
    return digit % 2 == 1 ? Sex::Male : Sex::Female;
}

std::optional<int> Iin::century() const
{
    return centuryOf(m_text);
}

IinPopulation Iin::population() const
{
    return century() == 1800 ? IinPopulation::Training : IinPopulation::Production;
}

QString Iin::masked() const
{
    return QString(length - 4, QChar(u'\u2022')) + m_text.last(4);
}

} // namespace aiqyn::evidence
