#include "RevocationFixture.h"
#include "TestRegistry.h"
#include "evidence/signature/CertificateReading.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <openssl/pem.h>

using namespace aiqyn;
using namespace aiqyn::evidence;
using aiqyn::tests::makeCrl;
using aiqyn::tests::RevocationFixture;
using aiqyn::tests::timeAt;

class tst_RevocationInterop : public QObject
{
    Q_OBJECT

    RevocationFixture m_pki;
    QTemporaryDir m_folder;

    void write(const char* name, const QByteArray& bytes) const
    {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        if (!file.open(QFile::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", name);
    }

    [[nodiscard]] static QByteArray contentOf(const QString& path)
    {
        QFile file(path);
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    }

    /// Both outputs of `openssl ocsp ...`; nothing when it failed.
    [[nodiscard]] std::optional<QByteArray> ocspProgram(const char* arguments) const
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QStringLiteral("openssl"), QStringList{QStringLiteral("ocsp")} +
                                                     QString::fromLatin1(arguments).split(QLatin1Char(' ')));
        process.waitForFinished(20000);
        const QByteArray words = process.readAll();
        return process.exitCode() == 0 ? std::optional(words) : std::nullopt;
    }

    [[nodiscard]] static QString serialOf(X509* certificate)
    {
        const openssl::Handle<BIGNUM, BN_free> number(
            ASN1_INTEGER_to_BN(X509_get0_serialNumber(certificate), nullptr));
        char* const digits = BN_bn2hex(number.get());
        const QString text = QString::fromLatin1(digits);
        OPENSSL_free(digits);
        return text;
    }

    [[nodiscard]] static QDir samples()
    {
        return QDir(QStringLiteral(AIQYN_SOURCE_DIR "/../shared/nca-samples/malikzh"));
    }

    [[nodiscard]] static QByteArray sampleCertificate(const char* name)
    {
        const QByteArray pem = contentOf(samples().filePath(QString::fromLatin1(name)));
        const openssl::Bio input = openssl::readBio(pem);
        const openssl::Certificate certificate(PEM_read_bio_X509(input.get(), nullptr, nullptr, nullptr));
        return certificate ? openssl::derOf<X509>(certificate.get(), i2d_X509) : QByteArray();
    }

private Q_SLOTS:
    void initTestCase()
    {
        write("signer.pem", m_pki.signer.pem());
        write("authority.pem", m_pki.authority.pem());
        write("root.pem", m_pki.root.pem());
        write("responder.pem", m_pki.responder.pem());
        write("responder.key", m_pki.responder.keyPem());
    }

    void opensslAnswersOurRequest_data()
    {
        QTest::addColumn<QString>("index");
        QTest::addColumn<bool>("sha1Id");
        QTest::addColumn<int>("status");
        const QString serial = serialOf(m_pki.signer.certificate.get());
        const QString valid = QStringLiteral("V\t270101000000Z\t\t%1\tunknown\t/CN=Signer\n").arg(serial);
        QTest::newRow("good") << valid << false << int(RevocationStatus::Good);
        QTest::newRow("good, named by SHA-1") << valid << true << int(RevocationStatus::Good);
        QTest::newRow("revoked")
            << QStringLiteral("R\t270101000000Z\t261001123000Z,keyCompromise\t%1\tunknown\t/CN=Signer\n")
                   .arg(serial)
            << false << int(RevocationStatus::Revoked);
        QTest::newRow("unknown") << QStringLiteral("V\t270101000000Z\t\t01\tunknown\t/CN=Nobody\n") << false
                                 << int(RevocationStatus::Unknown);
    }

    void opensslAnswersOurRequest()
    {
        QFETCH(QString, index);
        QFETCH(bool, sha1Id);
        QFETCH(int, status);
        if (QStandardPaths::findExecutable(QStringLiteral("openssl")).isEmpty())
            QSKIP("the openssl program is not here");
        const auto request =
            OcspRequest::make(m_pki.subject(), m_pki.random,
                              sha1Id ? OcspRequest::CertIdDigest::Sha1 : OcspRequest::CertIdDigest::Sha256)
                .value();
        write("request.der", request.der());
        write("index.txt", index.toLatin1());
        QVERIFY(ocspProgram("-index index.txt -CA authority.pem -rsigner responder.pem -rkey responder.key "
                            "-reqin request.der -respout response.der -ndays 1"));
        const QByteArray response = contentOf(m_folder.filePath(QStringLiteral("response.der")));
        const UtcTime now = UtcTime::fromMilliseconds(QDateTime::currentMSecsSinceEpoch()).value();
        const OcspFacts facts = readOcsp(response, m_pki.subject(), request.nonce());
        QCOMPARE(facts.causes, QStringList());
        QCOMPARE(int(facts.status.value()), status);
        QVERIFY(facts.signatureHolds && facts.responderAuthorised);
        QVERIFY(facts.nonceMatches == std::optional(true));
        QVERIFY(qAbs(facts.producedAt->milliseconds() - now.milliseconds()) < 60'000);
        QVERIFY(*facts.nextUpdate > *facts.thisUpdate);
        if (status != int(RevocationStatus::Revoked))
            return;
        QVERIFY(facts.revokedAt == timeAt("2026-10-01T12:30:00Z"));
        QVERIFY(facts.reason == RevocationReason::KeyCompromise);
    }

    // And the other way: the program agrees with us about what our responder says.
    void opensslReadsTheTestResponder()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("openssl")).isEmpty())
            QSKIP("the openssl program is not here");
        const auto request = OcspRequest::make(m_pki.subject(), m_pki.random).value();
        write("request.der", request.der());
        write("response.der", tests::TestOcspResponder(m_pki.responder)
                                  .answer(request.der(), m_pki.revoked(timeAt("2026-10-01T12:30:00Z"), 4)));
        const QByteArray words =
            ocspProgram(
                "-reqin request.der -respin response.der -CAfile root.pem -verify_other authority.pem "
                "-attime 1795582830 -resp_text")
                .value();
        QVERIFY2(words.contains("Response verify OK"), words.constData());
        QVERIFY(words.contains("Cert Status: revoked"));
        QVERIFY(words.contains("superseded"));
        write("signed-by-stranger.der",
              tests::TestOcspResponder(m_pki.other).answer(request.der(), m_pki.good()));
        QVERIFY(!ocspProgram("-reqin request.der -respin signed-by-stranger.der -CAfile root.pem "
                             "-verify_other authority.pem -attime 1795582830"));
    }

    // The certificate asked about was not published; only its serial number and its issuer matter here.
    void ncaResponse()
    {
        if (!samples().exists())
            QSKIP("the published test data of the national certification authority are not here");
        const QByteArray authority = sampleCertificate("nca_rsa_test.crt");
        QVERIFY(!authority.isEmpty());
        const auto standIn = tests::makeIdentity(
            {.commonName = "Stand-in", .from = m_pki.from, .to = m_pki.to}, &m_pki.authority);
        BIGNUM* number = nullptr;
        BN_hex2bn(&number, "4279390A141F5353A62947B61ED65E81741467D1");
        const openssl::Handle<BIGNUM, BN_free> serial(number);
        const openssl::Certificate issuer = certificateOf(authority);
        X509* const self = standIn.certificate.get();
        BN_to_ASN1_INTEGER(serial.get(), X509_get_serialNumber(self));
        X509_set_issuer_name(self, X509_get_subject_name(issuer.get()));
        X509_sign(self, standIn.key.get(), EVP_sha256());
        const QByteArray response =
            contentOf(samples().filePath(QStringLiteral("ocsp_response_individual_sign_2004.bin")));
        const OcspFacts facts = readOcsp(response, {standIn.der(), authority});
        QCOMPARE(facts.causes, QStringList());
        QVERIFY(facts.status == RevocationStatus::Good);
        QVERIFY(facts.signatureHolds && facts.responderAuthorised);
        QVERIFY(facts.producedAt == timeAt("2022-09-02T16:53:59Z"));
        QVERIFY(facts.thisUpdate == facts.producedAt && !facts.nextUpdate);
        QCOMPARE(readOcsp(response, m_pki.subject()).causes,
                 QStringList{QStringLiteral("OCSP_OTHER_CERTIFICATE")});
    }

    // Whatever they are signed with and whomever they speak of: none is unreadable.
    void ncaSamplesAreInForm()
    {
        QDir folder(samples());
        if (!folder.exists())
            QSKIP("the published test data of the national certification authority are not here");
        const QFileInfoList files = folder.entryInfoList(
            {QStringLiteral("*.crl"), QStringLiteral("ocsp_response_*.bin")}, QDir::Files);
        QCOMPARE(files.size(), 7);
        for (const QFileInfo& file : files) {
            const QByteArray bytes = contentOf(file.filePath());
            const bool list = file.suffix() == QStringLiteral("crl");
            QCOMPARE(list ? readCrl(bytes, m_pki.subject()).causes : readOcsp(bytes, m_pki.subject()).causes,
                     QStringList{list ? QStringLiteral("CRL_OTHER_ISSUER")
                                      : QStringLiteral("OCSP_OTHER_CERTIFICATE")});
        }
    }

    void ncaList()
    {
        if (!samples().exists())
            QSKIP("the published test data of the national certification authority are not here");
        const QByteArray authority = sampleCertificate("nca_rsa_test.crt");
        QVERIFY(!authority.isEmpty());
        const QByteArray crl = contentOf(samples().filePath(QStringLiteral("nca_rsa_test.crl")));
        const QByteArray signer = sampleCertificate("individual_valid_sign_2004_rsa.cer");
        QVERIFY(!signer.isEmpty());
        const CrlFacts facts = readCrl(crl, {signer, authority});
        QCOMPARE(facts.causes, QStringList());
        QVERIFY(facts.signatureHolds);
        QVERIFY(facts.status == RevocationStatus::Good);
        QVERIFY(facts.thisUpdate == timeAt("2022-03-29T04:18:29Z"));
        QVERIFY(facts.nextUpdate == timeAt("2022-09-25T04:18:29Z"));
    }
};

static const aiqyn::tests::Registered<tst_RevocationInterop> registered;
#include "tst_RevocationInterop.moc"
