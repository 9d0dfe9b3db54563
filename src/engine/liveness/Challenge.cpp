#include "engine/liveness/Challenge.h"

namespace aiqyn::engine {

QString nameOf(ChallengeKind kind)
{
    switch (kind) {
    case ChallengeKind::TurnLeft:
        return QStringLiteral("turn-left");
    case ChallengeKind::TurnRight:
        return QStringLiteral("turn-right");
    case ChallengeKind::CloseEyes:
        return QStringLiteral("close-eyes");
    case ChallengeKind::OpenMouth:
        return QStringLiteral("open-mouth");
    case ChallengeKind::ComeCloser:
        return QStringLiteral("come-closer");
    }
    return {};
}

std::optional<ChallengeKind> challengeFromName(const QString& name)
{
    for (const ChallengeKind kind :
         {ChallengeKind::TurnLeft, ChallengeKind::TurnRight, ChallengeKind::CloseEyes,
          ChallengeKind::OpenMouth, ChallengeKind::ComeCloser}) {
        if (nameOf(kind) == name)
            return kind;
    }
    return std::nullopt;
}

} // namespace aiqyn::engine
