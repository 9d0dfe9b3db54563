#include "TestRegistry.h"
#include "TokenFixture.h"

#include <QLibraryInfo>
#include <QTest>

using namespace aiqyn;
using namespace aiqyn::evidence;
using namespace aiqyn::tests;

namespace {

using Library = TokenFixture::Library;
using Change = std::function<void(TokenFixture&)>;

const QByteArray manifest("<manifest/>");

UtcTime now()
{
    return timeAt("2026-11-24T05:00:00Z");
}

} // namespace

Q_DECLARE_METATYPE(Change)

class tst_TokenRefusals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (SoftToken::modulePath().isEmpty())
            QSKIP("SoftHSM2 is not installed (Debian package softhsm2)");
    }

    void modules_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<unsigned long>("initializeResult");
        QTest::addColumn<int>("version");
        QTest::addColumn<bool>("usable");
        const QString rigged = TokenFixture::riggedPath();
        const auto row = [](const char* name, const QString& path, unsigned long code, int version,
                            bool usable) { QTest::newRow(name) << path << code << version << usable; };
        row("good", rigged, CKR_OK, 2, true);
        row("already started", rigged, CKR_CRYPTOKI_ALREADY_INITIALIZED, 2, true);
        row("no path", QString(), CKR_OK, 2, false);
        row("bare name", QStringLiteral("libsofthsm2.so"), CKR_OK, 2, false);
        row("no file", QStringLiteral("/nowhere/libtoken.so"), CKR_OK, 2, false);
        row("no library", QStringLiteral(AIQYN_SOURCE_DIR "/README.md"), CKR_OK, 2, false);
        row("other library",
            QLibraryInfo::path(QLibraryInfo::LibrariesPath) + QStringLiteral("/libQt6Core.so.6"), CKR_OK, 2,
            false);
        row("does not start", rigged, CKR_DEVICE_ERROR, 2, false);
        row("version of another age", rigged, CKR_OK, 1, false);
    }
    void modules()
    {
        QFETCH(QString, path);
        QFETCH(unsigned long, initializeResult);
        QFETCH(int, version);
        QFETCH(bool, usable);
        SoftToken token;
        token.handOver();
        Rig* const rig = TokenFixture::freshRig();
        rig->initializeResult = initializeResult;
        rig->majorVersion = static_cast<unsigned char>(version);
        const auto module = Pkcs11Module::load(path);
        QCOMPARE(module.has_value(), usable);
        if (!usable)
            QCOMPARE(module.error().code, ErrorCode::TokenModuleUnusable);
    }

    void sessions_data()
    {
        QTest::addColumn<QString>("label");
        QTest::addColumn<bool>("rightSerial");
        QTest::addColumn<QByteArray>("pin");
        QTest::addColumn<unsigned long>("flags");
        QTest::addColumn<unsigned long>("flagsCleared");
        QTest::addColumn<unsigned long>("loginResult");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<int>("logins");
        const QString label = QStringLiteral("Aiqyn test");
        const auto row = [&label](const char* name, const QByteArray& pin, unsigned long flags,
                                  unsigned long loginResult, ErrorCode code, int logins) {
            QTest::newRow(name) << label << true << pin << flags << 0UL << loginResult << code << logins;
        };
        const QByteArray right(SoftToken::pin);
        QTest::newRow("token of another label")
            << QStringLiteral("Aiqyn") << true << right << 0UL << 0UL << 0UL << ErrorCode::TokenNotFound << 0;
        QTest::newRow("token of another serial")
            << label << false << right << 0UL << 0UL << 0UL << ErrorCode::TokenNotFound << 0;
        QTest::newRow("PIN never set") << label << true << right << 0UL << CKF_USER_PIN_INITIALIZED << 0UL
                                       << ErrorCode::TokenPinLocked << 0;
        row("wrong PIN", "0000-wrong", 0, CKR_OK, ErrorCode::TokenPinWrong, 1);
        row("PIN too short", "1", 0, CKR_OK, ErrorCode::TokenPinWrong, 1);
        row("no PIN", QByteArray(), 0, CKR_OK, ErrorCode::TokenPinWrong, 0);
        row("wrong PIN, one try left", "0000-wrong", CKF_USER_PIN_FINAL_TRY, CKR_OK,
            ErrorCode::TokenPinLastTry, 1);
        // Not tried: by some tokens each try puts off the unlocking.
        row("locked, says the flag", right, CKF_USER_PIN_LOCKED, CKR_OK, ErrorCode::TokenPinLocked, 0);
        row("locked, says the login", right, 0, CKR_PIN_LOCKED, ErrorCode::TokenPinLocked, 1);
        row("PIN expired", right, 0, CKR_PIN_EXPIRED, ErrorCode::TokenPinLocked, 1);
        row("pulled out at the login", right, 0, CKR_DEVICE_REMOVED, ErrorCode::TokenNotFound, 1);
        row("driver fails at the login", right, 0, CKR_GENERAL_ERROR, ErrorCode::TokenModuleUnusable, 1);
    }
    void sessions()
    {
        QFETCH(QString, label);
        QFETCH(bool, rightSerial);
        QFETCH(QByteArray, pin);
        QFETCH(unsigned long, flags);
        QFETCH(unsigned long, flagsCleared);
        QFETCH(unsigned long, loginResult);
        QFETCH(ErrorCode, code);
        QFETCH(int, logins);
        const TokenFixture fixture(KeyKind::EcP256, Library::Rigged);
        fixture.rig->tokenFlags = flags;
        fixture.rig->tokenFlagsCleared = flagsCleared;
        fixture.rig->loginResult = loginResult;
        const TokenName name{label, rightSerial ? fixture.token.name().serial : QStringLiteral("0")};
        const auto session = Pkcs11Session::open(fixture.module, name, SoftToken::pinBytes(pin.constData()));
        QVERIFY(!session);
        QCOMPARE(session.error().code, code);
        QCOMPARE(fixture.rig->logins, logins);
        QVERIFY(!session.error().detail.contains(QString::fromLatin1(SoftToken::pin)));
    }

    void pinStates_data()
    {
        QTest::addColumn<unsigned long>("flags");
        QTest::addColumn<unsigned long>("cleared");
        QTest::addColumn<PinState>("state");
        QTest::newRow("usable") << 0UL << 0UL << PinState::Usable;
        QTest::newRow("last try") << CKF_USER_PIN_FINAL_TRY << 0UL << PinState::LastTry;
        QTest::newRow("locked") << (CKF_USER_PIN_FINAL_TRY | CKF_USER_PIN_LOCKED) << 0UL << PinState::Locked;
        QTest::newRow("never set") << 0UL << CKF_USER_PIN_INITIALIZED << PinState::Locked;
    }
    void pinStates()
    {
        QFETCH(unsigned long, flags);
        QFETCH(unsigned long, cleared);
        QFETCH(PinState, state);
        const TokenFixture fixture(KeyKind::EcP256, Library::Rigged);
        fixture.rig->tokenFlags = flags;
        fixture.rig->tokenFlagsCleared = cleared;
        QCOMPARE(fixture.module->tokens().value().front().pin, state);
    }

    void signers_data()
    {
        QTest::addColumn<KeyKind>("kind");
        QTest::addColumn<Change>("change");
        QTest::addColumn<QByteArray>("issuer");
        QTest::addColumn<ErrorCode>("code");
        const auto row = [](const char* name, ErrorCode code, const Change& change,
                            KeyKind kind = KeyKind::EcP256, const QByteArray& issuer = {}) {
            QTest::newRow(name) << kind << change << issuer << code;
        };
        // Each change gives the fixture the certificate that is asked for.
        row("certificate not on the token", ErrorCode::TokenKeyNotFound,
            [](TokenFixture& f) { f.certificate = f.pki.issue(f.key.get()); });
        row("certificate without a key", ErrorCode::TokenKeyNotFound, [](TokenFixture& f) {
            f.certificate = f.pki.issue(f.key.get());
            f.token.importCertificate(derOf(f.certificate.get()), "another id");
        });
        row("certificate of another key", ErrorCode::CertificateInvalid, [](TokenFixture& f) {
            f.certificate = f.pki.issue(makeKey(KeyKind::EcP256).get());
            f.token.importCertificate(derOf(f.certificate.get()), TokenFixture::id);
        });
        row(
            "certificate of another RSA key", ErrorCode::CertificateInvalid,
            [](TokenFixture& f) {
                f.certificate = f.pki.issue(makeKey(KeyKind::Rsa2048).get());
                f.token.importCertificate(derOf(f.certificate.get()), TokenFixture::id);
            },
            KeyKind::Rsa2048);
        row(
            "RSA of 1024 bits", ErrorCode::CertificateInvalid, [](TokenFixture&) {}, KeyKind::Rsa1024);
        row(
            "issuer's certificate unreadable", ErrorCode::CertificateInvalid, [](TokenFixture&) {},
            KeyKind::EcP256, "no certificate");
    }
    void signers()
    {
        QFETCH(KeyKind, kind);
        QFETCH(Change, change);
        QFETCH(QByteArray, issuer);
        QFETCH(ErrorCode, code);
        TokenFixture fixture(kind);
        change(fixture);
        const auto signer =
            TokenSigner::open(fixture.session().value(), fixture.hash(),
                              issuer.isEmpty() ? std::vector<QByteArray>() : std::vector<QByteArray>{issuer});
        QVERIFY(!signer);
        QCOMPARE(signer.error().code, code);
    }

    void signing_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<int>("moreLogins");
        const auto row = [](const char* name, ErrorCode code, int moreLogins, const Change& change) {
            QTest::newRow(name) << change << code << moreLogins;
        };
        const auto failing = [](unsigned long code, int times) {
            return [code, times](TokenFixture& f) {
                f.rig->signResult = code;
                f.rig->signFailures = times;
            };
        };
        constexpr int ever = 1000;
        row("removed for good", ErrorCode::TokenNotFound, 1, failing(CKR_DEVICE_REMOVED, ever));
        row("key gone", ErrorCode::TokenKeyNotFound, 1, failing(CKR_KEY_HANDLE_INVALID, ever));
        row("never logged in", ErrorCode::SignatureFailed, 1, failing(CKR_USER_NOT_LOGGED_IN, ever));
        row("operation never ends", ErrorCode::SignatureFailed, 1, failing(CKR_OPERATION_ACTIVE, ever));
        row("key may not sign", ErrorCode::SignatureFailed, 0, failing(CKR_KEY_FUNCTION_NOT_PERMITTED, 1));
        row("token fails", ErrorCode::SignatureFailed, 0, failing(CKR_DEVICE_ERROR, 1));
        row("value does not verify", ErrorCode::SignatureFailed, 0,
            [](TokenFixture& f) { f.rig->spoilSignatures = true; });
        row("no new login with the last try", ErrorCode::TokenPinLastTry, 0, [](TokenFixture& f) {
            f.rig->tokenFlags = CKF_USER_PIN_FINAL_TRY;
            f.token.closeAllSessions();
        });
        row("locked meanwhile", ErrorCode::TokenPinLocked, 0, [](TokenFixture& f) {
            f.rig->tokenFlags = CKF_USER_PIN_LOCKED;
            f.token.closeAllSessions();
        });
        row("PIN changed meanwhile", ErrorCode::TokenPinWrong, 1, [](TokenFixture& f) {
            f.rig->loginResult = CKR_PIN_INCORRECT;
            f.token.closeAllSessions();
        });
    }
    void signing()
    {
        QFETCH(Change, change);
        QFETCH(ErrorCode, code);
        QFETCH(int, moreLogins);
        TokenFixture fixture(KeyKind::EcP256, Library::Rigged);
        const auto signer = fixture.signer().value();
        const int before = fixture.rig->logins;
        change(fixture);
        const auto cms = signer->sign(manifest, now());
        QVERIFY(!cms);
        QCOMPARE(cms.error().code, code);
        QCOMPARE(fixture.rig->logins - before, moreLogins);
    }

    void listing_data()
    {
        QTest::addColumn<unsigned long>("findResult");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("driver fails") << CKR_GENERAL_ERROR << ErrorCode::TokenModuleUnusable;
        QTest::newRow("removed for good") << CKR_TOKEN_NOT_PRESENT << ErrorCode::TokenNotFound;
    }
    void listing()
    {
        QFETCH(unsigned long, findResult);
        QFETCH(ErrorCode, code);
        const TokenFixture fixture(KeyKind::EcP256, Library::Rigged);
        const auto session = fixture.session().value();
        fixture.rig->findResult = findResult;
        QCOMPARE(session->keys().error().code, code);
        QCOMPARE(TokenSigner::open(session, fixture.hash()).error().code, code);
    }

    void refusedPinIsNotTriedAgain()
    {
        TokenFixture fixture(KeyKind::EcP256, Library::Rigged);
        const auto signer = fixture.signer().value();
        fixture.rig->loginResult = CKR_PIN_INCORRECT;
        fixture.token.closeAllSessions();
        for (int i = 0; i < 3; ++i)
            QCOMPARE(signer->sign(manifest, now()).error().code, ErrorCode::TokenPinWrong);
        QCOMPARE(fixture.rig->logins, 2);
    }

    void pinAtEachSignatureIsAskedWithCare()
    {
        TokenFixture fixture(KeyKind::EcP256, Library::Rigged, true);
        const auto signer = fixture.signer().value();
        const int before = fixture.rig->logins;
        fixture.rig->tokenFlags = CKF_USER_PIN_FINAL_TRY;
        QCOMPARE(signer->sign(manifest, now()).error().code, ErrorCode::TokenPinLastTry);
        QCOMPARE(fixture.rig->logins, before);
        fixture.rig->tokenFlags = 0;
        fixture.rig->loginResult = CKR_PIN_INCORRECT;
        QCOMPARE(signer->sign(manifest, now()).error().code, ErrorCode::TokenPinWrong);
        QCOMPARE(signer->sign(manifest, now()).error().code, ErrorCode::TokenPinWrong);
        QCOMPARE(fixture.rig->logins, before + 1);
    }

    void comesBackWhenTheTokenDoes()
    {
        TokenFixture fixture(KeyKind::EcP256, Library::Rigged);
        const auto signer = fixture.signer().value();
        fixture.rig->tokenFlagsCleared = CKF_TOKEN_INITIALIZED; // as good as not there
        fixture.token.closeAllSessions();
        QCOMPARE(signer->sign(manifest, now()).error().code, ErrorCode::TokenNotFound);
        fixture.rig->tokenFlagsCleared = 0;
        QVERIFY(signer->sign(manifest, now()));
    }
};

static const aiqyn::tests::Registered<tst_TokenRefusals> registered;
#include "tst_TokenRefusals.moc"
