#include "engine/liveness/Action.h"

#include <utility>

namespace aiqyn::engine {

namespace {

constexpr std::array<std::pair<Action, ChallengeKind>, 11> answers{
    {{Action::TurnLeft, ChallengeKind::TurnLeft},
     {Action::TurnRight, ChallengeKind::TurnRight},
     {Action::LookUp, ChallengeKind::LookUp},
     {Action::LookDown, ChallengeKind::LookDown},
     {Action::TiltLeft, ChallengeKind::TiltLeft},
     {Action::TiltRight, ChallengeKind::TiltRight},
     {Action::CloseEyes, ChallengeKind::CloseEyes},
     {Action::OpenMouth, ChallengeKind::OpenMouth},
     {Action::Smile, ChallengeKind::Smile},
     {Action::ComeCloser, ChallengeKind::ComeCloser},
     {Action::MoveBack, ChallengeKind::MoveBack}}};

} // namespace

QString nameOf(Action action)
{
    for (const auto& [value, kind] : answers) {
        if (value == action)
            return nameOf(kind);
    }
    return QStringLiteral("none");
}

std::optional<Action> actionFromName(const QString& name)
{
    if (name == QLatin1String("none"))
        return Action::None;
    const auto kind = challengeFromName(name);
    if (!kind || *kind == ChallengeKind::LightSignal)
        return std::nullopt;
    return actionFor(*kind);
}

Action actionFor(ChallengeKind kind)
{
    for (const auto& [action, answered] : answers) {
        if (answered == kind)
            return action;
    }
    return Action::None;
}

} // namespace aiqyn::engine
