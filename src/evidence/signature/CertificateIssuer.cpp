#include "evidence/signature/CertificateIssuer.h"

#include <openssl/pem.h>
#include <openssl/rand.h>

namespace aiqyn::evidence {

namespace {

constexpr long version3 = 2;
constexpr int serialBits = 127;

bool addName(X509_NAME* name, const char* field, const QString& value)
{
    const QByteArray utf8 = value.toUtf8();
    return value.isEmpty() ||
           X509_NAME_add_entry_by_txt(name, field, MBSTRING_UTF8,
                                      reinterpret_cast<const unsigned char*>(utf8.constData()),
                                      static_cast<int>(utf8.size()), -1, 0) == 1;
}

bool addExtension(X509* certificate, X509* issuer, int nid, const char* value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const openssl::Extension extension(X509V3_EXT_conf_nid(nullptr, &context, nid, value));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

bool setSerial(X509* certificate)
{
    const openssl::Handle<BIGNUM, BN_free> number(BN_new());
    return number && BN_rand(number.get(), serialBits, BN_RAND_TOP_ANY, BN_RAND_BOTTOM_ANY) == 1 &&
           BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate)) != nullptr;
}

bool setValidity(X509* certificate, const CertificateIssuer::Validity& validity)
{
    return ASN1_TIME_set(X509_getm_notBefore(certificate), validity.from.milliseconds() / 1000) != nullptr &&
           ASN1_TIME_set(X509_getm_notAfter(certificate), validity.to.milliseconds() / 1000) != nullptr;
}

/// An unsigned certificate of `key`; null when OpenSSL refuses.
openssl::Certificate draft(const CertificateIssuer::Subject& subject,
                           const CertificateIssuer::Validity& validity, EVP_PKEY* key)
{
    openssl::Certificate certificate(X509_new());
    X509_NAME* const name = certificate ? X509_get_subject_name(certificate.get()) : nullptr;
    const bool done =
        name != nullptr && X509_set_version(certificate.get(), version3) == 1 &&
        setSerial(certificate.get()) && setValidity(certificate.get(), validity) &&
        X509_set_pubkey(certificate.get(), key) == 1 && addName(name, "C", QStringLiteral("KZ")) &&
        addName(name, "O", subject.organisation) &&
        addName(name, "OU", subject.bin.isEmpty() ? QString() : QStringLiteral("BIN") + subject.bin) &&
        addName(name, "CN", subject.commonName);
    if (!done)
        certificate.reset();
    return certificate;
}

tl::unexpected<Error> failed()
{
    return fail(ErrorCode::CertificateInvalid, openssl::lastReason());
}

} // namespace

Result<CertificateIssuer> CertificateIssuer::make(const QString& commonName, const Validity& validity)
{
    openssl::Key key(EVP_EC_gen("P-256"));
    openssl::Certificate root = key ? draft({commonName, {}, {}, {}}, validity, key.get()) : nullptr;
    X509* const self = root.get();
    if (self == nullptr || X509_set_issuer_name(self, X509_get_subject_name(self)) != 1 ||
        !addExtension(self, self, NID_basic_constraints, "critical,CA:TRUE,pathlen:0") ||
        !addExtension(self, self, NID_key_usage, "critical,keyCertSign,cRLSign") ||
        !addExtension(self, self, NID_subject_key_identifier, "hash") ||
        !addExtension(self, self, NID_authority_key_identifier, "keyid:always") ||
        X509_sign(self, key.get(), EVP_sha256()) == 0)
        return failed();
    return CertificateIssuer(std::move(key), std::move(root));
}

QByteArray CertificateIssuer::rootPem() const
{
    const openssl::Bio out(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(out.get(), m_root.get());
    return openssl::contentOf(out.get());
}

Result<QByteArray> CertificateIssuer::issue(const Subject& subject, const Validity& validity,
                                            const QString& password, const char* extendedUsage) const
{
    const openssl::Key key(EVP_EC_gen("P-256"));
    const openssl::Certificate certificate = key ? draft(subject, validity, key.get()) : nullptr;
    X509* const leaf = certificate.get();
    if (leaf == nullptr || X509_set_issuer_name(leaf, X509_get_subject_name(m_root.get())) != 1 ||
        !addExtension(leaf, m_root.get(), NID_basic_constraints, "critical,CA:FALSE") ||
        !addExtension(leaf, m_root.get(), NID_key_usage, "critical,digitalSignature,nonRepudiation") ||
        !addExtension(leaf, m_root.get(), NID_ext_key_usage, extendedUsage) ||
        (!subject.alternativeName.isEmpty() && !addExtension(leaf, m_root.get(), NID_subject_alt_name,
                                                             subject.alternativeName.toUtf8().constData())) ||
        !addExtension(leaf, m_root.get(), NID_subject_key_identifier, "hash") ||
        !addExtension(leaf, m_root.get(), NID_authority_key_identifier, "keyid:always") ||
        X509_sign(leaf, m_key.get(), EVP_sha256()) == 0)
        return failed();
    const QByteArray secret = password.toUtf8();
    const QByteArray label = subject.commonName.toUtf8();
    const openssl::Pkcs12 pkcs12(
        PKCS12_create(secret.constData(), label.constData(), key.get(), leaf, nullptr, 0, 0, 0, 0, 0));
    if (!pkcs12)
        return failed();
    return openssl::derOf<PKCS12>(pkcs12.get(), i2d_PKCS12);
}

} // namespace aiqyn::evidence
