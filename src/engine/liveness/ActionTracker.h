#pragma once

#include "engine/liveness/ActionClassifier.h"
#include "engine/liveness/LivenessMeasurement.h"

namespace aiqyn::engine {

/// Follows one action over successive frames: its onset and its peak. Pure over its frames.
class ActionTracker
{
public:
    ActionTracker(const LivenessThresholds& thresholds, const NeutralBaseline& baseline);

    /// Whether a smile counts. People smile when they please, so it counts only while it is asked for.
    void seekSmile(bool isSought) { m_seeksSmile = isSought; }
    /// A frame with a face.
    void feed(const LivenessMeasurement& measurement);
    /// The run the last frame belongs to; its action may be None.
    [[nodiscard]] const ActionRun& run() const { return m_run; }
    /// Milliseconds from the onset to the last frame.
    [[nodiscard]] double heldMs() const;

private:
    ActionClassifier m_classifier;
    NeutralBaseline m_baseline;
    ActionRun m_run;
    std::int64_t m_lastNs = 0;
    bool m_seeksSmile = false;
};

} // namespace aiqyn::engine
