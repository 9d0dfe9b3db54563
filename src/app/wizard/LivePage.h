#pragma once

#include "app/identification/SessionTypes.h"
#include "app/wizard/WizardPage.h"

#include <QImage>

#include <optional>

class QProgressBar;

namespace aiqyn::app {

class ChallengeChips;
class LightScreen;
class LivePreview;
class SubjectView;

/// The liveness check: the live image, what is asked for, and how the attempts go.
class LivePage final : public WizardPage
{
    Q_OBJECT

public:
    explicit LivePage(QWidget* parent = nullptr);

    void reset() override;
    /// The attempt is void: it can be repeated from here.
    void showError(const Error& error) override;

    void showFrame(const QImage& frame, const LiveView& view);
    /// The light fills the screen before the person, or this page alone: nobody needs it on the face of one
    /// who only watches a synthetic person. Holds from the next change of the light on.
    void setLightOnScreen(bool onScreen) { m_lightOnScreen = onScreen; }
    /// nullopt shows the page again.
    void showLight(std::optional<engine::LightColour> colour);
    void showAttempt(const AttemptOutcome& attempt);

Q_SIGNALS:
    void breakOffRequested();
    void repeatRequested();

protected:
    void retranslate() override;
    void hideEvent(QHideEvent* event) override;

private:
    void updateAttempt();

    LivePreview* m_preview = nullptr;
    QWidget* m_stage = nullptr; ///< all but heading and buttons
    LightScreen* m_light = nullptr;
    SubjectView* m_subject = nullptr;
    QProgressBar* m_countdown = nullptr;
    ChallengeChips* m_chips = nullptr;
    QLabel* m_attempt = nullptr;
    QLabel* m_notice = nullptr;
    QPushButton* m_breakOff = nullptr;
    QPushButton* m_repeat = nullptr;
    bool m_lightOnScreen = true;
    int m_attemptNumber = 0;
    int m_attemptsAllowed = 0;
    std::optional<AttemptOutcome> m_failed; ///< the last failed attempt, in words below the movements
};

} // namespace aiqyn::app
