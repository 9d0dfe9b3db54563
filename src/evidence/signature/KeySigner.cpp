#include "evidence/signature/KeySigner.h"

#include "evidence/signature/OpenSslHandles.h"
#include "evidence/signature/SigningKeyParts.h"

namespace aiqyn::evidence {

namespace {

constexpr unsigned int flags =
    CMS_DETACHED | CMS_BINARY | CMS_CADES | CMS_NOSMIMECAP | CMS_PARTIAL; // BINARY: no line-end rewriting

tl::unexpected<Error> failed()
{
    return fail(ErrorCode::SignatureFailed, openssl::lastReason());
}

/// Sets the attribute ourselves; OpenSSL would take the machine's clock.
bool addSigningTime(CMS_SignerInfo* signer, UtcTime claimedTime)
{
    const openssl::Time time(ASN1_TIME_set(nullptr, claimedTime.milliseconds() / 1000));
    return time && CMS_signed_add1_attr_by_NID(signer, NID_pkcs9_signingTime, ASN1_STRING_type(time.get()),
                                               time.get(), -1) == 1;
}

} // namespace

Result<QByteArray> KeySigner::sign(const QByteArray& manifest, UtcTime claimedTime) const
{
    const SigningKey::Parts& parts = m_key.parts();
    const openssl::Bio input = openssl::readBio(manifest);
    const openssl::Cms cms(CMS_sign(nullptr, nullptr, nullptr, input.get(), flags));
    if (!cms)
        return failed();
    CMS_SignerInfo* const signer = CMS_add1_signer(cms.get(), parts.certificate.get(), parts.key.get(),
                                                   EVP_sha256(), CMS_CADES | CMS_NOSMIMECAP | CMS_BINARY);
    if (signer == nullptr || !addSigningTime(signer, claimedTime))
        return failed();
    for (int i = 0; i < sk_X509_num(parts.chain.get()); ++i)
        if (CMS_add1_cert(cms.get(), sk_X509_value(parts.chain.get(), i)) != 1)
            return failed();
    if (CMS_final(cms.get(), input.get(), nullptr, flags) != 1)
        return failed();
    const QByteArray der = openssl::derOf<CMS_ContentInfo>(cms.get(), i2d_CMS_ContentInfo);
    if (der.isEmpty())
        return failed();
    return der;
}

} // namespace aiqyn::evidence
