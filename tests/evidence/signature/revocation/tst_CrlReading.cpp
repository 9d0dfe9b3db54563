#include "RevocationFixture.h"
#include "TestRegistry.h"

#include <QTest>

using namespace aiqyn;
using namespace aiqyn::evidence;
using aiqyn::tests::makeCrl;
using aiqyn::tests::makeIdentity;
using aiqyn::tests::RevocationFixture;
using aiqyn::tests::TestCrl;
using aiqyn::tests::TestIdentity;
using aiqyn::tests::timeAt;

class tst_CrlReading : public QObject
{
    Q_OBJECT

    RevocationFixture m_pki;
    UtcTime m_revokedAt = timeAt("2026-10-01T12:30:00Z");

    [[nodiscard]] TestCrl empty() const
    {
        return {.thisUpdate = m_pki.saidAt, .nextUpdate = timeAt("2026-11-25T00:00:00Z")};
    }
    [[nodiscard]] TestCrl listing(const TestIdentity& identity, int reason) const
    {
        TestCrl crl = empty();
        crl.entries.push_back({identity, m_revokedAt, reason});
        return crl;
    }
    [[nodiscard]] TestCrl withPoint(const char* words) const
    {
        TestCrl crl = empty();
        crl.issuingPoint = words;
        return crl;
    }

private Q_SLOTS:
    void statuses_data()
    {
        QTest::addColumn<QByteArray>("crl");
        QTest::addColumn<bool>("revoked");
        QTest::addColumn<QString>("reason");
        const auto of = [this](const TestCrl& crl) { return makeCrl(m_pki.authority, crl); };
        QTest::newRow("nobody listed") << of(empty()) << false << "";
        QTest::newRow("another listed") << of(listing(m_pki.other, 1)) << false << "";
        QTest::newRow("listed without a reason") << of(listing(m_pki.signer, -1)) << true << "unspecified";
        QTest::newRow("listed") << of(listing(m_pki.signer, 1)) << true << "keyCompromise";
        QTest::newRow("on hold") << of(listing(m_pki.signer, 6)) << true << "certificateHold";
        QTest::newRow("removed") << of(listing(m_pki.signer, 8)) << false << "removeFromCRL";
        TestCrl both = listing(m_pki.other, 4);
        both.entries.push_back({m_pki.signer, m_revokedAt, 5});
        QTest::newRow("listed among others") << of(both) << true << "cessationOfOperation";
        QTest::newRow("for its distribution point")
            << of(withPoint("critical,fullname:URI:http://crl.test/authority.crl")) << false << "";
        QTest::newRow("for users") << of(withPoint("critical,onlyuser:TRUE")) << false << "";
    }

    void statuses()
    {
        QFETCH(QByteArray, crl);
        QFETCH(bool, revoked);
        QFETCH(QString, reason);
        const CrlFacts facts = readCrl(crl, m_pki.subject());
        QCOMPARE(facts.causes, QStringList());
        QVERIFY(facts.signatureHolds);
        QVERIFY(facts.status == (revoked ? RevocationStatus::Revoked : RevocationStatus::Good));
        QCOMPARE(facts.reason ? nameOf(*facts.reason) : QString(), reason);
        QVERIFY(facts.revokedAt == (reason.isEmpty() ? std::nullopt : std::optional(m_revokedAt)));
        QVERIFY(facts.thisUpdate == m_pki.saidAt);
        QVERIFY(facts.nextUpdate == timeAt("2026-11-25T00:00:00Z"));
    }

    void badLists_data()
    {
        QTest::addColumn<QByteArray>("crl");
        QTest::addColumn<QStringList>("causes");
        const auto bytes = [](const char* name, const QByteArray& crl, const char* causes) {
            QTest::newRow(name) << crl << QString::fromLatin1(causes).split(QLatin1Char(' '));
        };
        const auto row = [&](const char* name, const TestCrl& crl, const char* causes) {
            bytes(name, makeCrl(m_pki.authority, crl), causes);
        };
        bytes("empty", QByteArray(), "REVOCATION_UNREADABLE");
        bytes("HTML", QByteArray("<html><body>404</body></html>"), "REVOCATION_UNREADABLE");
        bytes("byte after the end", makeCrl(m_pki.authority, empty()) + '\0', "REVOCATION_UNREADABLE");
        bytes("signed by a stranger", makeCrl(m_pki.authority, empty(), &m_pki.other),
              "REVOCATION_SIGNATURE_INVALID");
        bytes("of another issuer", makeCrl(m_pki.root, empty()), "CRL_OTHER_ISSUER");
        TestCrl delta = empty();
        delta.delta = true;
        row("delta", delta, "CRL_DELTA");
        row("indirect", withPoint("critical,indirectCRL:TRUE"), "CRL_INDIRECT");
        row("for authorities", withPoint("critical,onlyCA:TRUE"), "CRL_SCOPE");
        row("for attributes", withPoint("critical,onlyAA:TRUE"), "CRL_SCOPE");
        row("for some reasons", withPoint("critical,onlysomereasons:keyCompromise"), "CRL_SCOPE");
        row("for another distribution point", withPoint("critical,fullname:URI:http://crl.test/2.crl"),
            "CRL_SCOPE");
        TestCrl critical = empty();
        critical.criticalExtension = true;
        row("critical extension", critical, "REVOCATION_CRITICAL_EXTENSION");
        TestCrl entry = empty();
        entry.entries.push_back({m_pki.other, m_revokedAt, 1, true});
        row("critical extension in another's entry", entry, "REVOCATION_CRITICAL_EXTENSION");
        TestCrl backwards = empty();
        backwards.nextUpdate = timeAt("2026-11-24T05:00:09Z");
        row("next before this", backwards, "REVOCATION_TIMES_INCONSISTENT");
        TestCrl sha1 = empty();
        sha1.digest = EVP_sha1();
        row("signed with SHA-1", sha1, "REVOCATION_ALGORITHM_NOT_ALLOWED");
        TestCrl late = empty();
        late.thisUpdate = timeAt("2049-01-01T00:00:01Z");
        late.nextUpdate.reset();
        row("after the issuer expired", late, "CRL_ISSUER_EXPIRED");
    }

    void badLists()
    {
        QFETCH(QByteArray, crl);
        QTEST(readCrl(crl, m_pki.subject()).causes, "causes");
    }

    void issuerMustBeAllowedToSignLists()
    {
        const TestIdentity issuer = makeIdentity({.commonName = "Issuer",
                                                  .from = m_pki.from,
                                                  .to = m_pki.to,
                                                  .authority = true,
                                                  .keyUsage = "critical,keyCertSign"});
        const TestIdentity leaf =
            makeIdentity({.commonName = "Leaf", .from = m_pki.from, .to = m_pki.to}, &issuer);
        QCOMPARE(readCrl(makeCrl(issuer, empty()), {leaf.der(), issuer.der()}).causes,
                 QStringList{QStringLiteral("CRL_ISSUER_NOT_AUTHORISED")});
    }

    void expiryEndsWhatIsKept()
    {
        TestCrl crl{.thisUpdate = timeAt("2027-06-01T00:00:00Z")};
        QVERIFY(readCrl(makeCrl(m_pki.authority, crl), m_pki.subject()).afterExpiry);
        crl.expiredCertsOnCrl = timeAt("2027-01-01T00:00:01Z");
        QVERIFY(readCrl(makeCrl(m_pki.authority, crl), m_pki.subject()).afterExpiry);
        crl.expiredCertsOnCrl = timeAt("2020-01-01T00:00:00Z");
        QVERIFY(!readCrl(makeCrl(m_pki.authority, crl), m_pki.subject()).afterExpiry);
    }

    void flippedByteNeverSaysGood_data()
    {
        QTest::addColumn<int>("mask");
        for (const int mask : {0x01, 0x80, 0xFF})
            QTest::addRow("%02X", mask) << mask;
    }

    void flippedByteNeverSaysGood()
    {
        QFETCH(int, mask);
        const QByteArray whole = makeCrl(m_pki.authority, listing(m_pki.other, 1));
        for (qsizetype i = 0; i < whole.size(); ++i) {
            QByteArray flipped = whole;
            flipped[i] = static_cast<char>(flipped[i] ^ mask);
            const CrlFacts facts = readCrl(flipped, m_pki.subject());
            QVERIFY2(!facts.causes.isEmpty(), qPrintable(QString::number(i)));
            QVERIFY2(!(facts.status == RevocationStatus::Good && facts.signatureHolds),
                     qPrintable(QString::number(i)));
        }
    }
};

static const aiqyn::tests::Registered<tst_CrlReading> registered;
#include "tst_CrlReading.moc"
