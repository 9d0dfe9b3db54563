#include "TestPki.h"

#include "EvidenceFixture.h"

#include <QFile>
#include <QProcess>

#include <openssl/pem.h>
#include <openssl/rsa.h>

namespace aiqyn::tests {

namespace {

constexpr int processMs = 20'000;

void require(bool right, const char* what)
{
    if (!right)
        qFatal("TestPki: %s", what);
}

void addName(X509_NAME* name, const char* field, const QString& value)
{
    const QByteArray utf8 = value.toUtf8();
    require(X509_NAME_add_entry_by_txt(name, field, MBSTRING_UTF8,
                                       reinterpret_cast<const unsigned char*>(utf8.constData()),
                                       static_cast<int>(utf8.size()), -1, 0) == 1,
            field);
}

void addExtension(X509* certificate, X509* issuer, int nid, const char* value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const openssl::Extension extension(X509V3_EXT_conf_nid(nullptr, &context, nid, value));
    require(extension && X509_add_ext(certificate, extension.get(), -1) == 1, value);
}

/// Signed by `issuerKey`; `issuer` null: by itself.
openssl::Certificate certify(EVP_PKEY* key, const QString& commonName, const QString& bin, X509* issuer,
                             EVP_PKEY* issuerKey, const std::vector<std::pair<int, const char*>>& extensions)
{
    static long serial = 1000;
    openssl::Certificate certificate(X509_new());
    X509* const x509 = certificate.get();
    X509_set_version(x509, 2);
    ASN1_INTEGER_set(X509_get_serialNumber(x509), ++serial);
    ASN1_TIME_set(X509_getm_notBefore(x509), timeAt("2026-01-01T00:00:00Z").milliseconds() / 1000);
    ASN1_TIME_set(X509_getm_notAfter(x509), timeAt("2036-01-01T00:00:00Z").milliseconds() / 1000);
    X509_set_pubkey(x509, key);
    X509_NAME* const name = X509_get_subject_name(x509);
    addName(name, "C", QStringLiteral("KZ"));
    if (!bin.isEmpty())
        addName(name, "OU", QStringLiteral("BIN") + bin);
    addName(name, "CN", commonName);
    X509* const by = issuer == nullptr ? x509 : issuer;
    X509_set_issuer_name(x509, X509_get_subject_name(by));
    addExtension(x509, by, NID_subject_key_identifier, "hash");
    addExtension(x509, by, NID_authority_key_identifier, "keyid");
    for (const auto& [nid, value] : extensions)
        addExtension(x509, by, nid, value);
    require(X509_sign(x509, issuerKey, EVP_sha256()) != 0, "X509_sign");
    return certificate;
}

QByteArray written(const openssl::Bio& bio)
{
    return openssl::contentOf(bio.get());
}

QString store(const QTemporaryDir& folder, const char* name, const QByteArray& bytes)
{
    QFile file(folder.filePath(QString::fromLatin1(name)));
    require(file.open(QFile::WriteOnly) && file.write(bytes) == bytes.size(), name);
    return file.fileName();
}

} // namespace

openssl::Key makeKey(KeyKind kind)
{
    switch (kind) {
    case KeyKind::Rsa1024:
        return openssl::Key(EVP_RSA_gen(1024));
    case KeyKind::Rsa2048:
        return openssl::Key(EVP_RSA_gen(2048));
    case KeyKind::Rsa3072:
        return openssl::Key(EVP_RSA_gen(3072));
    case KeyKind::EcP256:
        return openssl::Key(EVP_EC_gen("P-256"));
    }
    return nullptr;
}

QByteArray derOf(X509* certificate)
{
    return openssl::derOf<X509>(certificate, i2d_X509);
}

QByteArray pemOf(X509* certificate)
{
    const openssl::Bio out(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(out.get(), certificate);
    return written(out);
}

QByteArray pemOf(EVP_PKEY* privateKey)
{
    const openssl::Bio out(BIO_new(BIO_s_mem()));
    PEM_write_bio_PrivateKey(out.get(), privateKey, nullptr, nullptr, 0, nullptr, nullptr);
    return written(out);
}

TestPki::TestPki()
    : m_rootKey(makeKey(KeyKind::EcP256))
    , m_root(certify(m_rootKey.get(), QStringLiteral("TRAINING root"), {}, nullptr, m_rootKey.get(),
                     {{NID_basic_constraints, "critical,CA:TRUE"}, {NID_key_usage, "critical,keyCertSign"}}))
    , m_authorityKey(makeKey(KeyKind::EcP256))
    , m_authority(certify(
          m_authorityKey.get(), QStringLiteral("TRAINING authority"), {}, m_root.get(), m_rootKey.get(),
          {{NID_basic_constraints, "critical,CA:TRUE"}, {NID_key_usage, "critical,keyCertSign"}}))
{}

openssl::Certificate TestPki::issue(EVP_PKEY* key) const
{
    return certify(key, QStringLiteral("TRAINING provider"),
                   evidence::TrainingAuthority::providerRequisites().bin.toString(), m_authority.get(),
                   m_authorityKey.get(),
                   {{NID_basic_constraints, "critical,CA:FALSE"},
                    {NID_key_usage, "critical,digitalSignature,nonRepudiation"},
                    {NID_ext_key_usage, "emailProtection"}});
}

QByteArray TestPki::namesakeDer() const
{
    const openssl::Key other = makeKey(KeyKind::EcP256);
    const openssl::Certificate namesake(X509_dup(m_authority.get()));
    X509_set_pubkey(namesake.get(), other.get());
    require(X509_sign(namesake.get(), m_rootKey.get(), EVP_sha256()) != 0, "X509_sign");
    return derOf(namesake.get());
}

evidence::TrustStore TestPki::trust() const
{
    return evidence::TrustStore::fromPem(rootPem()).value();
}

QByteArray modernPkcs12(EVP_PKEY* key, X509* certificate, const QString& password,
                        const std::vector<X509*>& further)
{
    const openssl::Certificates stack(sk_X509_new_null());
    for (X509* one : further) {
        X509_up_ref(one);
        sk_X509_push(stack.get(), one);
    }
    const openssl::Pkcs12 pkcs12(
        PKCS12_create(password.toUtf8().constData(), "test", key, certificate, stack.get(), 0, 0, 0, 0, 0));
    require(pkcs12 != nullptr, "PKCS12_create");
    return openssl::derOf<PKCS12>(pkcs12.get(), i2d_PKCS12);
}

QByteArray legacyPkcs12(EVP_PKEY* key, X509* certificate, const QString& password)
{
    const QTemporaryDir folder;
    const QString input = store(folder, "in.pem", pemOf(key) + pemOf(certificate));
    const QString output = folder.filePath(QStringLiteral("out.p12"));
    QProcess openssl;
    openssl.start(QStringLiteral("openssl"),
                  {QStringLiteral("pkcs12"), QStringLiteral("-export"), QStringLiteral("-legacy"),
                   QStringLiteral("-in"), input, QStringLiteral("-out"), output, QStringLiteral("-passout"),
                   QStringLiteral("pass:") + password});
    require(openssl.waitForFinished(processMs) && openssl.exitCode() == 0, "openssl pkcs12 -legacy");
    QFile file(output);
    require(file.open(QFile::ReadOnly), "out.p12");
    return file.readAll();
}

QString opensslSays(const QByteArray& signature, const QByteArray& content, const QByteArray& rootPem,
                    const QStringList& options)
{
    const QTemporaryDir folder;
    QProcess openssl;
    openssl.setProcessChannelMode(QProcess::MergedChannels);
    openssl.start(QStringLiteral("openssl"),
                  QStringList{QStringLiteral("cms"), QStringLiteral("-verify"), QStringLiteral("-cades"),
                              QStringLiteral("-binary"), QStringLiteral("-inform"), QStringLiteral("DER"),
                              QStringLiteral("-in"), store(folder, "signature.p7s", signature),
                              QStringLiteral("-content"), store(folder, "content", content),
                              QStringLiteral("-CAfile"), store(folder, "root.pem", rootPem),
                              QStringLiteral("-purpose"), QStringLiteral("any"), QStringLiteral("-out"),
                              QStringLiteral("/dev/null")} +
                      options);
    require(openssl.waitForFinished(processMs), "openssl cms");
    return QString::fromUtf8(openssl.readAll()).trimmed();
}

} // namespace aiqyn::tests
