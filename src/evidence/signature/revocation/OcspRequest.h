#pragma once

#include "base/Error.h"
#include "base/RandomSource.h"
#include "evidence/signature/revocation/StatusFacts.h"

#include <QByteArray>

namespace aiqyn::evidence {

/// A question to an OCSP responder about one certificate (RFC 6960), unsigned, with a nonce of 16 octets.
class OcspRequest
{
public:
    /// What the certificate's issuer is named by. Sha1 is for responders that know nothing else: it only
    /// names, no trust rests on it.
    enum class CertIdDigest { Sha256 = 1, Sha1 };

    /// CertificateInvalid: one of the two is none; errors of the random source.
    [[nodiscard]] static Result<OcspRequest> make(const IssuedCertificate& subject, RandomSource& random,
                                                  CertIdDigest digest = CertIdDigest::Sha256);

    /// DER, for a POST as application/ocsp-request.
    [[nodiscard]] const QByteArray& der() const { return m_der; }
    [[nodiscard]] const QByteArray& nonce() const { return m_nonce; }

private:
    OcspRequest(QByteArray der, QByteArray nonce)
        : m_der(std::move(der))
        , m_nonce(std::move(nonce))
    {}
    QByteArray m_der;
    QByteArray m_nonce;
};

} // namespace aiqyn::evidence
