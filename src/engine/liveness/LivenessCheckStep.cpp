// What LivenessCheck tells after each frame: state, events, wishes, and frames to keep.
#include "engine/liveness/FrameTimes.h"
#include "engine/liveness/LivenessCheck.h"

namespace aiqyn::engine {

LivenessWish LivenessCheck::wish() const
{
    LivenessWish wish;
    wish.anchor = m_needsAnchor;
    if (m_record.anchor && !isFinished()) {
        const std::int64_t nowNs = m_record.trace.back().monotonicNs;
        const bool isLastHold =
            phase() == AttemptPhase::Gap && allDone() && m_neutralSinceNs &&
            msBetween(*m_neutralSinceNs, nowNs) >= m_thresholds.neutralHoldMs - m_thresholds.identityEveryMs;
        // A stranger's pose is measured wrongly, so it cannot excuse an answer that nobody recognised.
        wish.identity = isLastHold || (isAnswering() && !isAnswererKnown()) ||
                        (m_isComparable && msBetween(m_comparedNs, nowNs) >= m_thresholds.identityEveryMs);
    }
    const bool isInWindow = phase() == AttemptPhase::Challenge || phase() == AttemptPhase::Returning;
    wish.planarity = isInWindow && m_thresholds.planarResidualOf(m_record.challenges.back().kind) > 0;
    return wish;
}

void LivenessCheck::addEvent(LivenessEvent::Kind kind, const FrameStamp& frame,
                             std::optional<LightColour> colour)
{
    LivenessEvent event;
    event.kind = kind;
    event.frame = frame;
    event.colour = colour;
    if (phase() == AttemptPhase::Challenge || phase() == AttemptPhase::Returning) {
        event.challengeIndex = static_cast<int>(m_record.challenges.size()) - 1;
        event.challenge = m_record.challenges.back().kind;
    }
    m_step.events.push_back(event);
}

void LivenessCheck::describeStep(const LivenessMeasurement& measurement)
{
    m_step.phase = phase();
    m_step.mismatch = m_record.mismatch;
    m_step.challenge.reset();
    m_step.challengeIndex = -1;
    m_step.remaining.reset();
    m_step.deadlineNs.reset();
    if (phase() == AttemptPhase::Challenge || phase() == AttemptPhase::Returning) {
        m_step.challenge = m_record.challenges.back().kind;
        m_step.challengeIndex = static_cast<int>(m_record.challenges.size()) - 1;
        m_step.deadlineNs = m_deadlineNs;
        m_step.remaining = std::clamp(msBetween(measurement.monotonicNs, m_deadlineNs) /
                                          std::max(1.0, msBetween(m_windowStartNs, m_deadlineNs)),
                                      0.0, 1.0);
    }
    if (phase() == AttemptPhase::Failed)
        return; // progress stays where it stood
    // Calibration (with the probe), the challenges and the last neutral hold count alike.
    const auto passed = std::ranges::count_if(m_record.challenges, &ChallengeRecord::passed);
    const double parts = m_record.challengesPlanned + 2;
    m_step.progress = phase() == AttemptPhase::Passed ? 1
                      : m_record.baseline             ? (1 + static_cast<double>(passed)) / parts
                                                      : m_calibration.progress() / parts;
}

std::vector<std::uint64_t> LivenessCheck::wantedSequences() const
{
    std::vector<std::uint64_t> wanted;
    const auto add = [&wanted](const std::optional<FrameStamp>& stamp) {
        if (stamp)
            wanted.push_back(stamp->sequence);
    };
    const auto addSlots = [&add](const std::vector<LightSlot>& slots) {
        for (const LightSlot& slot : slots)
            add(slot.evidence);
    };
    add(m_record.calibrated);
    add(m_record.anchor);
    for (const LightRecord& probe : m_record.probes)
        addSlots(probe.slots);
    if (m_light)
        addSlots(m_light->slots());
    for (const ChallengeRecord& challenge : m_record.challenges) {
        if (challenge.light)
            addSlots(challenge.light->slots);
        add(challenge.cue);
        add(challenge.onset);
        add(challenge.peak);
        add(challenge.returned);
    }
    // A run that may become the answer.
    if (phase() == AttemptPhase::Challenge && !isLightSignal() && m_tracker->run().action != Action::None) {
        add(m_tracker->run().onset);
        add(m_tracker->run().peak);
    }
    add(m_record.ended);
    std::ranges::sort(wanted);
    wanted.erase(std::ranges::unique(wanted).begin(), wanted.end());
    return wanted;
}

} // namespace aiqyn::engine
