#pragma once

#include <QWidget>

namespace aiqyn::app {

/// How much of the time for a movement is left, as a ring that empties.
class CountdownRing final : public QWidget
{
    Q_OBJECT

public:
    explicit CountdownRing(QWidget* parent = nullptr);

    /// 1 = all of it, 0 = none; below 0 draws an idle ring.
    void setRemaining(double remaining);
    [[nodiscard]] QSize sizeHint() const override { return {72, 72}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    double m_remaining = -1;
};

} // namespace aiqyn::app
