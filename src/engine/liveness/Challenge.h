#pragma once

#include <QString>

#include <optional>

namespace aiqyn::engine {

/// What the person is asked to do (the law's "command"). Sides are the person's own: a person who turns left
/// moves towards image right, since the picture is not mirrored.
enum class ChallengeKind { TurnLeft = 1, TurnRight, CloseEyes, OpenMouth, ComeCloser };

/// Stable name in documents and plans: "turn-left", "turn-right", "close-eyes", "open-mouth", "come-closer".
[[nodiscard]] QString nameOf(ChallengeKind kind);
[[nodiscard]] std::optional<ChallengeKind> challengeFromName(const QString& name);

} // namespace aiqyn::engine
