#include "app/log_in/RecoveryForm.h"

#include "app/log_in/NewPasswordForm.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace aiqyn::app {

RecoveryForm::RecoveryForm(QWidget* parent)
    : QWidget(parent)
{
    m_hint = new QLabel(this);
    m_hint->setProperty("quiet", true);
    m_hint->setWordWrap(true);
    m_codeLabel = new QLabel(this);
    m_code = new QLineEdit(this);
    m_code->setObjectName(QStringLiteral("recoveryCode"));
    m_code->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    m_codeLabel->setBuddy(m_code);
    m_loginLabel = new QLabel(this);
    m_login = new QLineEdit(this);
    m_login->setObjectName(QStringLiteral("recoveryLogin"));
    m_loginLabel->setBuddy(m_login);
    m_password = new NewPasswordForm(this);
    m_submit = new QPushButton(this);
    m_submit->setObjectName(QStringLiteral("recoveryButton"));
    m_submit->setProperty("primary", true);
    m_submit->setAutoDefault(true);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_hint);
    column->addWidget(m_codeLabel);
    column->addWidget(m_code);
    column->addWidget(m_loginLabel);
    column->addWidget(m_login);
    column->addWidget(m_password);
    column->addWidget(m_submit, 0, Qt::AlignRight);
    connect(m_code, &QLineEdit::textChanged, this, &RecoveryForm::updateState);
    connect(m_login, &QLineEdit::textChanged, this, [this](const QString& login) {
        m_password->setOwner(login.trimmed(), {});
        updateState();
    });
    connect(m_password, &NewPasswordForm::changed, this, &RecoveryForm::updateState);
    const auto submit = [this] {
        if (m_submit->isEnabled())
            Q_EMIT submitted();
    };
    connect(m_password, &NewPasswordForm::accepted, this, submit);
    connect(m_submit, &QPushButton::clicked, this, submit);
    retranslate();
    updateState();
}

void RecoveryForm::reset(const QString& login)
{
    m_code->clear();
    m_login->setText(login);
    m_password->reset();
}

QString RecoveryForm::code() const
{
    return m_code->text();
}

QString RecoveryForm::login() const
{
    return m_login->text();
}

WipedBytes RecoveryForm::takePassword()
{
    return m_password->takePassword();
}

void RecoveryForm::setBusy(bool busy)
{
    m_busy = busy;
    m_code->setEnabled(!busy);
    m_login->setEnabled(!busy);
    m_password->setEnabled(!busy);
    updateState();
}

void RecoveryForm::focusFirst()
{
    m_code->setFocus();
}

void RecoveryForm::updateState()
{
    m_submit->setEnabled(!m_busy && !m_code->text().trimmed().isEmpty() &&
                         !m_login->text().trimmed().isEmpty() && m_password->isComplete());
}

void RecoveryForm::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void RecoveryForm::retranslate()
{
    m_hint->setText(
        tr("The code is in the envelope that was sealed when the first administrator was made. It is "
           "used up by this, and the recovery is noted in the audit log."));
    m_codeLabel->setText(tr("Recovery &code"));
    m_loginLabel->setText(tr("Lo&gin of the administrator"));
    m_submit->setText(tr("&Recover the access"));
}

} // namespace aiqyn::app
