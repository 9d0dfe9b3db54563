#pragma once

#include <QString>

#include <array>
#include <optional>

namespace aiqyn::engine {

/// What sits before the camera: a living person, or one kind of attack (presentation attack instrument
/// species in the sense of ISO/IEC 30107-3).
enum class SubjectSpecies {
    Genuine = 1,      ///< "genuine": does what is asked
    NoReaction,       ///< "no-reaction": keeps looking into the camera
    WrongAction,      ///< "wrong-action": always does something else
    Early,            ///< "early": acts as the prompt appears, sooner than anybody can react to it
    FlatPhoto,        ///< "flat-photo": a print, turned and moved by hand as asked
    TiltedPhoto,      ///< "tilted-photo": the same, held askew all the time
    BentPhoto,        ///< "bent-photo": a print on a cylinder of 150 mm radius
    TightlyBentPhoto, ///< "tightly-bent-photo": of 90 mm radius
    Replay,           ///< "replay": an earlier session, with that session's acts and light code
    ReplayUnlit, ///< "replay-unlit": a puppet that does what is asked, but does not take the screen's light
    WrongLightCode,   ///< "wrong-light-code": a puppet lit by the signal's colours in another order
    DelayedLightCode, ///< "delayed-light-code": a puppet lit by the colours shown, but 420..700 ms late
    Frozen,           ///< "frozen": from the first prompt on, one picture again and again
    Looped,           ///< "looped": the first 1.5 s again and again
    EveryGesture,     ///< "every-gesture": after each prompt everything that can be asked for, one after the
                      ///< other
    ActionSwap,       ///< "action-swap": the person at rest, somebody else, often alike, for each act
    IdentitySwap,     ///< "identity-swap": somebody else, often alike, takes the seat at the second prompt
    SecondFace,       ///< "second-face": somebody looks over the shoulder from the first prompt on
    LeavingFrame,     ///< "leaving-frame": goes out of the picture at the first prompt, and comes back
    DroppedFrames,    ///< "dropped-frames": a living person, and a camera that loses 400 ms after each prompt
};

inline constexpr std::array subjectSpecies{
    SubjectSpecies::Genuine,      SubjectSpecies::NoReaction,       SubjectSpecies::WrongAction,
    SubjectSpecies::Early,        SubjectSpecies::FlatPhoto,        SubjectSpecies::TiltedPhoto,
    SubjectSpecies::BentPhoto,    SubjectSpecies::TightlyBentPhoto, SubjectSpecies::Replay,
    SubjectSpecies::ReplayUnlit,  SubjectSpecies::WrongLightCode,   SubjectSpecies::DelayedLightCode,
    SubjectSpecies::Frozen,       SubjectSpecies::Looped,           SubjectSpecies::EveryGesture,
    SubjectSpecies::ActionSwap,   SubjectSpecies::IdentitySwap,     SubjectSpecies::SecondFace,
    SubjectSpecies::LeavingFrame, SubjectSpecies::DroppedFrames};

/// Stable names, as said beside each species.
[[nodiscard]] QString nameOf(SubjectSpecies species);
[[nodiscard]] std::optional<SubjectSpecies> subjectSpeciesFromName(const QString& name);

} // namespace aiqyn::engine
