#include "app/shell/WaitingLine.h"

#include <QEvent>

namespace aiqyn::app {

WaitingLine::WaitingLine(QWidget* parent)
    : QLabel(parent)
{
    setObjectName(QStringLiteral("waitingLine"));
    setProperty("quiet", true);
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    showWaiting(0);
}

void WaitingLine::showWaiting(int documents)
{
    m_documents = documents;
    retranslate();
    setVisible(documents > 0);
}

void WaitingLine::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void WaitingLine::retranslate()
{
    // English has no file of translations, so no plural forms.
    setText(m_documents == 1 ? tr("1 document waits for a timestamp")
                             : tr("%n documents wait for a timestamp", nullptr, m_documents));
    setToolTip(
        tr("The timestamp service has not answered yet. The documents are sealed and kept; the program "
           "asks again by itself."));
    setAccessibleDescription(toolTip());
}

} // namespace aiqyn::app
