#include "app/log_in/ChangePasswordDialog.h"

#include "app/log_in/NewPasswordForm.h"
#include "app/log_in/SecretEdit.h"
#include "app/wizard/ErrorPanel.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace aiqyn::app {

namespace {

constexpr int dialogWidth = 460;

} // namespace

ChangePasswordDialog::ChangePasswordDialog(AccountDesk& desk, const Person& person, QWidget* parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_login(person.login)
{
    setObjectName(QStringLiteral("changePasswordDialog"));
    setMinimumWidth(dialogWidth);
    m_presentLabel = new QLabel(this);
    m_present = new SecretEdit(QStringLiteral("presentPassword"), this);
    m_presentLabel->setBuddy(m_present);
    m_next = new NewPasswordForm(this);
    m_next->setOwner(person.login, person.name);
    m_error = new ErrorPanel(this);
    m_cancel = new QPushButton(this);
    m_cancel->setAutoDefault(false);
    m_change = new QPushButton(this);
    m_change->setObjectName(QStringLiteral("changeOwnPassword"));
    m_change->setProperty("primary", true);
    m_change->setAutoDefault(false);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_change);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(8);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_presentLabel, m_present, m_next, m_error})
        column->addWidget(widget);
    column->addLayout(buttons);
    connect(m_present, &SecretEdit::changed, this, &ChangePasswordDialog::updateState);
    connect(m_present, &SecretEdit::accepted, m_next, &NewPasswordForm::focusFirst);
    connect(m_next, &NewPasswordForm::changed, this, &ChangePasswordDialog::updateState);
    connect(m_next, &NewPasswordForm::accepted, m_change, &QPushButton::click);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_change, &QPushButton::clicked, this, &ChangePasswordDialog::change);
    connect(&m_work, &KeyActivity::runningChanged, this, &ChangePasswordDialog::updateState);
    retranslate();
    updateState();
    m_present->setFocus();
}

ChangePasswordDialog::~ChangePasswordDialog() = default;

void ChangePasswordDialog::change()
{
    m_error->clear();
    auto present = std::make_shared<WipedBytes>(m_present->takeSecret());
    auto next = std::make_shared<WipedBytes>(m_next->takePassword());
    m_work.run<Result<Person>>(
        [this, present, next] { return m_desk.changePassword(m_login, *present, *next); },
        [this](const Result<Person>& changed) {
            if (changed)
                accept();
            else
                m_error->showError(changed.error());
        });
}

void ChangePasswordDialog::reject()
{
    if (!m_work.isRunning())
        QDialog::reject();
}

void ChangePasswordDialog::updateState()
{
    const bool isIdle = !m_work.isRunning();
    m_present->setEnabled(isIdle);
    m_next->setEnabled(isIdle);
    m_cancel->setEnabled(isIdle);
    m_change->setEnabled(isIdle && !m_present->isEmpty() && m_next->isComplete());
}

void ChangePasswordDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ChangePasswordDialog::retranslate()
{
    setWindowTitle(tr("Change the password"));
    m_presentLabel->setText(tr("&Present password"));
    m_present->edit()->setAccessibleName(tr("Present password"));
    m_cancel->setText(tr("&Cancel"));
    m_change->setText(tr("C&hange the password"));
}

} // namespace aiqyn::app
