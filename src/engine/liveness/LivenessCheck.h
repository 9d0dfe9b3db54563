#pragma once

#include "engine/liveness/ActionTracker.h"
#include "engine/liveness/AttemptRecord.h"
#include "engine/liveness/ChallengeDrawer.h"
#include "engine/liveness/NeutralCalibration.h"
#include "engine/liveness/StreamGuard.h"

#include <memory>

namespace aiqyn {
class RandomSource;
}

namespace aiqyn::engine {

/// One attempt of the liveness check: finds the neutral pose, draws each challenge at its cue, and judges
/// the answer. Pure over measurements and draws: no clock, no thread, no picture. Not thread-safe.
class LivenessCheck
{
public:
    /// Measured values are rounded to it before they are judged, so that the stored trace is what was judged.
    static constexpr double traceStep = 1e-4;

    /// `random` outlives the check. Errors: InvalidArgument when `challenges` is not 3..5.
    [[nodiscard]] static Result<LivenessCheck> create(const LivenessThresholds& thresholds, int challenges,
                                                      RandomSource& random);
    /// With another drawer, e.g. a ReplayedChallengeDrawer. Errors: InvalidArgument as above, or no drawer.
    [[nodiscard]] static Result<LivenessCheck> create(const LivenessThresholds& thresholds,
                                                      std::unique_ptr<ChallengeDrawer> drawer);
    /// Judges the record's trace again with the record's thresholds and draws. The caller compares. Errors:
    /// InvalidArgument when the record does not hold together.
    [[nodiscard]] static Result<AttemptRecord> recompute(const AttemptRecord& record);

    /// The next frame. Sequence and time must grow. After the end nothing changes and the frame is not
    /// recorded. Errors: InvalidArgument, or the random source's; neither is a verdict.
    [[nodiscard]] Result<LivenessStep> feed(const FrameMeasurement& measurement);

    [[nodiscard]] AttemptPhase phase() const { return m_record.phase; }
    [[nodiscard]] bool isFinished() const;
    /// The state after the last frame; its events are those of that frame.
    [[nodiscard]] const LivenessStep& step() const { return m_step; }
    /// Frames worth keeping as evidence, so far: cue, onset, peak and return of each challenge, calibration
    /// and end. Changes with every frame; after each feed() keep these and drop the others.
    [[nodiscard]] std::vector<std::uint64_t> wantedSequences() const;
    [[nodiscard]] const AttemptRecord& record() const { return m_record; }

private:
    LivenessCheck(const LivenessThresholds& thresholds, std::unique_ptr<ChallengeDrawer> drawer);

    [[nodiscard]] Result<void> advance(const FrameMeasurement& measurement, double stepMs);
    [[nodiscard]] Result<void> calibrate(const FrameMeasurement& measurement);
    [[nodiscard]] Result<void> wait(const FrameMeasurement& measurement, double stepMs);
    void awaitAction(const FrameMeasurement& measurement);
    void awaitReturn(const FrameMeasurement& measurement);
    [[nodiscard]] Result<void> enterGap();
    [[nodiscard]] Result<void> issueCue(const FrameMeasurement& measurement);
    void failWith(Mismatch mismatch, const FrameMeasurement& measurement);
    [[nodiscard]] double neededHoldMs(Action action, bool isExpected) const;
    void noteRun(const ActionRun& run);
    void addEvent(LivenessEvent::Kind kind, const FrameStamp& frame);
    void guide(Guidance guidance, const FrameMeasurement& measurement);
    void describeStep(const FrameMeasurement& measurement);
    [[nodiscard]] bool allDone() const;

    AttemptRecord m_record;
    LivenessThresholds m_thresholds;
    std::unique_ptr<ChallengeDrawer> m_drawer;
    NeutralCalibration m_calibration;
    StreamGuard m_guard;
    std::optional<ActionTracker> m_tracker;
    LivenessStep m_step;
    std::optional<std::int64_t> m_neutralSinceNs; ///< in a gap
    std::optional<std::int64_t> m_poorSinceNs;
    std::int64_t m_windowStartNs = 0;
    std::int64_t m_deadlineNs = 0;
};

} // namespace aiqyn::engine
