#include "LoopbackHttpServer.h"
#include "ReferenceFixture.h"
#include "TestRegistry.h"
#include "TestTls.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QTimer>

using namespace aiqyn;
using namespace aiqyn::app;
using namespace std::chrono_literals;
using aiqyn::tests::LoopbackHttpServer;
using aiqyn::tests::TestTls;
using Seen = LoopbackHttpServer::Seen;
using Respond = LoopbackHttpServer::Respond;

/// The client against a real server over mutual TLS, with its bad moods.
class tst_StateDatabaseClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fetches()
    {
        const LoopbackHttpServer server(image(), m_tls.server());
        StateDatabaseClient client = clientOf(server);
        const auto reference = tests::fetched(client);
        QVERIFY2(reference, reference ? "" : qPrintable(describe(reference.error())));
        QCOMPARE(reference->bytes, tests::greyJpeg());
        QCOMPARE(reference->source, QStringLiteral("state"));
        QCOMPARE(reference->requestId, tests::referenceRequest().id);
        QVERIFY(reference->issuedOn == QDate(2021, 4, 5));
        const Seen seen = server.lastRequest();
        QVERIFY(seen.head.startsWith("POST /bank/v1/reference-images HTTP/1.1\r\n"));
        QVERIFY(!seen.head.contains(tests::referenceRequest().iin.toLatin1()));
        QVERIFY(decodeReferenceRequest(seen.body));
    }

    void datesToComeAreNotBelieved()
    {
        const LoopbackHttpServer server(
            [](QTcpSocket& socket, const Seen&) {
                LoopbackHttpServer::reply(socket, "application/json",
                                          encodeReferenceAnswer({tests::referenceRequest().id,
                                                                 tests::greyJpeg(), QDate(2999, 1, 1)}));
            },
            m_tls.server());
        StateDatabaseClient client = clientOf(server);
        QCOMPARE(tests::fetched(client).error().code, ErrorCode::ReferenceAnswerInvalid);
    }

    void plainAnswersStand_data()
    {
        QTest::addColumn<Respond>("respond");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* name, ErrorCode code, const Respond& respond) {
            QTest::newRow(name) << respond << nameOf(code);
        };
        row("not found", ErrorCode::ReferenceNotFound, problem("404 Not Found", "not_found"));
        row("refused", ErrorCode::ReferenceRefused, problem("403 Forbidden", "refused"));
        row("wrong image type", ErrorCode::ReferenceAnswerInvalid, [](QTcpSocket& socket, const Seen&) {
            LoopbackHttpServer::reply(socket, "image/jpeg", tests::greyJpeg());
        });
        row("oversize", ErrorCode::ReferenceAnswerInvalid, [](QTcpSocket& socket, const Seen&) {
            LoopbackHttpServer::reply(socket, "application/json",
                                      QByteArray(largestReferenceAnswer + 1, ' '));
        });
        row("redirect to another host", ErrorCode::ReferenceAnswerInvalid,
            [](QTcpSocket& socket, const Seen&) {
                LoopbackHttpServer::reply(socket, "text/html", {}, "307 Elsewhere",
                                          "Location: https://127.0.0.2/\r\n");
            });
    }
    void plainAnswersStand()
    {
        QFETCH(Respond, respond);
        QFETCH(QString, code);
        const LoopbackHttpServer server(respond, m_tls.server());
        StateDatabaseClient client = clientOf(server);
        const auto reference = tests::fetched(client);
        QVERIFY(!reference);
        QVERIFY2(nameOf(reference.error().code) == code, qPrintable(describe(reference.error())));
        QCOMPARE(server.requests(), 1);
    }

    void badMomentsAreTriedAgain_data()
    {
        QTest::addColumn<Respond>("respond");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* name, ErrorCode code, const Respond& respond) {
            QTest::newRow(name) << respond << nameOf(code);
        };
        const auto unreachable = ErrorCode::ReferenceSourceUnreachable;
        row("busy", ErrorCode::ReferenceSourceBusy, problem("503 Busy", "busy"));
        row("500", unreachable, [](QTcpSocket& socket, const Seen&) {
            LoopbackHttpServer::reply(socket, "text/html", "oops", "500 Internal Server Error");
        });
        row("disconnect", unreachable, [](QTcpSocket& socket, const Seen&) { socket.abort(); });
        row("silence", unreachable, [](QTcpSocket&, const Seen&) {});
        row("slow drip", unreachable, [](QTcpSocket& socket, const Seen&) {
            socket.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n");
            auto* const timer = new QTimer(&socket);
            QObject::connect(timer, &QTimer::timeout, &socket, [&socket] { socket.write(" "); });
            timer->start(20);
        });
    }
    void badMomentsAreTriedAgain()
    {
        QFETCH(Respond, respond);
        QFETCH(QString, code);
        const LoopbackHttpServer server(respond, m_tls.server());
        StateDatabaseClient client = clientOf(server);
        const auto reference = tests::fetched(client);
        QVERIFY(!reference);
        QVERIFY2(nameOf(reference.error().code) == code, qPrintable(describe(reference.error())));
        QVERIFY(server.requests() >= 3); // Qt itself repeats what was cut off
    }

    void theSameRequestComesAgain()
    {
        QByteArrayList bodies;
        const LoopbackHttpServer server(
            [&bodies, good = image()](QTcpSocket& socket, const Seen& seen) {
                bodies << seen.body;
                if (bodies.size() < 3)
                    LoopbackHttpServer::reply(socket, "application/json", "{}", "503 Busy");
                else
                    good(socket, seen);
            },
            m_tls.server());
        StateDatabaseClient client = clientOf(server);
        QVERIFY(tests::fetched(client));
        QCOMPARE(bodies.size(), 3);
        QCOMPARE(bodies.at(0), bodies.at(1));
        QCOMPARE(bodies.at(0), bodies.at(2));
    }

    void patienceHasAnEnd()
    {
        const LoopbackHttpServer server(
            [](QTcpSocket& socket, const Seen&) {
                LoopbackHttpServer::reply(socket, "application/json", "{}", "503 Busy",
                                          "Retry-After: 3600\r\n");
            },
            m_tls.server());
        StateDatabaseClient client = clientOf(server);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(tests::fetched(client).error().code, ErrorCode::ReferenceSourceBusy);
        QVERIFY(timer.elapsed() < 5000);
        QCOMPARE(server.requests(), 1);
    }

    void cancels()
    {
        const LoopbackHttpServer server(problem("503 Busy", "busy"), m_tls.server());
        StateDatabaseClient client(endpoint(server), m_tls.client(), m_clock,
                                   {.tries = 3, .firstPause = 60s, .longestPause = 120s, .inAll = 300s});
        std::stop_source stop;
        auto asked = std::async(std::launch::async,
                                [&] { return client.fetch(tests::referenceRequest(), stop.get_token()); });
        QTRY_COMPARE(server.requests(), 1);
        QElapsedTimer timer;
        timer.start();
        stop.request_stop();
        QCOMPARE(asked.get().error().code, ErrorCode::Cancelled);
        QVERIFY(timer.elapsed() < 5000);
    }

    void strangersGetNothing_data()
    {
        QTest::addColumn<QString>("who");
        QTest::addColumn<QString>("code");
        const QString untrusted = nameOf(ErrorCode::ReferenceSourceUntrusted);
        QTest::newRow("expired certificate") << QStringLiteral("expired") << untrusted;
        QTest::newRow("foreign certificate") << QStringLiteral("foreign") << untrusted;
        QTest::newRow("another name") << QStringLiteral("name") << untrusted;
        QTest::newRow("plain http") << QStringLiteral("plain") << untrusted;
    }
    void strangersGetNothing()
    {
        QFETCH(QString, who);
        QFETCH(QString, code);
        const TestTls other;
        std::optional<QSslConfiguration> terms = m_tls.server();
        if (who == QLatin1String("expired"))
            terms = m_tls.server(TestTls::Age::Expired);
        else if (who == QLatin1String("foreign"))
            terms = other.server();
        else if (who == QLatin1String("name"))
            terms = m_tls.server(TestTls::Age::Valid, "DNS:state.example.kz");
        else
            terms.reset();
        const LoopbackHttpServer server(image(), terms);
        StateDatabaseClient client = clientOf(server);
        const auto reference = tests::fetched(client);
        QVERIFY(!reference);
        QVERIFY2(nameOf(reference.error().code) == code, qPrintable(describe(reference.error())));
        QCOMPARE(server.requests(), 0);
    }

private:
    [[nodiscard]] static Respond image()
    {
        return [](QTcpSocket& socket, const Seen& seen) {
            const QString id =
                QJsonDocument::fromJson(seen.body).object().value(QStringLiteral("requestId")).toString();
            LoopbackHttpServer::reply(socket, "application/json",
                                      encodeReferenceAnswer({id, tests::greyJpeg(), QDate(2021, 4, 5)}));
        };
    }
    [[nodiscard]] static Respond problem(const QByteArray& status, const char* code)
    {
        return [status, code](QTcpSocket& socket, const Seen&) {
            LoopbackHttpServer::reply(
                socket, "application/json",
                encodeReferenceProblem(tests::referenceRequest().id, QString::fromLatin1(code), QString()),
                status);
        };
    }
    [[nodiscard]] static evidence::Endpoint endpoint(const LoopbackHttpServer& server)
    {
        return evidence::Endpoint::make(server.url("/bank/"), true).value();
    }
    [[nodiscard]] StateDatabaseClient clientOf(const LoopbackHttpServer& server) const
    {
        return {endpoint(server),
                m_tls.client(),
                m_clock,
                {.firstPause = 20ms, .longestPause = 1s, .oneTry = 700ms, .inAll = 20s}};
    }

    TestTls m_tls;
    SystemClock m_clock;
};

static const tests::Registered<tst_StateDatabaseClient> registered;
#include "tst_StateDatabaseClient.moc"
