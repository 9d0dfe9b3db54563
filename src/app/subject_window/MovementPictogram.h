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
    /// Each at rest: 0, but openness of the eyes and size: 1.
    struct Pose
    {
        double turn = 0;    ///< -1 the person's left, 1 right
        double nod = 0;     ///< -1 up, 1 down
        double tiltDeg = 0; ///< clockwise
        double eyes = 1;
        double mouth = 0;
        double smile = 0;
        double size = 1;
    };

    [[nodiscard]] static Pose poseOf(engine::ChallengeKind movement, double phase);
    void drawArrows(QPainter& painter, engine::ChallengeKind movement) const;
    void drawHead(QPainter& painter, const Pose& pose) const;
    void drawLips(QPainter& painter, const QPointF& centre, const Pose& pose) const;
    void drawArrow(QPainter& painter, const QPointF& from, const QPointF& to) const;
    void drawScreen(QPainter& painter) const;

    std::optional<engine::ChallengeKind> m_movement;
    QTimer m_timer;
    int m_tick = 0;
};

} // namespace aiqyn::app
