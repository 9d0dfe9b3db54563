#include "engine/liveness/ActionTracker.h"

namespace aiqyn::engine {

ActionTracker::ActionTracker(const LivenessThresholds& thresholds, const NeutralBaseline& baseline)
    : m_classifier(thresholds)
    , m_baseline(baseline)
{}

void ActionTracker::feed(const LivenessMeasurement& measurement)
{
    const NeutralDifference difference = m_baseline.differenceOf(measurement);
    const FrameStamp stamp{measurement.sequence, measurement.monotonicNs};
    Action action = m_classifier.classify(difference, m_run.action);
    if (action == Action::Smile && !m_seeksSmile)
        action = Action::None;
    const double value = ActionClassifier::valueOf(action, difference);
    m_lastNs = stamp.ns;
    if (action != m_run.action || m_run.onset.ns == 0) {
        m_run = ActionRun{action, stamp, stamp, value, measurement.planarResidual};
    } else if (ActionClassifier::isFurther(action, value, m_run.peakValue)) {
        m_run.peak = stamp;
        m_run.peakValue = value;
        m_run.planarResidual = measurement.planarResidual;
    }
}

double ActionTracker::heldMs() const
{
    return static_cast<double>(m_lastNs - m_run.onset.ns) / 1e6;
}

} // namespace aiqyn::engine
