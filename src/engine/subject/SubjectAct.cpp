#include "engine/subject/SubjectAct.h"

#include <utility>

namespace aiqyn::engine {

namespace {

constexpr std::array<std::pair<SubjectAct, const char*>, subjectActs.size()> names{
    {{SubjectAct::TurnLeft, "turn-left"},
     {SubjectAct::TurnRight, "turn-right"},
     {SubjectAct::LookUp, "look-up"},
     {SubjectAct::LookDown, "look-down"},
     {SubjectAct::TiltLeft, "tilt-left"},
     {SubjectAct::TiltRight, "tilt-right"},
     {SubjectAct::CloseEyes, "close-eyes"},
     {SubjectAct::OpenMouth, "open-mouth"},
     {SubjectAct::Smile, "smile"},
     {SubjectAct::ComeCloser, "come-closer"},
     {SubjectAct::MoveBack, "move-back"}}};

} // namespace

QString nameOf(SubjectAct act)
{
    for (const auto& [value, name] : names) {
        if (value == act)
            return QString::fromLatin1(name);
    }
    return {};
}

std::optional<SubjectAct> subjectActFromName(const QString& name)
{
    for (const auto& [value, text] : names) {
        if (name == QLatin1String(text))
            return value;
    }
    return std::nullopt;
}

std::optional<SubjectAct> actFor(ChallengeKind challenge)
{
    return subjectActFromName(nameOf(challenge));
}

} // namespace aiqyn::engine
