#include "SigningFixture.h"
#include "TestPki.h"
#include "TestRegistry.h"

#include <QTest>

using namespace aiqyn;
using namespace aiqyn::app;
using namespace aiqyn::tests;
using evidence::SigningRole;

namespace {

const QByteArray right(SigningFixture::password);

} // namespace

/// Keys from files, opened together with a person.
class tst_SigningKeyring : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<SigningFixture>();
        m_desk = m_fixture->desk(false);
    }

    void opensBothAndAsksOnce()
    {
        const SigningSettings settings = m_fixture->files();
        ScriptedPrompt prompt({right, right});
        QVERIFY(!m_desk->keyring->certificates());
        const auto keys = m_desk->keyring->open(settings, prompt);
        QVERIFY(keys);
        QCOMPARE(keys->provider->certificate().organisation, QStringLiteral("Bank provider"));
        QCOMPARE(keys->customer->certificate().organisation, QStringLiteral("Bank customer"));
        QCOMPARE(keys->customer->certificate().issuer, QStringLiteral("National authority"));
        QVERIFY(keys->provider->sign("manifest", m_fixture->now));
        QCOMPARE(prompt.requests.size(), 2U);
        QCOMPARE(prompt.requests.front().keyName, QStringLiteral("provider.p12"));
        QCOMPARE(prompt.requests.back().role, SigningRole::Customer);
        QVERIFY(!prompt.requests.front().refused);
        QVERIFY(m_desk->keyring->open(settings, prompt));
        QCOMPARE(prompt.requests.size(), 2U);
        QVERIFY(m_desk->keyring->certificates());
    }

    void asksAgainUntilThePasswordIsRight()
    {
        const SigningSettings settings = m_fixture->files();
        // A zero inside ends a password for OpenSSL: what stands before it must not be taken for the whole.
        ScriptedPrompt prompt({"wrong", QByteArray(), right + QByteArray(1, '\0') + "x", right, right});
        QVERIFY(m_desk->keyring->open(settings, prompt));
        QCOMPARE(prompt.requests.size(), 5U);
        QVERIFY(!prompt.requests[0].refused);
        for (const std::size_t again : {1U, 2U, 3U})
            QCOMPARE(prompt.requests[again].refused, std::optional(ErrorCode::KeyPasswordWrong));
        QVERIFY(!prompt.requests[4].refused); // the other key's first question
    }

    void cancellingKeepsWhatWasOpened()
    {
        const SigningSettings settings = m_fixture->files();
        ScriptedPrompt prompt({right, "wrong"});
        const auto keys = m_desk->keyring->open(settings, prompt);
        QCOMPARE(keys.error().code, ErrorCode::Cancelled);
        QVERIFY(!m_desk->keyring->certificates());
        ScriptedPrompt second({right});
        QVERIFY(m_desk->keyring->open(settings, second));
        QCOMPARE(second.requests.size(), 1U);
    }

    void lockingForgets()
    {
        const SigningSettings settings = m_fixture->files();
        ScriptedPrompt prompt({right, right, right, right});
        QVERIFY(m_desk->keyring->open(settings, prompt));
        m_desk->keyring->lock();
        QVERIFY(!m_desk->keyring->certificates());
        QVERIFY(m_desk->keyring->open(settings, prompt));
        QCOMPARE(prompt.requests.size(), 4U);
    }

    void lockingWhileSomebodyIsAskedOpensNothing()
    {
        class LockingPrompt final : public SecretPrompt
        {
        public:
            explicit LockingPrompt(SigningKeyring& keyring)
                : m_keyring(keyring)
            {}
            std::optional<WipedBytes> ask(const SecretRequest&) override
            {
                m_keyring.lock();
                return WipedBytes(right.begin(), right.end());
            }
            void close() override {}

        private:
            SigningKeyring& m_keyring;
        } prompt(*m_desk->keyring);
        QCOMPARE(m_desk->keyring->open(m_fixture->files(), prompt).error().code, ErrorCode::Cancelled);
        QVERIFY(!m_desk->keyring->certificates());
    }

    void refusesOneCertificateForBoth()
    {
        SigningSettings settings = m_fixture->files();
        settings.customer = settings.provider;
        ScriptedPrompt prompt({right, right});
        QCOMPARE(m_desk->keyring->open(settings, prompt).error().code, ErrorCode::SigningKeysNotDistinct);
        // A copy of the file is the same certificate all the same.
        QFile::copy(std::get<FileKeySource>(settings.provider).file,
                    m_fixture->folder.filePath(QStringLiteral("copy.p12")));
        settings.customer = FileKeySource{m_fixture->folder.filePath(QStringLiteral("copy.p12"))};
        ScriptedPrompt again({right});
        QCOMPARE(m_desk->keyring->open(settings, again).error().code, ErrorCode::SigningKeysNotDistinct);
    }

    void opensOtherKeysWhenTheSettingsChange()
    {
        SigningSettings settings = m_fixture->files();
        ScriptedPrompt prompt({right, right, right});
        QVERIFY(m_desk->keyring->open(settings, prompt));
        settings.provider = FileKeySource{m_fixture->keyFile(QStringLiteral("renewed"), SigningRole::Provider,
                                                             m_fixture->in(SigningFixture::dayMs))};
        const auto keys = m_desk->keyring->open(settings, prompt);
        QVERIFY(keys);
        QCOMPARE(keys->provider->certificate().organisation, QStringLiteral("Bank renewed"));
        QCOMPARE(prompt.requests.size(), 3U);
    }

    void opensOldAndNewFiles_data()
    {
        QTest::addColumn<bool>("legacy");
        QTest::newRow("AES-256, PBKDF2") << false;
        QTest::newRow("3DES, RC2-40, SHA-1, as the national authority's") << true;
    }
    void opensOldAndNewFiles()
    {
        QFETCH(bool, legacy);
        const TestPki pki;
        const openssl::Key key = makeKey(KeyKind::Rsa2048);
        const openssl::Certificate certificate = pki.issue(key.get());
        const QString secret = QStringLiteral("Qwerty12");
        const QString file = m_fixture->store(QStringLiteral("key.p12"),
                                              legacy ? legacyPkcs12(key.get(), certificate.get(), secret)
                                                     : modernPkcs12(key.get(), certificate.get(), secret));
        // Issuers beside the file: one file of PEM with a root in it, one of DER.
        const QString pem =
            m_fixture->store(QStringLiteral("ca.pem"), "comment\n" + pki.rootPem() + pemOf(pki.authority()));
        const QString der = m_fixture->store(QStringLiteral("ca.cer"), pki.authorityDer());
        ScriptedPrompt prompt({"qwerty12", secret.toUtf8()});
        KeyOpener opener(*m_desk->tokens, prompt);
        const auto signer = opener.open(SigningRole::Provider, FileKeySource{file, {pem, der}});
        QVERIFY(signer);
        QCOMPARE(prompt.requests.size(), 2U);
        const auto signature = (*signer)->sign("manifest", m_fixture->now);
        QVERIFY(signature);
        // Only with the authority inside does the root alone suffice.
        const QString said = opensslSays(*signature, "manifest", pki.rootPem(), {});
        QVERIFY2(said.endsWith(QStringLiteral("successful")), qPrintable(said));
    }

    void saysWhatIsWrongWithAFile_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QStringList>("issuers");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("missing") << "none.p12" << QStringList() << ErrorCode::FileNotFound;
        QTest::newRow("no key") << "text" << QStringList() << ErrorCode::KeyUnreadable;
        QTest::newRow("too large") << "large" << QStringList() << ErrorCode::FileTooLarge;
        QTest::newRow("issuer missing")
            << "good.p12" << QStringList{QStringLiteral("none.pem")} << ErrorCode::FileNotFound;
        QTest::newRow("issuer is text")
            << "good.p12" << QStringList{QStringLiteral("text")} << ErrorCode::CertificateInvalid;
        QTest::newRow("issuer is no certificate")
            << "good.p12" << QStringList{QStringLiteral("sequence")} << ErrorCode::CertificateInvalid;
        QTest::newRow("half a PEM") << "good.p12" << QStringList{QStringLiteral("half")}
                                    << ErrorCode::CertificateInvalid;
    }
    void saysWhatIsWrongWithAFile()
    {
        QFETCH(QString, file);
        QFETCH(QStringList, issuers);
        QFETCH(ErrorCode, code);
        m_fixture->keyFile(QStringLiteral("good"), SigningRole::Provider,
                           m_fixture->in(SigningFixture::dayMs));
        m_fixture->store(QStringLiteral("text"), "text");
        m_fixture->store(QStringLiteral("sequence"), QByteArray("\x30\x00", 2));
        m_fixture->store(QStringLiteral("half"), m_fixture->issuer.rootPem().chopped(40));
        m_fixture->store(QStringLiteral("large"), QByteArray((1 << 20) + 1, '0'));
        FileKeySource source{m_fixture->folder.filePath(file)};
        for (const QString& name : std::as_const(issuers))
            source.issuers << m_fixture->folder.filePath(name);
        ScriptedPrompt prompt({right});
        KeyOpener opener(*m_desk->tokens, prompt);
        const auto signer = opener.open(SigningRole::Provider, source);
        QVERIFY(!signer);
        QCOMPARE(signer.error().code, code);
        QVERIFY(!signer.error().detail.contains(m_fixture->folder.path()));
    }

    void trainingKeysSignOnlyWhereTheyAre()
    {
        ScriptedPrompt prompt;
        QCOMPARE(m_desk->keyring->open({}, prompt).error().code, ErrorCode::KeyUnreadable);
        const auto authority =
            evidence::TrainingAuthority::open(m_fixture->profile(), *m_fixture->clock).value();
        const SigningDesk desk = m_fixture->desk(true, {authority.provider(), authority.customer()});
        const auto keys = desk.keyring->open({}, prompt);
        QVERIFY(keys);
        QCOMPARE(keys->provider, authority.provider());
        QCOMPARE(keys->customer, authority.customer());
        QVERIFY(prompt.requests.empty());
    }

    void trainingIgnoresWhatTheProfileSays()
    {
        QVERIFY(m_fixture->files().save(m_fixture->profile()));
        QCOMPARE(m_fixture->desk(true).settings().value(), SigningSettings{});
        QVERIFY(m_desk->settings().value() != SigningSettings{});
    }

private:
    std::unique_ptr<SigningFixture> m_fixture;
    std::optional<SigningDesk> m_desk;
};

static const aiqyn::tests::Registered<tst_SigningKeyring> registered;
#include "tst_SigningKeyring.moc"
