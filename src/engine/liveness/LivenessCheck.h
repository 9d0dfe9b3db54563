#pragma once

#include "engine/liveness/ActionTracker.h"
#include "engine/liveness/AttemptRecord.h"
#include "engine/liveness/ChallengeDrawer.h"
#include "engine/liveness/LightRun.h"
#include "engine/liveness/NeutralCalibration.h"
#include "engine/liveness/StreamGuard.h"

#include <memory>
#include <span>

namespace aiqyn {
class RandomSource;
}

namespace aiqyn::engine {

/// One attempt of the liveness check: finds the neutral pose, probes the room's light, draws each challenge
/// at its cue, and judges the answer. Pure over measurements and draws: no clock, no thread, no picture. Not
/// thread-safe.
class LivenessCheck
{
public:
    /// `random` outlives the check. Errors: InvalidArgument when `challenges` is not 3..5.
    [[nodiscard]] static Result<LivenessCheck> create(const LivenessThresholds& thresholds,
                                                      const LivenessOptions& options, int challenges,
                                                      RandomSource& random);
    /// With another drawer, e.g. a ReplayedChallengeDrawer. Errors: InvalidArgument as above, or no drawer.
    [[nodiscard]] static Result<LivenessCheck> create(const LivenessThresholds& thresholds,
                                                      const LivenessOptions& options,
                                                      std::unique_ptr<ChallengeDrawer> drawer);
    /// Judges the record's trace again with the record's thresholds and draws, knowing the pictures of the
    /// session's earlier attempts. The caller compares. Errors: InvalidArgument when the record does not hold
    /// together.
    [[nodiscard]] static Result<AttemptRecord> recompute(const AttemptRecord& record,
                                                         std::span<const std::int64_t> earlierPictures = {});

    /// The next frame. Sequence and time must grow. After the end nothing changes and the frame is not
    /// recorded. Errors: InvalidArgument, or the random source's; neither is a verdict.
    [[nodiscard]] Result<LivenessStep> feed(const LivenessMeasurement& measurement);
    /// Something outside the stream ends the attempt: CameraChanged, EnvironmentChanged or Interrupted.
    /// Nothing changes after the end.
    void breakOff(Mismatch mismatch);
    /// Whether a challenge or a colour was shown: from then on an attempt that ends counts as one.
    [[nodiscard]] bool hasBegun() const
    {
        return !m_record.challenges.empty() || !m_record.probes.empty() || m_light;
    }
    /// AttemptRecord::pictureIds() of the session's earlier attempts, before the first frame.
    void noteEarlierPictures(std::span<const std::int64_t> pictureIds) { m_guard.know(pictureIds); }
    /// Names the server's nonce that the random source mixes into the draws, for the record.
    void noteNonce(const QString& hexadecimal) { m_record.nonce = hexadecimal; }

    [[nodiscard]] AttemptPhase phase() const { return m_record.phase; }
    [[nodiscard]] bool isFinished() const;
    /// The state after the last frame; its events are those of that frame.
    [[nodiscard]] const LivenessStep& step() const { return m_step; }
    /// What to measure on the next frame.
    [[nodiscard]] LivenessWish wish() const;
    /// Frames worth keeping as evidence, so far: cue, onset, peak and return of each challenge, one for each
    /// colour of light, calibration, anchor and end. Changes with every frame; after each feed() keep these
    /// and drop the others.
    [[nodiscard]] std::vector<std::uint64_t> wantedSequences() const;
    [[nodiscard]] const AttemptRecord& record() const { return m_record; }

private:
    LivenessCheck(const LivenessThresholds& thresholds, const LivenessOptions& options,
                  std::unique_ptr<ChallengeDrawer> drawer);

    [[nodiscard]] Result<void> advance(const LivenessMeasurement& measurement, double stepMs);
    [[nodiscard]] Result<void> calibrate(const LivenessMeasurement& measurement);
    [[nodiscard]] Result<void> probe(const LivenessMeasurement& measurement);
    [[nodiscard]] Result<void> judgeProbe(const LivenessMeasurement& measurement);
    [[nodiscard]] Result<void> wait(const LivenessMeasurement& measurement, double stepMs);
    /// Whether the face may be compared: near enough to how it looked in the calibration.
    [[nodiscard]] bool isComparable(const LivenessMeasurement& measurement) const;
    /// The person does what the cue asked for, or the later colours are on the face.
    [[nodiscard]] bool isAnswering() const;
    /// The answer was given by the person of the anchor.
    [[nodiscard]] bool isAnswererKnown() const;
    [[nodiscard]] bool isStranger(const LivenessMeasurement& measurement);
    void seekAnchor(const LivenessMeasurement& measurement);
    [[nodiscard]] bool isShowOfGestures(Action expected);
    void awaitAction(const LivenessMeasurement& measurement, double stepMs);
    void awaitReturn(const LivenessMeasurement& measurement);
    [[nodiscard]] Result<void> awaitLight(const LivenessMeasurement& measurement);
    void judgeLight(const LivenessMeasurement& measurement);
    [[nodiscard]] Result<void> enterGap();
    [[nodiscard]] Result<void> issueCue(const LivenessMeasurement& measurement);
    [[nodiscard]] Result<void> issueColour(const LivenessMeasurement& measurement);
    void showLight(LightColour colour, const LivenessMeasurement& measurement);
    void endLight(const std::optional<FrameStamp>& frame);
    /// Moves what was shown so far into the record.
    void keepLight();
    /// `frame` decides it; without one the end came from outside the stream.
    void failWith(Mismatch mismatch, const std::optional<FrameStamp>& frame);
    [[nodiscard]] double neededHoldMs(Action action, bool isExpected) const;
    void noteRun(const ActionRun& run);
    [[nodiscard]] bool isPlanar(const ChallengeRecord& challenge) const;
    void addEvent(LivenessEvent::Kind kind, const FrameStamp& frame, std::optional<LightColour> colour = {});
    void guide(Guidance guidance, const LivenessMeasurement& measurement);
    void describeStep(const LivenessMeasurement& measurement);
    [[nodiscard]] bool allDone() const;
    [[nodiscard]] bool isLightSignal() const;

    AttemptRecord m_record;
    LivenessThresholds m_thresholds;
    std::unique_ptr<ChallengeDrawer> m_drawer;
    NeutralCalibration m_calibration;
    StreamGuard m_guard;
    std::optional<ActionTracker> m_tracker;
    std::optional<LightRun> m_light; ///< while colours are shown and looked for
    LivenessStep m_step;
    std::optional<std::int64_t> m_neutralSinceNs; ///< in a gap
    std::optional<std::int64_t> m_poorSinceNs;
    std::int64_t m_probeNs = 0;        ///< the next probe does not begin sooner
    Guidance m_unmet = Guidance::None; ///< the last thing to be mended
    bool m_needsAnchor = false;
    bool m_isComparable = true;    ///< the last frame's face
    std::int64_t m_gapNs = 0;      ///< the present gap began
    std::int64_t m_comparedNs = 0; ///< the last comparison
    std::int64_t m_knownNs = 0;    ///< the last one that found the same person
    std::int64_t m_strangerNs = 0; ///< the last one that did not
    double m_strangerFrames = 0;   ///< in a row
    FrameStamp m_otherOnset;       ///< of the last action beside the right one
    double m_otherActions = 0;     ///< since the cue
    double m_pausedMs = 0;         ///< of the running window
    std::int64_t m_windowStartNs = 0;
    std::int64_t m_deadlineNs = 0;
};

} // namespace aiqyn::engine
