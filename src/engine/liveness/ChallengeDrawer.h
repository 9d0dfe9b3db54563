#pragma once

#include "base/Error.h"
#include "engine/liveness/Challenge.h"

namespace aiqyn::engine {

/// Gives the challenges of one attempt one by one. A kind is asked for at the moment of its cue and not
/// before, so that no plan lies in memory to be read ahead.
class ChallengeDrawer
{
public:
    ChallengeDrawer() = default;
    ChallengeDrawer(const ChallengeDrawer&) = delete;
    ChallengeDrawer& operator=(const ChallengeDrawer&) = delete;
    virtual ~ChallengeDrawer() = default;

    /// How many challenges the attempt has.
    [[nodiscard]] virtual int count() const = 0;
    /// Milliseconds of neutral waiting that precede the next cue, beyond the fixed hold.
    [[nodiscard]] virtual Result<int> nextGapMs() = 0;
    /// The next challenge. Errors: of the random source; InvalidArgument after the last one.
    [[nodiscard]] virtual Result<ChallengeKind> nextKind() = 0;
};

} // namespace aiqyn::engine
