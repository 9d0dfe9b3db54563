#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <openssl/evp.h>

// For sources of this folder only: no public header includes this.
namespace aiqyn::evidence {

/// One of the hashes we trust, with the signature algorithms made from it, as contents of OIDs.
struct Sha2
{
    QByteArrayView oid;
    QByteArrayView rsa;
    QByteArrayView ecdsa;
    const EVP_MD* (*algorithm)();
};

/// SHA-256, SHA-384 or SHA-512 by its AlgorithmIdentifier, parameters absent or NULL; null: any other.
[[nodiscard]] const Sha2* sha2Of(QByteArrayView algorithmIdentifier);

[[nodiscard]] QByteArray hashed(QByteArrayView bytes, const EVP_MD* algorithm);

/// The parts of a timestamp token that OpenSSL reads leniently and no signature covers. Views into the token.
struct TokenOutline
{
    bool inForm = false;
    QByteArrayView content;        ///< the TSTInfo
    QByteArrayView issuerOfSigner; ///< DER of the name in the signer identifier
    const Sha2* digest = nullptr;  ///< of the signer; null: not one of ours
    bool signatureFits = false;    ///< RSA or ECDSA with that digest
};

[[nodiscard]] TokenOutline outlineOfToken(const QByteArray& token);

} // namespace aiqyn::evidence
