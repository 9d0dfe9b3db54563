#include "ArchiveFixture.h"
#include "TestRegistry.h"

using namespace aiqyn;
using evidence::ApprovedPolicy;
using tests::ArchiveFixture;

class tst_ApprovedPolicies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<ArchiveFixture>();
        m_archive = m_fixture->open().value();
    }
    void cleanup()
    {
        m_archive.reset();
        m_fixture.reset();
    }

    void theOneApprovedLastIsInForceOnceItIsValid()
    {
        QVERIFY(!m_archive->policies().inForce(at(0)).value());
        QVERIFY(accept("1", 0, 0));
        QVERIFY(accept("2", 10, 100));
        QVERIFY(accept("3", 20, 50));
        QVERIFY(!m_archive->policies().inForce(at(-1)).value());
        QCOMPARE(inForce(0), QStringLiteral("1"));
        QCOMPARE(inForce(49), QStringLiteral("1"));
        QCOMPARE(inForce(50), QStringLiteral("3"));
        QCOMPARE(inForce(200), QStringLiteral("3")); // 2 was superseded before it became valid
        QStringList versions;
        const auto all = m_archive->policies().all();
        for (const auto& accepted : *all)
            versions << accepted.policy.version;
        QCOMPARE(versions, (QStringList{QStringLiteral("3"), QStringLiteral("2"), QStringLiteral("1")}));
        m_archive.reset();
        m_archive = m_fixture->open().value();
        QCOMPARE(inForce(200), QStringLiteral("3"));
    }

    void neverBack_data()
    {
        QTest::addColumn<QByteArray>("version");
        QTest::addColumn<int>("approved");
        QTest::addColumn<QString>("refusal");
        QTest::newRow("older") << QByteArray("2") << 9 << "PolicyOutdated";
        QTest::newRow("of the same moment") << QByteArray("2") << 10 << "PolicyOutdated";
        QTest::newRow("newer") << QByteArray("2") << 11 << "";
        QTest::newRow("a version that is taken") << QByteArray("1") << 11 << "DocumentConflict";
    }
    void neverBack()
    {
        QFETCH(QByteArray, version);
        QFETCH(int, approved);
        QFETCH(QString, refusal);
        QVERIFY(accept("1", 10, 10));
        const auto accepted = accept(version.constData(), approved, approved, "other");
        QCOMPARE(accepted ? QString() : nameOf(accepted.error().code), refusal);
        QCOMPARE(inForce(1000), refusal.isEmpty() ? QStringLiteral("2") : QStringLiteral("1"));
    }

    void acceptingAgainChangesNothing()
    {
        QVERIFY(accept("1", 0, 0));
        QVERIFY(accept("2", 10, 10));
        m_fixture->clock.advance(5000);
        QVERIFY(m_archive->policies().accept(policy("1", 0, 0), m_event));
        QCOMPARE(m_archive->policies().all()->size(), 2U);
        QCOMPARE(inForce(1000), QStringLiteral("2"));
    }

    void needsItsDocument()
    {
        QCOMPARE(m_archive->policies().accept(policy("1", 0, 0), m_event).error().code,
                 ErrorCode::DocumentNotFound);
        QVERIFY(m_archive->seal(m_fixture->document(QStringLiteral("1")), "liveness"));
        QCOMPARE(m_archive->policies().accept(policy("1", 0, 0), m_event).error().code,
                 ErrorCode::DocumentNotFound);
    }

    void isFoundByItsHash()
    {
        QVERIFY(accept("1", 0, 0));
        const auto found = m_archive->policies().find(Sha256::of(QByteArray("1")));
        QCOMPARE((*found)->policy.version, QStringLiteral("1"));
        QVERIFY((*found)->acceptedAt == m_fixture->clock.now());
        QVERIFY(!m_archive->policies().find(Sha256::of(QByteArray("2"))).value());
    }

    void aDraftEndsWithItsPolicyAlone()
    {
        auto& policies = m_archive->policies();
        QVERIFY(!policies.draft().value());
        QVERIFY(policies.saveDraft(QStringLiteral("maker"), "{}", m_event));
        QVERIFY(policies.saveDraft(QStringLiteral("other"), "{\"a\":1}", m_event));
        QVERIFY(accept("1", 0, 0));
        QCOMPARE(policies.draft().value()->maker, QStringLiteral("other"));
        QCOMPARE(policies.draft().value()->content, QByteArray("{\"a\":1}"));
        QVERIFY(accept("2", 1, 1, nullptr, "{\"a\":1}"));
        QVERIFY(!policies.draft().value());
        QVERIFY(policies.saveDraft(QStringLiteral("maker"), "{}", m_event));
        QVERIFY(policies.dropDraft(m_event));
        QVERIFY(!policies.draft().value());
        QCOMPARE(policies.saveDraft({}, "{}", m_event).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(m_archive->auditLog().verify()->entries, 6);
    }

    void belongsToNoSession()
    {
        auto document = m_fixture->document(QStringLiteral("p"), QStringLiteral("policy"));
        QCOMPARE(m_archive->seal(document, "p").error().code, ErrorCode::InvalidArgument);
        document = m_fixture->document(QStringLiteral("l"));
        document.sessionId.clear();
        QCOMPARE(m_archive->seal(document, "l").error().code, ErrorCode::InvalidArgument);
    }

private:
    [[nodiscard]] UtcTime at(int ms) const { return *UtcTime::fromMilliseconds(m_start + ms); }
    [[nodiscard]] ApprovedPolicy policy(const char* version, int approved, int validFrom,
                                        const char* id = nullptr) const
    {
        const QByteArray name = id == nullptr ? version : id;
        return {QString::fromLatin1(name), Sha256::of(name), QString::fromLatin1(version), at(approved),
                at(validFrom)};
    }
    [[nodiscard]] Result<void> accept(const char* version, int approved, int validFrom,
                                      const char* id = nullptr, const QByteArray& draft = {})
    {
        const ApprovedPolicy wanted = policy(version, approved, validFrom, id);
        auto document =
            m_fixture->document(wanted.documentId, QStringLiteral("policy"), QStringLiteral("approved"));
        document.sessionId.clear();
        if (auto sealed = m_archive->seal(document, wanted.documentId.toLatin1()); !sealed)
            return tl::make_unexpected(sealed.error());
        return m_archive->policies().accept(wanted, m_event, draft);
    }
    [[nodiscard]] QString inForce(int ms) const
    {
        return m_archive->policies().inForce(at(ms)).value()->policy.version;
    }

    const evidence::AuditEvent m_event{QStringLiteral("accepted"), QStringLiteral("actor"), {}};
    std::unique_ptr<ArchiveFixture> m_fixture;
    std::unique_ptr<evidence::Archive> m_archive;
    std::int64_t m_start = ArchiveFixture().clock.now().milliseconds();
};

static const tests::Registered<tst_ApprovedPolicies> registered;
#include "tst_ApprovedPolicies.moc"
