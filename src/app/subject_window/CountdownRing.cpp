#include "app/subject_window/CountdownRing.h"

#include <QPainter>

#include <algorithm>

namespace aiqyn::app {

CountdownRing::CountdownRing(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void CountdownRing::setRemaining(double remaining)
{
    const double bounded = std::min(remaining, 1.0);
    if (bounded == m_remaining)
        return;
    m_remaining = bounded;
    update();
}

void CountdownRing::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double side = std::min(width(), height());
    const double stroke = side / 9;
    const QRectF ring = QRectF(width() / 2.0 - side / 2, height() / 2.0 - side / 2, side, side)
                            .adjusted(stroke, stroke, -stroke, -stroke);
    painter.setPen(QPen(palette().color(QPalette::Midlight), stroke));
    painter.drawEllipse(ring);
    if (m_remaining <= 0)
        return;
    painter.setPen(QPen(palette().color(QPalette::Highlight), stroke, Qt::SolidLine, Qt::RoundCap));
    // Qt counts sixteenths of a degree from three o'clock; the ring starts at twelve.
    painter.drawArc(ring, 90 * 16, static_cast<int>(m_remaining * 360 * 16));
}

} // namespace aiqyn::app
