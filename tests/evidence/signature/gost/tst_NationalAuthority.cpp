#include "TestCertificates.h"
#include "TestOcspResponder.h"
#include "TestRegistry.h"
#include "base/UtcTime.h"
#include "evidence/signature/CertificateReading.h"
#include "evidence/signature/ChainCheck.h"
#include "evidence/signature/gost/GostChain.h"
#include "evidence/signature/gost/GostVerify.h"
#include "evidence/signature/revocation/CrlReading.h"
#include "evidence/signature/revocation/OcspReading.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTest>

#include <openssl/ocsp.h>
#include <openssl/pem.h>

using namespace aiqyn;
using namespace aiqyn::evidence;
using namespace aiqyn::tests;

namespace {

QDir samples()
{
    return QDir(QStringLiteral(AIQYN_SOURCE_DIR "/../shared/nca-samples"));
}

/// DER, whether the file is PEM or not.
QByteArray read(const QString& name)
{
    QFile file(samples().filePath(name));
    if (!file.open(QFile::ReadOnly))
        return {};
    QByteArray bytes = file.readAll();
    if (const qsizetype begin = bytes.indexOf("-----BEGIN"); begin >= 0) {
        bytes = bytes.sliced(bytes.indexOf('\n', begin));
        bytes = QByteArray::fromBase64(bytes.first(bytes.indexOf("-----END")));
    }
    return bytes;
}

/// The certificate of one of the published key files; their key is of no use to OpenSSL.
QByteArray certificateFrom(const QString& keyFile)
{
    QProcess openssl;
    openssl.start(QStringLiteral("openssl"),
                  {QStringLiteral("pkcs12"), QStringLiteral("-in"), samples().filePath(keyFile),
                   QStringLiteral("-passin"), QStringLiteral("pass:Qwerty12"), QStringLiteral("-nokeys"),
                   QStringLiteral("-legacy")});
    if (!openssl.waitForFinished())
        return {};
    const QByteArray pem = openssl.readAllStandardOutput();
    const openssl::Bio input = openssl::readBio(pem);
    const openssl::Certificate certificate(PEM_read_bio_X509(input.get(), nullptr, nullptr, nullptr));
    return certificate ? openssl::derOf<X509>(certificate.get(), i2d_X509) : QByteArray();
}

QByteArray certificateOfFile(const QString& name)
{
    return name.endsWith(QStringLiteral(".p12")) ? certificateFrom(name) : read(name);
}

QByteArray rootCertificate()
{
    return read(QStringLiteral("ncanode-kz/root_test_gost_2022.cer"));
}

QByteArray authorityCertificate()
{
    return read(QStringLiteral("ncanode-kz/nca_gost2022_test.cer"));
}

struct OcspParts
{
    QByteArray response; ///< BasicOCSPResponse
    QByteArray responder;
};

OcspParts ocspOf(const QByteArray& file)
{
    using Response = openssl::Handle<OCSP_RESPONSE, OCSP_RESPONSE_free>;
    using Basic = openssl::Handle<OCSP_BASICRESP, OCSP_BASICRESP_free>;
    const auto* at = reinterpret_cast<const unsigned char*>(file.constData());
    const Response response(d2i_OCSP_RESPONSE(nullptr, &at, file.size()));
    const Basic basic(response ? OCSP_response_get1_basic(response.get()) : nullptr);
    const STACK_OF(X509)* const certificates = basic ? OCSP_resp_get0_certs(basic.get()) : nullptr;
    if (sk_X509_num(certificates) != 1)
        return {};
    return {openssl::derOf<OCSP_BASICRESP>(basic.get(), i2d_OCSP_BASICRESP),
            openssl::derOf<X509>(sk_X509_value(certificates, 0), i2d_X509)};
}

/// No byte may change; every `step`-th is tried.
bool anyChangeIsRefused(const QByteArray& object, const QByteArray& certificate, qsizetype step)
{
    for (qsizetype i = 0; i < object.size(); i += step) {
        QByteArray changed = object;
        changed[i] = static_cast<char>(changed[i] ^ 0x01);
        if (verifyGostObject(changed, certificate))
            return false;
    }
    return true;
}

openssl::Handle<ASN1_INTEGER, ASN1_INTEGER_free> serialIn(const QByteArray& file)
{
    const auto* at = reinterpret_cast<const unsigned char*>(file.constData());
    const openssl::Handle<OCSP_RESPONSE, OCSP_RESPONSE_free> response(
        d2i_OCSP_RESPONSE(nullptr, &at, file.size()));
    const openssl::Handle<OCSP_BASICRESP, OCSP_BASICRESP_free> basic(
        OCSP_response_get1_basic(response.get()));
    ASN1_INTEGER* serial = nullptr;
    // The identifier is read only, though OpenSSL wants it writable.
    OCSP_id_get0_info(nullptr, nullptr, nullptr, &serial,
                      const_cast<OCSP_CERTID*>(OCSP_SINGLERESP_get0_id(OCSP_resp_get0(basic.get(), 0))));
    return openssl::Handle<ASN1_INTEGER, ASN1_INTEGER_free>(ASN1_INTEGER_dup(serial));
}

} // namespace

class tst_NationalAuthority : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        if (!samples().exists())
            QSKIP("the authority's published test data (../shared/nca-samples) are not here");
    }

    void certificatesLeadToTheRoot_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("at");
        const auto row = [](const char* file, const char* at) {
            QTest::newRow(file) << QString::fromLatin1(file) << QString::fromLatin1(at);
        };
        row("gokalkan/gost1.cer", "2024-03-01T00:00:00Z");
        for (const char* file :
             {"ncanode-kz/individual__valid__individual_valid.p12", "ncanode-kz/legal__valid__employee.p12",
              "ncanode-kz/legal__valid__employee_signright.p12", "ncanode-kz/legal__valid__head.p12",
              "ncanode-kz/legal__valid__infosystem.p12", "ncanode-kz/legal__valid__treasury_client.p12"})
            row(file, "2026-08-01T00:00:00Z");
    }

    void certificatesLeadToTheRoot()
    {
        QFETCH(QString, file);
        QFETCH(QString, at);
        const QByteArray signer = certificateOfFile(file);
        const UtcTime time = UtcTime::fromIso(at).value();
        const TrustStore trust = trusting({rootCertificate()});
        const auto findings = [&](const QByteArray& leaf, const std::vector<QByteArray>& further,
                                  UtcTime when) {
            return checkGostChain(leaf, further, trust, when).subIndications;
        };
        QVERIFY(isGostCertificate(signer));
        QCOMPARE(findings(signer, {authorityCertificate()}, time), QStringList());
        QCOMPARE(findings(signer, {authorityCertificate(), rootCertificate()}, time), QStringList());
        QCOMPARE(checkGostChain(signer, {}, trusting({rootCertificate(), authorityCertificate()}), time)
                     .subIndications,
                 QStringList());
        QCOMPARE(findings(signer, {}, time), QStringList{QStringLiteral("NO_CERTIFICATE_CHAIN_FOUND")});
        QCOMPARE(findings(signer, {authorityCertificate()},
                          UtcTime::fromIso(QStringLiteral("2031-01-01T00:00:00Z")).value()),
                 QStringList{QStringLiteral("OUT_OF_BOUNDS_NO_POE")});
        QCOMPARE(findings(signer, {authorityCertificate()},
                          UtcTime::fromIso(QStringLiteral("2023-01-01T00:00:00Z")).value()),
                 QStringList{QStringLiteral("NOT_YET_VALID")});
        QVERIFY(anyChangeIsRefused(signer, authorityCertificate(), 41));
        QVERIFY(!verifyGostObject(signer, rootCertificate()));
        QVERIFY(!checkGostChain(signer, {authorityCertificate()}, trust, time).trainingAnchor);
    }

    void authoritySignatures()
    {
        QVERIFY(verifyGostObject(rootCertificate(), rootCertificate()));
        QVERIFY(verifyGostObject(authorityCertificate(), rootCertificate()));
        QVERIFY(!verifyGostObject(authorityCertificate(), authorityCertificate()));
        QVERIFY(anyChangeIsRefused(rootCertificate(), rootCertificate(), 11));
        QVERIFY(anyChangeIsRefused(authorityCertificate(), rootCertificate(), 11));
    }

    void revocationLists_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("2022") << QStringLiteral("malikzh/nca_gost2022_test.crl");
        QTest::newRow("2026") << QStringLiteral("ncanode-kz/nca_gost2022_test.crl");
    }

    void revocationLists()
    {
        QFETCH(QString, file);
        const QByteArray list = read(file);
        QVERIFY(verifyGostObject(list, authorityCertificate()));
        QVERIFY(!verifyGostObject(list, rootCertificate()));
        QVERIFY(anyChangeIsRefused(list, authorityCertificate(), 101));
        const QByteArray signer = certificateOfFile(QStringLiteral("ncanode-kz/legal__valid__head.p12"));
        const CrlFacts facts = readCrl(list, {signer, authorityCertificate()});
        QCOMPARE(facts.causes, QStringList());
        QVERIFY(facts.signatureHolds);
        QVERIFY(facts.status == RevocationStatus::Good);
        QByteArray changed = list;
        changed[changed.size() - 1] = static_cast<char>(changed.back() ^ 1);
        QCOMPARE(readCrl(changed, {signer, authorityCertificate()}).causes,
                 QStringList{QStringLiteral("REVOCATION_SIGNATURE_INVALID")});
    }

    void ocspResponses_data()
    {
        QTest::addColumn<QString>("file");
        for (const char* file :
             {"malikzh/ocsp_response_ceo_2015_revoked.bin", "malikzh/ocsp_response_individual_2015.bin",
              "mitwork-ncanode/ocsp_response_ceo_2015_revoked.bin",
              "mitwork-ncanode/ocsp_response_individual_2015.bin"})
            QTest::newRow(file) << QString::fromLatin1(file);
    }

    // The certificates asked about were not published; only their serial numbers and their issuer matter.
    void ocspResponsesAreJudged_data() { ocspResponses_data(); }
    void ocspResponsesAreJudged()
    {
        QFETCH(QString, file);
        const QByteArray response = read(file);
        const tests::TestIdentity standIn =
            tests::makeIdentity({.commonName = "Stand-in",
                                 .from = UtcTime::fromIso(QStringLiteral("2020-01-01T00:00:00Z")).value(),
                                 .to = UtcTime::fromIso(QStringLiteral("2030-01-01T00:00:00Z")).value()});
        const auto authority = certificateOf(authorityCertificate());
        X509* const self = standIn.certificate.get();
        X509_set_serialNumber(self, serialIn(response).get());
        X509_set_issuer_name(self, X509_get_subject_name(authority.get()));
        X509_sign(self, standIn.key.get(), EVP_sha256());
        const OcspFacts facts = readOcsp(response, {standIn.der(), authorityCertificate()});
        QCOMPARE(facts.causes, QStringList());
        QVERIFY(facts.signatureHolds && facts.responderAuthorised);
        QVERIFY(facts.status ==
                RevocationStatus::Revoked); // the other one since 1970: the authority's "not issued"
    }

    void ocspResponses()
    {
        QFETCH(QString, file);
        const OcspParts ocsp = ocspOf(read(file));
        QVERIFY(verifyGostObject(ocsp.response, ocsp.responder));
        QVERIFY(!verifyGostObject(ocsp.response, authorityCertificate()));
        QCOMPARE(checkGostChain(ocsp.responder, {authorityCertificate()}, trusting({rootCertificate()}),
                                UtcTime::fromIso(QStringLiteral("2022-09-02T17:00:00Z")).value())
                     .subIndications,
                 QStringList());
        // Only what is signed: the certificates behind the signature are not.
        const auto parts = signedObjectOf(ocsp.response);
        QVERIFY(parts);
        const QByteArray bare =
            sequence(parts->signedBytes.toByteArray() + parts->signatureAlgorithm.toByteArray() +
                     element(0x03, QByteArray(1, 0) + parts->signature.toByteArray()));
        QVERIFY(verifyGostObject(bare, ocsp.responder));
        QVERIFY(anyChangeIsRefused(bare, ocsp.responder, 13));
    }

    void profiles_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("person"); // IIN surname/given name/patronymic
        QTest::addColumn<QString>("bin");
        QTest::addColumn<QString>("roles");
        QTest::addColumn<QString>("policy");
        QTest::addColumn<bool>("documents");
        QTest::addColumn<bool>("authenticationOnly");
        const auto row = [](const char* file, const char* person, const char* bin, const char* roles,
                            const char* policy, bool documents, bool authentication) {
            QTest::newRow(file) << QString::fromLatin1(file) << QString::fromUtf8(person)
                                << QString::fromLatin1(bin) << QString::fromLatin1(roles)
                                << QString::fromLatin1(policy) << documents << authentication;
        };
        const char* const first = "123456789011 ТЕСТОВ/ТЕСТ/ТЕСТОВИЧ";
        const char* const second = "123456789012 ТЕСТТОВ/ТЕСТТ/ТЕСТТОВИЧ";
        const char* const bin = "123456789021";
        row("gokalkan/gost1.cer", first, "", "individual", "1.2.398.3.3.2", true, false);
        row("ncanode-kz/individual__valid__individual_valid.p12", first, "", "individual", "1.2.398.3.3.2",
            true, false);
        row("ncanode-kz/legal__valid__head.p12", first, bin, "legal-entity head", "1.2.398.3.3.2", true,
            false);
        row("ncanode-kz/legal__valid__employee.p12", second, bin, "legal-entity employee", "1.2.398.3.3.2",
            true, false);
        row("ncanode-kz/legal__valid__employee_signright.p12", second, bin, "legal-entity right-to-sign",
            "1.2.398.3.3.2", true, false);
        // The names of these two files were exchanged by those who published them.
        row("ncanode-kz/legal__valid__infosystem.p12", second, bin, "legal-entity treasury", "1.2.398.3.3.2",
            true, false);
        row("ncanode-kz/legal__valid__treasury_client.p12", " //", bin, "legal-entity information-system",
            "1.2.398.3.3.2", true, false);
        row("ncanode-kz/nca_gost2022_test.cer", " //", "", "", "1.2.398.3.3.2", false, false);
        row("ncanode-kz/root_test_gost_2022.cer", " //", "", "", "1.2.398.3.1.2", false, false);
        row("malikzh/individual_valid_sign_2004_rsa.cer", first, "", "individual", "1.2.398.3.3.2.3", true,
            false);
        row("malikzh/individual_valid_sign_2004_rsa_auth.cer", first, "", "individual", "1.2.398.3.3.2.4",
            false, true);
        row("malikzh/nca_rsa_test.crt", " //", "", "", "1.2.398.3.3.1.1", false, false);
        row("danikarik/organization__active__AUTH_RSA256_d682726b55b3e62600ea8fe1c74e75fc96f47790.cer", first,
            bin, "legal-entity head", "1.2.398.3.3.2.2", false, true);
    }

    void profiles()
    {
        QFETCH(QString, file);
        const openssl::Certificate certificate = certificateOf(certificateOfFile(file));
        QVERIFY(certificate);
        const auto info = describe(certificate.get());
        QVERIFY(info);
        QStringList roles;
        for (const CertificateRole role : info->roles)
            roles << nameOf(role);
        QTEST(info->iin + u' ' + info->surname + u'/' + info->givenName + u'/' + info->patronymic, "person");
        QTEST(info->bin, "bin");
        QTEST(roles.join(u' '), "roles");
        QTEST(info->policies.join(u' '), "policy");
        QTEST(info->allowsDocuments, "documents");
        QTEST(info->isAuthenticationOnly, "authenticationOnly");
        QCOMPARE(info->country, QStringLiteral("KZ"));
    }

    void otherAlgorithmsAreNotOurs_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("GOST of 2004") << QStringLiteral("malikzh/ceo_valid_sign_2004_gost.cer");
        QTest::newRow("RSA") << QStringLiteral("malikzh/individual_valid_sign_2004_rsa.cer");
    }

    void otherAlgorithmsAreNotOurs()
    {
        QFETCH(QString, file);
        const QByteArray certificate = read(file);
        QVERIFY(certificateOf(certificate));
        QVERIFY(!isGostCertificate(certificate));
        const UtcTime at = UtcTime::fromIso(QStringLiteral("2022-06-01T00:00:00Z")).value();
        QVERIFY(!checkGostChain(certificate, {}, trusting({rootCertificate()}), at).subIndications.isEmpty());
        QVERIFY(!checkChain(certificate, {}, trusting({rootCertificate()}), at).subIndications.isEmpty());
    }
};

static const aiqyn::tests::Registered<tst_NationalAuthority> registered;
#include "tst_NationalAuthority.moc"
