#include "engine/liveness/Action.h"

namespace aiqyn::engine {

QString nameOf(Action action)
{
    switch (action) {
    case Action::None:
        return QStringLiteral("none");
    case Action::TurnLeft:
        return nameOf(ChallengeKind::TurnLeft);
    case Action::TurnRight:
        return nameOf(ChallengeKind::TurnRight);
    case Action::CloseEyes:
        return nameOf(ChallengeKind::CloseEyes);
    case Action::OpenMouth:
        return nameOf(ChallengeKind::OpenMouth);
    case Action::ComeCloser:
        return nameOf(ChallengeKind::ComeCloser);
    case Action::LookUp:
        return QStringLiteral("look-up");
    case Action::LookDown:
        return QStringLiteral("look-down");
    case Action::Tilt:
        return QStringLiteral("tilt");
    case Action::MoveBack:
        return QStringLiteral("move-back");
    }
    return {};
}

std::optional<Action> actionFromName(const QString& name)
{
    for (const Action action :
         {Action::None, Action::TurnLeft, Action::TurnRight, Action::CloseEyes, Action::OpenMouth,
          Action::ComeCloser, Action::LookUp, Action::LookDown, Action::Tilt, Action::MoveBack}) {
        if (nameOf(action) == name)
            return action;
    }
    return std::nullopt;
}

Action actionFor(ChallengeKind kind)
{
    switch (kind) {
    case ChallengeKind::TurnLeft:
        return Action::TurnLeft;
    case ChallengeKind::TurnRight:
        return Action::TurnRight;
    case ChallengeKind::CloseEyes:
        return Action::CloseEyes;
    case ChallengeKind::OpenMouth:
        return Action::OpenMouth;
    case ChallengeKind::ComeCloser:
        return Action::ComeCloser;
    }
    return Action::None;
}

} // namespace aiqyn::engine
