#include "evidence/signature/timestamp/TokenOutline.h"

#include "evidence/signature/DerReader.h"
#include "evidence/signature/OpenSslHandles.h"

#include <array>

namespace aiqyn::evidence {

namespace {

const QByteArrayView oidSignedData = octets("\x2A\x86\x48\x86\xF7\x0D\x01\x07\x02", 9);
const QByteArrayView oidTstInfo = octets("\x2A\x86\x48\x86\xF7\x0D\x01\x09\x10\x01\x04", 11);
const QByteArrayView oidRsa = octets("\x2A\x86\x48\x86\xF7\x0D\x01\x01\x01", 9);
const QByteArrayView versionOne = octets("\x01", 1);
const QByteArrayView versionThree = octets("\x03", 1);

const std::array<Sha2, 3> hashes{
    {{octets("\x60\x86\x48\x01\x65\x03\x04\x02\x01", 9), octets("\x2A\x86\x48\x86\xF7\x0D\x01\x01\x0B", 9),
      octets("\x2A\x86\x48\xCE\x3D\x04\x03\x02", 8), EVP_sha256},
     {octets("\x60\x86\x48\x01\x65\x03\x04\x02\x02", 9), octets("\x2A\x86\x48\x86\xF7\x0D\x01\x01\x0C", 9),
      octets("\x2A\x86\x48\xCE\x3D\x04\x03\x03", 8), EVP_sha384},
     {octets("\x60\x86\x48\x01\x65\x03\x04\x02\x03", 9), octets("\x2A\x86\x48\x86\xF7\x0D\x01\x01\x0D", 9),
      octets("\x2A\x86\x48\xCE\x3D\x04\x03\x04", 8), EVP_sha512}}};

struct AlgorithmParts
{
    QByteArrayView oid; ///< empty: out of form, or parameters other than NULL
    bool hasNull = false;
};

AlgorithmParts partsOf(QByteArrayView algorithmIdentifier)
{
    DerReader outer(algorithmIdentifier);
    DerReader inner(outer.take(sequenceTag));
    AlgorithmParts parts{inner.take(oidTag), inner.nextIs(nullTag)};
    if ((parts.hasNull && !inner.take(nullTag).isEmpty()) || !inner.isDone() || !outer.isDone())
        parts.oid = {};
    return parts;
}

/// RSA names either the key alone or key and hash, with NULL; ECDSA both, without.
bool fits(const AlgorithmParts& signature, const Sha2* digest)
{
    if (digest == nullptr)
        return false;
    return signature.hasNull ? signature.oid == oidRsa || signature.oid == digest->rsa
                             : signature.oid == digest->ecdsa;
}

/// Whether the set holds certificates alone, and not the other kinds that OpenSSL would skip.
bool areCertificates(QByteArrayView set)
{
    DerReader reader(set);
    while (reader.nextIs(sequenceTag))
        (void)reader.take(sequenceTag);
    return reader.isDone();
}

} // namespace

const Sha2* sha2Of(QByteArrayView algorithmIdentifier)
{
    const QByteArrayView oid = partsOf(algorithmIdentifier).oid;
    const auto* const found =
        std::find_if(hashes.begin(), hashes.end(), [oid](const Sha2& hash) { return hash.oid == oid; });
    return found == hashes.end() ? nullptr : found;
}

QByteArray hashed(QByteArrayView bytes, const EVP_MD* algorithm)
{
    QByteArray digest(EVP_MD_get_size(algorithm), Qt::Uninitialized);
    if (EVP_Digest(bytes.data(), static_cast<std::size_t>(bytes.size()),
                   reinterpret_cast<unsigned char*>(digest.data()), nullptr, algorithm, nullptr) != 1)
        return {};
    return digest;
}

TokenOutline outlineOfToken(const QByteArray& token)
{
    TokenOutline outline;
    DerReader file{QByteArrayView(token)};
    DerReader info(file.take(sequenceTag));
    const bool signedData = info.take(oidTag) == oidSignedData;
    DerReader explicitTag(info.take(context0));
    DerReader data(explicitTag.take(sequenceTag));
    const bool version = data.take(integerTag) == versionThree;
    DerReader digests(data.take(setTag));
    const QByteArrayView digest = digests.takeWhole(sequenceTag);
    DerReader encapsulated(data.take(sequenceTag));
    const bool timestamp = encapsulated.take(oidTag) == oidTstInfo;
    DerReader explicitContent(encapsulated.take(context0));
    outline.content = explicitContent.take(octetsTag);
    const bool certificates = !data.nextIs(context0) || areCertificates(data.take(context0));
    DerReader signers(data.take(setTag));
    DerReader signer(signers.take(sequenceTag));
    const bool signerVersion = signer.take(integerTag) == versionOne;
    DerReader identifier(signer.take(sequenceTag));
    outline.issuerOfSigner = identifier.takeWhole(sequenceTag);
    (void)identifier.take(integerTag);
    const QByteArrayView signerDigest = signer.takeWhole(sequenceTag);
    (void)signer.take(context0); // signed attributes
    const QByteArrayView signatureAlgorithm = signer.takeWhole(sequenceTag);
    (void)signer.take(octetsTag);
    outline.inForm = signedData && version && timestamp && certificates && signerVersion && file.isDone() &&
                     info.isDone() && explicitTag.isDone() && data.isDone() && digests.isDone() &&
                     encapsulated.isDone() && explicitContent.isDone() && signers.isDone() &&
                     signer.isDone() && identifier.isDone() && digest == signerDigest;
    outline.digest = sha2Of(signerDigest);
    outline.signatureFits = fits(partsOf(signatureAlgorithm), outline.digest);
    return outline;
}

} // namespace aiqyn::evidence
