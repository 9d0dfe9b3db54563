#pragma once

#include "app/identification/SessionTypes.h"
#include "app/wizard/WizardPage.h"

#include <QImage>

#include <optional>

class QProgressBar;

namespace aiqyn::app {

class ChallengeChips;
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
    void showAttempt(const AttemptOutcome& attempt);

Q_SIGNALS:
    void breakOffRequested();
    void repeatRequested();

protected:
    void retranslate() override;

private:
    void updateAttempt();

    LivePreview* m_preview = nullptr;
    SubjectView* m_subject = nullptr;
    QProgressBar* m_countdown = nullptr;
    ChallengeChips* m_chips = nullptr;
    QLabel* m_attempt = nullptr;
    QLabel* m_notice = nullptr;
    QPushButton* m_breakOff = nullptr;
    QPushButton* m_repeat = nullptr;
    int m_attemptNumber = 0;
    int m_attemptsAllowed = 0;
    std::optional<AttemptOutcome> m_failed; ///< the last failed attempt, in words below the movements
};

} // namespace aiqyn::app
