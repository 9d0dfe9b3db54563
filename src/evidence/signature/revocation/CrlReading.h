#pragma once

#include "evidence/signature/revocation/StatusFacts.h"

namespace aiqyn::evidence {

struct CrlFacts : StatusFacts
{};

/// Reads a CRL (RFC 5280, DER) about a certificate. Only a complete CRL of the certificate's own issuer
/// proves anything. Not being listed, or being listed with removeFromCRL, is Good.
/// Causes: REVOCATION_UNREADABLE; CRL_OTHER_ISSUER (alone); CRL_DELTA (only what changed); CRL_INDIRECT;
/// CRL_SCOPE (leaves out this certificate or some reasons); CRL_ISSUER_NOT_AUTHORISED (key usage);
/// CRL_ISSUER_EXPIRED (at thisUpdate); REVOCATION_SIGNATURE_INVALID; REVOCATION_ALGORITHM_NOT_ALLOWED;
/// REVOCATION_CRITICAL_EXTENSION; REVOCATION_TIMES_INCONSISTENT.
[[nodiscard]] CrlFacts readCrl(const QByteArray& crl, const IssuedCertificate& subject);

} // namespace aiqyn::evidence
