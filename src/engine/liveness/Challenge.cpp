#include "engine/liveness/Challenge.h"

#include <utility>

namespace aiqyn::engine {

namespace {

constexpr std::array<std::pair<ChallengeKind, const char*>, challengeKinds.size()> names{
    {{ChallengeKind::TurnLeft, "turn-left"},
     {ChallengeKind::TurnRight, "turn-right"},
     {ChallengeKind::LookUp, "look-up"},
     {ChallengeKind::LookDown, "look-down"},
     {ChallengeKind::TiltLeft, "tilt-left"},
     {ChallengeKind::TiltRight, "tilt-right"},
     {ChallengeKind::CloseEyes, "close-eyes"},
     {ChallengeKind::OpenMouth, "open-mouth"},
     {ChallengeKind::Smile, "smile"},
     {ChallengeKind::ComeCloser, "come-closer"},
     {ChallengeKind::MoveBack, "move-back"},
     {ChallengeKind::LightSignal, "light-signal"}}};

} // namespace

QString nameOf(ChallengeKind kind)
{
    for (const auto& [value, name] : names) {
        if (value == kind)
            return QString::fromLatin1(name);
    }
    return {};
}

std::optional<ChallengeKind> challengeFromName(const QString& name)
{
    for (const auto& [value, text] : names) {
        if (name == QLatin1String(text))
            return value;
    }
    return std::nullopt;
}

bool isTurn(ChallengeKind kind)
{
    return kind == ChallengeKind::TurnLeft || kind == ChallengeKind::TurnRight;
}

bool isHeadMovement(ChallengeKind kind)
{
    return isTurn(kind) || kind == ChallengeKind::LookUp || kind == ChallengeKind::LookDown ||
           kind == ChallengeKind::TiltLeft || kind == ChallengeKind::TiltRight;
}

bool isDeformation(ChallengeKind kind)
{
    return kind == ChallengeKind::CloseEyes || kind == ChallengeKind::OpenMouth ||
           kind == ChallengeKind::Smile;
}

} // namespace aiqyn::engine
