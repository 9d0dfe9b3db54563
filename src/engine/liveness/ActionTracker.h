#pragma once

#include "engine/liveness/ActionClassifier.h"

namespace aiqyn::engine {

/// Follows one action over successive frames: its onset and its peak. Pure over its frames.
class ActionTracker
{
public:
    ActionTracker(const LivenessThresholds& thresholds, const NeutralBaseline& baseline);

    /// A frame with a face.
    void feed(const FrameMeasurement& measurement);
    /// The run the last frame belongs to; its action may be None.
    [[nodiscard]] const ActionRun& run() const { return m_run; }
    /// Milliseconds from the onset to the last frame.
    [[nodiscard]] double heldMs() const;

private:
    ActionClassifier m_classifier;
    NeutralBaseline m_baseline;
    ActionRun m_run;
    std::int64_t m_lastNs = 0;
};

} // namespace aiqyn::engine
