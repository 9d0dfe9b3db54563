#include "EvidenceFixture.h"
#include "LoopbackHttpServer.h"
#include "TestRegistry.h"
#include "TestTimestampAuthority.h"
#include "evidence/signature/timestamp/TimestampClient.h"
#include "evidence/signature/timestamp/TimestampReading.h"
#include "evidence/signature/timestamp/TimestampRequest.h"
#include "evidence/transport/HttpTransport.h"

#include <QTest>

#include <future>

using namespace aiqyn;
using namespace aiqyn::evidence;
using aiqyn::tests::FixedClock;
using aiqyn::tests::TestTimestampAuthority;
using aiqyn::tests::timeAt;
using aiqyn::tests::TsaFault;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(aiqyn::tests::TestTimestampAuthority::Settings)

namespace {

const QByteArray signatureValue = QByteArrayLiteral("a signature value");

/// Gives the answers it was told, whatever is asked.
class ReplayingTransport final : public Transport
{
public:
    explicit ReplayingTransport(QByteArray answer)
        : m_answer(std::move(answer))
    {}
    [[nodiscard]] Result<QByteArray> post(const Endpoint&, const QByteArray&, const QByteArray&,
                                          const AnswerLimits&) override
    {
        return m_answer;
    }
    [[nodiscard]] Result<QByteArray> get(const Endpoint&, const AnswerLimits&) override { return m_answer; }

private:
    QByteArray m_answer;
};

Endpoint somewhere()
{
    return Endpoint::make(QUrl(QStringLiteral("https://tsp.example.kz/")), false).value();
}

} // namespace

class tst_TimestampClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requestsAreAsTheProfileSays()
    {
        SeededRandom random(1);
        const auto first = TimestampRequest::make(signatureValue, random).value();
        const auto second = TimestampRequest::make(signatureValue, random).value();
        QCOMPARE(first.nonce().size(), 16);
        QVERIFY(first.nonce() != second.nonce());
        // Positive and in its shortest form whatever the random bytes were.
        QVERIFY(first.der().contains(QByteArray("\x02\x10") + first.nonce()));
        QVERIFY(static_cast<signed char>(first.nonce().front()) > 0);
        QVERIFY(first.der().contains(Sha256::of(signatureValue).toByteArray()));
        QVERIFY(first.der().endsWith(QByteArray("\x01\x01\xFF"))); // certReq
        QCOMPARE(TimestampRequest::make({}, random).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(TimestampRequest::make(signatureValue, random, QStringLiteral("no oid")).error().code,
                 ErrorCode::InvalidArgument);
        QVERIFY(TimestampRequest::make(signatureValue, random, QStringLiteral("1.2.398.3.3.2.6.2")));
    }

    void goodAuthority()
    {
        TestTimestampAuthority authority;
        const auto token = client(authority, authority.trust()).stamp(signatureValue);
        QVERIFY2(token, token ? "" : qPrintable(describe(token.error())));
        QVERIFY(readTimestamp(*token, signatureValue).causes.isEmpty());
    }

    void refusals_data()
    {
        QTest::addColumn<TestTimestampAuthority::Settings>("settings");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("detail");
        const auto invalid = ErrorCode::ServiceAnswerInvalid;
        const auto fault = [](const char* name, TsaFault kind, ErrorCode code, const char* detail) {
            QTest::newRow(name) << TestTimestampAuthority::Settings{.fault = kind} << code
                                << QString::fromLatin1(detail);
        };
        fault("nonce of another request", TsaFault::WrongNonce, invalid, "TIMESTAMP_NONCE_MISMATCH");
        fault("no nonce", TsaFault::NoNonce, invalid, "TIMESTAMP_NONCE_MISMATCH");
        fault("imprint of something else", TsaFault::WrongImprint, invalid, "TIMESTAMP_IMPRINT_MISMATCH");
        fault("another policy", TsaFault::OtherPolicy, invalid, "TIMESTAMP_POLICY_MISMATCH");
        fault("rejection", TsaFault::Rejection, ErrorCode::ServiceRefused, "PKIStatus 2, failure 0780");
        fault("no certificate", TsaFault::NoCertificate, invalid, "TIMESTAMP_CERTIFICATE_MISSING");
        fault("granted without a token", TsaFault::NoToken, invalid, "no timestamp token");
        fault("HTML", TsaFault::HtmlBody, invalid, "no timestamp response");
        fault("silence", TsaFault::Silence, ErrorCode::ServiceUnreachable, "silence");

        const auto usage = [invalid](const char* name, const char* extendedUsage) {
            QTest::newRow(name) << TestTimestampAuthority::Settings{.extendedUsage = extendedUsage} << invalid
                                << QStringLiteral("TIMESTAMP_CERTIFICATE_USAGE");
        };
        usage("usage not critical", "timeStamping");
        usage("certificate of a signer", "emailProtection");
        usage("certificate of a signer, critical", "critical,emailProtection");
        usage("further usage", "critical,timeStamping,emailProtection");
        usage("further unknown usage", "critical,timeStamping,1.2.3.4");
        usage("any usage", "critical,anyExtendedKeyUsage");

        QTest::newRow("expired") << TestTimestampAuthority::Settings{.validTo =
                                                                         timeAt("2026-11-01T00:00:00Z")}
                                 << invalid << QStringLiteral("OUT_OF_BOUNDS_NO_POE");
        QTest::newRow("not yet valid")
            << TestTimestampAuthority::Settings{.validFrom = timeAt("2026-12-01T00:00:00Z")} << invalid
            << QStringLiteral("NOT_YET_VALID");
    }
    void refusals()
    {
        QFETCH(TestTimestampAuthority::Settings, settings);
        QFETCH(ErrorCode, code);
        QFETCH(QString, detail);
        TestTimestampAuthority authority(settings);
        const auto token = client(authority, authority.trust()).stamp(signatureValue);
        QVERIFY(!token);
        // The whole detail: nothing else may be wrong, or the row would prove nothing.
        QCOMPARE(token.error().detail, detail);
        QCOMPARE(token.error().code, code);
    }

    void strangersAreRefused()
    {
        TestTimestampAuthority authority;
        const TestTimestampAuthority stranger;
        const auto token = client(authority, stranger.trust()).stamp(signatureValue);
        QCOMPARE(token.error().code, ErrorCode::ServiceAnswerInvalid);
        QCOMPARE(token.error().detail, QStringLiteral("NO_CERTIFICATE_CHAIN_FOUND"));
    }

    void replaysAreRefused()
    {
        TestTimestampAuthority authority;
        SeededRandom other(99);
        const auto replayed = [&](const QByteArray& about) {
            ReplayingTransport transport(
                authority.answer(TimestampRequest::make(about, other).value().der()));
            return client(transport, authority.trust()).stamp(signatureValue).error().detail;
        };
        QCOMPARE(replayed(signatureValue), QStringLiteral("TIMESTAMP_NONCE_MISMATCH"));
        QCOMPARE(replayed(QByteArrayLiteral("another signature")),
                 QStringLiteral("TIMESTAMP_IMPRINT_MISMATCH, TIMESTAMP_NONCE_MISMATCH"));
    }

    void responsesOutOfForm_data()
    {
        QTest::addColumn<QByteArray>("response");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("empty") << QByteArray() << ErrorCode::ServiceAnswerInvalid;
        QTest::newRow("empty sequence") << QByteArray::fromHex("3000") << ErrorCode::ServiceAnswerInvalid;
        QTest::newRow("trailing byte")
            << QByteArray::fromHex("3005300302010000") << ErrorCode::ServiceAnswerInvalid;
        QTest::newRow("long status") << QByteArray::fromHex("300630040202FF00")
                                     << ErrorCode::ServiceAnswerInvalid;
        QTest::newRow("token that is none")
            << QByteArray::fromHex("300730030201003000") << ErrorCode::ServiceAnswerInvalid;
        QTest::newRow("waiting") << QByteArray::fromHex("30053003020103") << ErrorCode::ServiceRefused;
        QTest::newRow("negative status")
            << QByteArray::fromHex("300530030201FF") << ErrorCode::ServiceRefused;
        QTest::newRow("rejected with a token")
            << QByteArray::fromHex("300730030201023000") << ErrorCode::ServiceRefused;
    }
    void responsesOutOfForm()
    {
        QFETCH(QByteArray, response);
        QFETCH(ErrorCode, code);
        ReplayingTransport transport(response);
        QCOMPARE(client(transport, TestTimestampAuthority().trust()).stamp(signatureValue).error().code,
                 code);
    }

    void cancels()
    {
        TestTimestampAuthority authority({.fault = TsaFault::Silence});
        std::stop_source source;
        source.request_stop();
        QCOMPARE(client(authority, authority.trust()).stamp(signatureValue, source.get_token()).error().code,
                 ErrorCode::Cancelled);
    }

    void overHttp()
    {
        TestTimestampAuthority authority;
        const aiqyn::tests::LoopbackHttpServer server(
            [&authority](QTcpSocket& socket, const aiqyn::tests::LoopbackHttpServer::Seen& seen) {
                aiqyn::tests::LoopbackHttpServer::reply(socket, "application/timestamp-reply",
                                                        authority.answer(seen.body));
            });
        HttpTransport transport;
        const TimestampClient overNetwork({.endpoint = Endpoint::make(server.url("/tsp"), true).value()},
                                          authority.trust(), transport, m_random, m_clock);
        const auto token =
            std::async(std::launch::async, [&] { return overNetwork.stamp(signatureValue); }).get();
        QVERIFY2(token, token ? "" : qPrintable(describe(token.error())));
        QVERIFY(server.lastRequest().head.contains("\r\nContent-Type: application/timestamp-query\r\n"));
    }

private:
    [[nodiscard]] TimestampClient client(Transport& transport, const TrustStore& trust)
    {
        return {{.endpoint = somewhere(), .policy = QStringLiteral("1.2.398.3.3.2.6.2"), .timeLimit = 200ms},
                trust,
                transport,
                m_random,
                m_clock};
    }

    SecureRandom m_random;
    FixedClock m_clock{timeAt("2026-11-24T05:00:00Z")};
};

static const aiqyn::tests::Registered<tst_TimestampClient> registered;
#include "tst_TimestampClient.moc"
