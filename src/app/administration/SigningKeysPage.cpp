#include "app/administration/SigningKeysPage.h"

#include "app/administration/ChooseKeyDialog.h"
#include "app/administration/KeyCard.h"
#include "app/messages/CertificateNames.h"
#include "app/wizard/BusyRow.h"
#include "app/wizard/ErrorPanel.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

namespace aiqyn::app {

using evidence::SigningRole;

SigningKeysPage::SigningKeysPage(ReadinessCheck& readiness, QWidget* parent)
    : QWidget(parent)
    , m_readiness(readiness)
{
    setObjectName(QStringLiteral("signingKeysPage"));
    buildPage();
    connect(m_provider, &KeyCard::chooseRequested, this, [this] { choose(SigningRole::Provider); });
    connect(m_customer, &KeyCard::chooseRequested, this, [this] { choose(SigningRole::Customer); });
    connect(m_check, &QPushButton::clicked, &m_readiness, &ReadinessCheck::start);
    connect(m_lock, &QPushButton::clicked, &m_readiness, &ReadinessCheck::lockKeys);
    connect(m_busy, &BusyRow::cancelRequested, &m_readiness, &ReadinessCheck::cancel);
    connect(&m_readiness, &ReadinessCheck::runningChanged, this, &SigningKeysPage::updateBusy);
    connect(&m_readiness, &ReadinessCheck::checked, this, &SigningKeysPage::showReport);
    connect(&m_readiness, &ReadinessCheck::locked, this, &SigningKeysPage::showLocked);
    connect(&m_readiness, &ReadinessCheck::failed, this, [this](const Error& error) {
        if (error.code != ErrorCode::Cancelled)
            m_error->showError(error);
    });
    connect(&m_saving, &KeyActivity::runningChanged, this, &SigningKeysPage::updateBusy);
    if (m_readiness.report())
        showReport(*m_readiness.report());
    refresh();
    retranslate();
    updateBusy();
}

SigningKeysPage::~SigningKeysPage() = default;

void SigningKeysPage::buildPage()
{
    const bool training = m_readiness.desk().training;
    m_title = new QLabel(this);
    m_title->setObjectName(QStringLiteral("pageTitle"));
    m_hint = new QLabel(this);
    m_hint->setObjectName(QStringLiteral("pageHint"));
    m_hint->setWordWrap(true);
    auto* list = new QWidget;
    list->setObjectName(QStringLiteral("pageArea"));
    m_trainingNotice = new QLabel(list);
    m_trainingNotice->setObjectName(QStringLiteral("attemptNotice"));
    m_trainingNotice->setWordWrap(true);
    m_trainingNotice->setVisible(training);
    m_provider = new KeyCard(SigningRole::Provider, training, list);
    m_customer = new KeyCard(SigningRole::Customer, training, list);
    auto* cards = new QVBoxLayout(list);
    cards->setContentsMargins(0, 0, 8, 0);
    cards->setSpacing(10);
    cards->addWidget(m_trainingNotice);
    cards->addWidget(m_provider);
    cards->addWidget(m_customer);
    cards->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("keyCards"));
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(list);

    m_error = new ErrorPanel(this);
    m_busy = new BusyRow(this);
    m_lastCheck = new QLabel(this);
    m_lastCheck->setObjectName(QStringLiteral("lastCheck"));
    m_lastCheck->setProperty("quiet", true);
    m_lastCheck->setWordWrap(true);
    m_lock = new QPushButton(this);
    m_lock->setObjectName(QStringLiteral("lockKeys"));
    m_lock->setAutoDefault(true);
    // Training keys open by themselves.
    m_lock->setVisible(!training);
    m_check = new QPushButton(this);
    m_check->setObjectName(QStringLiteral("checkKeys"));
    m_check->setAutoDefault(true);
    m_check->setProperty("primary", true);
    // A proxy and no place of its own among the keys: Tab must get past the page in both directions.
    setFocusProxy(m_check);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    buttons->addWidget(m_lastCheck, 1);
    buttons->addWidget(m_lock);
    buttons->addWidget(m_check);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 18, 16, 20);
    column->setSpacing(10);
    column->addWidget(m_title);
    column->addWidget(m_hint);
    column->addWidget(scroll, 1);
    column->addWidget(m_error);
    column->addWidget(m_busy);
    column->addLayout(buttons);
}

KeyCard* SigningKeysPage::card(SigningRole role) const
{
    return role == SigningRole::Provider ? m_provider : m_customer;
}

void SigningKeysPage::refresh()
{
    const auto settings = m_readiness.desk().settings();
    for (const SigningRole role : {SigningRole::Provider, SigningRole::Customer})
        card(role)->showSource(settings ? std::optional(settings->of(role)) : std::nullopt);
    if (!settings)
        m_error->showError(settings.error());
}

void SigningKeysPage::setChangeable(bool changeable)
{
    m_provider->setChangeable(changeable);
    m_customer->setChangeable(changeable);
}

void SigningKeysPage::showReport(const ReadinessReport& report)
{
    m_error->clear();
    for (const SigningRole role : {SigningRole::Provider, SigningRole::Customer})
        card(role)->showCertificate(report.of(role), report.findings, report.at);
    retranslate();
}

void SigningKeysPage::showLocked()
{
    m_provider->clear();
    m_customer->clear();
    retranslate();
}

void SigningKeysPage::choose(SigningRole role)
{
    if (m_dialog)
        return;
    const auto& report = m_readiness.report();
    const SigningRole otherRole =
        role == SigningRole::Provider ? SigningRole::Customer : SigningRole::Provider;
    const auto other = report ? std::optional(report->of(otherRole)) : std::nullopt;
    const TrialPurpose purpose = m_readiness.desk().training ? TrialPurpose::TryOut : TrialPurpose::Choose;
    m_dialog = new ChooseKeyDialog(m_readiness.desk(), role, purpose, other, this);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setWindowModality(Qt::WindowModal);
    connect(m_dialog, &ChooseKeyDialog::chosen, this,
            [this, role](const TriedKey& key) { onChosen(role, key); });
    m_dialog->open();
}

void SigningKeysPage::onChosen(SigningRole role, const TriedKey& key)
{
    if (m_saving.isRunning())
        return;
    m_saving.run<Result<void>>([desk = m_readiness.desk(), role, key] { return adopt(desk, role, key); },
                               [this](const Result<void>& saved) {
                                   m_error->clear();
                                   refresh();
                                   if (!saved)
                                       m_error->showError(saved.error());
                                   else
                                       m_readiness.start();
                               });
}

void SigningKeysPage::updateBusy()
{
    const bool busy = m_readiness.isRunning() || m_saving.isRunning();
    m_busy->setVisible(m_readiness.isRunning());
    for (QPushButton* button : {m_lock, m_check})
        button->setEnabled(!busy);
    m_provider->setBusy(busy);
    m_customer->setBusy(busy);
}

void SigningKeysPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SigningKeysPage::retranslate()
{
    setAccessibleName(tr("Administration: signing keys"));
    m_title->setText(tr("Administration: signing keys"));
    m_hint->setText(tr("The provider and the customer sign with a certificate of their own each. Before the "
                       "first session of a day both are checked; warnings come 30, 7 and 1 day before one "
                       "expires."));
    m_trainingNotice->setText(tr("Training mode: the program made these keys itself, and they prove nothing. "
                                 "A key of your organisation can be tried out here: nothing is signed with "
                                 "it and nothing is saved."));
    m_busy->setText(tr("The keys are being checked. A token that does not answer: take it out and put it in "
                       "again."));
    QStringList lines;
    if (const auto& report = m_readiness.report())
        lines << tr("Checked: %1.").arg(CertificateNames::moment(report->at));
    if (const QDate day = m_readiness.desk().readiness->lastPassed(); day.isValid())
        lines << tr("Last check that passed: %1.").arg(day.toString(QStringLiteral("dd.MM.yyyy")));
    m_lastCheck->setText(lines.isEmpty() ? tr("Not checked yet.") : lines.join(u' '));
    m_lock->setText(tr("&Lock the keys"));
    m_check->setText(tr("&Check now"));
}

} // namespace aiqyn::app
