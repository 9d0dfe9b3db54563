#pragma once

#include "engine/liveness/Challenge.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace aiqyn::engine {

enum class AttemptPhase {
    Calibrating = 1, ///< finding the neutral pose
    Gap,             ///< neutral waiting before a cue, and before passing
    Challenge,       ///< a cue stands
    Returning,       ///< done; back to neutral
    Passed,
    Failed
};

/// What the person should mend; only while calibrating and in gaps.
enum class Guidance {
    None = 1,
    LookStraight,
    ComeCloser,
    MoveBack,
    MoreLight,
    HoldStill,
    OneFaceOnly,
    NoFace
};

/// Why an attempt failed.
enum class Mismatch {
    WrongAction = 1, ///< another action than the one asked for
    Early,           ///< an action that began too soon to be an answer
    NoAction,
    NoReturn, ///< not back to neutral in time
    FaceLost, ///< no face, or another one in another place
    MultiFace,
    Frozen,        ///< the picture does not change
    Gap,           ///< frames are missing while a cue stood
    QualityTimeout ///< never good enough to go on
};

/// "calibrating", ..., "failed".
[[nodiscard]] QString nameOf(AttemptPhase phase);
[[nodiscard]] std::optional<AttemptPhase> attemptPhaseFromName(const QString& name);
/// "look-straight", ...; "none".
[[nodiscard]] QString nameOf(Guidance guidance);
/// Stable code in documents: "WRONG_ACTION", "EARLY", "NO_ACTION", "NO_RETURN", "FACE_LOST", "MULTI_FACE",
/// "FROZEN", "GAP", "QUALITY_TIMEOUT".
[[nodiscard]] QString nameOf(Mismatch mismatch);
[[nodiscard]] std::optional<Mismatch> mismatchFromName(const QString& name);

/// Names one frame of the stream.
struct FrameStamp
{
    std::uint64_t sequence = 0;
    std::int64_t ns = 0; ///< monotonic, as in the frame

    friend bool operator==(const FrameStamp&, const FrameStamp&) = default;
};

/// Something that happened with the frame just fed.
struct LivenessEvent
{
    enum class Kind {
        Calibrated = 1, ///< `frame` ends the calibration
        Cue,            ///< the challenge was drawn: show it now
        Recognised,     ///< the action was seen; `frame` is its onset, earlier than the frame just fed
        Returned,       ///< neutral again; the challenge is passed
        Passed,
        Failed
    };
    Kind kind = Kind::Calibrated;
    int challengeIndex = -1; ///< from 0; -1 outside a challenge
    std::optional<ChallengeKind> challenge;
    FrameStamp frame;
};

/// The state after one frame.
struct LivenessStep
{
    AttemptPhase phase = AttemptPhase::Calibrating;
    Guidance guidance = Guidance::None;
    std::optional<ChallengeKind> challenge; ///< while a cue stands and while returning
    int challengeIndex = -1;                ///< from 0, with `challenge`
    double progress = 0;                    ///< of the whole attempt, 0..1
    std::optional<double> remaining;        ///< of the running window, 1..0
    std::optional<std::int64_t> deadlineNs; ///< end of the running window
    std::optional<Mismatch> mismatch;       ///< with Failed
    std::vector<LivenessEvent> events;      ///< of this frame, in order
};

} // namespace aiqyn::engine
