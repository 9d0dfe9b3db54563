#pragma once

#include "evidence/signature/ChainCheck.h"

namespace aiqyn::evidence {

/// The certificate (DER) has a key of GOST 34.310-2015 with 512 bits: checkGostChain() is the one to ask.
[[nodiscard]] bool isGostCertificate(const QByteArray& der);

/// What checkChain() does, for chains of GOST certificates, which OpenSSL cannot check: signer, at most one
/// intermediate, self-issued anchor. Each certificate of the path has a GOST key and a GOST signature; one of
/// another kind is no part of it.
[[nodiscard]] ChainFindings checkGostChain(const QByteArray& signer, const std::vector<QByteArray>& further,
                                           const TrustStore& trust, UtcTime at);

} // namespace aiqyn::evidence
