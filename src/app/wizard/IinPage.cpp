#include "app/wizard/IinPage.h"

#include <QBoxLayout>
#include <QFrame>
#include <QIcon>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>

namespace aiqyn::app {

using evidence::Iin;
using evidence::IinError;

namespace {

constexpr int iinDigits = 12;
/// Shown as date of birth and the rest.
constexpr int firstGroup = 6;
constexpr int reasonLimit = 500;

QString onlyDigits(const QString& text)
{
    QString digits;
    for (const QChar c : text)
        if (c >= u'0' && c <= u'9')
            digits += c;
    return digits;
}

QString grouped(const QString& digits)
{
    return digits.size() <= firstGroup ? digits : digits.left(firstGroup) + u' ' + digits.mid(firstGroup);
}

} // namespace

IinPage::IinPage(evidence::IinPopulation population, QWidget* parent)
    : WizardPage(QStringLiteral("iin"), parent)
    , m_population(population)
{
    m_negativeNotice = new QFrame(this);
    m_negativeNotice->setObjectName(QStringLiteral("card"));
    auto* negativeIcon = new QLabel(m_negativeNotice);
    negativeIcon->setPixmap(QIcon(QStringLiteral(":/icons/failed.svg")).pixmap(24, 24));
    m_negativeText = new QLabel(m_negativeNotice);
    m_negativeText->setObjectName(QStringLiteral("livenessNegative"));
    m_negativeText->setWordWrap(true);
    auto* negativeRow = new QHBoxLayout(m_negativeNotice);
    negativeRow->addWidget(negativeIcon);
    negativeRow->addWidget(m_negativeText, 1);
    m_negativeNotice->hide();

    auto* card = new QFrame(this);
    card->setObjectName(QStringLiteral("card"));
    m_iinLabel = new QLabel(card);
    m_iin = new QLineEdit(card);
    m_iin->setObjectName(QStringLiteral("iinEdit"));
    m_iin->setInputMethodHints(Qt::ImhDigitsOnly | Qt::ImhSensitiveData);
    m_iin->setMaximumWidth(380);
    m_iinLabel->setBuddy(m_iin);
    m_statusIcon = new QLabel(card);
    m_statusIcon->setFixedSize(22, 22);
    m_status = new QLabel(card);
    m_status->setObjectName(QStringLiteral("iinStatus"));
    m_status->setWordWrap(true);
    m_decoded = new QLabel(card);
    m_decoded->setObjectName(QStringLiteral("iinDecoded"));
    m_decoded->setProperty("strong", true);
    auto* statusRow = new QHBoxLayout;
    statusRow->addWidget(m_statusIcon);
    statusRow->addWidget(m_status, 1);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(24, 22, 24, 22);
    column->addWidget(m_iinLabel);
    column->addWidget(m_iin);
    column->addLayout(statusRow);
    column->addWidget(m_decoded);

    auto* other = new QFrame(this);
    other->setObjectName(QStringLiteral("card"));
    m_reasonLabel = new QLabel(other);
    m_reasonLabel->setWordWrap(true);
    m_reason = new QLineEdit(other);
    m_reason->setObjectName(QStringLiteral("iinReason"));
    m_reason->setMaxLength(reasonLimit);
    m_reasonLabel->setBuddy(m_reason);
    m_notObtained = new QPushButton(other);
    m_notObtained->setObjectName(QStringLiteral("iinNotObtained"));
    m_notObtained->setAutoDefault(true);
    auto* reasonRow = new QHBoxLayout;
    reasonRow->addWidget(m_reason, 1);
    reasonRow->addWidget(m_notObtained);
    auto* otherColumn = new QVBoxLayout(other);
    otherColumn->setContentsMargins(24, 16, 24, 16);
    otherColumn->addWidget(m_reasonLabel);
    otherColumn->addLayout(reasonRow);

    content()->addWidget(m_negativeNotice);
    content()->addWidget(card);
    content()->addWidget(other);
    content()->addStretch(1);
    addButtonGap();
    m_continue = addButton(QStringLiteral("iinContinue"), true);

    connect(m_iin, &QLineEdit::textEdited, this, &IinPage::onEdited);
    connect(m_iin, &QLineEdit::textChanged, this, &IinPage::updateState);
    connect(m_reason, &QLineEdit::textChanged, this, &IinPage::updateState);
    connect(m_notObtained, &QPushButton::clicked, this, [this] {
        clearError();
        Q_EMIT iinNotObtained(m_reason->text().trimmed());
    });
    connect(m_continue, &QPushButton::clicked, this, &IinPage::submit);
    retranslate();
}

void IinPage::reset()
{
    WizardPage::reset();
    m_iin->clear();
    m_reason->clear();
    setLivenessNegative(false);
    setBusy(false);
}

void IinPage::setBusy(bool busy)
{
    m_busy = busy;
    m_iin->setEnabled(!busy);
    m_reason->setEnabled(!busy);
    updateState();
}

void IinPage::focusFirst()
{
    m_iin->setFocus();
}

void IinPage::setLivenessNegative(bool negative)
{
    m_negative = negative;
    m_negativeNotice->setVisible(negative);
}

QString IinPage::digits() const
{
    return onlyDigits(m_iin->text());
}

void IinPage::onEdited()
{
    // The cursor keeps its place among the digits while the groups form around it.
    const qsizetype digitsBefore = onlyDigits(m_iin->text().left(m_iin->cursorPosition())).size();
    const QString text = grouped(digits().left(iinDigits));
    if (text == m_iin->text())
        return;
    m_iin->setText(text);
    const qsizetype place = std::min(digitsBefore + (digitsBefore > firstGroup ? 1 : 0), text.size());
    m_iin->setCursorPosition(static_cast<int>(place));
}

void IinPage::updateState()
{
    const QString typed = digits();
    const auto iin = Iin::parse(typed, m_population);
    const auto error = Iin::validateTyped(typed, m_population);
    m_decoded->clear();
    m_statusIcon->clear();
    if (iin) {
        m_statusIcon->setPixmap(QIcon(QStringLiteral(":/icons/passed.svg")).pixmap(20, 20));
        m_status->setText(tr("The number is complete and its check digit is right."));
        QStringList facts;
        if (const auto birth = iin->birthDate())
            facts << tr("Born: %1").arg(QLocale().toString(*birth, QLocale::LongFormat));
        if (const auto sex = iin->sex())
            facts << (*sex == evidence::Sex::Male ? tr("Sex: male") : tr("Sex: female"));
        m_decoded->setText(facts.join(QStringLiteral("     ")));
    } else if (error) {
        m_statusIcon->setPixmap(QIcon(QStringLiteral(":/icons/failed.svg")).pixmap(20, 20));
        m_status->setText(sentenceFor(*error));
    } else {
        m_status->setText(tr("Digits entered: %1 of %2").arg(typed.size()).arg(iinDigits));
    }
    m_iin->setAccessibleDescription(m_status->text());
    m_continue->setEnabled(!m_busy && iin.has_value());
    m_notObtained->setEnabled(!m_busy && !m_reason->text().trimmed().isEmpty());
}

QString IinPage::sentenceFor(IinError error)
{
    switch (error) {
    case IinError::Empty:
        return tr("The IIN is missing.");
    case IinError::NotDigits:
        return tr("An IIN has digits only.");
    case IinError::TooShort:
        return tr("An IIN has twelve digits; some are missing.");
    case IinError::TooLong:
        return tr("An IIN has twelve digits; there are too many.");
    case IinError::BadDate:
        return tr("The first six digits are not a date of birth (year, month, day).");
    case IinError::BadCentury:
        return tr("The seventh digit must be from 0 to 6.");
    case IinError::WrongCheckDigit:
        return tr("The last digit does not fit the others. Check each digit.");
    case IinError::NotIssued:
        return tr("A number that begins like this is never issued. Check each digit.");
    case IinError::ImpossiblePerson:
        return tr("By this number the person was born before 1900. Check the seventh digit.");
    case IinError::NotTraining:
        return tr("Training takes only training numbers: the seventh digit is 1 or 2.");
    case IinError::FutureBirth:
        return tr("By this number the person is not born yet. Check the first seven digits.");
    }
    return {};
}

void IinPage::submit()
{
    clearError();
    Q_EMIT iinEntered(digits());
}

void IinPage::retranslate()
{
    setHeading(tr("IIN"), tr("Enter the individual identification number that the person gives."));
    m_negativeText->setText(tr("The liveness check had a negative result. The IIN still belongs into its "
                               "document; no comparison follows."));
    m_iinLabel->setText(tr("&Individual identification number"));
    m_iin->setAccessibleName(tr("Individual identification number"));
    m_reasonLabel->setText(tr("If the person gives no IIN, say &why:"));
    m_reason->setAccessibleName(tr("Reason why the IIN was not obtained"));
    m_notObtained->setText(tr("IIN n&ot obtained"));
    m_notObtained->setAccessibleName(tr("Continue without an IIN"));
    m_continue->setText(tr("&Continue"));
    m_continue->setAccessibleName(tr("Continue with this IIN"));
    updateState();
}

} // namespace aiqyn::app
