// How LivenessCheck judges the answer to a command: the right action, in time, and back again.
#include "engine/liveness/FrameTimes.h"
#include "engine/liveness/LivenessCheck.h"

namespace aiqyn::engine {

void LivenessCheck::awaitAction(const LivenessMeasurement& measurement, double stepMs)
{
    const ChallengeRecord& challenge = m_record.challenges.back();
    const Action expected = actionFor(challenge.kind);
    const ActionRun& run = m_tracker->run();
    const bool isExpected = run.action == expected;
    if (run.action == Action::None && m_pausedMs < m_thresholds.pauseMs) {
        // Nobody can be judged in the dark: the window waits.
        const Guidance quality = qualityOf(measurement, m_thresholds);
        if (quality == Guidance::MoreLight || quality == Guidance::HoldStill) {
            m_step.guidance = quality;
            m_pausedMs += stepMs;
            m_deadlineNs += nsOf(stepMs);
        }
    }
    // An answer begun in time may be completed after it.
    const bool isLate =
        measurement.monotonicNs > m_deadlineNs && !(isExpected && run.onset.ns <= m_deadlineNs);
    const bool isEarly =
        run.action != Action::None && msBetween(challenge.cue.ns, run.onset.ns) < m_thresholds.reactionMs;
    // Who smiled before must smile anew.
    const bool isOldSmile = isEarly && run.action == Action::Smile;
    if (run.action == Action::None || isOldSmile ||
        m_tracker->heldMs() < neededHoldMs(run.action, isExpected)) {
        if (isShowOfGestures(expected))
            failWith(Mismatch::WrongAction, stampOf(measurement));
        else if (isLate || (isOldSmile && measurement.monotonicNs > m_deadlineNs))
            failWith(Mismatch::NoAction, stampOf(measurement));
        return;
    }
    noteRun(run);
    if (isEarly) {
        failWith(Mismatch::Early, stampOf(measurement));
    } else if (!isExpected) {
        failWith(Mismatch::WrongAction, stampOf(measurement));
    } else {
        m_record.phase = AttemptPhase::Returning;
        m_windowStartNs = measurement.monotonicNs;
        m_deadlineNs = expected == Action::CloseEyes ? run.onset.ns + nsOf(m_thresholds.eyesClosedMostMs)
                                                     : measurement.monotonicNs + nsOf(m_thresholds.returnMs);
        addEvent(LivenessEvent::Kind::Recognised, run.onset);
    }
}

bool LivenessCheck::isShowOfGestures(Action expected)
{
    const ActionRun& run = m_tracker->run();
    const double neededMs = run.action == Action::CloseEyes ? m_thresholds.blinkMs : m_thresholds.holdMs;
    if (run.action == Action::None || run.action == expected || run.onset == m_otherOnset ||
        m_tracker->heldMs() < neededMs)
        return false;
    m_otherOnset = run.onset;
    return ++m_otherActions > m_thresholds.mostOtherActions;
}

double LivenessCheck::neededHoldMs(Action action, bool isExpected) const
{
    if (action == Action::CloseEyes)
        return isExpected ? m_thresholds.eyesClosedLeastMs : m_thresholds.blinkMs;
    return isExpected ? m_thresholds.holdMs : m_thresholds.otherHoldMs;
}

void LivenessCheck::awaitReturn(const LivenessMeasurement& measurement)
{
    ChallengeRecord& challenge = m_record.challenges.back();
    const ActionRun& run = m_tracker->run();
    if (challenge.onset == run.onset && run.action == challenge.action)
        noteRun(run);
    if (isShowOfGestures(challenge.action)) {
        failWith(Mismatch::WrongAction, stampOf(measurement));
    } else if (measurement.monotonicNs > m_deadlineNs) {
        failWith(Mismatch::NoReturn, stampOf(measurement));
    } else if (run.action == Action::None) {
        challenge.returned = stampOf(measurement);
        if (isPlanar(challenge) || !isAnswererKnown()) {
            failWith(isPlanar(challenge) ? Mismatch::Planar : Mismatch::IdentityDrift, stampOf(measurement));
            return;
        }
        challenge.passed = true;
        addEvent(LivenessEvent::Kind::Returned, stampOf(measurement));
        m_record.phase = AttemptPhase::Gap;
    }
}

void LivenessCheck::noteRun(const ActionRun& run)
{
    ChallengeRecord& challenge = m_record.challenges.back();
    challenge.onset = run.onset;
    challenge.peak = run.peak;
    challenge.action = run.action;
    challenge.peakValue = run.peakValue;
    challenge.threshold = ActionClassifier(m_thresholds).thresholdOf(run.action);
    challenge.planarResidual = run.planarResidual;
}

bool LivenessCheck::isPlanar(const ChallengeRecord& challenge) const
{
    // Too few points to follow is no finding.
    return challenge.planarResidual &&
           *challenge.planarResidual < m_thresholds.planarResidualOf(challenge.kind);
}

} // namespace aiqyn::engine
