#pragma once

#include "evidence/signature/ChainCheck.h"
#include "evidence/signature/trust/Trust.h"

#include <functional>
#include <vector>

namespace aiqyn::evidence {

/// A path to an anchor, and whether that anchor may carry it.
struct TrustedChain
{
    ChainFindings chain;
    /// ANCHOR_NOT_FOR_PURPOSE: the path leads to an anchor for something else; ANCHOR_NOT_TRUSTED_THEN: to
    /// one that is not trusted at that time. Empty: neither, or no path at all.
    QString anchorCause;

    [[nodiscard]] bool holds() const { return chain.subIndications.isEmpty() && anchorCause.isEmpty(); }
};

/// Looks for the path among these anchors: checkAnyChain() or another with everything else in place.
using ChainSearch = std::function<ChainFindings(const TrustStore& anchors)>;

/// The path to an anchor for one of the purposes (the first that holds, otherwise the first there is) that is
/// trusted at `bestTime`, the time at which the signature is proven or judged. Where there is none, one to
/// any other anchor of the same trust tells why.
[[nodiscard]] TrustedChain findTrustedChain(const Trust& trust, const std::vector<AnchorPurpose>& purposes,
                                            UtcTime bestTime, const ChainSearch& search);

} // namespace aiqyn::evidence
