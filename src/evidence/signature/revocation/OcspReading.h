#pragma once

#include "evidence/signature/revocation/StatusFacts.h"

namespace aiqyn::evidence {

struct OcspFacts : StatusFacts
{
    std::optional<UtcTime> producedAt;
    QByteArray responder; ///< DER of the certificate the response names and verifies with, empty: none
    /// The issuer itself, or issued by it directly with the extended key usage OCSPSigning; valid when the
    /// response was produced.
    bool responderAuthorised = false;
    std::optional<bool> nonceMatches; ///< absent: no nonce was sent, or the response carries none
};

/// Reads an OCSPResponse (RFC 6960, DER) about a certificate. The responder is judged at the response's own
/// producedAt, so that a stored response reads the same for ever. `nonce`: of the request, empty for a stored
/// response.
/// Causes: REVOCATION_UNREADABLE; OCSP_TRY_LATER, OCSP_REFUSED (the responder has no answer);
/// OCSP_OTHER_CERTIFICATE (alone); OCSP_NONCE_MISMATCH; OCSP_RESPONDER_UNKNOWN (no certificate of it);
/// OCSP_RESPONDER_NOT_AUTHORISED; OCSP_RESPONDER_EXPIRED (or not yet valid); REVOCATION_SIGNATURE_INVALID;
/// REVOCATION_ALGORITHM_NOT_ALLOWED; REVOCATION_CRITICAL_EXTENSION; REVOCATION_TIMES_INCONSISTENT.
[[nodiscard]] OcspFacts readOcsp(const QByteArray& response, const IssuedCertificate& subject,
                                 const QByteArray& nonce = {});

} // namespace aiqyn::evidence
