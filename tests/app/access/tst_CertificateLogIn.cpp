#include "ArchiveFixture.h"
#include "EvidenceFixture.h"
#include "TestRegistry.h"
#include "app/access/AccountDesk.h"

using namespace aiqyn;
using namespace aiqyn::app;
using tests::ArchiveFixture;
using tests::EvidenceFixture;

/// The training customer's key stands for an employee's.
class tst_CertificateLogIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_evidence = std::make_unique<EvidenceFixture>();
        m_fixture = std::make_unique<ArchiveFixture>();
        m_fixture->clock.set(m_evidence->now.milliseconds());
        m_archive = m_fixture->open().value();
        m_desk = std::make_unique<AccountDesk>(m_archive->accounts(), m_archive->auditLog(), m_access,
                                               m_fixture->clock);
        const QByteArray password("four lamps under the bridge");
        QVERIFY(m_desk->createFirstAdministrator(QStringLiteral("admin"), QStringLiteral("Admin"),
                                                 WipedBytes(password.begin(), password.end())));
        m_id = m_access.person()->accountId;
    }
    void cleanup()
    {
        m_desk.reset();
        m_archive.reset();
        m_fixture.reset();
        m_evidence.reset();
    }

    void theBoundCertificateOpensTheAccount()
    {
        bind();
        m_desk->logOut();
        const auto person = logIn(challenge());
        QVERIFY2(person, person ? "" : qPrintable(describe(person.error())));
        QCOMPARE(person->accountId, m_id);
        QCOMPARE(m_archive->auditLog().list(1)->front().event.detail,
                 (QJsonObject{{QStringLiteral("by"), QStringLiteral("certificate")}}));
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("why");
        for (const char* why : {"not bound", "closed account", "another challenge", "too old",
                                "another authority", "no signature", "expired certificate", "good"})
            QTest::newRow(why) << QString::fromLatin1(why);
    }
    void refusals()
    {
        QFETCH(QString, why);
        const auto is = [&why](const char* what) { return why == QLatin1String(what); };
        if (!is("not bound"))
            bind();
        if (is("closed account")) {
            const QByteArray password("seven boats on the lake");
            QVERIFY(m_desk->add(QStringLiteral("spare"), QStringLiteral("Spare"), Role::Administrator,
                                WipedBytes(password.begin(), password.end())));
            QVERIFY(m_desk->setActive(m_id, false));
        }
        m_desk->logOut();
        if (is("expired certificate"))
            m_fixture->clock.advance(12LL * 365 * 24 * 3'600'000);
        const LogInChallenge asked = challenge();
        QByteArray signature = sign(asked, *m_evidence->authority.customer());
        if (is("no signature"))
            signature = "nothing";
        if (is("too old"))
            m_fixture->clock.advance(3 * 60'000 + 1);
        const EvidenceFixture foreign;
        if (is("another authority"))
            signature = sign(asked, *foreign.authority.customer());
        const auto person =
            m_desk->logIn(is("another challenge") ? challenge() : asked, signature, m_evidence->trust());
        QCOMPARE(person.has_value(), is("good"));
        if (!person) {
            QCOMPARE(person.error().code, ErrorCode::LogInRefused);
            QVERIFY(!m_access.person());
            QCOMPARE(m_archive->auditLog().list(1)->front().event.action, QStringLiteral("log-in-refused"));
        }
    }

    void oneCertificateOpensOneAccount()
    {
        bind();
        const QByteArray password("seven boats on the lake");
        QVERIFY(m_desk->add(QStringLiteral("op"), QStringLiteral("Op"), Role::Operator,
                            WipedBytes(password.begin(), password.end())));
        const QString other = m_archive->accounts().byLogin(QStringLiteral("op")).value()->id;
        const Sha256 certificate = m_evidence->authority.customer()->certificate().sha256;
        QCOMPARE(m_desk->bindCertificate(other, certificate).error().code, ErrorCode::AccountConflict);
        QVERIFY(m_desk->bindCertificate(m_id, {}));
        QVERIFY(m_desk->bindCertificate(other, certificate));
    }

private:
    void bind()
    {
        QVERIFY(m_desk->bindCertificate(m_id, m_evidence->authority.customer()->certificate().sha256));
    }
    [[nodiscard]] LogInChallenge challenge()
    {
        return LogInChallenge::make(m_random, m_fixture->clock).value();
    }
    [[nodiscard]] QByteArray sign(const LogInChallenge& asked, const evidence::Signer& signer) const
    {
        return signer.sign(asked.text, m_fixture->clock.now()).value();
    }
    [[nodiscard]] Result<Person> logIn(const LogInChallenge& asked)
    {
        return m_desk->logIn(asked, sign(asked, *m_evidence->authority.customer()), m_evidence->trust());
    }

    std::unique_ptr<EvidenceFixture> m_evidence;
    std::unique_ptr<ArchiveFixture> m_fixture;
    std::unique_ptr<evidence::Archive> m_archive;
    Access m_access;
    std::unique_ptr<AccountDesk> m_desk;
    SecureRandom m_random;
    QString m_id;
};

static const tests::Registered<tst_CertificateLogIn> registered;
#include "tst_CertificateLogIn.moc"
