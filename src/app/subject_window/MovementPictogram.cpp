#include "app/subject_window/MovementPictogram.h"

#include "engine/liveness/LightColour.h"

#include <QLineF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace aiqyn::app {

using engine::ChallengeKind;

namespace {

constexpr int tickMs = 50;
constexpr int ticksPerLoop = 36;
constexpr double mostTiltDeg = 20;

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

    Pose pose;
    if (m_movement) {
        pose = poseOf(*m_movement, phaseOf(m_tick));
        drawArrows(painter, *m_movement);
    }
    drawHead(painter, pose);
}

MovementPictogram::Pose MovementPictogram::poseOf(ChallengeKind movement, double phase)
{
    Pose pose;
    switch (movement) {
    case ChallengeKind::TurnLeft:
        pose.turn = -phase;
        break;
    case ChallengeKind::TurnRight:
        pose.turn = phase;
        break;
    case ChallengeKind::LookUp:
        pose.nod = -phase;
        break;
    case ChallengeKind::LookDown:
        pose.nod = phase;
        break;
    case ChallengeKind::TiltLeft:
        pose.tiltDeg = -mostTiltDeg * phase;
        break;
    case ChallengeKind::TiltRight:
        pose.tiltDeg = mostTiltDeg * phase;
        break;
    case ChallengeKind::CloseEyes:
        pose.eyes = 1 - phase;
        break;
    case ChallengeKind::OpenMouth:
        pose.mouth = phase;
        break;
    case ChallengeKind::Smile:
        pose.smile = phase;
        break;
    case ChallengeKind::ComeCloser:
        pose.size = 0.72 + 0.28 * phase;
        break;
    case ChallengeKind::MoveBack:
        pose.size = 1 - 0.28 * phase;
        break;
    case ChallengeKind::LightSignal:
        pose.size = 0.8;
        break;
    }
    return pose;
}

void MovementPictogram::drawArrows(QPainter& painter, ChallengeKind movement) const
{
    switch (movement) {
    case ChallengeKind::TurnLeft:
        drawArrow(painter, {-62, 0}, {-92, 0});
        break;
    case ChallengeKind::TurnRight:
        drawArrow(painter, {62, 0}, {92, 0});
        break;
    case ChallengeKind::LookUp:
        drawArrow(painter, {74, 16}, {74, -22});
        break;
    case ChallengeKind::LookDown:
        drawArrow(painter, {74, -16}, {74, 22});
        break;
    case ChallengeKind::TiltLeft:
        drawArrow(painter, {-66, -62}, {-88, -34});
        break;
    case ChallengeKind::TiltRight:
        drawArrow(painter, {66, -62}, {88, -34});
        break;
    case ChallengeKind::ComeCloser:
    case ChallengeKind::MoveBack:
        for (const double x : {-1.0, 1.0}) {
            for (const double y : {-1.0, 1.0}) {
                const QPointF inner(62 * x, 62 * y);
                const QPointF outer(84 * x, 80 * y);
                if (movement == ChallengeKind::ComeCloser)
                    drawArrow(painter, inner, outer);
                else
                    drawArrow(painter, outer, inner);
            }
        }
        break;
    case ChallengeKind::LightSignal:
        drawScreen(painter);
        break;
    case ChallengeKind::CloseEyes:
    case ChallengeKind::OpenMouth:
    case ChallengeKind::Smile:
        break;
    }
}

void MovementPictogram::drawHead(QPainter& painter, const Pose& pose) const
{
    painter.save();
    painter.scale(pose.size, pose.size);
    // About the neck, as a head tilts.
    painter.translate(0, 50);
    painter.rotate(pose.tiltDeg);
    painter.translate(0, -50);
    const QColor line = palette().color(QPalette::WindowText);
    const QColor accent = palette().color(QPalette::Highlight);
    painter.setPen(QPen(line, 3.5));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawEllipse(QPointF(0, 0), 52.0, 68.0);

    // The features slide over the head; the far side shortens.
    const double shift = 24 * pose.turn;
    const double drop = 20 * pose.nod;
    const double nearSide = 19 * (1 - 0.25 * std::abs(pose.turn));
    painter.setBrush(accent);
    painter.setPen(Qt::NoPen);
    for (const double side : {-1.0, 1.0}) {
        const QPointF eye(shift + side * nearSide, -16 + drop);
        if (pose.eyes > 0.25) {
            painter.drawEllipse(eye, 6.0, 6.0 * pose.eyes);
        } else {
            painter.setPen(QPen(accent, 3.5, Qt::SolidLine, Qt::RoundCap));
            painter.drawLine(eye - QPointF(8, 0), eye + QPointF(8, 0));
            painter.setPen(Qt::NoPen);
        }
    }
    painter.setPen(QPen(line, 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    // The nose stands out of the face: it moves further than the rest.
    painter.drawLine(QPointF(shift * 1.3, -6 + drop * 1.15), QPointF(shift * 1.6, 12 + drop * 1.4));
    drawLips(painter, QPointF(shift * 1.05, 34 + drop * (drop > 0 ? 0.8 : 1.05)), pose);
    painter.restore();
}

void MovementPictogram::drawLips(QPainter& painter, const QPointF& centre, const Pose& pose) const
{
    if (pose.mouth > 0.1) {
        painter.setBrush(palette().color(QPalette::Highlight));
        painter.drawEllipse(centre + QPointF(0, 4), 12.0, 13.0 * pose.mouth);
        return;
    }
    const double half = 13 + 9 * pose.smile;
    QPainterPath lips(centre - QPointF(half, 7 * pose.smile));
    lips.quadTo(centre + QPointF(0, 15 * pose.smile), centre + QPointF(half, -7 * pose.smile));
    painter.drawPath(lips);
}

void MovementPictogram::drawScreen(QPainter& painter) const
{
    painter.setPen(QPen(palette().color(QPalette::Highlight), 4));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(-94, -76, 188, 142), 10, 10);
    painter.setPen(Qt::NoPen);
    double x = -30;
    for (const engine::LightColour colour : engine::signalColours) {
        const engine::ScreenRgb rgb = engine::rgbOf(colour);
        painter.setBrush(QColor(rgb.red, rgb.green, rgb.blue));
        painter.drawEllipse(QPointF(x, 77), 6, 6);
        x += 20;
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
