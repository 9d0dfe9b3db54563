#pragma once

#include "app/identification/SessionTypes.h"

#include <QWidget>

namespace aiqyn::app {

/// The steps of a session in a row: done, now, to come.
class StepHeader final : public QWidget
{
    Q_OBJECT

public:
    explicit StepHeader(QWidget* parent = nullptr);

    /// Sealed and BrokenOff show all steps as past.
    void setStage(Stage stage);
    [[nodiscard]] QSize sizeHint() const override { return {600, 80}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    Stage m_stage = Stage::Start;
};

} // namespace aiqyn::app
