#include "app/log_in/LogInPage.h"

#include "app/log_in/LogInForm.h"
#include "app/log_in/NewPasswordForm.h"
#include "app/log_in/RecoveryCodeDialog.h"
#include "app/log_in/RecoveryForm.h"
#include "app/messages/RoleNames.h"
#include "app/wizard/ErrorPanel.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

namespace aiqyn::app {

namespace {

constexpr int cardWidth = 460;

} // namespace

LogInPage::LogInPage(AccountDesk& desk, const Access& access, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_access(access)
{
    setObjectName(QStringLiteral("logInPage"));
    auto* card = new QWidget;
    card->setObjectName(QStringLiteral("card"));
    card->setAttribute(Qt::WA_StyledBackground);
    card->setFixedWidth(cardWidth);
    m_title = new QLabel(card);
    m_title->setObjectName(QStringLiteral("pageTitle"));
    m_title->setWordWrap(true);
    m_hint = new QLabel(card);
    m_hint->setObjectName(QStringLiteral("logInHint"));
    m_hint->setProperty("quiet", true);
    m_hint->setWordWrap(true);
    buildSteps(card);
    m_error = new ErrorPanel(card);
    m_other = new QPushButton(card);
    m_other->setObjectName(QStringLiteral("logInOther"));
    m_other->setAutoDefault(false);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(28, 24, 28, 24);
    column->setSpacing(12);
    column->addWidget(m_title);
    column->addWidget(m_hint);
    for (const Step step : {Step::LogIn, Step::NewPassword, Step::Recovery})
        column->addWidget(formOf(step));
    column->addWidget(m_error);
    column->addWidget(m_other, 0, Qt::AlignLeft);

    auto* middle = new QWidget;
    middle->setObjectName(QStringLiteral("pageArea"));
    auto* place = new QVBoxLayout(middle);
    // Between stretches, not aligned: an aligned widget is asked for its height at the width of the row.
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(card);
    row->addStretch(1);
    place->addStretch(1);
    place->addLayout(row);
    place->addStretch(2);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(middle);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);

    connect(m_other, &QPushButton::clicked, this,
            [this] { showStep(m_step == Step::LogIn ? Step::Recovery : Step::LogIn); });
    connect(&m_work, &KeyActivity::runningChanged, this, &LogInPage::updateBusy);
    begin();
}

LogInPage::~LogInPage() = default;

void LogInPage::buildSteps(QWidget* card)
{
    m_logIn = new LogInForm(card);
    m_change = new QWidget(card);
    m_newPassword = new NewPasswordForm(m_change);
    m_changeButton = new QPushButton(m_change);
    m_changeButton->setObjectName(QStringLiteral("changePasswordButton"));
    m_changeButton->setProperty("primary", true);
    m_changeButton->setAutoDefault(true);
    auto* column = new QVBoxLayout(m_change);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_newPassword);
    column->addWidget(m_changeButton, 0, Qt::AlignRight);
    column->addStretch(1);
    m_recovery = new RecoveryForm(card);
    connect(m_logIn, &LogInForm::submitted, this, &LogInPage::logIn);
    connect(m_newPassword, &NewPasswordForm::changed, this, &LogInPage::updateBusy);
    connect(m_newPassword, &NewPasswordForm::accepted, this, &LogInPage::changePassword);
    connect(m_changeButton, &QPushButton::clicked, this, &LogInPage::changePassword);
    connect(m_recovery, &RecoveryForm::submitted, this, &LogInPage::recover);
}

void LogInPage::begin()
{
    const auto person = m_access.person();
    m_logIn->reset(person ? person->login : QString());
    m_present.clear();
    showStep(Step::LogIn);
}

QWidget* LogInPage::formOf(Step step) const
{
    switch (step) {
    case Step::NewPassword:
        return m_change;
    case Step::Recovery:
        return m_recovery;
    case Step::LogIn:
        break;
    }
    return m_logIn;
}

void LogInPage::showStep(Step step)
{
    m_step = step;
    m_waitSeconds = 0;
    m_error->clear();
    m_newPassword->reset();
    m_recovery->reset(m_logIn->login());
    if (step != Step::NewPassword)
        m_present.clear();
    for (const Step other : {Step::LogIn, Step::NewPassword, Step::Recovery})
        formOf(other)->setVisible(other == step);
    retranslate();
    updateBusy();
    if (step == Step::LogIn)
        m_logIn->focusFirst();
    else if (step == Step::NewPassword)
        m_newPassword->focusFirst();
    else
        m_recovery->focusFirst();
}

void LogInPage::logIn()
{
    m_error->clear();
    const QString login = m_logIn->login();
    auto password = std::make_shared<WipedBytes>(m_logIn->takePassword());
    m_work.run<Result<Person>>([this, login, password] { return m_desk.logIn(login, *password); },
                               [this, login, password](const Result<Person>& person) {
                                   if (!person && person.error().code == ErrorCode::PasswordExpired) {
                                       m_newPassword->setOwner(login.trimmed(), {});
                                       m_present = *password;
                                       showStep(Step::NewPassword);
                                       return;
                                   }
                                   onEntered(person);
                               });
}

void LogInPage::changePassword()
{
    m_error->clear();
    const QString login = m_logIn->login();
    auto present = std::make_shared<WipedBytes>(m_present);
    auto next = std::make_shared<WipedBytes>(m_newPassword->takePassword());
    m_work.run<Result<Person>>(
        [this, login, present, next] { return m_desk.changePassword(login, *present, *next); },
        [this](const Result<Person>& person) { onEntered(person); });
}

void LogInPage::recover()
{
    m_error->clear();
    const QString code = m_recovery->code();
    const QString login = m_recovery->login();
    auto password = std::make_shared<WipedBytes>(m_recovery->takePassword());
    m_work.run<Result<QString>>(
        [this, code, login, password] { return m_desk.recover(code, login, *password); },
        [this](const Result<QString>& next) {
            if (!next) {
                m_error->showError(next.error());
                return;
            }
            m_code = new RecoveryCodeDialog(*next, this);
            m_code->setAttribute(Qt::WA_DeleteOnClose);
            m_code->setWindowModality(Qt::WindowModal);
            connect(m_code, &QDialog::finished, this, &LogInPage::entered);
            m_code->open();
        });
}

void LogInPage::onEntered(const Result<Person>& person)
{
    if (person) {
        Q_EMIT entered();
        return;
    }
    m_error->showError(person.error());
    m_waitSeconds = person.error().code == ErrorCode::LogInDelayed ? person.error().detail.toInt() : 0;
    retranslate();
    if (m_step == Step::LogIn)
        m_logIn->focusFirst();
}

void LogInPage::updateBusy()
{
    const bool busy = m_work.isRunning();
    m_logIn->setBusy(busy);
    m_recovery->setBusy(busy);
    m_newPassword->setEnabled(!busy);
    m_changeButton->setEnabled(!busy && m_newPassword->isComplete());
    m_other->setEnabled(!busy);
}

void LogInPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void LogInPage::retranslate()
{
    const auto person = m_access.person();
    const bool isLocked = person.has_value() && m_access.isLocked();
    switch (m_step) {
    case Step::LogIn:
        m_title->setText(isLocked ? tr("Workplace locked") : tr("Log in"));
        m_hint->setText(isLocked ? tr("%1, %2, goes on after logging in; somebody else may log in instead.")
                                       .arg(person->name, RoleNames::role(person->role))
                                 : QString());
        break;
    case Step::NewPassword:
        m_title->setText(tr("Choose a password"));
        m_hint->setText(tr("The password you have was given to you by somebody else. Choose one that nobody "
                           "else knows."));
        break;
    case Step::Recovery:
        m_title->setText(tr("Recover the access"));
        m_hint->clear();
        break;
    }
    if (m_waitSeconds > 0)
        m_hint->setText(tr("The next try is possible in %n second(s).", nullptr, m_waitSeconds));
    m_hint->setVisible(!m_hint->text().isEmpty());
    m_changeButton->setText(tr("&Use this password"));
    m_other->setText(m_step == Step::LogIn ? tr("No administrator can log in?") : tr("&Back"));
    setAccessibleName(m_title->text());
}

} // namespace aiqyn::app
