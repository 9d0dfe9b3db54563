#pragma once

#include "engine/liveness/Challenge.h"

#include <QTimer>
#include <QWidget>

#include <optional>

namespace aiqyn::app {

/// A drawn head that makes the movement asked for, with an arrow. Drawn as in a mirror, like the preview:
/// the person's left is the left of the screen.
class MovementPictogram final : public QWidget
{
    Q_OBJECT

public:
    explicit MovementPictogram(QWidget* parent = nullptr);

    /// Empty draws the head looking straight.
    void setMovement(std::optional<engine::ChallengeKind> movement);
    [[nodiscard]] QSize sizeHint() const override { return {200, 170}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, 100}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void drawHead(QPainter& painter, double turn, double eyes, double mouth) const;
    void drawArrow(QPainter& painter, const QPointF& from, const QPointF& to) const;

    std::optional<engine::ChallengeKind> m_movement;
    QTimer m_timer;
    int m_tick = 0;
};

} // namespace aiqyn::app
