#include "app/administration/SessionRulesForm.h"

#include "app/messages/PolicySummary.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTabWidget>

namespace aiqyn::app {

using evidence::SecondPerson;

namespace {

constexpr int mostSessions = 1000;
constexpr int mostYears = 100;
constexpr int mostMinutes = 240;
constexpr int longestVersion = 100;
constexpr qsizetype longestConsent = 20000;
constexpr int textHeight = 110;

std::optional<int> valueOf(const QCheckBox* box, const QSpinBox* number)
{
    return box->isChecked() ? std::optional(number->value()) : std::nullopt;
}

} // namespace

SessionRulesForm::SessionRulesForm(QWidget* parent)
    : QWidget(parent)
{
    m_secondLabel = new QLabel(this);
    m_second = new QComboBox(this);
    m_second->setObjectName(QStringLiteral("secondPerson"));
    for (const SecondPerson second : {SecondPerson::Never, SecondPerson::ReviewBand, SecondPerson::Always})
        m_second->addItem(QString(), static_cast<int>(second));
    m_secondLabel->setBuddy(m_second);
    m_minutesLabel = new QLabel(this);
    m_minutes = new QSpinBox(this);
    m_minutes->setObjectName(QStringLiteral("sessionMinutes"));
    m_minutes->setRange(1, mostMinutes);
    m_minutesLabel->setBuddy(m_minutes);
    m_sessions = makeLimit("sessionsPerDay", mostSessions);
    m_failed = makeLimit("failedSessionsPerDay", mostSessions);
    m_years = makeLimit("referenceYears", mostYears);
    m_keepsReference = new QCheckBox(this);
    m_keepsReference->setObjectName(QStringLiteral("keepsReference"));
    m_asksConsent = new QCheckBox(this);
    m_asksConsent->setObjectName(QStringLiteral("asksConsent"));
    m_versionLabel = new QLabel(this);
    m_version = new QLineEdit(this);
    m_version->setObjectName(QStringLiteral("consentVersion"));
    m_version->setMaxLength(longestVersion);
    m_versionLabel->setBuddy(m_version);
    m_languages = new QTabWidget(this);
    const auto text = [this](const char* name, const QString& language) {
        auto* edit = new QPlainTextEdit;
        edit->setObjectName(QString::fromLatin1(name));
        edit->setTabChangesFocus(true);
        edit->setMinimumHeight(textHeight);
        m_languages->addTab(edit, language);
        connect(edit, &QPlainTextEdit::textChanged, this, &SessionRulesForm::changed);
        return edit;
    };
    m_kk = text("consentKk", QStringLiteral("Қазақша"));
    m_ru = text("consentRu", QStringLiteral("Русский"));
    m_en = text("consentEn", QStringLiteral("English"));

    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    int row = 0;
    const auto add = [grid, &row](QWidget* left, QWidget* right) {
        grid->addWidget(left, row, 0);
        grid->addWidget(right, row++, 1);
    };
    add(m_secondLabel, m_second);
    add(m_minutesLabel, m_minutes);
    add(m_sessions.box, m_sessions.number);
    add(m_failed.box, m_failed.number);
    add(m_years.box, m_years.number);
    grid->addWidget(m_keepsReference, row++, 0, 1, 2);
    grid->addWidget(m_asksConsent, row++, 0, 1, 2);
    add(m_versionLabel, m_version);
    grid->addWidget(m_languages, row, 0, 1, 2);

    connect(m_second, &QComboBox::currentIndexChanged, this, &SessionRulesForm::changed);
    connect(m_minutes, &QSpinBox::valueChanged, this, &SessionRulesForm::changed);
    connect(m_keepsReference, &QCheckBox::toggled, this, &SessionRulesForm::changed);
    connect(m_version, &QLineEdit::textChanged, this, &SessionRulesForm::changed);
    connect(m_asksConsent, &QCheckBox::toggled, this, [this](bool asks) {
        for (QWidget* widget : std::initializer_list<QWidget*>{m_versionLabel, m_version, m_languages})
            widget->setEnabled(asks);
        Q_EMIT changed();
    });
    retranslate();
}

SessionRulesForm::Limit SessionRulesForm::makeLimit(const char* name, int most)
{
    Limit limit{new QCheckBox(this), new QSpinBox(this)};
    limit.box->setObjectName(QString::fromLatin1(name) + QStringLiteral("Limited"));
    limit.number->setObjectName(QString::fromLatin1(name));
    limit.number->setRange(1, most);
    connect(limit.box, &QCheckBox::toggled, limit.number, &QWidget::setEnabled);
    connect(limit.box, &QCheckBox::toggled, this, &SessionRulesForm::changed);
    connect(limit.number, &QSpinBox::valueChanged, this, &SessionRulesForm::changed);
    return limit;
}

void SessionRulesForm::setPolicy(const evidence::PolicyContent& policy)
{
    const auto set = [](const Limit& limit, const std::optional<int>& value, int usual) {
        limit.box->setChecked(value.has_value());
        limit.number->setEnabled(value.has_value());
        limit.number->setValue(value.value_or(usual));
    };
    constexpr int usualSessions = 5;
    constexpr int usualFailed = 3;
    constexpr int usualYears = 15;
    m_second->setCurrentIndex(m_second->findData(static_cast<int>(policy.secondPerson)));
    m_minutes->setValue(policy.limits.minutes);
    set(m_sessions, policy.limits.sessionsPerDay, usualSessions);
    set(m_failed, policy.limits.failedSessionsPerDay, usualFailed);
    set(m_years, policy.reference.yearsAtMost, usualYears);
    m_keepsReference->setChecked(policy.reference.isKept);
    m_asksConsent->setChecked(policy.consent.has_value());
    const evidence::ConsentText consent = policy.consent.value_or(evidence::ConsentText{});
    m_version->setText(consent.version);
    m_kk->setPlainText(consent.kk);
    m_ru->setPlainText(consent.ru);
    m_en->setPlainText(consent.en);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_versionLabel, m_version, m_languages})
        widget->setEnabled(policy.consent.has_value());
}

void SessionRulesForm::apply(evidence::PolicyContent& policy) const
{
    policy.secondPerson = static_cast<SecondPerson>(m_second->currentData().toInt());
    policy.limits = {valueOf(m_sessions.box, m_sessions.number), valueOf(m_failed.box, m_failed.number),
                     m_minutes->value()};
    policy.reference = {m_keepsReference->isChecked(), valueOf(m_years.box, m_years.number)};
    policy.consent.reset();
    if (m_asksConsent->isChecked())
        policy.consent = evidence::ConsentText{m_version->text().trimmed(), m_kk->toPlainText().trimmed(),
                                               m_ru->toPlainText().trimmed(), m_en->toPlainText().trimmed()};
}

QString SessionRulesForm::problem() const
{
    if (!m_asksConsent->isChecked())
        return {};
    if (m_version->text().trimmed().isEmpty())
        return tr("The text of the consent needs a version.");
    for (const QPlainTextEdit* text : {m_kk, m_ru, m_en}) {
        const qsizetype length = text->toPlainText().trimmed().size();
        if (length == 0)
            return tr("The text of the consent is needed in all three languages.");
        if (length > longestConsent)
            return tr("The text of the consent is too long.");
    }
    return {};
}

void SessionRulesForm::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SessionRulesForm::retranslate()
{
    m_secondLabel->setText(tr("A second person confirms the decision"));
    for (int i = 0; i < m_second->count(); ++i)
        m_second->setItemText(
            i, PolicySummary::secondPerson(static_cast<SecondPerson>(m_second->itemData(i).toInt())));
    m_minutesLabel->setText(tr("Minutes a session may take"));
    m_sessions.box->setText(tr("At most so many sessions of one IIN a day"));
    m_sessions.number->setAccessibleName(m_sessions.box->text());
    m_failed.box->setText(tr("At most so many sessions of one IIN a day without an approval"));
    m_failed.number->setAccessibleName(m_failed.box->text());
    m_years.box->setText(tr("The reference image is at most so many years old"));
    m_years.number->setAccessibleName(m_years.box->text());
    m_keepsReference->setText(tr("The reference image is kept with the comparison"));
    m_asksConsent->setText(tr("The person agrees to a text before the session"));
    m_versionLabel->setText(tr("Version of the text"));
    m_languages->setAccessibleName(tr("Text of the consent"));
}

} // namespace aiqyn::app
