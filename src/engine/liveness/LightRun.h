#pragma once

#include "engine/liveness/LightDecoder.h"
#include "engine/liveness/LivenessMeasurement.h"

#include <vector>

namespace aiqyn::engine {

/// Colours shown one after the other, and the light that came back: a probe of the room or a light signal.
/// Pure over its frames.
class LightRun
{
public:
    explicit LightRun(const LivenessThresholds& thresholds)
        : m_thresholds(thresholds)
    {}

    /// Every frame since the first slot.
    void feed(const LivenessMeasurement& measurement);
    /// The screen shows `colour` from now on; the frame just fed still shows the colour before.
    void issue(LightColour colour);
    /// The last slot is over: that frame, the last one that shows it, is its evidence.
    void end(const FrameStamp& evidence);

    /// Whether the frame just fed lies at the end of the last slot, or beyond.
    [[nodiscard]] bool isSlotOver() const;
    /// Whether everything that can come back in time has come back.
    [[nodiscard]] bool isOver() const;
    [[nodiscard]] const std::vector<LightSlot>& slots() const { return m_slots; }
    [[nodiscard]] const std::vector<TimedLight>& readings() const { return m_readings; }

private:
    [[nodiscard]] double sinceLastIssueMs() const;

    LivenessThresholds m_thresholds;
    std::vector<LightSlot> m_slots;
    std::vector<TimedLight> m_readings;
    FrameStamp m_last;
};

} // namespace aiqyn::engine
