#pragma once

#include "engine/liveness/LightColour.h"

#include <QImage>
#include <QWidget>

class QScreen;

namespace aiqyn::app {

/// The light that falls on the person's face: one colour over the whole area, with a small live picture as in
/// a mirror and one line of text. It has no animation; how often the colour changes (WCAG 2.2, 2.3.1: not
/// more than three flashes a second) is decided by who calls setColour().
class LightScreen final : public QWidget
{
    Q_OBJECT

public:
    explicit LightScreen(QWidget* parent);

    /// The screen that faces the person: another one than that of `window` if there is one.
    [[nodiscard]] static QScreen* screenOfPerson(const QWidget& window);

    /// Fills `host`, which becomes the parent, and follows its size.
    void showOver(QWidget& host);
    /// Fills `screen` without a frame.
    void showOn(QScreen& screen);
    /// Painted when the call returns.
    void setColour(engine::LightColour colour);
    void setFrame(const QImage& frame);

Q_SIGNALS:
    /// Escape: somebody does not want the light.
    void stopRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void retranslate();

    engine::LightColour m_colour = engine::LightColour::Black;
    QImage m_frame;
};

} // namespace aiqyn::app
