#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace aiqyn::evidence {

/// The parts of a SignedData that OpenSSL reads leniently or not at all, and no signature covers. Views point
/// into the DER given.
struct CmsOutline
{
    /// CAdES by one signer in our profile: detached, versions by RFC 5652, no unsigned attribute but a
    /// signature timestamp and revocation values.
    bool isInForm = false;
    /// SHA-256 with RSA or ECDSA.
    bool hasAllowedAlgorithms = false;
    /// A signature of GOST 34.310-2015, which OpenSSL cannot verify.
    bool isGost = false;
    QByteArrayView issuerOfSigner;     ///< DER of the name in the signer identifier
    QByteArrayView digestAlgorithm;    ///< AlgorithmIdentifier, DER
    QByteArrayView signedAttributes;   ///< with the tag [0] that stands in the file
    QByteArrayView signatureAlgorithm; ///< AlgorithmIdentifier, DER
    QByteArrayView signatureValue;     ///< content of the OCTET STRING
    QByteArrayView unsignedAttributes; ///< attributes one after another; empty: none
};

[[nodiscard]] CmsOutline outlineOf(const QByteArray& der);

} // namespace aiqyn::evidence
