#include "app/wizard/StartPage.h"

#include "app/messages/Names.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace aiqyn::app {

namespace {

constexpr int contractLimit = 64;

} // namespace

StartPage::StartPage(const QStringList& serviceTypes, QWidget* parent)
    : WizardPage(QStringLiteral("start"), parent)
{
    auto* card = new QFrame(this);
    card->setObjectName(QStringLiteral("card"));
    card->setMaximumWidth(620);
    m_serviceLabel = new QLabel(card);
    m_service = new QComboBox(card);
    m_service->setObjectName(QStringLiteral("serviceType"));
    for (const QString& type : serviceTypes)
        m_service->addItem(type, type);
    m_serviceLabel->setBuddy(m_service);
    m_contractLabel = new QLabel(card);
    m_contract = new QLineEdit(card);
    m_contract->setObjectName(QStringLiteral("contractNumber"));
    m_contract->setMaxLength(contractLimit);
    m_contractLabel->setBuddy(m_contract);
    m_notice = new QLabel(card);
    m_notice->setProperty("quiet", true);
    m_notice->setWordWrap(true);

    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(24, 22, 24, 22);
    column->setSpacing(8);
    column->addWidget(m_serviceLabel);
    column->addWidget(m_service);
    column->addSpacing(8);
    column->addWidget(m_contractLabel);
    column->addWidget(m_contract);
    column->addSpacing(8);
    column->addWidget(m_notice);
    content()->addWidget(card);
    content()->addStretch(1);
    addButtonGap();
    m_start = addButton(QStringLiteral("startButton"), true);

    connect(m_contract, &QLineEdit::textChanged, this, &StartPage::updateButton);
    connect(m_start, &QPushButton::clicked, this, [this] {
        clearError();
        Q_EMIT startRequested({m_service->currentData().toString(), m_contract->text().trimmed()});
    });
    retranslate();
    updateButton();
}

void StartPage::reset()
{
    WizardPage::reset();
    m_contract->clear();
    setBusy(false);
}

void StartPage::setBusy(bool busy)
{
    m_busy = busy;
    updateButton();
}

void StartPage::focusFirst()
{
    m_contract->setFocus();
}

void StartPage::updateButton()
{
    m_start->setEnabled(!m_busy && m_service->count() > 0 && !m_contract->text().trimmed().isEmpty());
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
    m_start->setText(tr("&Start"));
    m_start->setAccessibleName(tr("Start the identification"));
}

} // namespace aiqyn::app
