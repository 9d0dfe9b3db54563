#pragma once

#include "app/identification/SessionTypes.h"

#include <QWidget>

class QLabel;

namespace aiqyn::app {

class CountdownRing;
class MovementPictogram;

/// What the person being identified is asked to do now: a large sentence, the movement drawn, and the time
/// left for it.
class SubjectView final : public QWidget
{
    Q_OBJECT

public:
    explicit SubjectView(QWidget* parent = nullptr);

    void showView(const LiveView& view);
    /// Before the first frame.
    void clear();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    LiveView m_view;
    QLabel* m_instruction = nullptr;
    MovementPictogram* m_pictogram = nullptr;
    CountdownRing* m_ring = nullptr;
};

} // namespace aiqyn::app
