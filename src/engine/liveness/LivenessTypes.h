#pragma once

#include "engine/liveness/Challenge.h"
#include "engine/liveness/LightColour.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace aiqyn::engine {

enum class AttemptPhase {
    Calibrating = 1, ///< finding the neutral pose
    LightProbe,      ///< measuring whether the screen's light can be seen on this face in this room
    Gap,             ///< neutral waiting before a cue, and before passing
    Challenge,       ///< a cue stands
    Returning,       ///< done; back to neutral
    Passed,
    Failed
};

/// What should be mended. While a cue stands, only what makes it wait.
enum class Guidance {
    None = 1,
    LookStraight,
    ComeCloser,
    MoveBack,
    MoreLight,
    HoldStill,
    OneFaceOnly,
    NoFace,
    LessRoomLight, ///< the room outshines the screen: its light cannot be seen on the face
    MoreFrames     ///< the camera or the computer is too slow
};

/// Why an attempt failed.
enum class Mismatch {
    WrongAction = 1, ///< another action than the one asked for
    Early,           ///< an action that began too soon to be an answer
    NoAction,
    NoReturn, ///< not back to neutral in time
    FaceLost, ///< no face, or another one in another place
    MultiFace,
    IdentityDrift,     ///< another person than the one of the calibration
    Planar,            ///< the face moved as a flat picture moves
    LightMismatch,     ///< the colours shown were not found again on the face, or came too late
    LightUnusable,     ///< the screen's light never reached the face; no signal was issued
    Frozen,            ///< the picture does not change, or the same buffer came several times
    Loop,              ///< a picture came again that had come before
    Gap,               ///< frames are missing while a cue stood
    LowRate,           ///< too few frames a second while a cue stood
    QualityTimeout,    ///< never good enough to go on
    Interrupted,       ///< camera or analysis gave out after a challenge or a colour was shown
    CameraChanged,     ///< ends the session, not only the attempt
    EnvironmentChanged ///< as CameraChanged
};

/// "calibrating", ..., "failed".
[[nodiscard]] QString nameOf(AttemptPhase phase);
[[nodiscard]] std::optional<AttemptPhase> attemptPhaseFromName(const QString& name);
/// "look-straight", ...; "none".
[[nodiscard]] QString nameOf(Guidance guidance);
[[nodiscard]] std::optional<Guidance> guidanceFromName(const QString& name);
/// Stable code in documents: "WRONG_ACTION", "EARLY", "NO_ACTION", "NO_RETURN", "FACE_LOST", "MULTI_FACE",
/// "IDENTITY_DRIFT", "PLANAR", "LIGHT_MISMATCH", "LIGHT_UNUSABLE", "FROZEN", "LOOP", "GAP", "FPS",
/// "QUALITY_TIMEOUT", "INTERRUPTED", "CAMERA_CHANGED", "ENV_CHANGED".
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
        Light,          ///< the screen shall show `colour` alone from now on
        LightOff,       ///< the screen shall show what it usually shows
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
    std::optional<LightColour> colour; ///< with Light
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
