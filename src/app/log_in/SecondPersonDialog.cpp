#include "app/log_in/SecondPersonDialog.h"

#include "app/log_in/SecretEdit.h"
#include "app/wizard/ErrorPanel.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace aiqyn::app {

namespace {

constexpr int dialogWidth = 480;
constexpr int noteHeight = 70;

} // namespace

SecondPersonDialog::SecondPersonDialog(AccountDesk& desk, Person decider, QString sessionId, bool approve,
                                       QWidget* parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_decider(std::move(decider))
    , m_sessionId(std::move(sessionId))
    , m_approve(approve)
{
    setObjectName(QStringLiteral("secondPersonDialog"));
    setMinimumWidth(dialogWidth);
    m_explanation = new QLabel(this);
    m_explanation->setWordWrap(true);
    m_loginLabel = new QLabel(this);
    m_login = new QLineEdit(this);
    m_login->setObjectName(QStringLiteral("secondPersonLogin"));
    m_login->setInputMethodHints(Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
    m_loginLabel->setBuddy(m_login);
    m_passwordLabel = new QLabel(this);
    m_password = new SecretEdit(QStringLiteral("secondPersonPassword"), this);
    m_passwordLabel->setBuddy(m_password);
    m_noteLabel = new QLabel(this);
    m_note = new QPlainTextEdit(this);
    m_note->setObjectName(QStringLiteral("secondPersonNote"));
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(noteHeight);
    m_noteLabel->setBuddy(m_note);
    m_error = new ErrorPanel(this);
    m_cancel = new QPushButton(this);
    m_cancel->setAutoDefault(false);
    m_confirm = new QPushButton(this);
    m_confirm->setObjectName(QStringLiteral("secondPersonConfirm"));
    m_confirm->setProperty("primary", true);
    m_confirm->setAutoDefault(false);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_confirm);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(8);
    for (QWidget* widget : std::initializer_list<QWidget*>{
             m_explanation, m_loginLabel, m_login, m_passwordLabel, m_password, m_noteLabel, m_note, m_error})
        column->addWidget(widget);
    column->addLayout(buttons);
    connect(m_login, &QLineEdit::textChanged, this, &SecondPersonDialog::updateState);
    connect(m_login, &QLineEdit::returnPressed, m_password->edit(), qOverload<>(&QWidget::setFocus));
    connect(m_password, &SecretEdit::changed, this, &SecondPersonDialog::updateState);
    connect(m_password, &SecretEdit::accepted, m_confirm, &QPushButton::click);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_confirm, &QPushButton::clicked, this, &SecondPersonDialog::confirm);
    connect(&m_work, &KeyActivity::runningChanged, this, &SecondPersonDialog::updateState);
    retranslate();
    updateState();
    m_login->setFocus();
}

SecondPersonDialog::~SecondPersonDialog() = default;

void SecondPersonDialog::confirm()
{
    m_error->clear();
    auto password = std::make_shared<WipedBytes>(m_password->takeSecret());
    m_work.run<Result<Person>>(
        [this, login = m_login->text().trimmed(), password] {
            return m_desk.vouch(Action::ConfirmDecision, m_sessionId, login, *password);
        },
        [this](const Result<Person>& person) {
            if (m_isUnwanted) {
                QDialog::reject();
            } else if (!person) {
                m_error->showError(person.error());
            } else if (person->accountId == m_decider.accountId) {
                m_error->showError({ErrorCode::SecondPersonRefused, person->login, {}});
            } else {
                Q_EMIT vouched(*person, m_note->toPlainText().trimmed());
                accept();
            }
        });
}

void SecondPersonDialog::reject()
{
    if (m_work.isRunning())
        m_isUnwanted = true;
    else
        QDialog::reject();
}

void SecondPersonDialog::updateState()
{
    const bool isIdle = !m_work.isRunning();
    for (QWidget* widget : std::initializer_list<QWidget*>{m_login, m_password, m_note, m_cancel})
        widget->setEnabled(isIdle);
    m_confirm->setEnabled(isIdle && !m_login->text().trimmed().isEmpty() && !m_password->isEmpty());
}

void SecondPersonDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SecondPersonDialog::retranslate()
{
    setWindowTitle(tr("A second person"));
    m_explanation->setText(
        (m_approve ? tr("%1 wants to approve this identification.")
                   : tr("%1 wants to refuse this identification."))
            .arg(m_decider.name) +
        u' ' + tr("Look at the images and the criteria yourself. Your name stands in the decision."));
    m_loginLabel->setText(tr("Your &login"));
    m_passwordLabel->setText(tr("Your &password"));
    m_password->edit()->setAccessibleName(tr("Your password"));
    m_noteLabel->setText(tr("&Note (may be left empty)"));
    m_cancel->setText(tr("&Back"));
    m_confirm->setText(m_approve ? tr("&Confirm the approval") : tr("&Confirm the refusal"));
}

} // namespace aiqyn::app
