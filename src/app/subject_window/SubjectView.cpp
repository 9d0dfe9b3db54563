#include "app/subject_window/SubjectView.h"

#include "app/messages/Names.h"
#include "app/subject_window/CountdownRing.h"
#include "app/subject_window/MovementPictogram.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>

namespace aiqyn::app {

SubjectView::SubjectView(QWidget* parent)
    : QWidget(parent)
{
    m_instruction = new QLabel(this);
    m_instruction->setObjectName(QStringLiteral("instruction"));
    m_instruction->setWordWrap(true);
    m_instruction->setAlignment(Qt::AlignCenter);
    // Two lines always: the page must not jump when a sentence is longer.
    m_instruction->setMinimumHeight(84);
    m_pictogram = new MovementPictogram(this);
    m_ring = new CountdownRing(this);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_instruction);
    auto* row = new QHBoxLayout;
    row->addWidget(m_pictogram, 1);
    row->addWidget(m_ring);
    column->addLayout(row, 1);
    retranslate();
}

void SubjectView::showView(const LiveView& view)
{
    m_view = view;
    retranslate();
}

void SubjectView::clear()
{
    showView({});
}

void SubjectView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SubjectView::retranslate()
{
    const bool performing = m_view.prompt.has_value() && !m_view.returning;
    QString text;
    if (m_view.attempt == 0)
        text = tr("Please wait, the camera is starting.");
    else if (m_view.probing)
        text = Names::probingInstruction();
    else if (performing)
        text = Names::instruction(*m_view.prompt);
    else
        text = Names::returnInstruction();
    if (text != m_instruction->text())
        m_instruction->setText(text);
    m_pictogram->setMovement(m_view.probing ? engine::ChallengeKind::LightSignal
                             : performing   ? m_view.prompt
                                            : std::nullopt);
    m_ring->setRemaining(m_view.prompt ? m_view.remaining : -1);
    m_ring->setAccessibleName(tr("Time left for the movement"));
}

} // namespace aiqyn::app
