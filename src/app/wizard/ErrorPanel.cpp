#include "app/wizard/ErrorPanel.h"

#include "app/messages/ErrorMessage.h"

#include <QBoxLayout>
#include <QEvent>
#include <QIcon>
#include <QLabel>

namespace aiqyn::app {

ErrorPanel::ErrorPanel(QWidget* parent)
    : QFrame(parent)
{
    setObjectName(QStringLiteral("errorPanel"));
    auto* icon = new QLabel(this);
    icon->setPixmap(QIcon(QStringLiteral(":/icons/failed.svg")).pixmap(24, 24));
    m_sentence = new QLabel(this);
    m_sentence->setObjectName(QStringLiteral("errorSentence"));
    m_sentence->setProperty("strong", true);
    m_nextStep = new QLabel(this);
    m_nextStep->setObjectName(QStringLiteral("errorNextStep"));
    m_detail = new QLabel(this);
    m_detail->setObjectName(QStringLiteral("errorDetail"));
    m_detail->setProperty("quiet", true);
    auto* column = new QVBoxLayout;
    column->setSpacing(2);
    for (QLabel* label : {m_sentence, m_nextStep, m_detail}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(label);
    }
    auto* row = new QHBoxLayout(this);
    row->addWidget(icon, 0, Qt::AlignTop);
    row->addLayout(column, 1);
    hide();
}

void ErrorPanel::showError(const Error& error)
{
    m_error = error;
    retranslate();
    show();
}

void ErrorPanel::clear()
{
    m_error.reset();
    hide();
}

void ErrorPanel::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ErrorPanel::retranslate()
{
    if (!m_error)
        return;
    const ErrorMessage message = messageFor(*m_error);
    m_sentence->setText(message.sentence);
    m_nextStep->setText(message.nextStep);
    m_detail->setText(tr("Technical detail: %1").arg(describe(*m_error)));
    setAccessibleName(message.sentence);
    setAccessibleDescription(message.nextStep);
}

} // namespace aiqyn::app
