#include "app/log_in/RecoveryCodeDialog.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QEvent>
#include <QFontDatabase>
#include <QLabel>
#include <QPushButton>

namespace aiqyn::app {

namespace {

constexpr int dialogWidth = 520;
constexpr double codePointSize = 15;

} // namespace

RecoveryCodeDialog::RecoveryCodeDialog(const QString& code, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("recoveryCodeDialog"));
    setMinimumWidth(dialogWidth);
    m_title = new QLabel(this);
    m_title->setProperty("big", true);
    m_hint = new QLabel(this);
    m_hint->setWordWrap(true);
    m_code = new QLabel(code, this);
    m_code->setObjectName(QStringLiteral("recoveryCodeText"));
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(codePointSize);
    m_code->setFont(font);
    m_code->setAlignment(Qt::AlignCenter);
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_written = new QCheckBox(this);
    m_written->setObjectName(QStringLiteral("recoveryCodeWritten"));
    m_close = new QPushButton(this);
    m_close->setObjectName(QStringLiteral("recoveryCodeClose"));
    m_close->setProperty("primary", true);
    m_close->setEnabled(false);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(m_title);
    column->addWidget(m_hint);
    column->addSpacing(4);
    column->addWidget(m_code);
    column->addSpacing(4);
    column->addWidget(m_written);
    column->addWidget(m_close, 0, Qt::AlignRight);
    connect(m_written, &QCheckBox::toggled, m_close, &QWidget::setEnabled);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    retranslate();
}

void RecoveryCodeDialog::reject()
{
    if (m_written->isChecked())
        QDialog::reject();
}

void RecoveryCodeDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void RecoveryCodeDialog::retranslate()
{
    setWindowTitle(tr("Recovery code"));
    m_title->setText(tr("Recovery code"));
    m_hint->setText(
        tr("Write this code down and keep it in a sealed envelope, apart from the computer. It is shown "
           "only now. With it an administrator whose password is lost gets a new one."));
    m_code->setAccessibleName(tr("Recovery code"));
    m_written->setText(tr("I have &written the code down"));
    m_close->setText(tr("&Close"));
}

} // namespace aiqyn::app
