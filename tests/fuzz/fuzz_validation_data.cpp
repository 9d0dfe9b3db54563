#include "../evidence/signature/revocation/RevocationFixture.h"
#include "FuzzTarget.h"
#include "evidence/signature/KeySigner.h"
#include "evidence/signature/revocation/ValidationData.h"
#include "evidence/signature/timestamp/SignatureTimestamp.h"

using namespace aiqyn::evidence;

void aiqyn::fuzz::feed(const QByteArray& bytes)
{
    const ValidationDataReading reading = readValidationData(bytes);
    const SignatureTimestamp timestamp = readSignatureTimestamp(bytes);
    require(timestamp.causes.isEmpty() || timestamp.token.isEmpty(), "a token with causes is not handed on");
    if (!reading.causes.isEmpty())
        return;
    // What is read out can be put in again without change, unless it was no signature at all.
    if (const auto again = addValidationData(bytes, reading.data))
        require(readValidationData(*again).causes.isEmpty(), "what was written can be read");
}

std::vector<QByteArray> aiqyn::fuzz::seeds()
{
    tests::RevocationFixture pki;
    const auto key =
        SigningKey::fromPkcs12(pki.signer.pkcs12("seed", pki.authority), QStringLiteral("seed")).value();
    const QByteArray cms = KeySigner(key).sign("seed", pki.signedAt).value();
    const QByteArray crl = tests::makeCrl(pki.authority, {.thisUpdate = pki.saidAt, .nextUpdate = pki.to});
    return {cms, addValidationData(cms, {{}, {{pki.ocsp(pki.good())}, {crl}}}).value(),
            addValidationData(cms, {{pki.authority.der()}, {{}, {crl}}}).value()};
}
