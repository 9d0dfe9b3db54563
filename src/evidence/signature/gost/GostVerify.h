#pragma once

#include "evidence/signature/gost/GostPublicKey.h"

#include <QByteArray>

#include <optional>

namespace aiqyn::evidence {

/// What certificates, CRLs (RFC 5280) and basic OCSP responses (RFC 6960) have in common. Views of the bytes
/// they were read from.
struct SignedObject
{
    QByteArrayView signedBytes;        ///< TBSCertificate, TBSCertList or ResponseData, header included
    QByteArrayView signatureAlgorithm; ///< AlgorithmIdentifier, header included
    QByteArrayView signature;
};

/// DER, all of it. nullopt: not of that form.
[[nodiscard]] std::optional<SignedObject> signedObjectOf(QByteArrayView der);

/// The key signed exactly these bytes under the algorithm named (AlgorithmIdentifier, DER).
[[nodiscard]] bool verifyGost(const GostPublicKey& key, QByteArrayView signedBytes,
                              QByteArrayView signatureAlgorithm, QByteArrayView signature);

/// A certificate, CRL or basic OCSP response (DER) bears a signature by the key of this certificate (DER).
/// Says nothing of whether the certificate may issue such objects.
[[nodiscard]] bool verifyGostObject(const QByteArray& object, const QByteArray& certificate);

} // namespace aiqyn::evidence
