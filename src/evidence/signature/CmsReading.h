#pragma once

#include "base/UtcTime.h"

#include <QByteArray>
#include <QStringList>

#include <optional>
#include <vector>

namespace aiqyn::evidence {

/// What a detached signature says and whether its mathematics hold; no chain is looked at.
struct CmsReading
{
    QStringList formatCauses;     ///< FORMAT_SIGNATURE*, SIGNING_CERTIFICATE_MISMATCH
    QStringList hashCauses;       ///< MANIFEST_DIGEST_MISMATCH
    QStringList cryptoCauses;     ///< SIGNATURE_INVALID
    QStringList constraintCauses; ///< ALGORITHM_NOT_ALLOWED, WEAK_KEY
    QByteArray signerCertificate; ///< DER; empty: not in the signature
    std::vector<QByteArray> furtherCertificates;
    std::optional<UtcTime> claimedTime;
};

/// CAdES by one signer over `manifest`, in our profile: DER, detached, SHA-256 with RSA or ECDSA or
/// GOST 34.310-2015 with Streebog-512, the signer's certificate inside and named by signingCertificateV2. A
/// signature timestamp and revocation values may be there; they are not looked into
/// (readSignatureTimestamp(), readValidationData()).
[[nodiscard]] CmsReading readCms(const QByteArray& der, const QByteArray& manifest);

} // namespace aiqyn::evidence
