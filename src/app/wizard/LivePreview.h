#pragma once

#include "app/identification/SessionTypes.h"

#include <QImage>
#include <QWidget>

namespace aiqyn::app {

/// The camera's picture as in a mirror, with the oval for the face, the face found, and the guidance.
class LivePreview final : public QWidget
{
    Q_OBJECT

public:
    explicit LivePreview(QWidget* parent = nullptr);

    void showFrame(const QImage& frame, const LiveView& view);
    void clear();
    [[nodiscard]] QSize sizeHint() const override { return {640, 480}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {400, 300}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QRectF target() const;
    void drawMarks(QPainter& painter, const QRectF& area) const;
    void drawGuidance(QPainter& painter, const QRectF& area) const;
    void retranslate();

    QImage m_frame;
    LiveView m_view;
};

} // namespace aiqyn::app
