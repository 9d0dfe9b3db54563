#include "app/log_in/LogInForm.h"

#include "app/log_in/SecretEdit.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace aiqyn::app {

LogInForm::LogInForm(QWidget* parent)
    : QWidget(parent)
{
    m_loginLabel = new QLabel(this);
    m_login = new QLineEdit(this);
    m_login->setObjectName(QStringLiteral("logInName"));
    m_login->setInputMethodHints(Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
    m_loginLabel->setBuddy(m_login);
    m_passwordLabel = new QLabel(this);
    m_password = new SecretEdit(QStringLiteral("logInPassword"), this);
    m_passwordLabel->setBuddy(m_password);
    m_submit = new QPushButton(this);
    m_submit->setObjectName(QStringLiteral("logInButton"));
    m_submit->setProperty("primary", true);
    m_submit->setAutoDefault(true);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_loginLabel);
    column->addWidget(m_login);
    column->addSpacing(4);
    column->addWidget(m_passwordLabel);
    column->addWidget(m_password);
    column->addWidget(m_submit, 0, Qt::AlignRight);

    const auto submit = [this] {
        if (m_submit->isEnabled())
            Q_EMIT submitted();
    };
    connect(m_login, &QLineEdit::textChanged, this, &LogInForm::updateState);
    connect(m_login, &QLineEdit::returnPressed, this, [this] { m_password->setFocus(); });
    connect(m_password, &SecretEdit::changed, this, &LogInForm::updateState);
    connect(m_password, &SecretEdit::accepted, this, submit);
    connect(m_submit, &QPushButton::clicked, this, submit);
    retranslate();
    updateState();
}

void LogInForm::reset(const QString& login)
{
    m_login->setText(login);
    (void)m_password->takeSecret();
}

QString LogInForm::login() const
{
    return m_login->text();
}

WipedBytes LogInForm::takePassword()
{
    return m_password->takeSecret();
}

void LogInForm::setBusy(bool busy)
{
    m_busy = busy;
    m_login->setEnabled(!busy);
    m_password->setEnabled(!busy);
    updateState();
}

void LogInForm::focusFirst()
{
    if (m_login->text().isEmpty())
        m_login->setFocus();
    else
        m_password->setFocus();
}

void LogInForm::updateState()
{
    m_submit->setEnabled(!m_busy && !m_login->text().trimmed().isEmpty() && !m_password->isEmpty());
}

void LogInForm::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void LogInForm::retranslate()
{
    m_loginLabel->setText(tr("Lo&gin"));
    m_passwordLabel->setText(tr("&Password"));
    m_password->edit()->setAccessibleName(tr("Password"));
    m_submit->setText(tr("Log &in"));
}

} // namespace aiqyn::app
