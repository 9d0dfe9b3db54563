#include "TestRegistry.h"
#include "TokenFixture.h"
#include "evidence/signature/CmsReading.h"

#include <QTest>

#include <thread>

using namespace aiqyn;
using namespace aiqyn::evidence;
using namespace aiqyn::tests;

namespace {

using Library = TokenFixture::Library;

const QByteArray manifest("<manifest>\r\nof bytes that must not be rewritten\n</manifest>");

/// Empty when the signature is good.
QStringList causesOf(const CmsReading& reading)
{
    return reading.formatCauses + reading.hashCauses + reading.cryptoCauses + reading.constraintCauses;
}

} // namespace

class tst_TokenSigner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (SoftToken::modulePath().isEmpty())
            QSKIP("SoftHSM2 is not installed (Debian package softhsm2)");
    }

    void signs_data()
    {
        QTest::addColumn<KeyKind>("kind");
        QTest::addColumn<Library>("library");
        QTest::addColumn<bool>("withoutSha256Rsa");
        QTest::addColumn<bool>("askAlways");
        QTest::newRow("RSA-2048") << KeyKind::Rsa2048 << Library::Own << false << false;
        QTest::newRow("RSA-3072") << KeyKind::Rsa3072 << Library::Own << false << false;
        QTest::newRow("EC P-256") << KeyKind::EcP256 << Library::Own << false << false;
        QTest::newRow("RSA-2048, token hashes nothing")
            << KeyKind::Rsa2048 << Library::Rigged << true << false;
        QTest::newRow("EC P-256, PIN at each signature") << KeyKind::EcP256 << Library::Own << false << true;
    }
    void signs()
    {
        QFETCH(KeyKind, kind);
        QFETCH(Library, library);
        QFETCH(bool, withoutSha256Rsa);
        QFETCH(bool, askAlways);
        const TokenFixture fixture(kind, library, askAlways);
        if (fixture.rig != nullptr)
            fixture.rig->withoutSha256Rsa = withoutSha256Rsa;
        const auto signer = fixture.signer();
        QVERIFY2(signer, signer ? "" : qPrintable(describe(signer.error())));

        const EvidenceFixture evidence;
        const auto cms = (*signer)->sign(manifest, evidence.now);
        QVERIFY2(cms, cms ? "" : qPrintable(describe(cms.error())));
        const CmsReading reading = readCms(*cms, manifest);
        QCOMPARE(causesOf(reading).join(u','), QString());
        QCOMPARE(reading.claimedTime, std::optional(evidence.now));
        QCOMPARE(reading.furtherCertificates, std::vector<QByteArray>{fixture.pki.authorityDer()});
        QVERIFY(opensslSays(*cms, manifest, fixture.pki.rootPem(), {})
                    .endsWith(QStringLiteral("CAdES Verification successful")));
        QVERIFY(!opensslSays(*cms, manifest + ' ', fixture.pki.rootPem(), {})
                     .contains(QStringLiteral("successful")));

        const auto document = evidence.liveness();
        const auto sealed =
            DocumentSealer(**signer, evidence.clock).seal(document, evidence.images(document.images));
        QVERIFY2(sealed, sealed ? "" : qPrintable(describe(sealed.error())));
        const auto report = Validator(fixture.pki.trust()).validate(sealed->bytes, evidence.now);
        QCOMPARE(report.causes.join(u','), QString());
        QCOMPARE(report.indication, Indication::TotalPassed);
    }

    void theLibraryIsStartedAndEndedByWhoeverCameFirst()
    {
        const TestPki pki;
        SoftToken token;
        token.handOver();
        for (int start = 0; start < 2; ++start) {
            const auto module = Pkcs11Module::load(SoftToken::modulePath());
            QVERIFY2(module, module ? "" : qPrintable(describe(module.error())));
            const auto tokens = (*module)->tokens();
            QVERIFY(tokens);
            QCOMPARE(tokens->size(), std::size_t(1)); // the empty slot is none
            QCOMPARE(tokens->front().name, token.name());
            QCOMPARE(tokens->front().pin, PinState::Usable);
            // A second one of the same library leaves it running.
            {
                QVERIFY(Pkcs11Module::load(SoftToken::modulePath()));
            }
            QVERIFY((*module)->tokens());
        }
    }

    void listsKeysThatHaveACertificate()
    {
        TokenFixture fixture;
        const openssl::Key other = makeKey(KeyKind::EcP256);
        fixture.token.importKey(other.get(), "key alone");
        fixture.token.importCertificate(fixture.pki.authorityDer(), "certificate alone");
        fixture.token.importCertificate(QByteArray("\x30\x03\x02\x01\x01", 5), TokenFixture::id);
        const auto session = fixture.session().value();
        const auto keys = session->keys().value();
        QCOMPARE(keys.size(), std::size_t(1));
        QCOMPARE(keys.front().id, QByteArray(TokenFixture::id));
        QCOMPARE(keys.front().info.sha256, fixture.hash());
        QCOMPARE(keys.front().info.bin, TrainingAuthority::providerRequisites().bin.toString());
        // Without a login no private key is shown: that must not look like an empty token.
        fixture.token.logOut();
        QCOMPARE(session->keys().value().size(), std::size_t(1));
    }

    void goesOnAfterAnInterruption_data()
    {
        QTest::addColumn<bool>("sessions");
        QTest::addColumn<bool>("login");
        QTest::addColumn<unsigned long>("code");
        const auto row = [](const char* name, bool sessions, bool login, unsigned long code) {
            QTest::newRow(name) << sessions << login << code;
        };
        row("sessions closed", true, false, CKR_OK);
        row("logged out", false, true, CKR_OK);
        row("removed", false, false, CKR_DEVICE_REMOVED);
        row("not present", false, false, CKR_TOKEN_NOT_PRESENT);
        row("session invalid", false, false, CKR_SESSION_HANDLE_INVALID);
        row("not logged in", false, false, CKR_USER_NOT_LOGGED_IN);
        row("operation left behind", false, false, CKR_OPERATION_ACTIVE);
    }
    void goesOnAfterAnInterruption()
    {
        QFETCH(bool, sessions);
        QFETCH(bool, login);
        QFETCH(unsigned long, code);
        TokenFixture fixture(KeyKind::EcP256, Library::Rigged);
        const auto signer = fixture.signer().value();
        const UtcTime at = timeAt("2026-11-24T05:00:00Z");
        QVERIFY(signer->sign(manifest, at));
        QCOMPARE(fixture.rig->logins, 1);
        if (sessions)
            fixture.token.closeAllSessions();
        if (login)
            fixture.token.logOut();
        fixture.rig->signResult = code;
        fixture.rig->signFailures = code == CKR_OK ? 0 : 1;
        const auto cms = signer->sign(manifest, at);
        QVERIFY2(cms, cms ? "" : qPrintable(describe(cms.error())));
        QCOMPARE(causesOf(readCms(*cms, manifest)).join(u','), QString());
        QCOMPARE(fixture.rig->logins, 2);
    }

    void severalThreads()
    {
        const TokenFixture fixture(KeyKind::Rsa2048, Library::Rigged);
        const auto first = fixture.signer().value();
        const auto second = fixture.signer().value(); // another session with the same token
        const UtcTime at = timeAt("2026-11-24T05:00:00Z");
        constexpr int each = 25;
        std::atomic<int> good{0};
        const auto work = [&](const Signer& signer, char name) {
            for (int i = 0; i < each; ++i) {
                const QByteArray own = manifest + name + QByteArray::number(i);
                const auto cms = signer.sign(own, at);
                if (cms && causesOf(readCms(*cms, own)).isEmpty())
                    ++good;
            }
        };
        std::thread one([&] { work(*first, 'a'); });
        std::thread two([&] { work(*first, 'b'); });
        work(*second, 'c');
        one.join();
        two.join();
        QCOMPARE(good.load(), 3 * each);
        QCOMPARE(fixture.rig->together.load(), 1); // one call at a time
    }
};

static const aiqyn::tests::Registered<tst_TokenSigner> registered;
#include "tst_TokenSigner.moc"
