#include "app/wizard/StepHeader.h"

#include "app/messages/Names.h"

#include <QEvent>
#include <QPainter>

#include <array>

namespace aiqyn::app {

namespace {

constexpr std::array steps = {Stage::Start,     Stage::LiveImage,  Stage::Iin,
                              Stage::Reference, Stage::Comparison, Stage::Decision};
constexpr double radius = 13;

} // namespace

StepHeader::StepHeader(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("stepHeader"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    retranslate();
}

void StepHeader::setStage(Stage stage)
{
    m_stage = stage;
    retranslate();
    update();
}

void StepHeader::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        update();
    }
}

void StepHeader::retranslate()
{
    setAccessibleName(tr("Steps of the session. Current step: %1").arg(Names::stage(m_stage)));
}

void StepHeader::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor accent = palette().color(QPalette::Highlight);
    const QColor idle = palette().color(QPalette::Mid);
    const double cell = static_cast<double>(width()) / steps.size();
    const double centreY = radius + 4;

    for (std::size_t i = 0; i < steps.size(); ++i) {
        const bool past = steps.at(i) < m_stage;
        const bool now = steps.at(i) == m_stage;
        const QPointF centre(cell * (static_cast<double>(i) + 0.5), centreY);
        if (i + 1 < steps.size()) {
            painter.setPen(QPen(past ? accent : idle, 2));
            painter.drawLine(centre + QPointF(radius + 6, 0), centre + QPointF(cell - radius - 6, 0));
        }
        painter.setPen(QPen(past || now ? accent : idle, 2));
        painter.setBrush(past ? accent : palette().color(QPalette::Base));
        painter.drawEllipse(centre, radius, radius);
        const QRectF circle(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius);
        QFont font = painter.font();
        font.setBold(now);
        painter.setFont(font);
        if (past) {
            painter.setPen(QPen(Qt::white, 2.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            const QPointF tick[] = {centre + QPointF(-5, 0.5), centre + QPointF(-1.5, 4.5),
                                    centre + QPointF(5.5, -4)};
            painter.drawPolyline(tick, 3);
        } else {
            painter.setPen(now ? accent : palette().color(QPalette::PlaceholderText));
            painter.drawText(circle, Qt::AlignCenter, QString::number(i + 1));
        }
        painter.setPen(now ? palette().color(QPalette::WindowText)
                           : palette().color(QPalette::PlaceholderText));
        // Two lines: Russian and Kazakh names are longer than a step is wide.
        const QRectF label(cell * static_cast<double>(i) + 3, centreY + radius + 5, cell - 6,
                           2 * painter.fontMetrics().height());
        painter.drawText(label, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap,
                         Names::stage(steps.at(i)));
    }
}

} // namespace aiqyn::app
