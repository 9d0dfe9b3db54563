#include "evidence/signature/SigningKey.h"

#include "evidence/signature/CertificateReading.h"
#include "evidence/signature/IssuerPath.h"
#include "evidence/signature/SigningKeyParts.h"

namespace aiqyn::evidence {

namespace {

/// The default algorithms and the broken ones old files need, for this reading alone.
struct ReadingContext
{
    openssl::LibraryContext context{OSSL_LIB_CTX_new()};
    // A missing legacy module is no error: new files do not need it.
    openssl::Provider defaults{OSSL_PROVIDER_load(context.get(), "default")};
    openssl::Provider legacy{OSSL_PROVIDER_load(context.get(), "legacy")};
};

/// The key again as one of the default context, which outlives the reading.
openssl::Key moved(EVP_PKEY* key)
{
    QByteArray der = openssl::derOf<EVP_PKEY>(key, i2d_PrivateKey);
    const auto* at = reinterpret_cast<const unsigned char*>(der.constData());
    openssl::Key copy(d2i_AutoPrivateKey(nullptr, &at, der.size()));
    OPENSSL_cleanse(der.data(), static_cast<std::size_t>(der.size()));
    return copy;
}

std::vector<QByteArray> dersOf(STACK_OF(X509) * certificates)
{
    std::vector<QByteArray> ders;
    for (int i = 0; i < sk_X509_num(certificates); ++i)
        ders.push_back(openssl::derOf<X509>(sk_X509_value(certificates, i), i2d_X509));
    return ders;
}

} // namespace

const CertificateInfo& SigningKey::certificate() const
{
    return m_parts->info;
}

Result<SigningKey> SigningKey::fromPkcs12(const QByteArray& file, const QString& password)
{
    const QByteArray utf8 = password.toUtf8();
    return fromPkcs12(file, WipedBytes(utf8.begin(), utf8.end()));
}

Result<SigningKey> SigningKey::fromPkcs12(const QByteArray& file, const WipedBytes& password)
{
    const ReadingContext context;
    PKCS12* empty = PKCS12_init_ex(NID_pkcs7_data, context.context.get(), nullptr);
    const auto* at = reinterpret_cast<const unsigned char*>(file.constData());
    const openssl::Pkcs12 pkcs12(d2i_PKCS12(&empty, &at, file.size()));
    if (!pkcs12)
        return fail(ErrorCode::KeyUnreadable, openssl::lastReason());
    // OpenSSL wants a terminated text; with a zero inside it would see a part of the password.
    WipedBytes terminated(password);
    terminated.push_back(0);
    const auto* const text = reinterpret_cast<const char*>(terminated.data());
    const bool right = std::find(password.begin(), password.end(), 0) == password.end() &&
                       PKCS12_verify_mac(pkcs12.get(), text, static_cast<int>(password.size())) == 1;
    EVP_PKEY* key = nullptr;
    X509* certificate = nullptr;
    STACK_OF(X509)* chain = nullptr;
    const bool parsed = right && PKCS12_parse(pkcs12.get(), text, &key, &certificate, &chain) == 1;
    const openssl::Key ownedKey(key);
    const openssl::Certificate ownedCertificate(certificate);
    const openssl::Certificates ownedChain(chain);
    const QString reason = openssl::lastReason();
    if (!right)
        return fail(ErrorCode::KeyPasswordWrong, QStringLiteral("the file's integrity code differs"));
    if (!parsed || key == nullptr)
        return fail(ErrorCode::KeyUnreadable, reason);
    if (certificate == nullptr)
        return fail(ErrorCode::CertificateInvalid, QStringLiteral("no certificate of the key"));

    auto parts = std::make_shared<Parts>(
        Parts{.key = moved(key),
              .certificate = certificateOf(openssl::derOf<X509>(certificate, i2d_X509)),
              .chain = nullptr,
              .info = {.notBefore = *UtcTime::fromMilliseconds(0),
                       .notAfter = *UtcTime::fromMilliseconds(0),
                       .sha256 = Sha256::of(QByteArray())}});
    const auto info = parts->certificate ? describe(parts->certificate.get()) : std::nullopt;
    if (!info)
        return fail(ErrorCode::CertificateInvalid, QStringLiteral("unreadable certificate"));
    parts->info = *info;
    if (!isStrong(parts->key.get()))
        return fail(ErrorCode::CertificateInvalid, QStringLiteral("key too weak or of an unknown kind"));
    if (X509_check_private_key(parts->certificate.get(), parts->key.get()) != 1)
        return fail(ErrorCode::CertificateInvalid, QStringLiteral("certificate of another key"));
    parts->chain = issuerPath(parts->certificate.get(), dersOf(ownedChain.get()));
    if (!parts->chain)
        return fail(ErrorCode::CertificateInvalid, QStringLiteral("unreadable issuer's certificate"));
    return SigningKey(std::move(parts));
}

Result<SigningKey> SigningKey::withChain(const std::vector<QByteArray>& certificates) const
{
    std::vector<QByteArray> candidates = dersOf(m_parts->chain.get());
    candidates.insert(candidates.end(), certificates.begin(), certificates.end());
    auto chain = issuerPath(m_parts->certificate.get(), candidates);
    if (!chain)
        return fail(ErrorCode::CertificateInvalid, QStringLiteral("unreadable issuer's certificate"));
    openssl::Key key(m_parts->key.get());
    EVP_PKEY_up_ref(key.get());
    openssl::Certificate certificate(m_parts->certificate.get());
    X509_up_ref(certificate.get());
    return SigningKey(std::make_shared<Parts>(
        Parts{std::move(key), std::move(certificate), std::move(chain), m_parts->info}));
}

} // namespace aiqyn::evidence
