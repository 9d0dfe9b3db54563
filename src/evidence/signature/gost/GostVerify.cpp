#include "evidence/signature/gost/GostVerify.h"

#include "evidence/signature/DerReader.h"
#include "evidence/signature/gost/GostAlgorithms.h"
#include "evidence/signature/gost/GostCertificate.h"

namespace aiqyn::evidence {

namespace {} // namespace

std::optional<SignedObject> signedObjectOf(QByteArrayView der)
{
    DerReader file(der);
    DerReader parts(file.take(sequenceTag));
    SignedObject object{parts.takeWhole(sequenceTag), parts.takeWhole(sequenceTag), parts.take(bitsTag)};
    if (parts.nextIs(context0))
        (void)parts.take(context0); // the certificates of an OCSP response
    if (!file.isDone() || !parts.isDone() || object.signature.isEmpty() || object.signature.front() != 0)
        return std::nullopt;
    object.signature = object.signature.sliced(1);
    return object;
}

bool verifyGost(const GostPublicKey& key, QByteArrayView signedBytes, QByteArrayView signatureAlgorithm,
                QByteArrayView signature)
{
    return isGostSignature(signatureAlgorithm) && key.verifies(streebog512(signedBytes), signature);
}

bool verifyGostObject(const QByteArray& object, const QByteArray& certificate)
{
    const auto parts = signedObjectOf(object);
    const auto signer = GostCertificate::fromDer(certificate);
    return parts && signer &&
           verifyGost(signer->key(), parts->signedBytes, parts->signatureAlgorithm, parts->signature);
}

} // namespace aiqyn::evidence
