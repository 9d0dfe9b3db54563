#include "app/wizard/StartPage.h"

#include "app/messages/Names.h"
#include "app/wizard/BusyRow.h"
#include "app/wizard/ConsentPanel.h"
#include "app/wizard/FindingsPanel.h"
#include "app/wizard/SubjectNeedsPanel.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFrame>
#include <QGridLayout>
#include <QIcon>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

namespace aiqyn::app {

namespace {

constexpr int contractLimit = 64;
constexpr int warningIconSide = 22;
constexpr int cardWidth = 680;
constexpr int scrollBarWidth = 24;

} // namespace

StartPage::StartPage(QWidget* parent)
    : WizardPage(QStringLiteral("start"), parent)
{
    // With findings and needs both shown, a small window has to scroll.
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* body = new QWidget;
    // Not the card is bounded: the area would reckon its height for the width it has not.
    body->setMaximumWidth(cardWidth);
    scroll->setMaximumWidth(cardWidth + scrollBarWidth);
    scroll->setWidget(body);
    auto* card = new QFrame(body);
    card->setObjectName(QStringLiteral("card"));
    m_serviceLabel = new QLabel(card);
    m_service = new QComboBox(card);
    m_service->setObjectName(QStringLiteral("serviceType"));
    m_serviceLabel->setBuddy(m_service);
    m_contractLabel = new QLabel(card);
    m_contract = new QLineEdit(card);
    m_contract->setObjectName(QStringLiteral("contractNumber"));
    m_contract->setMaxLength(contractLimit);
    m_contractLabel->setBuddy(m_contract);
    m_notice = new QLabel(card);
    m_notice->setProperty("quiet", true);
    m_notice->setWordWrap(true);
    auto* warningIcon = new QLabel(card);
    warningIcon->setPixmap(
        QIcon(QStringLiteral(":/icons/uncertain.svg")).pixmap(warningIconSide, warningIconSide));
    m_lightWarning = new QLabel(card);
    m_lightWarning->setObjectName(QStringLiteral("lightWarning"));
    m_lightWarning->setWordWrap(true);
    m_consent = new ConsentPanel(card);
    m_needs = new SubjectNeedsPanel(card);
    auto* warning = new QHBoxLayout;
    warning->setSpacing(10);
    warning->addWidget(warningIcon, 0, Qt::AlignTop);
    warning->addWidget(m_lightWarning, 1);

    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(24, 22, 24, 22);
    column->setSpacing(8);
    // Side by side: with the needs opened the page still fits a small window.
    auto* fields = new QGridLayout;
    fields->setHorizontalSpacing(16);
    fields->setVerticalSpacing(8);
    fields->addWidget(m_serviceLabel, 0, 0);
    fields->addWidget(m_contractLabel, 0, 1);
    fields->addWidget(m_service, 1, 0);
    fields->addWidget(m_contract, 1, 1);
    fields->setColumnStretch(0, 1);
    fields->setColumnStretch(1, 1);
    column->addLayout(fields);
    column->addWidget(m_consent);
    column->addSpacing(8);
    column->addWidget(m_notice);
    column->addLayout(warning);
    column->addSpacing(8);
    column->addWidget(m_needs);
    m_blocked = new QLabel(body);
    m_blocked->setObjectName(QStringLiteral("startBlocked"));
    m_blocked->setProperty("strong", true);
    m_blocked->setWordWrap(true);
    m_blocked->hide();
    m_findings = new FindingsPanel(FindingsPanel::Roles::Named, body);
    m_checking = new BusyRow(this);
    m_checking->setMaximumWidth(cardWidth);
    auto* parts = new QVBoxLayout(body);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setSpacing(12);
    for (QWidget* part : std::initializer_list<QWidget*>{m_blocked, m_findings, card})
        parts->addWidget(part);
    parts->addStretch(1);
    content()->addWidget(scroll, 1);
    content()->addWidget(m_checking);
    addButtonGap();
    m_start = addButton(QStringLiteral("startButton"), true);

    connect(m_checking, &BusyRow::cancelRequested, this, &StartPage::cancelRequested);
    connect(m_contract, &QLineEdit::textChanged, this, &StartPage::updateButton);
    connect(m_consent, &ConsentPanel::changed, this, &StartPage::updateButton);
    connect(m_needs, &SubjectNeedsPanel::changed, this, &StartPage::updateButton);
    connect(m_needs, &SubjectNeedsPanel::changed, this, [this, scroll] {
        if (m_needs->isComplete())
            return;
        // Who chose it and why is asked for below; the fields get their places first.
        QMetaObject::invokeMethod(
            scroll,
            [scroll] { scroll->verticalScrollBar()->setValue(scroll->verticalScrollBar()->maximum()); },
            Qt::QueuedConnection);
    });
    connect(m_start, &QPushButton::clicked, this, [this] {
        clearError();
        Q_EMIT startRequested({m_service->currentData().toString(), m_contract->text().trimmed(),
                               m_needs->needs(), m_consent->answer()});
    });
    retranslate();
    updateButton();
}

void StartPage::setServiceTypes(const QStringList& serviceTypes)
{
    QStringList present;
    for (int i = 0; i < m_service->count(); ++i)
        present << m_service->itemData(i).toString();
    if (present == serviceTypes)
        return;
    const QString chosen = m_service->currentData().toString();
    m_service->clear();
    for (const QString& type : serviceTypes)
        m_service->addItem(type, type);
    m_service->setCurrentIndex(std::max(m_service->findData(chosen), 0));
    retranslate();
    updateButton();
}

void StartPage::setConsent(const std::optional<evidence::ConsentText>& text)
{
    m_consent->setText(text);
}

void StartPage::reset()
{
    WizardPage::reset();
    m_contract->clear();
    m_consent->reset();
    m_needs->reset();
    setBusy(false);
}

void StartPage::setBusy(bool busy)
{
    m_busy = busy;
    m_consent->setEnabled(!busy); // what was answered is on its way
    updateButton();
}

void StartPage::focusFirst()
{
    m_contract->setFocus();
}

void StartPage::showError(const Error& error)
{
    // Whoever cancels the question for a password knows it.
    if (error.code != ErrorCode::Cancelled)
        WizardPage::showError(error);
}

void StartPage::showReadiness(const std::vector<evidence::ReadinessFinding>& findings, bool training)
{
    m_findings->showFindings(findings, training);
    m_blocked->setVisible(m_findings->blocks());
}

void StartPage::setCheckingKeys(bool checking)
{
    m_checking->setVisible(checking);
    setBusy(checking);
}

void StartPage::updateButton()
{
    m_start->setEnabled(!m_busy && m_service->count() > 0 && !m_contract->text().trimmed().isEmpty() &&
                        m_needs->isComplete() && m_consent->isAnswered());
}

void StartPage::retranslate()
{
    setHeading(
        tr("New identification"),
        tr("Say which financial service the identification is for. The evidence is kept as long as the "
           "documents of this service."));
    m_serviceLabel->setText(tr("Service &type"));
    m_service->setAccessibleName(tr("Service type"));
    for (int i = 0; i < m_service->count(); ++i)
        m_service->setItemText(i, Names::serviceType(m_service->itemData(i).toString()));
    m_contractLabel->setText(tr("Contract &number"));
    m_contract->setAccessibleName(tr("Contract number"));
    m_notice->setText(tr("The liveness check begins at once. The person should sit in front of the camera, "
                         "alone and in good light."));
    m_lightWarning->setText(tr(
        "The check shows changing colours on the whole screen. If the person is sensitive to flashing light "
        "or has epilepsy, choose it below: the check then does without them."));
    m_blocked->setText(tr("No identification can begin until this is mended."));
    m_checking->setText(tr("The signing keys are being checked."));
    m_start->setText(tr("&Start"));
    m_start->setAccessibleName(tr("Start the identification"));
}

} // namespace aiqyn::app
