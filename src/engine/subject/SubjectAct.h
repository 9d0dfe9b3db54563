#pragma once

#include "engine/liveness/Challenge.h"

#include <QString>

#include <array>
#include <optional>

namespace aiqyn::engine {

/// What a synthetic person can be asked to do. Sides are the person's own: a person who turns or tilts to the
/// left moves towards image right. A tilt brings the ear to the shoulder.
enum class SubjectAct {
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
};

inline constexpr std::array subjectActs{SubjectAct::TurnLeft,   SubjectAct::TurnRight, SubjectAct::LookUp,
                                        SubjectAct::LookDown,   SubjectAct::TiltLeft,  SubjectAct::TiltRight,
                                        SubjectAct::CloseEyes,  SubjectAct::OpenMouth, SubjectAct::Smile,
                                        SubjectAct::ComeCloser, SubjectAct::MoveBack};

/// Stable names: "turn-left", "turn-right", "look-up", "look-down", "tilt-left", "tilt-right", "close-eyes",
/// "open-mouth", "smile", "come-closer", "move-back".
[[nodiscard]] QString nameOf(SubjectAct act);
[[nodiscard]] std::optional<SubjectAct> subjectActFromName(const QString& name);
/// The act of the same name; nullopt for a challenge that is no motion.
[[nodiscard]] std::optional<SubjectAct> actFor(ChallengeKind challenge);

} // namespace aiqyn::engine
