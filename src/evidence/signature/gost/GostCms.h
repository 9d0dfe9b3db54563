#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace aiqyn::evidence {

/// The parts of a SignerInfo (RFC 5652) that decide, as they stand in the file.
struct GostSignerInfo
{
    QByteArrayView digestAlgorithm;    ///< AlgorithmIdentifier, DER, header included
    QByteArrayView signedAttributes;   ///< DER, header included, with the tag of SET OF (0x31), not [0]
    QByteArrayView signatureAlgorithm; ///< AlgorithmIdentifier, DER, header included
    QByteArrayView signature;          ///< content of the OCTET STRING
};

struct GostCmsFindings
{
    bool algorithmsAllowed = false; ///< Streebog-512 and GOST 34.310-2015 with 512 bits, of key and signature
    bool digestMatches = false;     ///< exactly one messageDigest, which is the content's
    bool signatureHolds = false;    ///< over the signed attributes by the certificate's key
};

/// Facts only; nothing is said of the certificate's chain or of the other attributes.
[[nodiscard]] GostCmsFindings verifyGostCms(const GostSignerInfo& signer, QByteArrayView content,
                                            const QByteArray& certificate);

} // namespace aiqyn::evidence
