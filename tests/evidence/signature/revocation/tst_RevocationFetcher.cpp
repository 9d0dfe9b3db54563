#include "RevocationFixture.h"
#include "TestRegistry.h"
#include "evidence/signature/revocation/RevocationFetcher.h"
#include "evidence/signature/revocation/RevocationJudgement.h"

#include <QTest>

#include <map>

using namespace aiqyn;
using namespace aiqyn::evidence;
using aiqyn::tests::makeCrl;
using aiqyn::tests::makeIdentity;
using aiqyn::tests::RevocationFixture;
using aiqyn::tests::TestAnswer;
using aiqyn::tests::TestCrl;
using aiqyn::tests::TestIdentity;
using aiqyn::tests::TestOcspResponder;
using aiqyn::tests::timeAt;

namespace {

/// A network in memory: what each address answers, and what it was asked.
struct TestNetwork
{
    using Handler = std::function<Result<QByteArray>(const QByteArray& body)>;
    std::map<QString, Handler> handlers;
    QStringList asked;
    QByteArrayList contentTypes;

    [[nodiscard]] RevocationFetch fetch()
    {
        return [this](const QUrl& url, const QByteArray& contentType,
                      const QByteArray& body) -> Result<QByteArray> {
            asked << url.toString();
            contentTypes << contentType;
            const auto handler = handlers.find(url.toString());
            if (handler == handlers.end())
                return fail(ErrorCode::FileNotFound, QStringLiteral("no such host"));
            return handler->second(body);
        };
    }
    void serve(const char* url, const QByteArray& bytes)
    {
        handlers[QString::fromLatin1(url)] = [bytes](const QByteArray&) -> Result<QByteArray> {
            return bytes;
        };
    }
};

} // namespace

class tst_RevocationFetcher : public QObject
{
    Q_OBJECT

    RevocationFixture m_pki;
    TestNetwork m_network;

    [[nodiscard]] Result<RevocationValues> fetch(const RevocationFetcher::Settings& settings = {})
    {
        return RevocationFetcher(m_network.fetch(), m_pki.random, settings)
            .fetch(m_pki.path(), m_pki.signedAt);
    }
    void serveOcsp(const char* url, const TestAnswer& answer, const TestIdentity& by)
    {
        m_network.handlers[QString::fromLatin1(url)] = [answer,
                                                        &by](const QByteArray& body) -> Result<QByteArray> {
            return TestOcspResponder(by).answer(body, answer);
        };
    }
    [[nodiscard]] TestCrl freshCrl() const { return {.thisUpdate = m_pki.saidAt}; }

private Q_SLOTS:
    void init()
    {
        m_network = TestNetwork();
        serveOcsp("http://ocsp.test/", m_pki.good(), m_pki.responder);
        m_network.serve("http://crl.test/root.crl",
                        makeCrl(m_pki.root, {.thisUpdate = timeAt("2026-06-01T00:00:00Z"),
                                             .nextUpdate = timeAt("2026-12-01T00:00:00Z")}));
        m_network.serve("http://crl.test/authority.crl", makeCrl(m_pki.authority, freshCrl()));
    }

    void ocspFirstThenCrlOfTheAuthority()
    {
        const auto values = fetch();
        QVERIFY2(values, qPrintable(values ? QString() : describe(values.error())));
        QCOMPARE(values->ocspResponses.size(), std::size_t(1));
        QCOMPARE(values->crls.size(), std::size_t(1));
        QCOMPARE(m_network.asked, (QStringList{QStringLiteral("http://ocsp.test/"),
                                               QStringLiteral("http://crl.test/root.crl")}));
        QCOMPARE(m_network.contentTypes, (QByteArrayList{"application/ocsp-request", ""}));
        for (const auto& facts : readRevocation(issuedCertificates(m_pki.path()), *values))
            QVERIFY(judgeRevocation(facts, m_pki.signedAt).state == RevocationState::Good);
    }

    void badResponderLeavesTheCrl_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("lie");
        QTest::newRow("HTML") << QByteArray("<html></html>") << 0;
        QTest::newRow("silence") << QByteArray() << 0;
        QTest::newRow("too large") << QByteArray(200'000, '0') << 0;
        QTest::newRow("try later") << QByteArray() << 1;
        QTest::newRow("wrong nonce") << QByteArray() << 2;
        QTest::newRow("stale") << QByteArray() << 3;
        QTest::newRow("unknown") << QByteArray() << 4;
        QTest::newRow("stranger") << QByteArray() << 5;
        QTest::newRow("replayed for another") << QByteArray() << 6;
    }

    void badResponderLeavesTheCrl()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, lie);
        TestAnswer answer = m_pki.good();
        if (lie == 0)
            m_network.serve("http://ocsp.test/", body);
        if (lie == 1)
            answer.responseStatus = OCSP_RESPONSE_STATUS_TRYLATER;
        if (lie == 2)
            answer.nonce = TestAnswer::Nonce::Wrong;
        if (lie == 3)
            answer.thisUpdate = timeAt("2026-11-24T04:59:59Z");
        if (lie == 4)
            answer.status = V_OCSP_CERTSTATUS_UNKNOWN;
        if (lie > 0 && lie < 6)
            serveOcsp("http://ocsp.test/", answer, lie == 5 ? m_pki.other : m_pki.responder);
        const auto request =
            OcspRequest::make({m_pki.other.der(), m_pki.authority.der()}, m_pki.random).value();
        if (lie == 6)
            m_network.serve("http://ocsp.test/",
                            TestOcspResponder(m_pki.responder).answer(request.der(), answer));
        const auto values = fetch();
        QVERIFY(values);
        QVERIFY(values->ocspResponses.empty());
        QCOMPARE(values->crls.size(), std::size_t(2));
        QCOMPARE(m_network.asked.size(), 3);
    }

    void staleCrlIsNotEnough()
    {
        m_network.serve("http://ocsp.test/", QByteArray());
        m_network.serve("http://crl.test/authority.crl",
                        makeCrl(m_pki.authority, {.thisUpdate = timeAt("2026-11-24T00:00:00Z"),
                                                  .nextUpdate = timeAt("2026-11-25T00:00:00Z")}));
        const auto values = fetch();
        QVERIFY(!values);
        QCOMPARE(values.error().code, ErrorCode::RevocationUnavailable);
        QVERIFY(describe(values.error()).contains(QStringLiteral("crl.test: REVOCATION_STALE")));
        QVERIFY(describe(values.error()).contains(QStringLiteral("ocsp.test: REVOCATION_UNREADABLE")));
    }

    void oversizedAnswersAreNotRead()
    {
        m_network.serve("http://ocsp.test/", QByteArray((100 << 10) + 1, '0'));
        m_network.serve("http://crl.test/authority.crl", QByteArray((8 << 20) + 1, '0'));
        const auto values = fetch();
        QVERIFY(!values);
        QVERIFY(describe(values.error()).contains(QStringLiteral("ocsp.test: REVOCATION_TOO_LARGE")));
        QVERIFY(describe(values.error()).contains(QStringLiteral("crl.test: REVOCATION_TOO_LARGE")));
    }

    void revocationIsAnAnswer()
    {
        serveOcsp("http://ocsp.test/", m_pki.revoked(timeAt("2026-11-01T00:00:00Z"), 1), m_pki.responder);
        const auto values = fetch();
        QVERIFY(values);
        QCOMPARE(values->ocspResponses.size(), std::size_t(1));
    }

    void authorityNeedsAStatusToo()
    {
        m_network.handlers.erase(QStringLiteral("http://crl.test/root.crl"));
        const auto values = fetch();
        QVERIFY(!values);
        QCOMPARE(values.error().code, ErrorCode::RevocationUnavailable);
        QCOMPARE(values.error().causes.size(), std::size_t(1));
        QCOMPARE(values.error().causes.front().code, ErrorCode::FileNotFound);
    }

    void cancellingEndsIt()
    {
        m_network.handlers[QStringLiteral("http://ocsp.test/")] =
            [](const QByteArray&) -> Result<QByteArray> { return fail(ErrorCode::Cancelled, QString()); };
        QCOMPARE(fetch().error().code, ErrorCode::Cancelled);
        QCOMPARE(m_network.asked.size(), 1);
    }

    void configuredAddressesComeFirst()
    {
        RevocationFetcher::Settings settings;
        settings.configured.ocsp = {QUrl(QStringLiteral("http://mirror.test/")),
                                    QUrl(QStringLiteral("http://ocsp.test/"))};
        settings.certIdDigest = OcspRequest::CertIdDigest::Sha1;
        QVERIFY(fetch(settings));
        // The authority names no responder: the configured ones are asked about it as well.
        QCOMPARE(m_network.asked.first(3),
                 (QStringList{QStringLiteral("http://mirror.test/"), QStringLiteral("http://ocsp.test/"),
                              QStringLiteral("http://mirror.test/")}));
    }

    void addressesOfACertificate()
    {
        const TestIdentity leaf = makeIdentity(
            {.commonName = "Leaf",
             .from = m_pki.from,
             .to = m_pki.to,
             .informationAccess = "OCSP;URI:http://a.test/o,caIssuers;URI:http://a.test/c.cer,"
                                  "OCSP;URI:ldap://a.test/o,OCSP;URI:https://a.test/p",
             .distributionPoints = "URI:http://a.test/1.crl,URI:ldap://a.test/2,URI:file:///etc/hosts"},
            &m_pki.authority);
        const RevocationEndpoints endpoints = endpointsOf(leaf.der());
        QCOMPARE(endpoints.ocsp, (std::vector<QUrl>{QUrl(QStringLiteral("http://a.test/o")),
                                                    QUrl(QStringLiteral("https://a.test/p"))}));
        QCOMPARE(endpoints.crls, (std::vector<QUrl>{QUrl(QStringLiteral("http://a.test/1.crl"))}));
        QVERIFY(endpointsOf(QByteArray("x")).ocsp.empty());
    }

    void nothingToAsk()
    {
        const RevocationFetcher fetcher(m_network.fetch(), m_pki.random, {});
        const auto unnamed = fetcher.fetch({m_pki.other.der(), m_pki.authority.der()}, m_pki.signedAt);
        QCOMPARE(unnamed.error().code, ErrorCode::RevocationUnavailable);
        QCOMPARE(unnamed.error().detail, QStringLiteral("no OCSP or CRL address"));
        const auto anchor = fetcher.fetch({m_pki.root.der()}, m_pki.signedAt);
        QVERIFY(anchor && anchor->ocspResponses.empty() && anchor->crls.empty());
        QVERIFY(m_network.asked.isEmpty());
        QCOMPARE(fetcher.fetch({QByteArray("x"), m_pki.root.der()}, m_pki.signedAt).error().code,
                 ErrorCode::CertificateInvalid);
    }
};

static const aiqyn::tests::Registered<tst_RevocationFetcher> registered;
#include "tst_RevocationFetcher.moc"
