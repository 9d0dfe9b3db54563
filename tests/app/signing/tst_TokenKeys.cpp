#include "SigningFixture.h"
#include "SoftToken.h"
#include "TestPki.h"
#include "TestRegistry.h"
#include "TokenFixture.h"
#include "app/signing/KeyTrial.h"

#include <QTest>

using namespace aiqyn;
using namespace aiqyn::app;
using namespace aiqyn::tests;
using evidence::SigningRole;

namespace {

const QByteArray right(SoftToken::pin);

/// Two keys with certificates on one token of SoftHSM2.
struct TwoKeys
{
    TestPki pki;
    SoftToken token;
    std::array<QByteArray, 2> certificates;

    TwoKeys()
    {
        for (std::size_t i = 0; i < certificates.size(); ++i) {
            const openssl::Key key = makeKey(KeyKind::EcP256);
            certificates[i] = derOf(pki.issue(key.get()).get());
            const QByteArray id(1, static_cast<char>(i + 1));
            token.importKey(key.get(), id);
            token.importCertificate(certificates[i], id);
        }
        token.handOver();
    }
    [[nodiscard]] TokenKeySource source(std::size_t which) const
    {
        return {SoftToken::modulePath(), token.name(), Sha256::of(certificates[which]), {}};
    }
    [[nodiscard]] SigningSettings settings() const { return {source(0), source(1)}; }
};

} // namespace

/// Keys on tokens, opened together with a person.
class tst_TokenKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (SoftToken::modulePath().isEmpty())
            QSKIP("SoftHSM2 is not installed");
    }
    void init()
    {
        m_fixture = std::make_unique<SigningFixture>();
        m_keys = std::make_unique<TwoKeys>();
        m_desk = m_fixture->desk(false);
    }
    void cleanup()
    {
        m_desk.reset(); // no module outlives its token
        m_keys.reset();
    }

    void bothKeysOnOneTokenCostOnePin()
    {
        ScriptedPrompt prompt({right});
        const auto keys = m_desk->keyring->open(m_keys->settings(), prompt);
        QVERIFY2(keys, keys ? "" : qPrintable(describe(keys.error())));
        QVERIFY(keys->provider->sign("manifest", m_fixture->now));
        QVERIFY(keys->customer->sign("manifest", m_fixture->now));
        QCOMPARE(prompt.requests.size(), 1U);
        QCOMPARE(prompt.requests.front().kind, SecretRequest::Kind::TokenPin);
        QCOMPARE(prompt.requests.front().serial, m_keys->token.name().serial);
    }

    void wrongPinThenTheRightOne()
    {
        ScriptedPrompt prompt({"0000", "1111", right});
        QVERIFY(m_desk->keyring->open(m_keys->settings(), prompt));
        QCOMPARE(prompt.requests.size(), 3U);
        QVERIFY(!prompt.requests[0].refused);
        QVERIFY(!prompt.requests[0].lastTry);
        QCOMPARE(prompt.requests[1].refused, std::optional(ErrorCode::TokenPinWrong));
        QCOMPARE(prompt.requests[2].refused, std::optional(ErrorCode::TokenPinWrong));
    }

    void cancelling()
    {
        ScriptedPrompt prompt({"0000"});
        QCOMPARE(m_desk->keyring->open(m_keys->settings(), prompt).error().code, ErrorCode::Cancelled);
    }

    void lockingLogsOut()
    {
        ScriptedPrompt prompt({right, "0000", right});
        QVERIFY(m_desk->keyring->open(m_keys->settings(), prompt));
        m_desk->keyring->lock();
        // The token looks at the PIN again.
        QVERIFY(m_desk->keyring->open(m_keys->settings(), prompt));
        QCOMPARE(prompt.requests.size(), 3U);
    }

    void refusesOneCertificateForBoth()
    {
        ScriptedPrompt prompt({right});
        const SigningSettings same{m_keys->source(0), m_keys->source(0)};
        QCOMPARE(m_desk->keyring->open(same, prompt).error().code, ErrorCode::SigningKeysNotDistinct);
    }

    void asksNobodyForATokenThatIsNotThere_data()
    {
        QTest::addColumn<int>("what");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("another token") << 1 << ErrorCode::TokenNotFound;
        QTest::newRow("no such library") << 2 << ErrorCode::TokenModuleUnusable;
        QTest::newRow("a bare library name") << 3 << ErrorCode::TokenModuleUnusable;
    }
    void asksNobodyForATokenThatIsNotThere()
    {
        QFETCH(int, what);
        QFETCH(ErrorCode, code);
        TokenKeySource source = m_keys->source(0);
        if (what == 1)
            source.token.serial = QStringLiteral("another");
        else
            source.module = what == 2 ? QStringLiteral("/nowhere/lib.so") : QStringLiteral("libsofthsm2.so");
        ScriptedPrompt prompt({right});
        KeyOpener opener(*m_desk->tokens, prompt);
        QCOMPARE(opener.open(SigningRole::Provider, source).error().code, code);
        QVERIFY(prompt.requests.empty());
    }

    void namesTheKeyThatIsMissing()
    {
        TokenKeySource source = m_keys->source(0);
        source.certificate = Sha256::of(QByteArray("another"));
        ScriptedPrompt prompt({right});
        KeyOpener opener(*m_desk->tokens, prompt);
        QCOMPARE(opener.open(SigningRole::Provider, source).error().code, ErrorCode::TokenKeyNotFound);
    }

    void looksAtATokenAndTriesItsKeyWithOnePin()
    {
        const auto tokens = connectedTokens(*m_desk, SoftToken::modulePath());
        QVERIFY(tokens);
        QCOMPARE(tokens->size(), 1U);
        ScriptedPrompt prompt({"0000", right});
        const auto content =
            contentOf(*m_desk, SigningRole::Provider, SoftToken::modulePath(), tokens->front().name, prompt);
        QVERIFY(content);
        QCOMPARE(content->keys.size(), 2U);
        const auto tried = tryKey(*m_desk, SigningRole::Provider, m_keys->source(0), TrialPurpose::Choose,
                                  content->keys[1].info, prompt);
        QVERIFY(tried);
        QCOMPARE(prompt.requests.size(), 2U);
        // The certificate is a training one, this station is none.
        QVERIFY(!tried->canSign());
    }

    void aTokenSaysHowItStands_data()
    {
        QTest::addColumn<ulong>("flags");
        QTest::addColumn<ulong>("loginResult");
        QTest::addColumn<int>("asked");
        QTest::addColumn<bool>("lastTry");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("locked") << ulong(CKF_USER_PIN_LOCKED) << ulong(CKR_OK) << 0 << false
                                << ErrorCode::TokenPinLocked;
        QTest::newRow("locks itself at this PIN")
            << 0UL << ulong(CKR_PIN_LOCKED) << 1 << false << ErrorCode::TokenPinLocked;
        QTest::newRow("last try, and cancelled then")
            << ulong(CKF_USER_PIN_FINAL_TRY) << ulong(CKR_PIN_INCORRECT) << 2 << true << ErrorCode::Cancelled;
    }
    void aTokenSaysHowItStands()
    {
        QFETCH(ulong, flags);
        QFETCH(ulong, loginResult);
        QFETCH(int, asked);
        QFETCH(bool, lastTry);
        QFETCH(ErrorCode, code);
        m_keys.reset(); // SoftHSM2 has one configuration per process
        TokenFixture fixture(KeyKind::EcP256, TokenFixture::Library::Rigged);
        fixture.rig->tokenFlags = flags;
        fixture.rig->loginResult = loginResult;
        ScriptedPrompt prompt({"0000"});
        KeyOpener opener(*m_desk->tokens, prompt);
        const auto signer =
            opener.open(SigningRole::Provider,
                        TokenKeySource{TokenFixture::riggedPath(), fixture.token.name(), fixture.hash(), {}});
        QCOMPARE(signer.error().code, code);
        QCOMPARE(static_cast<int>(prompt.requests.size()), asked);
        for (const SecretRequest& request : prompt.requests)
            QCOMPARE(request.lastTry, lastTry);
        if (asked == 2)
            QCOMPARE(prompt.requests[1].refused, std::optional(ErrorCode::TokenPinLastTry));
    }

private:
    std::unique_ptr<SigningFixture> m_fixture;
    std::unique_ptr<TwoKeys> m_keys;
    std::optional<SigningDesk> m_desk;
};

static const aiqyn::tests::Registered<tst_TokenKeys> registered;
#include "tst_TokenKeys.moc"
