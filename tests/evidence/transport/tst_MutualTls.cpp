#include "LoopbackHttpServer.h"
#include "TestRegistry.h"
#include "TestTls.h"
#include "evidence/transport/HttpExchange.h"
#include "evidence/transport/MutualTls.h"

#include <QTest>

#include <future>

using namespace aiqyn;
using namespace aiqyn::evidence;
using namespace std::chrono_literals;
using aiqyn::tests::LoopbackHttpServer;
using aiqyn::tests::TestTls;

class tst_MutualTls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothSidesAreProved()
    {
        const TestTls tls;
        const LoopbackHttpServer server(answers(), tls.server());
        const auto answer = ask(server, tls.client());
        QVERIFY2(answer, answer ? "" : qPrintable(describe(answer.error())));
        QCOMPARE(answer->status, 200);
        QCOMPARE(answer->body, QByteArray("hello"));
        QCOMPARE(answer->contentType, QByteArray("text/plain"));
        QCOMPARE(server.lastRequest().body, QByteArray("the question"));
    }

    void anyStatusIsAnAnswer()
    {
        const TestTls tls;
        const LoopbackHttpServer server(
            [](QTcpSocket& socket, const LoopbackHttpServer::Seen&) {
                LoopbackHttpServer::reply(socket, "application/json", "{}", "503 Busy", "Retry-After: 7\r\n");
            },
            tls.server());
        const auto answer = ask(server, tls.client());
        QVERIFY2(answer, answer ? "" : qPrintable(describe(answer.error())));
        QCOMPARE(answer->status, 503);
        QVERIFY(answer->retryAfter == 7s);
    }

    void whoIsNotTrustedGetsNothing_data()
    {
        QTest::addColumn<QString>("what");
        for (const char* what : {"server of another authority", "expired server", "server of another name",
                                 "client of another authority", "expired client", "TLS 1.1"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }
    void whoIsNotTrustedGetsNothing()
    {
        QFETCH(QString, what);
        const TestTls tls;
        const TestTls other;
        QSslConfiguration serverTerms = tls.server();
        MutualTls clientTerms = tls.client();
        if (what == QLatin1String("server of another authority"))
            serverTerms = other.server();
        else if (what == QLatin1String("expired server"))
            serverTerms = tls.server(TestTls::Age::Expired);
        else if (what == QLatin1String("server of another name"))
            serverTerms = tls.server(TestTls::Age::Valid, "DNS:state.example.kz");
        else if (what == QLatin1String("client of another authority"))
            clientTerms = tls.foreignClient(other);
        else if (what == QLatin1String("expired client"))
            clientTerms = tls.client(TestTls::Age::Expired);
        else
            serverTerms.setProtocol(oldTls());
        const LoopbackHttpServer server(answers(), serverTerms);
        const auto answer = ask(server, clientTerms);
        QVERIFY(!answer);
        QVERIFY2(answer.error().code == ErrorCode::ServiceUntrusted ||
                     answer.error().code == ErrorCode::ServiceUnreachable,
                 qPrintable(describe(answer.error())));
        if (what.startsWith(QLatin1String("server")))
            QCOMPARE(answer.error().code, ErrorCode::ServiceUntrusted);
        QCOMPARE(server.requests(), 0);
    }

    void plainHttpIsNoChannel()
    {
        const TestTls tls;
        const LoopbackHttpServer server(answers());
        QCOMPARE(ask(server, tls.client()).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(server.requests(), 0);
    }

    void redirectsAreNotFollowed()
    {
        const TestTls tls;
        const LoopbackHttpServer server(
            [](QTcpSocket& socket, const LoopbackHttpServer::Seen&) {
                LoopbackHttpServer::reply(socket, "text/plain", "", "307 Elsewhere", "Location: /x\r\n");
            },
            tls.server());
        const auto answer = ask(server, tls.client());
        QVERIFY2(answer, answer ? "" : qPrintable(describe(answer.error())));
        QCOMPARE(answer->status, 307);
        QCOMPARE(server.requests(), 1);
    }

    void keysAreRead()
    {
        const TestTls tls;
        const QByteArray key = tls.clientKey();
        const auto bytes = [](const char* text) { return WipedBytes(text, text + qstrlen(text)); };
        QVERIFY(MutualTls::make(tls.authorities(), key, bytes("test")));
        QCOMPARE(MutualTls::make("no PEM", key, bytes("test")).error().code, ErrorCode::TrustAnchorsUnusable);
        QCOMPARE(MutualTls::make(tls.authorities(), key, bytes("wrong")).error().code,
                 ErrorCode::KeyUnreadable);
        QCOMPARE(MutualTls::make(tls.authorities(), "no PKCS#12", bytes("test")).error().code,
                 ErrorCode::KeyUnreadable);
    }

private:
    [[nodiscard]] static QSsl::SslProtocol oldTls()
    {
        QT_WARNING_PUSH
        QT_WARNING_DISABLE_DEPRECATED
        return QSsl::TlsV1_1;
        QT_WARNING_POP
    }

    [[nodiscard]] static LoopbackHttpServer::Respond answers()
    {
        return [](QTcpSocket& socket, const LoopbackHttpServer::Seen&) {
            LoopbackHttpServer::reply(socket, "text/plain; charset=utf-8", "hello");
        };
    }

    [[nodiscard]] static Result<HttpAnswer> ask(const LoopbackHttpServer& server, const MutualTls& tls)
    {
        return std::async(std::launch::async,
                          [&] {
                              return exchange({Endpoint::make(server.url(), true).value(),
                                               HttpRequest::Method::Post, "text/plain", "the question"},
                                              {&tls, false, 1000, 10s});
                          })
            .get();
    }
};

static const tests::Registered<tst_MutualTls> registered;
#include "tst_MutualTls.moc"
