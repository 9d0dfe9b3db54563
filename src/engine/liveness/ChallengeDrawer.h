#pragma once

#include "base/Error.h"
#include "engine/liveness/Challenge.h"
#include "engine/liveness/LightColour.h"

namespace aiqyn::engine {

/// Gives the challenges of one attempt one by one. A kind, and each colour of a light signal, is asked for at
/// the moment it is shown and not before, so that no plan lies in memory to be read ahead.
class ChallengeDrawer
{
public:
    ChallengeDrawer() = default;
    ChallengeDrawer(const ChallengeDrawer&) = delete;
    ChallengeDrawer& operator=(const ChallengeDrawer&) = delete;
    virtual ~ChallengeDrawer() = default;

    /// How many challenges the attempt has.
    [[nodiscard]] virtual int count() const = 0;
    /// The room outshines the screen: no light signal is drawn. Errors: InvalidArgument after the first
    /// challenge, or when too few kinds are left.
    [[nodiscard]] virtual Result<void> withoutLight() = 0;
    /// Milliseconds of neutral waiting that precede the next cue, beyond the fixed hold.
    [[nodiscard]] virtual Result<int> nextGapMs() = 0;
    /// The next challenge. Errors: of the random source; InvalidArgument after the last one.
    [[nodiscard]] virtual Result<ChallengeKind> nextKind() = 0;
    /// The next colour of the light signal, another than the one before it. Errors: as nextKind.
    [[nodiscard]] virtual Result<LightColour> nextColour() = 0;
};

} // namespace aiqyn::engine
