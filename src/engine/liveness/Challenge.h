#pragma once

#include <QString>

#include <array>
#include <optional>

namespace aiqyn::engine {

/// What the person is asked to do (the law's "command"), or what is done to the person's face (its "signal").
/// Sides are the person's own: a person who turns or tilts to the left moves towards image right, since the
/// picture is not mirrored. A tilt brings the ear to the shoulder.
enum class ChallengeKind {
    TurnLeft = 1,
    TurnRight,
    LookUp,
    LookDown,
    TiltLeft,
    TiltRight,
    CloseEyes,
    OpenMouth,
    Smile,
    ComeCloser,
    MoveBack,
    LightSignal ///< a random colour code on the screen before the person, found again in the face's light
};

inline constexpr std::array challengeKinds{
    ChallengeKind::TurnLeft, ChallengeKind::TurnRight,  ChallengeKind::LookUp,    ChallengeKind::LookDown,
    ChallengeKind::TiltLeft, ChallengeKind::TiltRight,  ChallengeKind::CloseEyes, ChallengeKind::OpenMouth,
    ChallengeKind::Smile,    ChallengeKind::ComeCloser, ChallengeKind::MoveBack,  ChallengeKind::LightSignal};

/// Stable name in documents and plans: "turn-left", "turn-right", "look-up", "look-down", "tilt-left",
/// "tilt-right", "close-eyes", "open-mouth", "smile", "come-closer", "move-back", "light-signal".
[[nodiscard]] QString nameOf(ChallengeKind kind);
[[nodiscard]] std::optional<ChallengeKind> challengeFromName(const QString& name);

/// True depth: the face turns about its vertical axis, which a sheet of paper cannot show.
[[nodiscard]] bool isTurn(ChallengeKind kind);
/// The head moves as a whole: turns, looks, tilts.
[[nodiscard]] bool isHeadMovement(ChallengeKind kind);
/// The face deforms: eyes, mouth, smile.
[[nodiscard]] bool isDeformation(ChallengeKind kind);

} // namespace aiqyn::engine
