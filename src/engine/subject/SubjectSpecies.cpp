#include "engine/subject/SubjectSpecies.h"

#include <utility>

namespace aiqyn::engine {

namespace {

constexpr std::array<std::pair<SubjectSpecies, const char*>, subjectSpecies.size()> names{
    {{SubjectSpecies::Genuine, "genuine"},
     {SubjectSpecies::NoReaction, "no-reaction"},
     {SubjectSpecies::WrongAction, "wrong-action"},
     {SubjectSpecies::Early, "early"},
     {SubjectSpecies::FlatPhoto, "flat-photo"},
     {SubjectSpecies::TiltedPhoto, "tilted-photo"},
     {SubjectSpecies::BentPhoto, "bent-photo"},
     {SubjectSpecies::TightlyBentPhoto, "tightly-bent-photo"},
     {SubjectSpecies::Replay, "replay"},
     {SubjectSpecies::ReplayUnlit, "replay-unlit"},
     {SubjectSpecies::WrongLightCode, "wrong-light-code"},
     {SubjectSpecies::DelayedLightCode, "delayed-light-code"},
     {SubjectSpecies::Frozen, "frozen"},
     {SubjectSpecies::Looped, "looped"},
     {SubjectSpecies::EveryGesture, "every-gesture"},
     {SubjectSpecies::ActionSwap, "action-swap"},
     {SubjectSpecies::IdentitySwap, "identity-swap"},
     {SubjectSpecies::SecondFace, "second-face"},
     {SubjectSpecies::LeavingFrame, "leaving-frame"},
     {SubjectSpecies::DroppedFrames, "dropped-frames"}}};

} // namespace

QString nameOf(SubjectSpecies species)
{
    for (const auto& [value, name] : names) {
        if (value == species)
            return QString::fromLatin1(name);
    }
    return {};
}

std::optional<SubjectSpecies> subjectSpeciesFromName(const QString& name)
{
    for (const auto& [value, text] : names) {
        if (name == QLatin1String(text))
            return value;
    }
    return std::nullopt;
}

} // namespace aiqyn::engine
