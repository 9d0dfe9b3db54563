#pragma once

#include "engine/liveness/LivenessMeasurement.h"
#include "engine/liveness/LivenessThresholds.h"
#include "engine/liveness/LivenessTypes.h"

#include <deque>
#include <optional>
#include <set>
#include <span>

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
    [[nodiscard]] std::optional<Mismatch> feed(const LivenessMeasurement& measurement, bool inWindow);
    /// Pictures of earlier attempts: none of them may come again.
    void know(std::span<const std::int64_t> pictureIds)
    {
        m_pictures.insert(pictureIds.begin(), pictureIds.end());
    }
    /// Forgets faces and stillness so far; the calibration ends with this.
    void restart();
    /// Whether fewer frames come than thresholds.leastFps, over the last two seconds.
    [[nodiscard]] bool isTooSlow() const;

private:
    [[nodiscard]] bool isFrozen(const LivenessMeasurement& measurement);
    [[nodiscard]] bool isRepeated(const LivenessMeasurement& measurement);
    [[nodiscard]] bool hasSecondFace(const LivenessMeasurement& measurement);
    [[nodiscard]] bool isFaceLost(const LivenessMeasurement& measurement);

    LivenessThresholds m_thresholds;
    std::optional<FrameStamp> m_last;
    std::deque<std::int64_t> m_recentNs; ///< two seconds
    std::set<std::int64_t> m_pictures;   ///< ids of all earlier ones
    std::int64_t m_lastPicture = 0;
    double m_identicalFrames = 1;
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
