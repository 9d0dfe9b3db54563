#pragma once

#include "engine/liveness/LivenessThresholds.h"
#include "engine/liveness/LivenessTypes.h"
#include "engine/liveness/NeutralBaseline.h"

#include <deque>
#include <optional>

namespace aiqyn::engine {

/// What keeps a frame from being a good picture of one person near the camera; None for a good one. Pose is
/// not judged.
[[nodiscard]] Guidance qualityOf(const FrameMeasurement& measurement, const LivenessThresholds& thresholds);

/// Watches for thresholds.calibrationMs of steady, frontal, open-eyed frames. The window slides, so that
/// restlessness costs only the time it lasts. Pure over its frames.
class NeutralCalibration
{
public:
    explicit NeutralCalibration(const LivenessThresholds& thresholds);

    /// Times must grow. Returns what to mend; None while all goes well.
    [[nodiscard]] Guidance feed(const FrameMeasurement& measurement);
    /// Forgets the frames so far.
    void restart() { m_window.clear(); }
    /// Set as soon as the last frame completed a steady window.
    [[nodiscard]] const std::optional<NeutralBaseline>& baseline() const { return m_baseline; }
    /// Share of the time needed, 0..1.
    [[nodiscard]] double progress() const;

private:
    [[nodiscard]] Guidance judge();

    LivenessThresholds m_thresholds;
    std::deque<FrameMeasurement> m_window; ///< without landmarks
    std::optional<NeutralBaseline> m_baseline;
};

} // namespace aiqyn::engine
