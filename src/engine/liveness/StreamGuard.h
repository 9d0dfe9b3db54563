#pragma once

#include "engine/face/FrameMeasurement.h"
#include "engine/liveness/LivenessThresholds.h"
#include "engine/liveness/LivenessTypes.h"

#include <deque>
#include <optional>

namespace aiqyn::engine {

/// Watches the stream itself, whatever the person does: one face, the same one, in a living picture without
/// missing frames. Pure over its frames.
class StreamGuard
{
public:
    explicit StreamGuard(const LivenessThresholds& thresholds)
        : m_thresholds(thresholds)
    {}

    /// Every frame of the attempt in order. `inWindow`: a cue stood since the frame before.
    [[nodiscard]] std::optional<Mismatch> feed(const FrameMeasurement& measurement, bool inWindow);
    /// Forgets faces and stillness so far; the calibration ends with this.
    void restart();

private:
    [[nodiscard]] bool isFrozen(const FrameMeasurement& measurement);
    [[nodiscard]] bool hasSecondFace(const FrameMeasurement& measurement);
    [[nodiscard]] bool isFaceLost(const FrameMeasurement& measurement);

    LivenessThresholds m_thresholds;
    std::optional<std::int64_t> m_lastNs;
    std::optional<std::int64_t> m_stillSinceNs;
    std::deque<std::int64_t> m_secondFaceNs;
    struct SeenFace
    {
        std::int64_t ns = 0;
        RectF box;
        bool alone = true;
    };
    std::optional<SeenFace> m_face; ///< the last one
};

} // namespace aiqyn::engine
