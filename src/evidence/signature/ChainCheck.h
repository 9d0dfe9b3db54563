#pragma once

#include "base/UtcTime.h"
#include "evidence/signature/TrustStore.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace aiqyn::evidence {

struct ChainFindings
{
    /// Why the certificate does not lead to an anchor at that time, as EN 319 102-1 sub-indications; the
    /// deciding one first, empty when all is well.
    QStringList subIndications;
    bool trainingAnchor = false;  ///< the anchor is marked TRAINING
    std::vector<QByteArray> path; ///< DER, from the signer to the anchor; empty without a path
};

/// checkChain() or checkGostChain(), as the signer's key asks for.
[[nodiscard]] ChainFindings checkAnyChain(const QByteArray& signer, const std::vector<QByteArray>& further,
                                          const TrustStore& trust, UtcTime at);

/// Builds and checks the path from the signer's certificate (DER) to an anchor at `at`. Certificates that
/// come along must all be part of the path: one that is not was put there for another reason.
[[nodiscard]] ChainFindings checkChain(const QByteArray& signer, const std::vector<QByteArray>& further,
                                       const TrustStore& trust, UtcTime at);

} // namespace aiqyn::evidence
