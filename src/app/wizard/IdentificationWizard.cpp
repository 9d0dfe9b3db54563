#include "app/wizard/IdentificationWizard.h"

#include "app/identification/IdentificationSession.h"
#include "app/identification/Station.h"
#include "app/identification/Workplace.h"
#include "app/signing/ReadinessCheck.h"
#include "app/wizard/ComparisonPage.h"
#include "app/wizard/DecisionPage.h"
#include "app/wizard/IinPage.h"
#include "app/wizard/LivePage.h"
#include "app/wizard/ReferencePage.h"
#include "app/wizard/StartPage.h"
#include "app/wizard/StepHeader.h"
#include "app/wizard/SummaryPage.h"

#include <QBoxLayout>
#include <QEvent>
#include <QJsonObject>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>

#include <utility>

namespace aiqyn::app {

IdentificationWizard::IdentificationWizard(Workplace& workplace, StationFactory stationFactory,
                                           ReadinessCheck& readiness, QWidget* parent)
    : QWidget(parent)
    , m_workplace(workplace)
    , m_stationFactory(std::move(stationFactory))
    , m_readiness(readiness)
{
    setObjectName(QStringLiteral("identificationWizard"));
    const bool training = workplace.isTraining();

    m_header = new StepHeader(this);
    m_pages = new QStackedWidget(this);
    m_startPage = new StartPage(m_pages);
    m_livePage = new LivePage(m_pages);
    m_iinPage = new IinPage(
        training ? evidence::IinPopulation::Training : evidence::IinPopulation::Production, m_pages);
    m_referencePage = new ReferencePage(m_pages);
    m_comparisonPage = new ComparisonPage(m_pages);
    m_decisionPage = new DecisionPage(m_pages);
    m_summaryPage = new SummaryPage(m_pages);
    for (WizardPage* page :
         std::initializer_list<WizardPage*>{m_startPage, m_livePage, m_iinPage, m_referencePage,
                                            m_comparisonPage, m_decisionPage, m_summaryPage})
        m_pages->addWidget(page);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 18, 24, 20);
    column->setSpacing(14);
    m_withdraw = new QPushButton(this);
    m_withdraw->setObjectName(QStringLiteral("consentWithdrawn"));
    m_withdraw->setAutoDefault(false);
    m_withdraw->hide();
    column->addWidget(m_header);
    column->addWidget(m_withdraw, 0, Qt::AlignRight);
    column->addWidget(m_pages, 1);
    connectPages();
    connectReadiness();
    retranslate();
    showPolicy();
}

IdentificationWizard::~IdentificationWizard() = default;

void IdentificationWizard::connectPages()
{
    connect(m_startPage, &StartPage::startRequested, this, &IdentificationWizard::start);
    connect(m_livePage, &LivePage::breakOffRequested, this, [this] {
        if (m_session)
            m_session->breakOff();
    });
    connect(m_livePage, &LivePage::repeatRequested, this, [this] { report(m_session->repeatAttempt()); });
    connect(m_iinPage, &IinPage::iinEntered, this,
            [this](const QString& digits) { report(m_session->submitIin(digits)); });
    connect(m_iinPage, &IinPage::iinNotObtained, this,
            [this](const QString& reason) { report(m_session->declareIinNotObtained(reason)); });
    connect(m_referencePage, &ReferencePage::fetchRequested, this,
            [this](ReferenceSourceKind source) { report(m_session->fetchReference(source)); });
    connect(m_referencePage, &ReferencePage::unavailableDeclared, this,
            [this] { report(m_session->declareReferenceUnavailable()); });
    connect(m_referencePage, &ReferencePage::cancelRequested, this, [this] { m_session->cancelFetch(); });
    connect(m_comparisonPage, &ComparisonPage::continueRequested, this,
            [this] { report(m_session->proceedToDecision()); });
    connect(m_decisionPage, &DecisionPage::reviewConfirmed, this, [this] {
        report(m_session->confirmReview());
        m_decisionPage->showCriteria(m_session->criteria(), m_session->recommendation());
    });
    connect(m_decisionPage, &DecisionPage::decided, this, [this](bool approve, const QString& reason) {
        if (m_session->asksForSecondPerson(approve))
            Q_EMIT secondPersonWanted(approve, reason);
        else
            decide(approve, reason, {});
    });
    connect(m_withdraw, &QPushButton::clicked, this, &IdentificationWizard::askWhetherWithdrawn);
    connect(m_summaryPage, &SummaryPage::newSessionRequested, this, &IdentificationWizard::newSession);
}

void IdentificationWizard::connectReadiness()
{
    connect(&m_readiness, &ReadinessCheck::runningChanged, m_startPage, &StartPage::setCheckingKeys);
    connect(m_startPage, &StartPage::cancelRequested, &m_readiness, &ReadinessCheck::cancel);
    connect(&m_readiness, &ReadinessCheck::checked, this, [this](const ReadinessReport& found) {
        m_startPage->clearError();
        m_startPage->showReadiness(found.findings, m_readiness.desk().training);
        if (const auto start = std::exchange(m_waiting, std::nullopt); start && !found.blocks())
            begin(*start);
    });
    connect(&m_readiness, &ReadinessCheck::failed, this, [this](const Error& error) {
        m_waiting.reset();
        m_startPage->showError(error);
    });
}

void IdentificationWizard::connectSession()
{
    IdentificationSession* session = m_session.get();
    connect(session, &IdentificationSession::stageChanged, this, &IdentificationWizard::onStage);
    connect(session, &IdentificationSession::busyChanged, this, [this](bool busy) {
        m_withdraw->setEnabled(!busy);
        page()->setBusy(busy);
    });
    connect(session, &IdentificationSession::previewReady, m_livePage, &LivePage::showFrame);
    connect(session, &IdentificationSession::lightChanged, m_livePage, &LivePage::showLight);
    connect(session, &IdentificationSession::attemptFinished, m_livePage, &LivePage::showAttempt);
    connect(session, &IdentificationSession::documentSealed, this, &IdentificationWizard::documentSealed);
    connect(session, &IdentificationSession::failed, this, [this](const Error& error) {
        if (error.code == ErrorCode::SessionTimedOut)
            m_ending = error;
        page()->showError(error);
    });
}

WizardPage* IdentificationWizard::page() const
{
    return qobject_cast<WizardPage*>(m_pages->currentWidget());
}

QString IdentificationWizard::currentPage() const
{
    return page()->name();
}

bool IdentificationWizard::sessionRuns() const
{
    if (!m_session)
        return false;
    const Stage stage = m_session->stage();
    return stage != Stage::Start && stage != Stage::Sealed && stage != Stage::BrokenOff;
}

void IdentificationWizard::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void IdentificationWizard::retranslate()
{
    m_withdraw->setText(tr("The person &withdraws the consent"));
}

void IdentificationWizard::focusInEvent(QFocusEvent*)
{
    page()->focusFirst();
}

void IdentificationWizard::showPage(WizardPage* page, Stage step)
{
    m_header->setStage(step);
    m_pages->setCurrentWidget(page);
    m_withdraw->setVisible(sessionRuns() && m_session->hasConsent());
    page->setBusy(m_session && m_session->isBusy());
    if (isVisible())
        page->focusFirst();
    Q_EMIT pageShown(page->name());
}

void IdentificationWizard::start(const SessionStart& start)
{
    if (!m_readiness.desk().readiness->isDue()) {
        begin(start);
        return;
    }
    m_waiting = start;
    m_readiness.start();
}

void IdentificationWizard::showPolicy()
{
    if (sessionRuns())
        return;
    m_startPage->clearError();
    if (const auto followed = followPolicy(); !followed)
        m_startPage->showError(followed.error());
}

Result<void> IdentificationWizard::followPolicy()
{
    const auto refreshed = m_workplace.refreshPolicy();
    if (const auto policy = m_workplace.policy()) {
        m_startPage->setServiceTypes(policy->document.serviceTypes());
        m_startPage->setConsent(policy->content().consent);
    }
    return refreshed;
}

void IdentificationWizard::begin(const SessionStart& start)
{
    if (const auto followed = followPolicy(); !followed) {
        m_startPage->showError(followed.error());
        return;
    }
    std::unique_ptr<Station> station = m_stationFactory();
    m_livePage->setLightOnScreen(station->description().value(QStringLiteral("kind")) !=
                                 QLatin1String("training"));
    m_session = std::make_unique<IdentificationSession>(m_workplace, std::move(station));
    connectSession();
    const auto begun = m_session->begin(start);
    if (begun)
        return;
    m_session.reset();
    if (page() != m_startPage)
        showPage(m_startPage, Stage::Start);
    m_startPage->showError(begun.error());
}

void IdentificationWizard::onStage(Stage stage)
{
    switch (stage) {
    case Stage::Start:
        showPage(m_startPage, stage);
        break;
    case Stage::LiveImage:
        m_livePage->reset();
        showPage(m_livePage, stage);
        break;
    case Stage::Iin:
        m_iinPage->setLivenessNegative(m_session->liveness().result == QLatin1String("negative"));
        showPage(m_iinPage, stage);
        break;
    case Stage::Reference:
        m_referencePage->setSources(m_session->admits(ReferenceSourceKind::StateDatabase),
                                    m_session->admits(ReferenceSourceKind::IdentifiedImages));
        showPage(m_referencePage, stage);
        break;
    case Stage::Comparison:
        m_comparisonPage->showComparison(m_session->comparison(), m_session->currentImage(),
                                         m_session->referenceImage());
        showPage(m_comparisonPage, stage);
        break;
    case Stage::Decision:
        showDecision();
        break;
    case Stage::Sealed:
    case Stage::BrokenOff:
        showSummary();
        break;
    }
}

void IdentificationWizard::showDecision()
{
    m_decisionPage->showCriteria(m_session->criteria(), m_session->recommendation());
    if (const auto person = m_workplace.access().person())
        m_decisionPage->showDecider(person->name);
    showPage(m_decisionPage, Stage::Decision);
}

void IdentificationWizard::decide(bool approve, const QString& reason,
                                  const std::optional<SecondPersonSays>& second)
{
    if (m_session)
        report(m_session->decide(approve, reason, second));
}

void IdentificationWizard::askWhetherWithdrawn()
{
    auto* question = new QMessageBox(QMessageBox::Question, tr("Consent withdrawn"),
                                     tr("Does the person take the consent back? Nothing more is recorded or "
                                        "compared; the session ends with documents that say so."),
                                     QMessageBox::Yes | QMessageBox::No, this);
    question->setObjectName(QStringLiteral("withdrawQuestion"));
    question->setDefaultButton(QMessageBox::No);
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(question, &QMessageBox::finished, this, [this](int answer) {
        if (answer == QMessageBox::Yes && sessionRuns())
            report(m_session->withdrawConsent());
    });
    question->open();
}

void IdentificationWizard::showSummary()
{
    const bool brokenOff = m_session->stage() == Stage::BrokenOff;
    m_summaryPage->showSummary(brokenOff ? QStringLiteral("broken_off") : m_session->decisionResult(),
                               m_session->decisionReason(), m_session->documents());
    showPage(m_summaryPage, m_session->stage());
    if (m_ending)
        m_summaryPage->showError(*m_ending);
}

void IdentificationWizard::newSession()
{
    if (sessionRuns())
        return;
    m_waiting.reset(); // whoever asked for it may be gone
    m_session.reset();
    m_ending.reset();
    for (int i = 0; i < m_pages->count(); ++i)
        qobject_cast<WizardPage*>(m_pages->widget(i))->reset();
    showPolicy();
    showPage(m_startPage, Stage::Start);
}

void IdentificationWizard::report(const Result<void>& result)
{
    if (!result)
        page()->showError(result.error());
}

} // namespace aiqyn::app
