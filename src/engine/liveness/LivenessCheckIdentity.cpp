// How LivenessCheck makes sure that one person does everything, from the neutral pose to the last frame.
#include "engine/liveness/FrameTimes.h"
#include "engine/liveness/LivenessCheck.h"

#include <cmath>

namespace aiqyn::engine {

void LivenessCheck::seekAnchor(const LivenessMeasurement& measurement)
{
    if (!m_needsAnchor || qualityOf(measurement, m_thresholds) != Guidance::None)
        return;
    const NeutralDifference difference = m_record.baseline->differenceOf(measurement);
    m_needsAnchor = std::abs(difference.yawDeg) > m_thresholds.turnReleaseDeg ||
                    std::abs(difference.pitchDeg) > m_thresholds.pitchReleaseDeg ||
                    difference.eyeRatio < m_thresholds.eyesReopenedRatio ||
                    difference.mouthGrowth > m_thresholds.mouthReleased;
    if (!m_needsAnchor)
        m_record.anchor = stampOf(measurement);
}

bool LivenessCheck::isComparable(const LivenessMeasurement& measurement) const
{
    if (!measurement.hasFace())
        return false;
    const NeutralDifference difference = m_record.baseline->differenceOf(measurement);
    return std::abs(difference.yawDeg) <= m_thresholds.identityYawDeg &&
           std::abs(difference.pitchDeg) <= m_thresholds.identityPitchDeg;
}

bool LivenessCheck::isAnswering() const
{
    if (phase() != AttemptPhase::Challenge && phase() != AttemptPhase::Returning)
        return false;
    const ChallengeKind kind = m_record.challenges.back().kind;
    if (kind ==
        ChallengeKind::LightSignal) // the second half, so that nobody slips in after the first colours
        return m_light && static_cast<double>(m_light->slots().size()) > m_thresholds.lightSlots / 2;
    return m_tracker->run().action == actionFor(kind);
}

bool LivenessCheck::isAnswererKnown() const
{
    return m_record.challenges.back().identity.value_or(-1) >= m_thresholds.leastActingIdentity;
}

bool LivenessCheck::isStranger(const LivenessMeasurement& measurement)
{
    m_isComparable = isComparable(measurement);
    if (!measurement.identity)
        return false;
    m_comparedNs = measurement.monotonicNs;
    if (isAnswering()) {
        std::optional<double>& best = m_record.challenges.back().identity;
        best = std::max(best.value_or(-1), *measurement.identity);
    }
    if (!m_isComparable)
        return false;
    const bool isNeutral = phase() == AttemptPhase::Gap && m_tracker->run().action == Action::None;
    if (*measurement.identity >=
        (isNeutral ? m_thresholds.leastIdentity : m_thresholds.leastActingIdentity)) {
        m_knownNs = isNeutral ? measurement.monotonicNs : m_knownNs;
        m_strangerFrames = 0;
        return false;
    }
    // A blink or a blur can spoil one picture, not several in a row.
    if (m_strangerFrames == 0 ||
        msBetween(m_strangerNs, measurement.monotonicNs) >= m_thresholds.identityEveryMs) {
        m_strangerNs = measurement.monotonicNs;
        ++m_strangerFrames;
    }
    return m_strangerFrames >= m_thresholds.identityFrames;
}

} // namespace aiqyn::engine
