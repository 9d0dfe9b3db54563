#include "app/log_in/SecretEdit.h"

#include <QBoxLayout>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>

namespace aiqyn::app {

namespace {

constexpr int longestSecret = 256;

} // namespace

SecretEdit::SecretEdit(const QString& name, QWidget* parent)
    : QWidget(parent)
{
    m_edit = new QLineEdit(this);
    m_edit->setObjectName(name);
    m_edit->setEchoMode(QLineEdit::Password);
    m_edit->setMaxLength(longestSecret);
    m_edit->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText |
                                Qt::ImhNoAutoUppercase);
    m_edit->installEventFilter(this);
    m_capsLock = new QLabel(this);
    m_capsLock->setObjectName(QStringLiteral("capsLockHint"));
    m_capsLock->setProperty("quiet", true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_edit);
    column->addWidget(m_capsLock);
    // The hint must not push the buttons away while somebody types.
    QSizePolicy steady = m_capsLock->sizePolicy();
    steady.setRetainSizeWhenHidden(true);
    m_capsLock->setSizePolicy(steady);
    m_capsLock->hide();
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textChanged, this, &SecretEdit::changed);
    connect(m_edit, &QLineEdit::returnPressed, this, &SecretEdit::accepted);
    retranslate();
}

SecretEdit::~SecretEdit()
{
    // Whoever listens may be half gone already.
    const QSignalBlocker quiet(this);
    (void)takeSecret();
}

bool SecretEdit::isEmpty() const
{
    return m_edit->text().isEmpty();
}

WipedBytes SecretEdit::takeSecret()
{
    QString text = m_edit->text();
    QByteArray utf8 = text.toUtf8();
    WipedBytes secret(utf8.begin(), utf8.end());
    wipeShared(utf8);
    wipeShared(text); // the block is the field's own
    m_edit->clear();
    return secret;
}

bool SecretEdit::eventFilter(QObject* watched, QEvent* event)
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
    return QWidget::eventFilter(watched, event);
}

void SecretEdit::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SecretEdit::retranslate()
{
    m_capsLock->setText(tr("Caps Lock seems to be on."));
}

} // namespace aiqyn::app
