#include "LoopbackHttpServer.h"
#include "OpenSslProgram.h"
#include "TestRegistry.h"
#include "evidence/transport/HttpTransport.h"

#include <QElapsedTimer>
#include <QSslCertificate>
#include <QSslKey>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <future>

using namespace aiqyn;
using namespace aiqyn::evidence;
using aiqyn::tests::LoopbackHttpServer;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(aiqyn::tests::LoopbackHttpServer::Respond)

namespace {

const QByteArray replyType = QByteArrayLiteral("application/timestamp-reply");

AnswerLimits limits(std::chrono::milliseconds time = 10s, std::stop_token cancel = {})
{
    return {{replyType}, 1000, time, std::move(cancel)};
}

Endpoint endpoint(const QUrl& url)
{
    return Endpoint::make(url, true).value();
}

/// On a thread without an event loop, as the program's workers are.
Result<QByteArray> ask(const QUrl& url, const AnswerLimits& wanted)
{
    return std::async(std::launch::async,
                      [&] {
                          return HttpTransport().post(endpoint(url),
                                                      QByteArrayLiteral("application/timestamp-query"),
                                                      QByteArrayLiteral("the request"), wanted);
                      })
        .get();
}

Result<QByteArray> fetch(const QUrl& url, const AnswerLimits& wanted)
{
    return std::async(std::launch::async, [&] { return HttpTransport().get(endpoint(url), wanted); }).get();
}

void writeSlowly(QTcpSocket& socket)
{
    socket.write("HTTP/1.1 200 OK\r\nContent-Type: application/timestamp-reply\r\n\r\n");
    auto* const timer = new QTimer(&socket);
    QObject::connect(timer, &QTimer::timeout, &socket, [&socket] { socket.write("x"); });
    timer->start(20);
}

} // namespace

class tst_HttpTransport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        for (const char* name : {"http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY"})
            qunsetenv(name);
    }

    void endpoints_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("plainHttpAllowed");
        QTest::addColumn<bool>("good");
        const auto row = [](const char* name, const char* url, bool plain, bool good) {
            QTest::newRow(name) << QString::fromLatin1(url) << plain << good;
        };
        row("https", "https://tsp.example.kz/tsp", false, true);
        row("https with port and query", "https://tsp.example.kz:8443/tsp?p=1", false, true);
        row("http where allowed", "http://tsp.example.kz/tsp", true, true);
        row("http", "http://tsp.example.kz/tsp", false, false);
        row("user", "https://bank@tsp.example.kz/tsp", true, false);
        row("user and password", "https://bank:secret@tsp.example.kz/tsp", true, false);
        row("empty user", "https://@tsp.example.kz/tsp", true, false);
        row("fragment", "https://tsp.example.kz/tsp#a", true, false);
        row("empty fragment", "https://tsp.example.kz/tsp#", true, false);
        row("file", "file:///etc/passwd", true, false);
        row("ftp", "ftp://tsp.example.kz/tsp", true, false);
        row("ldap", "ldap://tsp.example.kz/tsp", true, false);
        row("data", "data:application/timestamp-reply,x", true, false);
        row("relative", "tsp/x", true, false);
        row("no host", "https:///tsp", true, false);
        row("port 0", "https://tsp.example.kz:0/tsp", true, false);
        row("empty", "", true, false);
    }
    void endpoints()
    {
        QFETCH(QString, url);
        QFETCH(bool, plainHttpAllowed);
        QFETCH(bool, good);
        const auto made = Endpoint::make(QUrl(url), plainHttpAllowed);
        QCOMPARE(made.has_value(), good);
        if (!good) {
            QCOMPARE(made.error().code, ErrorCode::InvalidArgument);
            QVERIFY(!made.error().detail.contains(QStringLiteral("secret")));
        }
    }

    void posts()
    {
        const LoopbackHttpServer server([](QTcpSocket& socket, const LoopbackHttpServer::Seen&) {
            LoopbackHttpServer::reply(socket, "Application/Timestamp-Reply; charset=x", "the answer");
        });
        const auto answer = ask(server.url("/tsp?x=1"), limits());
        QVERIFY2(answer, answer ? "" : qPrintable(describe(answer.error())));
        QCOMPARE(*answer, QByteArray("the answer"));
        const auto seen = server.lastRequest();
        QVERIFY(seen.head.startsWith("POST /tsp?x=1 HTTP/1.1\r\n"));
        QVERIFY(seen.head.contains("\r\nContent-Type: application/timestamp-query\r\n"));
        QVERIFY(seen.head.contains("\r\nAccept-Encoding: identity\r\n"));
        QCOMPARE(seen.body, QByteArray("the request"));
    }

    void gets()
    {
        const LoopbackHttpServer server([](QTcpSocket& socket, const LoopbackHttpServer::Seen&) {
            LoopbackHttpServer::reply(socket, replyType, QByteArray(1000, 'x')); // exactly the limit
        });
        const auto answer = fetch(server.url("/a.crl"), limits());
        QVERIFY2(answer, answer ? "" : qPrintable(describe(answer.error())));
        QCOMPARE(answer->size(), 1000);
        QVERIFY(server.lastRequest().head.startsWith("GET /a.crl HTTP/1.1\r\n"));
    }

    void refusals_data()
    {
        QTest::addColumn<LoopbackHttpServer::Respond>("respond");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("detail");
        const auto row = [](const char* name, ErrorCode code, const char* detail,
                            const std::function<void(QTcpSocket&)>& respond) {
            QTest::newRow(name) << LoopbackHttpServer::Respond([respond](QTcpSocket& socket,
                                                                         const LoopbackHttpServer::Seen&) {
                respond(socket);
            }) << code << QString::fromLatin1(detail);
        };
        const auto raw = [](const QByteArray& bytes) {
            return [bytes](QTcpSocket& socket) {
                socket.write(bytes);
                socket.disconnectFromHost();
            };
        };
        const auto status = [](const char* line, const char* fields = "") {
            return [line, fields](QTcpSocket& socket) {
                LoopbackHttpServer::reply(socket, replyType, "x", line, fields);
            };
        };
        const auto refused = ErrorCode::ServiceRefused;
        row("404", refused, "HTTP status 404", status("404 Not Found"));
        row("503", refused, "HTTP status 503", status("503 Service Unavailable"));
        row("401", refused, "HTTP status 401", status("401 No", "WWW-Authenticate: Basic realm=\"a\"\r\n"));
        row("206", refused, "HTTP status 206", status("206 Partial Content"));
        row("redirect to https", refused, "HTTP status 302",
            status("302 Found", "Location: https://127.0.0.1/\r\n"));
        row("redirect without end", refused, "HTTP status 307", status("307 Again", "Location: /\r\n"));

        const auto invalid = ErrorCode::ServiceAnswerInvalid;
        row("HTML", invalid, "content type", [](QTcpSocket& socket) {
            LoopbackHttpServer::reply(socket, "text/html", "<html>Please log in</html>");
        });
        row("no content type", invalid, "content type", raw("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx"));
        row("type as a prefix", invalid, "content type",
            [](QTcpSocket& socket) { LoopbackHttpServer::reply(socket, replyType + "x", "x"); });
        row("compressed", invalid, "compressed", status("200 OK", "Content-Encoding: gzip\r\n"));
        row("too large", invalid, "more than 1000 bytes",
            [](QTcpSocket& socket) { LoopbackHttpServer::reply(socket, replyType, QByteArray(1001, 'x')); });
        row("too large without a length", invalid, "more than 1000 bytes",
            [](QTcpSocket& socket) { // and without an end
                socket.write("HTTP/1.1 200 OK\r\nContent-Type: application/timestamp-reply\r\n\r\n" +
                             QByteArray(5000, 'x'));
            });

        const auto unreachable = ErrorCode::ServiceUnreachable;
        row("cut off", unreachable, "RemoteHostClosedError",
            raw("HTTP/1.1 200 OK\r\nContent-Type: application/timestamp-reply\r\nContent-Length: "
                "9\r\n\r\nx"));
        row("no HTTP", unreachable, "", raw("SSH-2.0-OpenSSH_9.2\r\n\r\n"));
        row("closed at once", unreachable, "", [](QTcpSocket& socket) { socket.abort(); });
        row("silence", unreachable, "no answer within 500 ms", [](QTcpSocket&) {});
        row("slow drip", unreachable, "no answer within 500 ms", writeSlowly);
    }
    void refusals()
    {
        QFETCH(LoopbackHttpServer::Respond, respond);
        QFETCH(ErrorCode, code);
        QFETCH(QString, detail);
        const LoopbackHttpServer server(respond);
        QElapsedTimer timer;
        timer.start();
        const auto answer = ask(server.url(), limits(500ms));
        QVERIFY(!answer);
        QVERIFY2(answer.error().code == code && answer.error().detail.contains(detail),
                 qPrintable(describe(answer.error())));
        QVERIFY(timer.elapsed() < 5000);
    }

    void otherHostsAreNotAsked()
    {
        const LoopbackHttpServer other([](QTcpSocket& socket, const LoopbackHttpServer::Seen&) {
            LoopbackHttpServer::reply(socket, replyType, "from elsewhere");
        });
        const QByteArray location = "Location: " + other.url().toEncoded() + "\r\n";
        const LoopbackHttpServer server([location](QTcpSocket& socket, const LoopbackHttpServer::Seen&) {
            LoopbackHttpServer::reply(socket, replyType, "", "307 Elsewhere", location);
        });
        QCOMPARE(ask(server.url(), limits()).error().code, ErrorCode::ServiceRefused);
        QCOMPARE(fetch(server.url(), limits()).error().code, ErrorCode::ServiceRefused);
        QCOMPARE(other.requests(), 0);
    }

    void sameHostMayRedirectAndGetsNoCookie()
    {
        const LoopbackHttpServer server([](QTcpSocket& socket, const LoopbackHttpServer::Seen& seen) {
            if (seen.head.startsWith("POST /new "))
                LoopbackHttpServer::reply(socket, replyType, "moved");
            else
                LoopbackHttpServer::reply(socket, replyType, "", "307 Moved",
                                          "Location: /new\r\nSet-Cookie: a=b\r\n");
        });
        QCOMPARE(ask(server.url("/old"), limits()).value_or(QByteArray()), QByteArray("moved"));
        QCOMPARE(server.lastRequest().body, QByteArray("the request"));
        QVERIFY(!server.lastRequest().head.contains("Cookie"));
    }

    void nobodyListens()
    {
        QUrl url;
        {
            const LoopbackHttpServer server([](QTcpSocket&, const LoopbackHttpServer::Seen&) {});
            url = server.url();
        }
        const auto answer = ask(url, limits());
        QCOMPARE(answer.error().code, ErrorCode::ServiceUnreachable);
        QCOMPARE(answer.error().detail, QStringLiteral("127.0.0.1: ConnectionRefusedError"));
    }

    void cancels()
    {
        const LoopbackHttpServer server([](QTcpSocket&, const LoopbackHttpServer::Seen&) {});
        std::stop_source early;
        early.request_stop();
        QCOMPARE(ask(server.url(), limits(30s, early.get_token())).error().code, ErrorCode::Cancelled);
        QCOMPARE(server.requests(), 0);

        std::stop_source later;
        auto asked =
            std::async(std::launch::async, [&] { return ask(server.url(), limits(30s, later.get_token())); });
        QTRY_COMPARE(server.requests(), 1);
        QElapsedTimer timer;
        timer.start();
        later.request_stop();
        QCOMPARE(asked.get().error().code, ErrorCode::Cancelled);
        QVERIFY(timer.elapsed() < 5000);
    }

    void graphicalThreadIsRefused()
    {
        const LoopbackHttpServer server([](QTcpSocket&, const LoopbackHttpServer::Seen&) {});
        QCOMPARE(HttpTransport().get(endpoint(server.url()), limits()).error().code, ErrorCode::Internal);
        QCOMPARE(server.requests(), 0);
    }

    void systemProxyIsAsked()
    {
        const LoopbackHttpServer proxy([](QTcpSocket& socket, const LoopbackHttpServer::Seen&) {
            LoopbackHttpServer::reply(socket, replyType, "through the proxy");
        });
        qputenv("http_proxy", proxy.url().toEncoded());
        const auto answer = ask(QUrl(QStringLiteral("http://tsp.invalid/tsp")), limits());
        qunsetenv("http_proxy");
        QVERIFY2(answer, answer ? "" : qPrintable(describe(answer.error())));
        QCOMPARE(*answer, QByteArray("through the proxy"));
        QVERIFY(proxy.lastRequest().head.startsWith("POST http://tsp.invalid/tsp HTTP/1.1\r\n"));
    }

    void tlsIsVerified()
    {
        if (!aiqyn::tests::hasOpenSslProgram())
            QSKIP("openssl is not installed");
        const QTemporaryDir folder;
        const auto made = aiqyn::tests::openSsl(
            folder.path(),
            "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=loopback "
            "-addext subjectAltName=IP:127.0.0.1 -days 2 -keyout key.pem -out certificate.pem");
        QVERIFY2(made.code == 0, made.output);
        const QSslCertificate certificate(
            aiqyn::tests::readFile(folder.filePath(QStringLiteral("certificate.pem"))));
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setLocalCertificate(certificate);
        tls.setPrivateKey(
            QSslKey(aiqyn::tests::readFile(folder.filePath(QStringLiteral("key.pem"))), QSsl::Ec));
        const LoopbackHttpServer server(
            [](QTcpSocket& socket, const LoopbackHttpServer::Seen&) {
                LoopbackHttpServer::reply(socket, replyType, "over TLS");
            },
            tls);

        const auto untrusted = ask(server.url(), limits());
        QCOMPARE(untrusted.error().code, ErrorCode::ServiceUnreachable);
        QCOMPARE(untrusted.error().detail,
                 QStringLiteral("127.0.0.1: the TLS handshake failed, SelfSignedCertificate"));
        QCOMPARE(server.requests(), 0);

        const QSslConfiguration original = QSslConfiguration::defaultConfiguration();
        QSslConfiguration trusting = original;
        trusting.addCaCertificate(certificate);
        QSslConfiguration::setDefaultConfiguration(trusting);
        const auto trusted = ask(server.url(), limits());
        QUrl otherName = server.url();
        otherName.setHost(QStringLiteral("localhost"));
        const auto misnamed = ask(otherName, limits());
        QSslConfiguration::setDefaultConfiguration(original);
        QVERIFY2(trusted, trusted ? "" : qPrintable(describe(trusted.error())));
        QCOMPARE(*trusted, QByteArray("over TLS"));
        QCOMPARE(misnamed.error().code, ErrorCode::ServiceUnreachable);
    }
};

static const aiqyn::tests::Registered<tst_HttpTransport> registered;
#include "tst_HttpTransport.moc"
