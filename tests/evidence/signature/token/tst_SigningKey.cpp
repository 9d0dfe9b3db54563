#include "EvidenceFixture.h"
#include "TestPki.h"
#include "TestRegistry.h"
#include "evidence/signature/CertificateReading.h"
#include "evidence/signature/CmsReading.h"
#include "evidence/signature/KeySigner.h"
#include "evidence/signature/SigningReadiness.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <atomic>
#include <thread>

using namespace aiqyn;
using namespace aiqyn::evidence;
using namespace aiqyn::tests;

namespace {

const QByteArray manifest("<manifest>\r\nof bytes that must not be rewritten\n</manifest>");
const QString password = QStringLiteral("пароль-Qwerty12");

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

/// Published test keys and certificates of the national authority; never part of this repository.
QString sample(const char* name)
{
    return QStringLiteral(AIQYN_SOURCE_DIR "/../shared/nca-samples/") + QString::fromLatin1(name);
}

QString causesOf(const CmsReading& reading)
{
    return (reading.formatCauses + reading.hashCauses + reading.cryptoCauses + reading.constraintCauses)
        .join(u',');
}

bool isRc2There()
{
    const openssl::Handle<EVP_CIPHER, EVP_CIPHER_free> cipher(
        EVP_CIPHER_fetch(nullptr, "RC2-40-CBC", nullptr));
    ERR_clear_error();
    return cipher != nullptr;
}

} // namespace

class tst_SigningKey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filesSign_data()
    {
        QTest::addColumn<KeyKind>("kind");
        QTest::addColumn<bool>("legacy");
        QTest::newRow("modern, RSA-2048") << KeyKind::Rsa2048 << false;
        QTest::newRow("modern, RSA-3072") << KeyKind::Rsa3072 << false;
        QTest::newRow("modern, EC P-256") << KeyKind::EcP256 << false;
        QTest::newRow("legacy, RSA-2048") << KeyKind::Rsa2048 << true;
        QTest::newRow("legacy, RSA-3072") << KeyKind::Rsa3072 << true;
        QTest::newRow("legacy, EC P-256") << KeyKind::EcP256 << true;
    }
    void filesSign()
    {
        QFETCH(KeyKind, kind);
        QFETCH(bool, legacy);
        const TestPki pki;
        const openssl::Key key = makeKey(kind);
        const openssl::Certificate certificate = pki.issue(key.get());
        const QByteArray file = legacy ? legacyPkcs12(key.get(), certificate.get(), password)
                                       : modernPkcs12(key.get(), certificate.get(), password);
        // The object identifier of pbeWithSHAAnd40BitRC2-CBC: the row shows what it says.
        QCOMPARE(file.contains(QByteArray("\x2A\x86\x48\x86\xF7\x0D\x01\x0C\x01\x06", 10)), legacy);
        const auto alone = SigningKey::fromPkcs12(file, password);
        QVERIFY2(alone, alone ? "" : qPrintable(describe(alone.error())));
        QVERIFY(!isRc2There());

        const auto whole = alone->withChain({pki.authorityDer()});
        QVERIFY(whole);
        const KeySigner signer(*whole);
        const EvidenceFixture evidence;
        const auto cms = signer.sign(manifest, evidence.now);
        QVERIFY2(cms, cms ? "" : qPrintable(describe(cms.error())));
        const CmsReading reading = readCms(*cms, manifest);
        QCOMPARE(causesOf(reading), QString());
        QCOMPARE(reading.claimedTime, std::optional(evidence.now));
        QVERIFY(opensslSays(*cms, manifest, pki.rootPem(), {})
                    .endsWith(QStringLiteral("CAdES Verification successful")));

        const auto document = evidence.liveness();
        const auto sealed =
            DocumentSealer(signer, evidence.clock).seal(document, evidence.images(document.images));
        QVERIFY2(sealed, sealed ? "" : qPrintable(describe(sealed.error())));
        const auto report = Validator(pki.trust()).validate(sealed->bytes, evidence.now);
        QCOMPARE(report.causes.join(u','), QString());
        QCOMPARE(report.indication, Indication::TotalPassed);
        QVERIFY(!isRc2There());
    }

    void oldAlgorithmsAreNeverThereForOthers()
    {
        const TestPki pki;
        const openssl::Key key = makeKey(KeyKind::EcP256);
        const QByteArray file = legacyPkcs12(key.get(), pki.issue(key.get()).get(), password);
        std::atomic<bool> seen{false};
        std::atomic<bool> done{false};
        std::thread others([&] {
            while (!done)
                seen = seen || isRc2There();
        });
        bool read = true;
        for (int i = 0; i < 10; ++i)
            read = read && SigningKey::fromPkcs12(file, password).has_value();
        done = true;
        others.join();
        QVERIFY(read);
        QVERIFY(!seen);
    }

    void chains_data()
    {
        QTest::addColumn<QByteArrayList>("supplied"); // names, see chains()
        QTest::addColumn<bool>("inFile");
        QTest::addColumn<int>("kept");
        const auto row = [](const char* name, const QByteArrayList& supplied, bool inFile, int kept) {
            QTest::newRow(name) << supplied << inFile << kept;
        };
        row("none", {}, false, 0);
        row("in the file, with its root", {}, true, 1);
        row("beside the file", {"authority"}, false, 1);
        row("with its root", {"root", "authority"}, false, 1);
        row("twice", {"authority", "authority"}, true, 1);
        row("of others", {"stranger", "authority"}, false, 1);
        row("of the issuer's name and identifier", {"namesake", "authority"}, false, 1);
        row("of others alone", {"stranger", "leaf"}, false, 0);
        row("no certificate", {"nonsense"}, false, -1);
        row("certificate and a byte", {"authority+"}, false, -1);
    }
    void chains()
    {
        QFETCH(QByteArrayList, supplied);
        QFETCH(bool, inFile);
        QFETCH(int, kept);
        const TestPki pki;
        const TestPki stranger; // the same names, other keys
        const openssl::Key key = makeKey(KeyKind::EcP256);
        const openssl::Certificate leaf = pki.issue(key.get());
        const std::map<QByteArray, QByteArray> byName{
            {"authority", pki.authorityDer()}, {"authority+", pki.authorityDer() + '\0'},
            {"root", pki.rootDer()},           {"stranger", stranger.authorityDer()},
            {"namesake", pki.namesakeDer()},   {"leaf", tests::derOf(leaf.get())},
            {"nonsense", "nonsense"}};
        std::vector<QByteArray> certificates;
        for (const QByteArray& name : supplied)
            certificates.push_back(byName.at(name));
        const QByteArray file =
            modernPkcs12(key.get(), leaf.get(), password,
                         inFile ? std::vector<X509*>{pki.root(), stranger.authority(), pki.authority()}
                                : std::vector<X509*>());
        const auto whole = SigningKey::fromPkcs12(file, password).value().withChain(certificates);
        QCOMPARE(whole.has_value(), kept >= 0);
        if (!whole) {
            QCOMPARE(whole.error().code, ErrorCode::CertificateInvalid);
            return;
        }
        const auto cms = KeySigner(*whole).sign(manifest, timeAt("2026-11-24T05:00:00Z")).value();
        const std::vector<QByteArray> further = readCms(cms, manifest).furtherCertificates;
        QCOMPARE(further, std::vector<QByteArray>(static_cast<std::size_t>(kept), pki.authorityDer()));
    }

    void refusals_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("password");
        QTest::addColumn<ErrorCode>("code");
        const TestPki pki;
        const openssl::Key key = makeKey(KeyKind::EcP256);
        const openssl::Key weak = makeKey(KeyKind::Rsa1024);
        const openssl::Certificate certificate = pki.issue(key.get());
        const QByteArray modern = modernPkcs12(key.get(), certificate.get(), password);
        const QByteArray legacy = legacyPkcs12(key.get(), certificate.get(), password);
        const QString wrong = QStringLiteral("Qwerty13");
        const auto row = [](const char* name, const QByteArray& file, const QString& with, ErrorCode code) {
            QTest::newRow(name) << file << with << code;
        };
        row("modern, wrong password", modern, wrong, ErrorCode::KeyPasswordWrong);
        row("modern, no password", modern, QString(), ErrorCode::KeyPasswordWrong);
        row("legacy, wrong password", legacy, wrong, ErrorCode::KeyPasswordWrong);
        row("legacy, no password", legacy, QString(), ErrorCode::KeyPasswordWrong);
        row("cut off", modern.chopped(40), password, ErrorCode::KeyUnreadable);
        row("PEM", pemOf(key.get()), password, ErrorCode::KeyUnreadable);
        row("empty", QByteArray(), password, ErrorCode::KeyUnreadable);
        row("certificates alone", modernPkcs12(nullptr, nullptr, password, {pki.authority()}), password,
            ErrorCode::KeyUnreadable);
        row("key alone", modernPkcs12(key.get(), nullptr, password), password, ErrorCode::CertificateInvalid);
        row("RSA of 1024 bits", modernPkcs12(weak.get(), pki.issue(weak.get()).get(), password), password,
            ErrorCode::CertificateInvalid);
    }
    void refusals()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, password);
        QFETCH(ErrorCode, code);
        const auto key = SigningKey::fromPkcs12(file, password);
        QVERIFY(!key);
        QCOMPARE(key.error().code, code);
        QVERIFY(password.isEmpty() || !key.error().detail.contains(password));
        QVERIFY(!isRc2There());
    }

    void filesOfTheNationalAuthority_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<bool>("forDocuments");
        QTest::newRow("to sign")
            << sample("danikarik/personal__active__RSA256_11c707bd54cbfcccb3815e39c4eb57b1dc7dfea9.p12")
            << true;
        QTest::newRow("to authenticate")
            << sample(
                   "danikarik/organization__active__AUTH_RSA256_d682726b55b3e62600ea8fe1c74e75fc96f47790.p12")
            << false;
    }
    void filesOfTheNationalAuthority()
    {
        QFETCH(QString, file);
        QFETCH(bool, forDocuments);
        if (!QDir(sample("danikarik")).exists())
            QSKIP("the national authority's published test keys are not in ../shared");
        const QByteArray bytes = contentOf(file);
        const auto key = SigningKey::fromPkcs12(bytes, QStringLiteral("Qwerty12"));
        QVERIFY2(key, key ? "" : qPrintable(describe(key.error())));
        QVERIFY(!isRc2There());
        QCOMPARE(SigningKey::fromPkcs12(bytes, QStringLiteral("qwerty12")).error().code,
                 ErrorCode::KeyPasswordWrong);
        QCOMPARE(key->certificate().allowsDocuments, forDocuments);

        // Signed and verified as of the time at which the certificate was valid.
        const UtcTime then = timeAt("2020-05-20T18:40:00Z");
        const auto cms = KeySigner(*key).sign(manifest, then).value();
        QCOMPARE(causesOf(readCms(cms, manifest)), QString());
        const QByteArray authority = contentOf(sample("malikzh/nca_rsa_test.crt"));
        const openssl::Certificate issuer = certificateOf(authority);
        const QString said = opensslSays(cms, manifest, issuer ? pemOf(issuer.get()) : authority,
                                         {QStringLiteral("-partial_chain"), QStringLiteral("-attime"),
                                          QString::number(then.milliseconds() / 1000)});
        QVERIFY2(said.endsWith(QStringLiteral("CAdES Verification successful")), qPrintable(said));

        const auto findings = checkReadiness(
            {.role = SigningRole::Provider, .certificate = key->certificate()},
            {.bin = TrainingAuthority::providerRequisites().bin}, timeAt("2026-11-24T05:00:00Z"));
        QVERIFY(std::any_of(findings.begin(), findings.end(),
                            [](const auto& finding) { return finding.code == ReadinessCode::Expired; }));
    }

    void keysOfGostAreRefused()
    {
        const QString file = sample("ncanode-kz/legal__valid__head.p12");
        if (!QFile::exists(file))
            QSKIP("the national authority's published test keys are not in ../shared");
        const auto key = SigningKey::fromPkcs12(contentOf(file), QStringLiteral("Qwerty12"));
        QVERIFY(!key);
        QCOMPARE(key.error().code, ErrorCode::KeyUnreadable);
    }
};

static const aiqyn::tests::Registered<tst_SigningKey> registered;
#include "tst_SigningKey.moc"
