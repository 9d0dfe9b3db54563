#include "CompletionFixture.h"
#include "TestRegistry.h"

#include <QTest>

using namespace aiqyn;
using namespace aiqyn::evidence;
using aiqyn::tests::CompletionFixture;
using aiqyn::tests::makeCrl;
using aiqyn::tests::TestAnswer;
using aiqyn::tests::TestOcspResponder;
using aiqyn::tests::timeAt;
using aiqyn::tests::TsaFault;
using namespace std::chrono_literals;

namespace {

const QString ocspUrl = QStringLiteral("http://ocsp.test/");

} // namespace

/// Raising documents whose certificates name status services, on from T to T-LT.
class tst_StatusCompletion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture.tsa.settings() = {};
        auto& network = m_fixture.network;
        network.asked.clear();
        network.handlers.clear();
        serveOcsp({.producedAt = m_saidAt, .thisUpdate = m_saidAt});
        network.serve("http://crl.test/root.crl",
                      makeCrl(m_fixture.pki.root, {.thisUpdate = timeAt("2026-11-01T00:00:00Z"),
                                                   .nextUpdate = timeAt("2048-01-01T00:00:00Z")}));
    }

    void raisesToTWithValidationData()
    {
        const QByteArray before = m_fixture.withServices();
        const auto done = complete(before);
        QVERIFY2(done, done ? "" : qPrintable(describe(done.error())));
        QVERIFY2(done->missing.empty(),
                 done->missing.empty() ? "" : qPrintable(describe(done->missing.front())));
        QCOMPARE(done->level, QStringLiteral("T-LT"));
        QVERIFY(CompletionFixture::isSameDocument(before, done->container));
        // Without a status the document was uncertain; with it, it is not.
        QCOMPARE(nameOf(m_judge.validate(before, m_fixture.now).indication), QStringLiteral("INDETERMINATE"));
        const auto report = m_judge.validate(done->container, m_fixture.now);
        QVERIFY2(report.indication == Indication::TotalPassed, qPrintable(report.causes.join(u' ')));
        QCOMPARE(report.axes.at(ValidationAxis::Revocation), AxisState::Passed);

        m_fixture.network.asked.clear();
        const auto again = complete(done->container);
        QVERIFY(again);
        QCOMPARE(again->container, done->container);
        QVERIFY(again->missing.empty());
        QVERIFY(m_fixture.network.asked.isEmpty());
    }

    void theCrlServesWhenOcspDoesNot()
    {
        m_fixture.network.serve("http://ocsp.test/", "<html></html>");
        m_fixture.network.serve("http://crl.test/authority.crl",
                                makeCrl(m_fixture.pki.authority, {.thisUpdate = m_saidAt}));
        const auto done = complete(m_fixture.withServices());
        QVERIFY(done);
        QCOMPARE(done->level, QStringLiteral("T-LT"));
    }

    void silentStatusServicesKeepT()
    {
        m_fixture.network.handlers.clear();
        const auto done = complete(m_fixture.withServices());
        QVERIFY(done);
        QCOMPARE(done->level, QStringLiteral("T"));
        QCOMPARE(done->missing.size(), std::size_t{1});
        QCOMPARE(done->missing.front().code, ErrorCode::RevocationUnavailable);
        QVERIFY(!done->retryAfter);
        QCOMPARE(m_judge.validate(done->container, m_fixture.now).level, QStringLiteral("T"));

        // Later the services answer: the timestamp is not asked for again.
        init();
        const auto later = complete(done->container);
        QVERIFY(later);
        QCOMPARE(later->level, QStringLiteral("T-LT"));
        QVERIFY(!m_fixture.network.asked.contains(QStringLiteral("https://tsp.test/")));
    }

    void valuesAreTakenAllOrNone()
    {
        m_fixture.network.handlers.erase(QStringLiteral("http://crl.test/root.crl"));
        const auto done = complete(m_fixture.withServices());
        QVERIFY(done);
        QCOMPARE(done->level, QStringLiteral("T"));
        QCOMPARE(done->missing.size(), std::size_t{1});
    }

    void aCrlFromBeforeTheSigningSaysWhenToComeBack()
    {
        const UtcTime next = timeAt("2026-11-25T00:00:00Z");
        m_fixture.network.handlers.erase(ocspUrl);
        m_fixture.network.serve("http://crl.test/authority.crl",
                                makeCrl(m_fixture.pki.authority,
                                        {.thisUpdate = timeAt("2026-11-24T00:00:00Z"), .nextUpdate = next}));
        const auto done = complete(m_fixture.withServices());
        QVERIFY(done);
        QCOMPARE(done->level, QStringLiteral("T"));
        QVERIFY(done->retryAfter == next);
    }

    void cancelledAfterTheTimestampKeepsT()
    {
        std::stop_source source;
        m_fixture.network.handlers[ocspUrl] = [&source](const QByteArray&) -> Result<QByteArray> {
            source.request_stop();
            return fail(ErrorCode::Cancelled, QStringLiteral("cancelled"));
        };
        const auto done = completeSignature(
            m_fixture.withServices(), m_fixture.services(m_fixture.network, m_judge), 5s, source.get_token());
        QVERIFY(done);
        QCOMPARE(done->level, QStringLiteral("T"));
        QCOMPARE(done->missing.front().code, ErrorCode::Cancelled);
    }

    void aRevokedCertificateIsKeptAsItIs()
    {
        serveOcsp({.producedAt = m_saidAt,
                   .thisUpdate = m_saidAt,
                   .status = V_OCSP_CERTSTATUS_REVOKED,
                   .revokedAt = timeAt("2026-11-20T00:00:00Z"),
                   .reason = OCSP_REVOKED_STATUS_KEYCOMPROMISE});
        const auto done = complete(m_fixture.withServices());
        QVERIFY(done);
        QCOMPARE(done->level, QStringLiteral("T-LT"));
        const auto report = m_judge.validate(done->container, m_fixture.now);
        QCOMPARE(report.subIndication, QStringLiteral("REVOKED_NO_POE"));
    }

    void plainHttpNeedsTheWordOfThePolicy()
    {
        auto services = m_fixture.services(m_fixture.network, m_judge);
        services.plainHttpHosts.clear();
        const auto done = completeSignature(m_fixture.withServices(), services, 5s);
        QVERIFY(done);
        QCOMPARE(done->level, QStringLiteral("T"));
        QCOMPARE(m_fixture.network.asked, QStringList{QStringLiteral("https://tsp.test/")});
    }

    void theAuthoritysStatusIsFetchedToo()
    {
        const auto& pki = m_fixture.pki;
        tests::TestTimestampAuthority::Settings settings;
        settings.pkcs12 = pki.stamper.pkcs12("p", pki.root);
        settings.pem = pki.root.pem();
        tests::TestTimestampAuthority authority(settings);
        tests::TestServices network(authority);
        network.handlers = m_fixture.network.handlers;
        const auto services = m_fixture.services(network, m_judge);
        const QByteArray before = m_fixture.withServices();

        const auto without = completeSignature(before, services, 5s);
        QVERIFY(without);
        QCOMPARE(without->level, QStringLiteral("T"));
        QVERIFY(network.asked.contains(QStringLiteral("http://crl.test/tsa.crl")));

        network.serve("http://crl.test/tsa.crl", makeCrl(pki.root, {.thisUpdate = m_saidAt}));
        const auto with = completeSignature(without->container, services, 5s);
        QVERIFY(with);
        QVERIFY2(with->missing.empty(),
                 with->missing.empty() ? "" : qPrintable(describe(with->missing.front())));
        QCOMPARE(with->level, QStringLiteral("T-LT"));
        const auto report = m_judge.validate(with->container, m_fixture.now);
        QVERIFY2(report.indication == Indication::TotalPassed, qPrintable(report.causes.join(u' ')));
    }

private:
    void serveOcsp(const TestAnswer& answer)
    {
        m_fixture.network.handlers[ocspUrl] = [this, answer](const QByteArray& body) -> Result<QByteArray> {
            return TestOcspResponder(m_fixture.pki.responder).answer(body, answer);
        };
    }
    [[nodiscard]] Result<CompletedSignature> complete(const QByteArray& container)
    {
        return completeSignature(container, m_fixture.services(m_fixture.network, m_judge), 5s);
    }

    CompletionFixture m_fixture;
    Validator m_judge = m_fixture.judge();
    const UtcTime m_saidAt = timeAt("2026-11-24T05:00:10Z");
};

static const aiqyn::tests::Registered<tst_StatusCompletion> registered;
#include "tst_StatusCompletion.moc"
