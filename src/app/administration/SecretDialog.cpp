#include "app/administration/SecretDialog.h"

#include "app/log_in/SecretEdit.h"
#include "app/messages/CertificateNames.h"
#include "app/messages/ErrorMessage.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace aiqyn::app {

namespace {

constexpr int dialogWidth = 460;

QLabel* wrapped(const QString& name, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

SecretDialog::SecretDialog(SecretRequest request, QWidget* parent)
    : QDialog(parent)
    , m_request(std::move(request))
{
    setObjectName(QStringLiteral("secretDialog"));
    setMinimumWidth(dialogWidth);
    m_title = wrapped(QStringLiteral("secretTitle"), this);
    m_title->setProperty("big", true);
    m_keyName = wrapped(QStringLiteral("secretKeyName"), this);
    m_warning = wrapped(QStringLiteral("attemptNotice"), this);
    m_label = new QLabel(this);
    m_edit = new SecretEdit(QStringLiteral("secretEdit"), this);
    m_label->setBuddy(m_edit);
    m_accept = new QPushButton(this);
    m_accept->setObjectName(QStringLiteral("secretAccept"));
    m_accept->setProperty("primary", true);
    m_accept->setDefault(true);
    m_cancel = new QPushButton(this);
    m_cancel->setObjectName(QStringLiteral("secretCancel"));

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_accept);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(10);
    column->addWidget(m_title);
    column->addWidget(m_keyName);
    column->addWidget(m_warning);
    column->addSpacing(4);
    column->addWidget(m_label);
    column->addWidget(m_edit);
    column->addSpacing(6);
    column->addLayout(buttons);
    connect(m_edit, &SecretEdit::changed, this, &SecretDialog::updateButton);
    connect(m_accept, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    retranslate();
    updateButton();
    m_edit->setFocus();
}

WipedBytes SecretDialog::takeSecret()
{
    return m_edit->takeSecret();
}

void SecretDialog::updateButton()
{
    // A file may have an empty password, a token has no empty PIN.
    m_accept->setEnabled(m_request.kind == SecretRequest::Kind::FilePassword || !m_edit->isEmpty());
}

void SecretDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

QString SecretDialog::warning() const
{
    QStringList sentences;
    if (m_request.refused && *m_request.refused != ErrorCode::TokenPinLastTry)
        sentences << ErrorMessages::of(*m_request.refused).sentence;
    else if (m_request.refused)
        sentences << ErrorMessages::of(ErrorCode::TokenPinWrong).sentence;
    if (m_request.lastTry) {
        const ErrorMessage last = ErrorMessages::of(ErrorCode::TokenPinLastTry);
        sentences << last.sentence << last.nextStep;
    } else if (m_request.refused == ErrorCode::TokenPinWrong) {
        sentences << tr("The token locks itself after a few wrong PINs; how many are left it does not say.");
    }
    return sentences.join(u' ');
}

void SecretDialog::retranslate()
{
    const bool pin = m_request.kind == SecretRequest::Kind::TokenPin;
    const QString title = pin ? tr("PIN of the token") : tr("Password of the key file");
    setWindowTitle(title);
    m_title->setText(title);
    const QString role = CertificateNames::signingRole(m_request.role);
    m_keyName->setText(
        pin ? tr("%1. Token: %2, serial number %3").arg(role, m_request.keyName, m_request.serial)
            : tr("%1. Key file: %2").arg(role, m_request.keyName));
    m_warning->setText(warning());
    m_warning->setVisible(!m_warning->text().isEmpty());
    m_label->setText(pin ? tr("&PIN") : tr("&Password"));
    m_edit->edit()->setAccessibleName(title);
    m_edit->edit()->setAccessibleDescription(m_keyName->text() + u' ' + m_warning->text());
    m_accept->setText(tr("&Open the key"));
    m_cancel->setText(tr("&Cancel"));
}

} // namespace aiqyn::app
