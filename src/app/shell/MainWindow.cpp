#include "app/shell/MainWindow.h"

#include "app/access/AccountDesk.h"
#include "app/administration/AdministrationScreen.h"
#include "app/administration/DialogPrompt.h"
#include "app/browser/EvidencePage.h"
#include "app/identification/CompletionQueue.h"
#include "app/identification/IdentificationSession.h"
#include "app/identification/Station.h"
#include "app/identification/Workplace.h"
#include "app/log_in/LogInPage.h"
#include "app/messages/LanguageController.h"
#include "app/shell/AccountButton.h"
#include "app/shell/Appearance.h"
#include "app/shell/IdleWatch.h"
#include "app/shell/WaitingLine.h"
#include "app/signing/ReadinessCheck.h"
#include "app/wizard/IdentificationWizard.h"

#include <QActionGroup>
#include <QBoxLayout>
#include <QButtonGroup>
#include <QCloseEvent>
#include <QIcon>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>

namespace aiqyn::app {

namespace {

constexpr std::chrono::minutes idleLimit{10};
/// A session that cannot be broken off any more must not hold the window for ever.
constexpr int closeTimeoutMs = 5000;

QToolButton* navigationButton(const QString& name, const QString& icon, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(name);
    button->setIcon(QIcon(icon));
    button->setIconSize({22, 22});
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    return button;
}

} // namespace

MainWindow::MainWindow(Workplace& workplace, StationFactory stationFactory, LanguageController& language,
                       QWidget* parent)
    : QMainWindow(parent)
    , m_workplace(workplace)
    , m_language(language)
    , m_packIsBasic(workplace.packIsBasic())
{
    applyAppearance();
    setMinimumSize(1100, 720);
    resize(1240, 800);

    auto* central = new QWidget(this);
    m_banner = new QLabel(central);
    m_banner->setObjectName(QStringLiteral("trainingBanner"));
    m_banner->setAlignment(Qt::AlignCenter);
    m_banner->setWordWrap(true);
    m_banner->setVisible(workplace.isTraining());

    m_whole = new QStackedWidget(central);
    m_work = new QWidget(m_whole);
    m_screens = new QStackedWidget(m_work);
    m_screens->setObjectName(QStringLiteral("pageArea"));
    m_readiness = std::make_unique<ReadinessCheck>(workplace.signing(),
                                                   [this] { return std::make_shared<DialogPrompt>(*this); });
    m_wizard = new IdentificationWizard(workplace, std::move(stationFactory), *m_readiness, m_screens);
    buildScreens();
    buildSideBar();
    const CompletionQueue* const queue = workplace.completionQueue();
    connect(queue, &CompletionQueue::waitingChanged, m_waitingLine, &WaitingLine::showWaiting);
    connect(queue, &CompletionQueue::documentCompleted, m_evidence, &EvidencePage::documentChanged);
    m_waitingLine->showWaiting(queue->waiting());
    auto* row = new QHBoxLayout(m_work);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_sideBar);
    row->addWidget(m_screens, 1);
    m_whole->addWidget(m_work);
    m_whole->addWidget(m_logIn);
    auto* column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_banner);
    column->addWidget(m_whole, 1);
    setCentralWidget(central);
    retranslate();
    followAccess();
    connect(new IdleWatch(idleLimit, this), &IdleWatch::idle, this, &MainWindow::lockWorkplace);
    // Where nobody has to be asked, what is to be said is said before the first session.
    if (workplace.signing().asksNothing())
        m_readiness->start();
}

void MainWindow::buildScreens()
{
    m_evidence = new EvidencePage(m_workplace, m_screens);
    m_administration = new AdministrationScreen(
        {*m_readiness, m_workplace.accounts(), m_workplace.policies(), m_workplace.access(),
         m_workplace.installation(), [this](const Sha256& read) { return m_workplace.approvePolicy(read); }},
        m_screens);
    for (QWidget* screen : std::initializer_list<QWidget*>{m_wizard, m_evidence, m_administration})
        m_screens->addWidget(screen);
    m_logIn = new LogInPage(m_workplace.accounts(), m_workplace.access(), m_whole);
    connect(m_wizard, &IdentificationWizard::documentSealed, m_evidence, &EvidencePage::refresh);
    connect(m_wizard, &IdentificationWizard::secondPersonWanted, this, &MainWindow::askSecondPerson);
    connect(m_administration, &AdministrationScreen::accountsBegun, this, &MainWindow::followAccess);
    connect(m_administration, &AdministrationScreen::policiesChanged, m_wizard,
            &IdentificationWizard::showPolicy);
    connect(m_logIn, &LogInPage::entered, this, &MainWindow::followAccess);
}

MainWindow::~MainWindow()
{
    // The screens go before the check that they look at; the check goes while its window stands.
    delete centralWidget();
    m_readiness.reset();
}

void MainWindow::buildSideBar()
{
    m_sideBar = new QWidget(this);
    m_sideBar->setObjectName(QStringLiteral("sideBar"));
    m_sideBar->setAttribute(Qt::WA_StyledBackground);
    m_sideBar->setFixedWidth(252);

    auto* logo = new QLabel(m_sideBar);
    logo->setPixmap(QIcon(QStringLiteral(":/icons/aiqyn.svg")).pixmap(30, 30));
    auto* name = new QLabel(QStringLiteral("Aiqyn"), m_sideBar);
    name->setObjectName(QStringLiteral("productName"));
    auto* head = new QHBoxLayout;
    head->addWidget(logo);
    head->addWidget(name, 1);

    m_navIdentification = navigationButton(QStringLiteral("navIdentification"),
                                           QStringLiteral(":/icons/identification.svg"), m_sideBar);
    m_navEvidence =
        navigationButton(QStringLiteral("navEvidence"), QStringLiteral(":/icons/evidence.svg"), m_sideBar);
    m_navAdministration = navigationButton(QStringLiteral("navAdministration"),
                                           QStringLiteral(":/icons/administration.svg"), m_sideBar);
    auto* group = new QButtonGroup(this);
    group->addButton(m_navIdentification);
    group->addButton(m_navEvidence);
    group->addButton(m_navAdministration);
    connect(m_navIdentification, &QToolButton::clicked, this, &MainWindow::showIdentification);
    connect(m_navEvidence, &QToolButton::clicked, this, &MainWindow::showEvidence);
    connect(m_navAdministration, &QToolButton::clicked, this, &MainWindow::showAdministration);

    m_waitingLine = new WaitingLine(m_sideBar);
    m_accountButton = new AccountButton(m_workplace.access(), m_sideBar);
    connect(m_accountButton, &AccountButton::roleChosen, this, &MainWindow::actAs);
    connect(m_accountButton, &AccountButton::passwordRequested, this, &MainWindow::changePassword);
    connect(m_accountButton, &AccountButton::lockRequested, this, &MainWindow::lockWorkplace);
    connect(m_accountButton, &AccountButton::logOutRequested, this, &MainWindow::logOut);
    connect(m_accountButton->menu(), &QMenu::aboutToShow, this,
            [this] { m_accountButton->setSessionRuns(m_wizard->sessionRuns()); });
    buildLanguageMenu();
    auto* column = new QVBoxLayout(m_sideBar);
    column->setContentsMargins(14, 18, 14, 14);
    column->setSpacing(6);
    column->addLayout(head);
    column->addSpacing(16);
    column->addWidget(m_navIdentification);
    column->addWidget(m_navEvidence);
    column->addWidget(m_navAdministration);
    column->addStretch(1);
    column->addWidget(m_waitingLine);
    column->addWidget(m_accountButton);
    column->addWidget(m_languageButton);
}

void MainWindow::buildLanguageMenu()
{
    m_languageButton = new QToolButton(m_sideBar);
    m_languageButton->setObjectName(QStringLiteral("languageButton"));
    m_languageButton->setFocusPolicy(Qt::StrongFocus);
    m_languageButton->setPopupMode(QToolButton::InstantPopup);
    m_languageButton->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto* menu = new QMenu(m_languageButton);
    m_languageActions = new QActionGroup(this);
    const QStringList languages = LanguageController::languages();
    for (const QString& language : languages) {
        QAction* action = menu->addAction(LanguageController::nativeName(language));
        action->setObjectName(QStringLiteral("language-") + language);
        action->setData(language);
        action->setCheckable(true);
        m_languageActions->addAction(action);
    }
    connect(m_languageActions, &QActionGroup::triggered, this,
            [this](const QAction* action) { m_language.setLanguage(action->data().toString()); });
    m_languageButton->setMenu(menu);
}

void MainWindow::showIdentification()
{
    m_navIdentification->setChecked(true);
    m_screens->setCurrentWidget(m_wizard);
    m_wizard->showPolicy();
    m_wizard->setFocus();
}

void MainWindow::showEvidence()
{
    m_navEvidence->setChecked(true);
    m_screens->setCurrentWidget(m_evidence);
    m_evidence->refresh();
    m_evidence->setFocus();
}

void MainWindow::showAdministration()
{
    m_navAdministration->setChecked(true);
    m_screens->setCurrentWidget(m_administration);
    m_administration->refresh();
    m_administration->setFocus();
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void MainWindow::retranslate()
{
    setWindowTitle(tr("Aiqyn - biometric identification"));
    QString banner = tr("TRAINING MODE: synthetic persons and training keys. "
                        "Nothing here is an identification of a person.");
    if (m_packIsBasic)
        banner += u'\n' + tr("Basic recognition models: for training and try-out.");
    m_banner->setText(banner);
    m_navIdentification->setText(tr("&Identification"));
    m_navEvidence->setText(tr("E&vidence"));
    m_navAdministration->setText(tr("&Administration"));
    m_navAdministration->setAccessibleName(tr("Show the administration"));
    m_navIdentification->setAccessibleName(tr("Show the identification"));
    m_navEvidence->setAccessibleName(tr("Show the evidence archive"));
    const QString current = m_language.language();
    m_languageButton->setText(tr("&Language: %1").arg(LanguageController::nativeName(current)));
    m_languageButton->setAccessibleName(tr("Language of the windows"));
    const QList<QAction*> actions = m_languageActions->actions();
    for (QAction* action : actions)
        action->setChecked(action->data().toString() == current);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (m_closing || !m_wizard->sessionRuns()) {
        event->accept();
        return;
    }
    event->ignore();
    if (!m_asking)
        askToClose();
}

void MainWindow::askToClose()
{
    m_asking = true;
    auto* box = new QMessageBox(QMessageBox::Warning, tr("Close the program?"),
                                tr("An identification is running."), QMessageBox::NoButton, this);
    box->setObjectName(QStringLiteral("closeQuestion"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("If you close the program now, the session is broken off. "
                               "The documents sealed so far stay in the archive."));
    QPushButton* leave = box->addButton(tr("&Break off and close"), QMessageBox::DestructiveRole);
    QPushButton* stay = box->addButton(tr("&Keep working"), QMessageBox::RejectRole);
    box->setDefaultButton(stay);
    box->setEscapeButton(stay);
    connect(box, &QMessageBox::finished, this, [this, box, leave] {
        m_asking = false;
        if (box->clickedButton() == leave)
            breakOffAndClose();
    });
    box->open();
}

void MainWindow::breakOffAndClose()
{
    m_closing = true;
    IdentificationSession* session = m_wizard->session();
    if (session == nullptr || !m_wizard->sessionRuns()) {
        close();
        return;
    }
    // The document of the broken-off session is sealed first (R9 asks for one whatever the outcome).
    connect(session, &IdentificationSession::stageChanged, this, [this](Stage stage) {
        if (stage == Stage::BrokenOff || stage == Stage::Sealed)
            QTimer::singleShot(0, this, &QWidget::close);
    });
    connect(session, &IdentificationSession::failed, this, [this](const Error& error) {
        if (error.code != ErrorCode::SessionTimedOut) // it says why the session ends, not that it cannot
            close();
    });
    QTimer::singleShot(closeTimeoutMs, this, &QWidget::close);
    session->breakOff();
}

} // namespace aiqyn::app
