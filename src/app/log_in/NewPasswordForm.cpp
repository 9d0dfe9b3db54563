#include "app/log_in/NewPasswordForm.h"

#include "app/log_in/SecretEdit.h"
#include "app/messages/RoleNames.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>

namespace aiqyn::app {

namespace {

constexpr int adviceLines = 3;

} // namespace

NewPasswordForm::NewPasswordForm(QWidget* parent)
    : QWidget(parent)
{
    m_firstLabel = new QLabel(this);
    m_first = new SecretEdit(QStringLiteral("newPassword"), this);
    m_firstLabel->setBuddy(m_first);
    m_secondLabel = new QLabel(this);
    m_second = new SecretEdit(QStringLiteral("newPasswordAgain"), this);
    m_secondLabel->setBuddy(m_second);
    m_advice = new QLabel(this);
    m_advice->setObjectName(QStringLiteral("passwordAdvice"));
    m_advice->setProperty("quiet", true);
    m_advice->setWordWrap(true);
    m_advice->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    // Its lines come and go while somebody types; what is below stays in place.
    m_advice->setMinimumHeight(adviceLines * m_advice->fontMetrics().lineSpacing());

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_firstLabel);
    column->addWidget(m_first);
    column->addWidget(m_secondLabel);
    column->addWidget(m_second);
    column->addWidget(m_advice);
    connect(m_first, &SecretEdit::changed, this, &NewPasswordForm::judge);
    connect(m_second, &SecretEdit::changed, this, &NewPasswordForm::judge);
    connect(m_first, &SecretEdit::accepted, this, [this] { m_second->setFocus(); });
    connect(m_second, &SecretEdit::accepted, this, [this] {
        if (m_isComplete)
            Q_EMIT accepted();
    });
    setFocusProxy(m_first);
    retranslate();
}

void NewPasswordForm::setOwner(const QString& login, const QString& name)
{
    m_login = login;
    m_name = name;
    judge();
}

void NewPasswordForm::reset()
{
    (void)m_first->takeSecret();
    (void)m_second->takeSecret();
}

WipedBytes NewPasswordForm::takePassword()
{
    (void)m_second->takeSecret();
    return m_first->takeSecret();
}

void NewPasswordForm::focusFirst()
{
    m_first->setFocus();
}

void NewPasswordForm::judge()
{
    QString text = m_first->edit()->text();
    const auto faults = faultsOf(text, m_login, m_name);
    const bool isSame = text == m_second->edit()->text();
    QStringList advice;
    if (text.isEmpty()) {
        advice << tr("Several words that do not belong together make a good password: at least %n "
                     "characters.",
                     nullptr, shortestPassword);
    } else {
        for (const PasswordFault fault : faults)
            advice << RoleNames::advice(fault);
        if (faults.empty())
            advice << (isSame ? tr("This password will do.") : tr("Type it once more."));
    }
    m_advice->setText(advice.join(u'\n'));
    m_isComplete = faults.empty() && isSame;
    Q_EMIT changed();
}

void NewPasswordForm::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void NewPasswordForm::retranslate()
{
    m_firstLabel->setText(tr("&New password"));
    m_first->edit()->setAccessibleName(tr("New password"));
    m_secondLabel->setText(tr("The &same again"));
    m_second->edit()->setAccessibleName(tr("New password again"));
    judge();
}

} // namespace aiqyn::app
