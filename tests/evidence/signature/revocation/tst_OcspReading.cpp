#include "RevocationFixture.h"
#include "TestRegistry.h"
#include "evidence/signature/DerReader.h"
#include "evidence/signature/DerWriting.h"

#include <QTest>

using namespace aiqyn;
using namespace aiqyn::evidence;
using aiqyn::tests::makeIdentity;
using aiqyn::tests::RevocationFixture;
using aiqyn::tests::TestAnswer;
using aiqyn::tests::TestIdentity;
using aiqyn::tests::TestOcspResponder;
using aiqyn::tests::timeAt;

class tst_OcspReading : public QObject
{
    Q_OBJECT

    RevocationFixture m_pki;
    TestIdentity m_stranger = makeIdentity(
        {.commonName = "Responder", .from = m_pki.from, .to = m_pki.to, .extendedUsage = "OCSPSigning"});
    TestIdentity m_withoutUsage =
        makeIdentity({.commonName = "No usage", .from = m_pki.from, .to = m_pki.to}, &m_pki.authority);
    TestIdentity m_anyUsage = makeIdentity({.commonName = "Any usage",
                                            .from = m_pki.from,
                                            .to = m_pki.to,
                                            .extendedUsage = "anyExtendedKeyUsage"},
                                           &m_pki.authority);
    TestIdentity m_expired = makeIdentity({.commonName = "Expired",
                                           .from = m_pki.from,
                                           .to = timeAt("2026-11-24T05:00:09Z"),
                                           .extendedUsage = "OCSPSigning"},
                                          &m_pki.authority);
    TestIdentity m_early = makeIdentity({.commonName = "Early",
                                         .from = timeAt("2026-11-24T05:00:11Z"),
                                         .to = m_pki.to,
                                         .extendedUsage = "OCSPSigning"},
                                        &m_pki.authority);
    TestIdentity m_ofRoot = makeIdentity(
        {.commonName = "Of root", .from = m_pki.from, .to = m_pki.to, .extendedUsage = "OCSPSigning"},
        &m_pki.root);
    TestIdentity m_weak = makeIdentity({.commonName = "Weak",
                                        .from = m_pki.from,
                                        .to = m_pki.to,
                                        .extendedUsage = "OCSPSigning",
                                        .rsaBits = 1024},
                                       &m_pki.authority);
    TestIdentity m_sha1 = makeIdentity({.commonName = "Sha1",
                                        .from = m_pki.from,
                                        .to = m_pki.to,
                                        .extendedUsage = "OCSPSigning",
                                        .digest = EVP_sha1()},
                                       &m_pki.authority);
    TestIdentity m_noSignature = makeIdentity({.commonName = "Encrypts",
                                               .from = m_pki.from,
                                               .to = m_pki.to,
                                               .keyUsage = "critical,keyAgreement",
                                               .extendedUsage = "OCSPSigning"},
                                              &m_pki.authority);

    /// The issuer's key under another name.
    TestIdentity m_alias = [this] {
        TestIdentity alias =
            makeIdentity({.commonName = "Alias", .from = m_pki.from, .to = m_pki.to, .authority = true});
        EVP_PKEY_up_ref(m_pki.authority.key.get());
        alias.key.reset(m_pki.authority.key.get());
        return alias;
    }();
    TestIdentity m_ofAlias = makeIdentity(
        {.commonName = "Of alias", .from = m_pki.from, .to = m_pki.to, .extendedUsage = "OCSPSigning"},
        &m_alias);
    TestIdentity m_rsa = makeIdentity({.commonName = "RSA",
                                       .from = m_pki.from,
                                       .to = m_pki.to,
                                       .extendedUsage = "OCSPSigning",
                                       .rsaBits = 2048},
                                      &m_pki.authority);

    /// The response with NULL parameters beside ecdsa-with-SHA256, which RFC 5758 forbids and no signature
    /// covers.
    [[nodiscard]] static QByteArray withParameters(const QByteArray& response)
    {
        const auto rest = [](DerReader& reader, std::initializer_list<std::uint8_t> tags) {
            QByteArray bytes;
            for (const std::uint8_t tag : tags)
                bytes += reader.takeWhole(tag).toByteArray();
            return bytes;
        };
        DerReader outer{QByteArrayView(response)};
        DerReader fields(outer.take(0x30));
        const QByteArray status = rest(fields, {0x0A});
        DerReader tagged(fields.take(0xA0));
        DerReader typed(tagged.take(0x30));
        const QByteArray type = rest(typed, {0x06});
        DerReader octets(typed.take(0x04));
        DerReader basic(octets.take(0x30));
        QByteArray content = rest(basic, {0x30});
        DerReader algorithm(basic.take(0x30));
        content += derElement(0x30, rest(algorithm, {0x06}) + QByteArray::fromHex("0500"));
        content += rest(basic, {0x03, 0xA0});
        return derElement(
            0x30,
            status + derElement(0xA0, derElement(0x30, type + derElement(0x04, derElement(0x30, content)))));
    }

private Q_SLOTS:
    void goodAnswers_data()
    {
        QTest::addColumn<bool>("byIssuer");
        QTest::addColumn<bool>("sha1Id");
        QTest::addColumn<int>("flags");
        QTest::newRow("by a delegate") << false << false << 0;
        QTest::newRow("by the issuer") << true << false << OCSP_NOCERTS;
        QTest::newRow("by the issuer, which is inside") << true << false << 0;
        QTest::newRow("responder named by key") << false << false << OCSP_RESPID_KEY;
        QTest::newRow("issuer named by key") << true << false << OCSP_RESPID_KEY;
        QTest::newRow("certificate named by SHA-1") << false << true << 0;
    }

    void goodAnswers()
    {
        QFETCH(bool, byIssuer);
        QFETCH(bool, sha1Id);
        QFETCH(int, flags);
        const auto request =
            OcspRequest::make(m_pki.subject(), m_pki.random,
                              sha1Id ? OcspRequest::CertIdDigest::Sha1 : OcspRequest::CertIdDigest::Sha256)
                .value();
        const TestIdentity& by = byIssuer ? m_pki.authority : m_pki.responder;
        TestAnswer answer = m_pki.good();
        answer.nextUpdate = timeAt("2026-11-25T00:00:00Z");
        answer.flags = static_cast<unsigned long>(flags);
        const OcspFacts facts =
            readOcsp(TestOcspResponder(by).answer(request.der(), answer), m_pki.subject(), request.nonce());
        QCOMPARE(facts.causes, QStringList());
        QVERIFY(facts.status == RevocationStatus::Good);
        QVERIFY(facts.producedAt == m_pki.saidAt);
        QVERIFY(facts.thisUpdate == m_pki.saidAt);
        QVERIFY(facts.nextUpdate == answer.nextUpdate);
        QVERIFY(!facts.revokedAt && !facts.reason);
        QVERIFY(facts.signatureHolds);
        QVERIFY(facts.responderAuthorised);
        QCOMPARE(facts.responder, by.der());
        QVERIFY(facts.nonceMatches == std::optional(true));
        QVERIFY(!facts.afterExpiry);
    }

    void revokedAnswerSaysWhenAndWhy()
    {
        const UtcTime at = timeAt("2026-10-01T12:30:00Z");
        const OcspFacts facts =
            readOcsp(m_pki.ocsp(m_pki.revoked(at, OCSP_REVOKED_STATUS_KEYCOMPROMISE)), m_pki.subject());
        QCOMPARE(facts.causes, QStringList());
        QVERIFY(facts.status == RevocationStatus::Revoked);
        QVERIFY(facts.revokedAt == at);
        QVERIFY(facts.reason == RevocationReason::KeyCompromise);
    }

    void reasons_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<QString>("name");
        QTest::newRow("none") << -1 << "unspecified";
        const std::array names{"unspecified",        "keyCompromise", "cACompromise",
                               "affiliationChanged", "superseded",    "cessationOfOperation",
                               "certificateHold",    "unspecified",   "removeFromCRL",
                               "privilegeWithdrawn", "aACompromise",  "unspecified"};
        for (int i = 0; i < 12; ++i)
            QTest::addRow("%d", i) << i << QString::fromLatin1(names[static_cast<std::size_t>(i)]);
    }

    void reasons()
    {
        QFETCH(int, number);
        QTEST(nameOf(reasonOf(number)), "name");
    }

    void unknownIsNoFault()
    {
        TestAnswer answer = m_pki.good();
        answer.status = V_OCSP_CERTSTATUS_UNKNOWN;
        const OcspFacts facts = readOcsp(m_pki.ocsp(answer), m_pki.subject());
        QCOMPARE(facts.causes, QStringList());
        QVERIFY(facts.status == RevocationStatus::Unknown);
    }

    void noncesOfThreeKinds()
    {
        const auto request = OcspRequest::make(m_pki.subject(), m_pki.random).value();
        const auto read = [&](TestAnswer::Nonce nonce, const QByteArray& expected) {
            TestAnswer answer = m_pki.good();
            answer.nonce = nonce;
            return readOcsp(TestOcspResponder(m_pki.responder).answer(request.der(), answer), m_pki.subject(),
                            expected);
        };
        QVERIFY(!read(TestAnswer::Nonce::None, request.nonce()).nonceMatches);
        QCOMPARE(read(TestAnswer::Nonce::None, request.nonce()).causes, QStringList());
        QVERIFY(!read(TestAnswer::Nonce::Wrong, QByteArray()).nonceMatches); // stored: nothing to compare
        QCOMPARE(read(TestAnswer::Nonce::Wrong, QByteArray()).causes, QStringList());
        const OcspFacts wrong = read(TestAnswer::Nonce::Wrong, request.nonce());
        QVERIFY(wrong.nonceMatches == std::optional(false));
        QCOMPARE(wrong.causes, QStringList{QStringLiteral("OCSP_NONCE_MISMATCH")});
    }

    void badAnswers_data()
    {
        QTest::addColumn<QByteArray>("response");
        QTest::addColumn<QStringList>("causes");
        const auto row = [](const char* name, const QByteArray& response, const char* causes) {
            QTest::newRow(name) << response << QString::fromLatin1(causes).split(QLatin1Char(' '));
        };
        const TestAnswer good = m_pki.good();
        row("empty", QByteArray(), "REVOCATION_UNREADABLE");
        row("HTML", QByteArray("<!DOCTYPE html><html><body>Login</body></html>"), "REVOCATION_UNREADABLE");
        row("byte after the end", m_pki.ocsp(good) + '\0', "REVOCATION_UNREADABLE");
        row("cut", m_pki.ocsp(good).chopped(1), "REVOCATION_UNREADABLE");
        TestAnswer later = good;
        later.responseStatus = OCSP_RESPONSE_STATUS_TRYLATER;
        row("try later", m_pki.ocsp(later), "OCSP_TRY_LATER");
        TestAnswer unauthorised = good;
        unauthorised.responseStatus = OCSP_RESPONSE_STATUS_UNAUTHORIZED;
        row("refused", m_pki.ocsp(unauthorised), "OCSP_REFUSED");

        row("stranger of the same name", m_pki.ocsp(good, m_stranger), "OCSP_RESPONDER_NOT_AUTHORISED");
        row("no usage", m_pki.ocsp(good, m_withoutUsage), "OCSP_RESPONDER_NOT_AUTHORISED");
        row("any usage", m_pki.ocsp(good, m_anyUsage), "OCSP_RESPONDER_NOT_AUTHORISED");
        row("key not for signatures", m_pki.ocsp(good, m_noSignature), "OCSP_RESPONDER_NOT_AUTHORISED");
        row("the signer about itself", m_pki.ocsp(good, m_pki.signer), "OCSP_RESPONDER_NOT_AUTHORISED");
        row("issued by the issuer's issuer", m_pki.ocsp(good, m_ofRoot), "OCSP_RESPONDER_NOT_AUTHORISED");
        row("certificate signed with SHA-1", m_pki.ocsp(good, m_sha1), "OCSP_RESPONDER_NOT_AUTHORISED");
        row("responder expired", m_pki.ocsp(good, m_expired), "OCSP_RESPONDER_EXPIRED");
        row("responder not yet valid", m_pki.ocsp(good, m_early), "OCSP_RESPONDER_EXPIRED");
        row("weak key", m_pki.ocsp(good, m_weak), "REVOCATION_ALGORITHM_NOT_ALLOWED");
        TestAnswer sha1 = good;
        sha1.digest = EVP_sha1();
        row("signed with SHA-1", m_pki.ocsp(sha1), "REVOCATION_ALGORITHM_NOT_ALLOWED");
        row("parameters beside ECDSA", withParameters(m_pki.ocsp(good)), "REVOCATION_ALGORITHM_NOT_ALLOWED");
        row("issued under another name of the issuer's key", m_pki.ocsp(good, m_ofAlias),
            "OCSP_RESPONDER_NOT_AUTHORISED");
        TestAnswer bare = good;
        bare.flags = OCSP_NOCERTS;
        row("no certificate of the responder", m_pki.ocsp(bare), "OCSP_RESPONDER_UNKNOWN");

        TestAnswer twice = good;
        twice.twice = true;
        row("two answers", m_pki.ocsp(twice), "REVOCATION_UNREADABLE");
        TestAnswer critical = good;
        critical.criticalExtension = true;
        row("critical extension", m_pki.ocsp(critical), "REVOCATION_CRITICAL_EXTENSION");
        TestAnswer future = good;
        future.thisUpdate = timeAt("2026-11-24T05:00:11Z");
        row("says more than it can know", m_pki.ocsp(future), "REVOCATION_TIMES_INCONSISTENT");
        TestAnswer past = good;
        past.nextUpdate = timeAt("2026-11-24T05:00:09Z");
        row("next before this", m_pki.ocsp(past), "REVOCATION_TIMES_INCONSISTENT");
        const auto other =
            OcspRequest::make({m_pki.other.der(), m_pki.authority.der()}, m_pki.random).value();
        row("about another certificate", TestOcspResponder(m_pki.responder).answer(other.der(), good),
            "OCSP_OTHER_CERTIFICATE");
    }

    void badAnswers()
    {
        QFETCH(QByteArray, response);
        QTEST(readOcsp(response, m_pki.subject()).causes, "causes");
    }

    void strangerIsNotTakenForTheSignature()
    {
        const OcspFacts facts = readOcsp(m_pki.ocsp(m_pki.good(), m_stranger), m_pki.subject());
        QVERIFY(facts.signatureHolds); // a fact; who signed is another
        QVERIFY(!facts.responderAuthorised);
    }

    void expiryEndsWhatIsKept()
    {
        TestAnswer answer = m_pki.good();
        answer.producedAt = answer.thisUpdate = timeAt("2027-06-01T00:00:00Z");
        QVERIFY(readOcsp(m_pki.ocsp(answer), m_pki.subject()).afterExpiry);
        answer.archiveCutoff = timeAt("2027-01-01T00:00:01Z");
        QVERIFY(readOcsp(m_pki.ocsp(answer), m_pki.subject()).afterExpiry);
        answer.archiveCutoff = timeAt("2027-01-01T00:00:00Z");
        QVERIFY(!readOcsp(m_pki.ocsp(answer), m_pki.subject()).afterExpiry);
    }

    void requestNeedsCertificates()
    {
        QCOMPARE(OcspRequest::make({m_pki.signer.der(), QByteArray("x")}, m_pki.random).error().code,
                 ErrorCode::CertificateInvalid);
        QCOMPARE(OcspRequest::make({QByteArray(), m_pki.authority.der()}, m_pki.random).error().code,
                 ErrorCode::CertificateInvalid);
    }

    void noncesDiffer()
    {
        const auto one = OcspRequest::make(m_pki.subject(), m_pki.random).value();
        const auto two = OcspRequest::make(m_pki.subject(), m_pki.random).value();
        QCOMPARE(one.nonce().size(), 16);
        QVERIFY(one.nonce() != two.nonce());
        QVERIFY(one.der().contains(one.nonce()));
    }

    void flippedByteNeverSaysGood_data()
    {
        QTest::addColumn<int>("mask");
        QTest::addColumn<bool>("byRsa");
        for (const int mask : {0x01, 0x80, 0xFF})
            QTest::addRow("%02X", mask) << mask << false;
        QTest::newRow("01, RSA") << 0x01 << true;
    }

    void flippedByteNeverSaysGood()
    {
        QFETCH(int, mask);
        QFETCH(bool, byRsa);
        const QByteArray whole = m_pki.ocsp(m_pki.good(), byRsa ? m_rsa : m_pki.responder);
        QCOMPARE(readOcsp(whole, m_pki.subject()).causes, QStringList());
        for (qsizetype i = 0; i < whole.size(); ++i) {
            QByteArray flipped = whole;
            flipped[i] = static_cast<char>(flipped[i] ^ mask);
            const OcspFacts facts = readOcsp(flipped, m_pki.subject());
            QVERIFY2(!facts.causes.isEmpty(), qPrintable(QString::number(i)));
            QVERIFY2(!(facts.status == RevocationStatus::Good && facts.signatureHolds &&
                       facts.responderAuthorised),
                     qPrintable(QString::number(i)));
        }
    }
};

static const aiqyn::tests::Registered<tst_OcspReading> registered;
#include "tst_OcspReading.moc"
