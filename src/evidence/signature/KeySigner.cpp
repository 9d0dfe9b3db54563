#include "evidence/signature/KeySigner.h"

#include "evidence/signature/CmsAssembly.h"
#include "evidence/signature/SigningKeyParts.h"

namespace aiqyn::evidence {

namespace {

Result<QByteArray> signatureBy(EVP_PKEY* key, const QByteArray& bytes)
{
    const openssl::Handle<EVP_MD_CTX, EVP_MD_CTX_free> context(EVP_MD_CTX_new());
    const auto* const data = reinterpret_cast<const unsigned char*>(bytes.constData());
    const auto dataSize = static_cast<std::size_t>(bytes.size());
    auto size = static_cast<std::size_t>(EVP_PKEY_get_size(key));
    QByteArray value(static_cast<qsizetype>(size), Qt::Uninitialized);
    if (!context || EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key) != 1 ||
        EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(value.data()), &size, data,
                       dataSize) != 1)
        return fail(ErrorCode::SignatureFailed, openssl::lastReason());
    value.truncate(static_cast<qsizetype>(size));
    return value;
}

} // namespace

Result<QByteArray> KeySigner::sign(const QByteArray& manifest, UtcTime claimedTime) const
{
    const SigningKey::Parts& parts = m_key.parts();
    return assembleCms(parts.certificate.get(), parts.chain.get(), manifest, claimedTime,
                       [&parts](const QByteArray& bytes) { return signatureBy(parts.key.get(), bytes); });
}

} // namespace aiqyn::evidence
