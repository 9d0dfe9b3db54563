#pragma once

#include <QDate>
#include <QString>

#include <tl/expected.hpp>

#include <optional>

namespace aiqyn::evidence {

/// Whose numbers are accepted. Training takes births of the 1800s alone (seventh digit 1 or 2), so no real
/// person's number can enter training and no training number can enter production.
enum class IinPopulation { Production = 1, Training };

enum class IinError {
    Empty = 1,
    NotDigits,
    TooShort,
    TooLong,
    BadDate,
    BadCentury, ///< seventh digit 7, 8 or 9
    WrongCheckDigit,
    NotIssued,        ///< the check digit would be 10 twice
    ImpossiblePerson, ///< born in the 1800s: refused in production
    NotTraining,      ///< anything but the 1800s in training
    FutureBirth
};

/// Stable name, e.g. "WrongCheckDigit".
[[nodiscard]] QString nameOf(IinError error);

enum class Sex { Male = 1, Female };

/// An individual identification number whose date, century and check digit are right. Personal data: never
/// log it, show masked().
class Iin
{
public:
    /// Exactly twelve ASCII digits, nothing around them. `today` (default: the present date in Kazakhstan's
    /// zone, UTC+5) bounds the birth.
    [[nodiscard]] static tl::expected<Iin, IinError> parse(const QString& text, IinPopulation population,
                                                           QDate today = {});
    /// The earliest error of a number still being typed: nullopt while it can become right. Empty and too
    /// short are no errors yet.
    [[nodiscard]] static std::optional<IinError> validateTyped(const QString& prefix,
                                                               IinPopulation population, QDate today = {});
    /// A training number: `birth` in 1800..1899, `serial` in 0..9999; a serial whose number is never issued
    /// gives the next one that is. BadDate when `birth` lies elsewhere, NotIssued when no serial is left.
    [[nodiscard]] static tl::expected<Iin, IinError> makeTraining(QDate birth, Sex sex, int serial);

    [[nodiscard]] const QString& toString() const { return m_text; }
    /// Unknown for a seventh digit 0 (foreigners).
    [[nodiscard]] std::optional<QDate> birthDate() const;
    [[nodiscard]] std::optional<Sex> sex() const;
    /// 1800, 1900 or 2000.
    [[nodiscard]] std::optional<int> century() const;
    [[nodiscard]] IinPopulation population() const;
    /// The last four digits behind eight dots.
    [[nodiscard]] QString masked() const;

    friend bool operator==(const Iin&, const Iin&) = default;

private:
    explicit Iin(QString text)
        : m_text(std::move(text))
    {}
    QString m_text;
};

} // namespace aiqyn::evidence
