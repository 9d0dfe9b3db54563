#include "app/administration/SecretDialog.h"

#include "app/messages/CertificateNames.h"
#include "app/messages/ErrorMessage.h"

#include <QBoxLayout>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace aiqyn::app {

namespace {

constexpr int longestSecret = 256;
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
    m_edit = new QLineEdit(this);
    m_edit->setObjectName(QStringLiteral("secretEdit"));
    m_edit->setEchoMode(QLineEdit::Password);
    m_edit->setMaxLength(longestSecret);
    m_edit->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText |
                                Qt::ImhNoAutoUppercase);
    m_edit->installEventFilter(this);
    m_label->setBuddy(m_edit);
    m_capsLock = wrapped(QStringLiteral("capsLockHint"), this);
    m_capsLock->setProperty("quiet", true);
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
    column->addWidget(m_capsLock);
    column->addSpacing(6);
    column->addLayout(buttons);
    // The hint must not push the buttons away while somebody types.
    QSizePolicy steady = m_capsLock->sizePolicy();
    steady.setRetainSizeWhenHidden(true);
    m_capsLock->setSizePolicy(steady);
    m_capsLock->hide();

    connect(m_edit, &QLineEdit::textChanged, this, &SecretDialog::updateButton);
    connect(m_accept, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    retranslate();
    updateButton();
    m_edit->setFocus();
}

SecretDialog::~SecretDialog()
{
    (void)takeSecret();
}

WipedBytes SecretDialog::takeSecret()
{
    QString text = m_edit->text();
    QByteArray utf8 = text.toUtf8();
    WipedBytes secret(utf8.begin(), utf8.end());
    wipeShared(utf8);
    wipeShared(text); // the block is the field's own
    m_edit->clear();
    return secret;
}

void SecretDialog::updateButton()
{
    // A file may have an empty password, a token has no empty PIN.
    m_accept->setEnabled(m_request.kind == SecretRequest::Kind::FilePassword || !m_edit->text().isEmpty());
}

bool SecretDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const auto* const key = static_cast<const QKeyEvent*>(event);
        const QString text = key->text();
        // Nothing tells the lock itself: a letter of the wrong case does.
        if (key->key() == Qt::Key_CapsLock)
            m_capsLock->hide();
        else if (text.size() == 1 && text.front().toLower() != text.front().toUpper())
            m_capsLock->setVisible(text.front().isUpper() != key->modifiers().testFlag(Qt::ShiftModifier));
    }
    return QDialog::eventFilter(watched, event);
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
    m_edit->setAccessibleName(title);
    m_edit->setAccessibleDescription(m_keyName->text() + u' ' + m_warning->text());
    m_capsLock->setText(tr("Caps Lock seems to be on."));
    m_accept->setText(tr("&Open the key"));
    m_cancel->setText(tr("&Cancel"));
}

} // namespace aiqyn::app
