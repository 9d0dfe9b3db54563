#include "app/subject_window/MovementPictogram.h"

#include <QLineF>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace aiqyn::app {

using engine::ChallengeKind;

namespace {

constexpr int tickMs = 50;
constexpr int ticksPerLoop = 36;

/// 0 at rest, 1 at the peak: there, held for a moment, and back.
double phaseOf(int tick)
{
    const double wave = std::sin(std::numbers::pi * (tick % ticksPerLoop) / ticksPerLoop);
    return std::min(1.0, 1.4 * wave);
}

} // namespace

MovementPictogram::MovementPictogram(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_timer.setInterval(tickMs);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        ++m_tick;
        if (m_movement)
            update();
    });
}

void MovementPictogram::setMovement(std::optional<ChallengeKind> movement)
{
    if (movement == m_movement)
        return;
    m_movement = movement;
    m_tick = 0;
    update();
}

void MovementPictogram::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_timer.start();
}

void MovementPictogram::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_timer.stop();
}

void MovementPictogram::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    // Drawn in a space of 200 x 170 whatever the size.
    const double scale = std::min(width() / 200.0, height() / 170.0);
    painter.translate(width() / 2.0, height() / 2.0);
    painter.scale(scale, scale);

    const double phase = phaseOf(m_tick);
    double turn = 0;
    double eyes = 1;
    double mouth = 0;
    double size = 1;
    if (m_movement) {
        switch (*m_movement) {
        case ChallengeKind::TurnLeft:
            turn = -phase;
            drawArrow(painter, {-62, 0}, {-92, 0});
            break;
        case ChallengeKind::TurnRight:
            turn = phase;
            drawArrow(painter, {62, 0}, {92, 0});
            break;
        case ChallengeKind::CloseEyes:
            eyes = 1 - phase;
            break;
        case ChallengeKind::OpenMouth:
            mouth = phase;
            break;
        case ChallengeKind::ComeCloser:
            size = 0.72 + 0.28 * phase;
            drawArrow(painter, {-62, -62}, {-84, -80});
            drawArrow(painter, {62, -62}, {84, -80});
            drawArrow(painter, {-62, 62}, {-84, 80});
            drawArrow(painter, {62, 62}, {84, 80});
            break;
        }
    }
    painter.scale(size, size);
    drawHead(painter, turn, eyes, mouth);
}

void MovementPictogram::drawHead(QPainter& painter, double turn, double eyes, double mouth) const
{
    const QColor line = palette().color(QPalette::WindowText);
    const QColor accent = palette().color(QPalette::Highlight);
    painter.setPen(QPen(line, 3.5));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawEllipse(QPointF(0, 0), 52.0, 68.0);

    // The features slide over the head; the far side shortens.
    const double shift = 24 * turn;
    const double nearSide = 19 * (1 - 0.25 * std::abs(turn));
    painter.setBrush(accent);
    painter.setPen(Qt::NoPen);
    for (const double side : {-1.0, 1.0}) {
        const QPointF eye(shift + side * nearSide, -16);
        if (eyes > 0.25) {
            painter.drawEllipse(eye, 6.0, 6.0 * eyes);
        } else {
            painter.setPen(QPen(accent, 3.5, Qt::SolidLine, Qt::RoundCap));
            painter.drawLine(eye - QPointF(8, 0), eye + QPointF(8, 0));
            painter.setPen(Qt::NoPen);
        }
    }
    painter.setPen(QPen(line, 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawLine(QPointF(shift * 1.3, -6), QPointF(shift * 1.6, 12));
    const QPointF lips(shift * 1.05, 34);
    if (mouth > 0.1) {
        painter.setBrush(accent);
        painter.drawEllipse(lips + QPointF(0, 4), 12.0, 13.0 * mouth);
    } else {
        painter.drawLine(lips - QPointF(13, 0), lips + QPointF(13, 0));
    }
}

void MovementPictogram::drawArrow(QPainter& painter, const QPointF& from, const QPointF& to) const
{
    painter.setPen(QPen(palette().color(QPalette::Highlight), 6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawLine(from, to);
    for (const double angle : {150.0, -150.0}) {
        QLineF wing(to, to + (to - from));
        wing.setLength(15);
        wing.setAngle(QLineF(from, to).angle() + angle);
        painter.drawLine(wing);
    }
}

} // namespace aiqyn::app
