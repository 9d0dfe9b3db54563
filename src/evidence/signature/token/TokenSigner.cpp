#include "evidence/signature/token/TokenSigner.h"

#include "evidence/signature/CertificateReading.h"
#include "evidence/signature/CmsAssembly.h"
#include "evidence/signature/IssuerPath.h"

#include <openssl/ec.h>

#include <algorithm>

namespace aiqyn::evidence {

namespace {

using Number = openssl::Handle<BIGNUM, BN_free>;
using EcSignature = openssl::Handle<ECDSA_SIG, ECDSA_SIG_free>;

Number numberOf(QByteArrayView octets)
{
    return Number(BN_bin2bn(reinterpret_cast<const unsigned char*>(octets.data()),
                            static_cast<int>(octets.size()), nullptr));
}

/// Tokens give r and s one after the other, CMS wants a DER SEQUENCE of both. Empty when they are not two of
/// the same length.
QByteArray derOfRaw(const QByteArray& raw)
{
    const qsizetype half = raw.size() / 2;
    const EcSignature signature(ECDSA_SIG_new());
    Number r = numberOf(QByteArrayView(raw).first(half));
    Number s = numberOf(QByteArrayView(raw).sliced(half));
    if (raw.isEmpty() || raw.size() % 2 != 0 || !signature || !r || !s ||
        ECDSA_SIG_set0(signature.get(), r.get(), s.get()) != 1)
        return {};
    // Both belong to the signature now.
    (void)r.release();
    (void)s.release();
    return openssl::derOf<ECDSA_SIG>(signature.get(), i2d_ECDSA_SIG);
}

} // namespace

struct TokenSigner::Parts
{
    std::shared_ptr<Pkcs11Session> session;
    QByteArray keyId;
    TokenKeyKind kind;
    openssl::Certificate certificate;
    openssl::Certificates chain;
    CertificateInfo info;

    [[nodiscard]] Result<QByteArray> signature(const QByteArray& bytes) const
    {
        auto raw = session->sign(keyId, kind, bytes);
        if (!raw || kind == TokenKeyKind::Rsa)
            return raw;
        return derOfRaw(*raw);
    }
};

TokenSigner::TokenSigner(std::unique_ptr<const Parts> parts)
    : m_parts(std::move(parts))
{}

TokenSigner::~TokenSigner() = default;

Result<std::unique_ptr<TokenSigner>> TokenSigner::open(std::shared_ptr<Pkcs11Session> session,
                                                       const Sha256& certificate,
                                                       const std::vector<QByteArray>& issuers)
{
    const auto keys = session->keys();
    if (!keys)
        return tl::make_unexpected(keys.error());
    const auto key = std::find_if(keys->begin(), keys->end(), [&certificate](const TokenKey& candidate) {
        return candidate.info.sha256 == certificate;
    });
    if (key == keys->end())
        return fail(ErrorCode::TokenKeyNotFound,
                    QStringLiteral("not among %1 keys with a certificate").arg(keys->size()));
    openssl::Certificate x509 = certificateOf(key->certificate);
    EVP_PKEY* const publicKey = X509_get0_pubkey(x509.get());
    if (!isStrong(publicKey))
        return fail(ErrorCode::CertificateInvalid, QStringLiteral("key too weak or of an unknown kind"));
    const auto kind = EVP_PKEY_get_base_id(publicKey) == EVP_PKEY_RSA ? TokenKeyKind::Rsa : TokenKeyKind::Ec;
    auto chain = issuerPath(x509.get(), issuers);
    if (!chain)
        return fail(ErrorCode::CertificateInvalid, QStringLiteral("unreadable issuer's certificate"));
    auto parts = std::make_unique<const Parts>(
        Parts{std::move(session), key->id, kind, std::move(x509), std::move(chain), key->info});

    // The same CKA_ID proves nothing, and not every token shows a private key's public part. These bytes are
    // no DER, so the signature serves for nothing else.
    const QByteArray probe("aiqyn: does this key belong to its certificate?");
    const auto signature = parts->signature(probe);
    if (!signature)
        return tl::make_unexpected(signature.error());
    if (!verifies(publicKey, probe, *signature))
        return fail(ErrorCode::CertificateInvalid, QStringLiteral("certificate of another key"));
    return std::unique_ptr<TokenSigner>(new TokenSigner(std::move(parts)));
}

Result<QByteArray> TokenSigner::sign(const QByteArray& manifest, UtcTime claimedTime) const
{
    return assembleCms(m_parts->certificate.get(), m_parts->chain.get(), manifest, claimedTime,
                       [this](const QByteArray& bytes) { return m_parts->signature(bytes); });
}

const CertificateInfo& TokenSigner::certificate() const
{
    return m_parts->info;
}

} // namespace aiqyn::evidence
