#pragma once

#include "evidence/signature/revocation/CrlReading.h"
#include "evidence/signature/revocation/OcspReading.h"
#include "evidence/signature/revocation/ValidationData.h"

namespace aiqyn::evidence {

/// All that the values at hand say about one certificate, the broken ones among them.
struct RevocationFacts
{
    std::vector<OcspFacts> ocsp;
    std::vector<CrlFacts> crls;
    bool ofAuthority = false; ///< the certificate is one of an authority
};

/// Each pair of a path, from the leaf (first) to the certificate below the anchor (last).
[[nodiscard]] std::vector<IssuedCertificate> issuedCertificates(const std::vector<QByteArray>& path);

/// Sorts the values by whom they speak of; the result has the order of `subjects`, which are those of every
/// path the values are for (signer's and timestamp's). A value that speaks of none of them, or cannot be
/// read, counts for each: it was put there for a reason nobody can tell.
[[nodiscard]] std::vector<RevocationFacts> readRevocation(const std::vector<IssuedCertificate>& subjects,
                                                          const RevocationValues& values);

} // namespace aiqyn::evidence
