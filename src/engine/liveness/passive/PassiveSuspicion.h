#pragma once

#include "engine/liveness/passive/PassiveCues.h"
#include "engine/liveness/passive/PassiveThresholds.h"

#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace aiqyn::engine {

/// A passive cue beyond its threshold: a reason for a person to look, never a rejection by itself.
enum class PassiveSuspicion {
    PadModel = 1,     ///< "PAD_MODEL": the networks take the face for a print or a screen
    Moire,            ///< "MOIRE": a periodic pattern lies over the face
    Bezel,            ///< "BEZEL": a frame of straight edges surrounds the face
    NoiseTooLow,      ///< "NOISE_LOW": less noise than a sensor has
    JitterTooRegular, ///< "JITTER_REGULAR": frames come more regularly than from a camera
};

inline constexpr std::array passiveSuspicions{PassiveSuspicion::PadModel, PassiveSuspicion::Moire,
                                              PassiveSuspicion::Bezel, PassiveSuspicion::NoiseTooLow,
                                              PassiveSuspicion::JitterTooRegular};

/// Stable names, as said beside each.
[[nodiscard]] QString nameOf(PassiveSuspicion suspicion);
[[nodiscard]] std::optional<PassiveSuspicion> passiveSuspicionFromName(const QString& name);

/// In the order of the enumeration; a cue that is absent, or rests on too little, raises none. Pure.
[[nodiscard]] std::vector<PassiveSuspicion> suspicionsOf(const PassiveCues& cues,
                                                         const PassiveThresholds& thresholds);

} // namespace aiqyn::engine
