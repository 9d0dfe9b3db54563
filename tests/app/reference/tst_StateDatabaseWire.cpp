#include "ReferenceFixture.h"
#include "TestRegistry.h"
#include "TestTls.h"
#include "app/reference/TrainingStateDatabase.h"
#include "engine/subject/TrainingGallery.h"

#include <QNetworkProxy>
#include <QSslSocket>
#include <QTcpServer>
#include <QTest>
#include <QThread>

using namespace aiqyn;
using namespace aiqyn::app;
using aiqyn::tests::TestTls;

namespace {

/// Something that sits between the client and the state database, on a thread of its own.
class InBetween
{
public:
    /// Sockets are plain until the encryption is started.
    using Serve = std::function<void(QSslSocket&)>;

    explicit InBetween(Serve serve)
        : m_server(new Server(std::move(serve)))
    {
        m_server->setProxy(QNetworkProxy::NoProxy);
        m_server->moveToThread(&m_thread);
        QObject::connect(&m_thread, &QThread::finished, m_server, &QObject::deleteLater);
        m_thread.start();
        QMetaObject::invokeMethod(
            m_server,
            [this] {
                m_server->listen(QHostAddress::LocalHost);
                m_port = m_server->serverPort();
            },
            Qt::BlockingQueuedConnection);
    }
    ~InBetween()
    {
        m_thread.quit();
        m_thread.wait();
    }
    [[nodiscard]] quint16 port() const { return m_port; }

private:
    class Server : public QTcpServer
    {
    public:
        explicit Server(Serve serve)
            : m_serve(std::move(serve))
        {}

    protected:
        void incomingConnection(qintptr descriptor) override
        {
            auto* const socket = new QSslSocket(this);
            socket->setSocketDescriptor(descriptor);
            m_serve(*socket);
        }

    private:
        Serve m_serve;
    };

    Server* m_server;
    QThread m_thread;
    quint16 m_port = 0;
};

/// Hands every byte on to `port` and keeps a copy.
InBetween::Serve relayTo(quint16 port, QByteArray& seen)
{
    return [port, &seen](QSslSocket& client) {
        auto* const server = new QTcpSocket(&client);
        server->setProxy(QNetworkProxy::NoProxy);
        server->connectToHost(QHostAddress(QHostAddress::LocalHost), port);
        QObject::connect(&client, &QTcpSocket::readyRead, server, [&client, server, &seen] {
            const QByteArray bytes = client.readAll();
            seen += bytes;
            server->write(bytes);
        });
        QObject::connect(server, &QTcpSocket::readyRead, &client, [&client, server, &seen] {
            const QByteArray bytes = server->readAll();
            seen += bytes;
            client.write(bytes);
        });
        QObject::connect(server, &QTcpSocket::disconnected, &client, &QTcpSocket::disconnectFromHost);
    };
}

} // namespace

/// What somebody on the wire gets to see of a request to the state database.
class tst_StateDatabaseWire : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsReadable()
    {
        const auto database = TrainingStateDatabase::start(m_clock);
        QVERIFY2(database, database ? "" : qPrintable(describe(database.error())));
        const auto& person = engine::TrainingGallery::persons().front();
        const QString iin = TrainingStateDatabase::iinOf(person.seed);
        QByteArray seen;
        {
            const InBetween relay(relayTo(static_cast<quint16>((*database)->endpoint().url().port()), seen));
            StateDatabaseClient client(at(relay), (*database)->clientTerms(), m_clock);
            ReferenceRequest request = tests::referenceRequest();
            request.iin = iin;
            const auto reference =
                std::async(std::launch::async, [&] { return client.fetch(request, {}); }).get();
            QVERIFY2(reference, reference ? "" : qPrintable(describe(reference.error())));
            m_image = reference->bytes;
        }
        QVERIFY(seen.size() > m_image.size()); // it did pass through here
        QVERIFY(!seen.contains(iin.toLatin1()));
        QVERIFY(!seen.contains(tests::referenceRequest().customerBin.toLatin1()));
        QVERIFY(!seen.contains("reference-images"));
        constexpr qsizetype piece = 24;
        for (qsizetype at = 0; at + piece <= m_image.size(); at += 997) {
            QVERIFY(!seen.contains(m_image.mid(at, piece)));
            QVERIFY(!seen.contains(m_image.mid(at - at % 3, piece).toBase64()));
        }
    }

    void otherCertificateGetsNothing()
    {
        const TestTls ours;
        const TestTls stranger;
        QByteArray heard;
        int connections = 0;
        const QSslConfiguration terms = [&] {
            QSslConfiguration with = stranger.server();
            with.setPeerVerifyMode(QSslSocket::VerifyNone); // it would take anybody
            return with;
        }();
        ErrorCode code{};
        {
            const InBetween impostor(
                [&](QSslSocket& client) { listenIn(client, terms, heard, connections); });
            StateDatabaseClient client(at(impostor), ours.client(), m_clock);
            code = tests::fetched(client).error().code;
        }
        QCOMPARE(code, ErrorCode::ReferenceSourceUntrusted);
        QCOMPARE(connections, 1); // and no other try, nor without TLS
        QCOMPARE(heard, QByteArray());
    }

    void proxyThatBreaksTlsGetsNothing()
    {
        const TestTls ours;
        const TestTls stranger;
        QByteArray asked;
        QByteArray heard;
        int connections = 0;
        const QSslConfiguration terms = stranger.server();
        ErrorCode code{};
        {
            const InBetween proxy([&](QSslSocket& client) {
                QObject::connect(&client, &QTcpSocket::readyRead, &client,
                                 [&client, &asked, &heard, &terms, &connections] {
                                     asked += client.readAll();
                                     if (!asked.endsWith("\r\n\r\n"))
                                         return;
                                     client.disconnect();
                                     client.write("HTTP/1.1 200 Connection established\r\n\r\n");
                                     client.flush();
                                     listenIn(client, terms, heard, connections);
                                 });
            });
            qputenv("https_proxy", "http://127.0.0.1:" + QByteArray::number(proxy.port()));
            const auto endpoint =
                evidence::Endpoint::make(QUrl(QStringLiteral("https://state.invalid")), false).value();
            StateDatabaseClient client(endpoint, ours.client(), m_clock);
            code = tests::fetched(client).error().code;
            qunsetenv("https_proxy");
        }
        QVERIFY2(asked.startsWith("CONNECT state.invalid:443 HTTP/1.1\r\n"), asked);
        QVERIFY(!asked.contains(tests::referenceRequest().iin.toLatin1()));
        QCOMPARE(code, ErrorCode::ReferenceSourceUntrusted);
        QCOMPARE(heard, QByteArray());
    }

private:
    [[nodiscard]] static evidence::Endpoint at(const InBetween& place)
    {
        return evidence::Endpoint::make(QUrl(QStringLiteral("https://127.0.0.1:%1").arg(place.port())), false)
            .value();
    }

    /// Offers another certificate, and keeps what it can decrypt.
    static void listenIn(QSslSocket& client, const QSslConfiguration& terms, QByteArray& heard,
                         int& connections)
    {
        ++connections;
        client.setSslConfiguration(terms);
        QObject::connect(&client, &QSslSocket::readyRead, &client,
                         [&client, &heard] { heard += client.readAll(); });
        client.startServerEncryption();
    }

    SystemClock m_clock;
    QByteArray m_image;
};

static const tests::Registered<tst_StateDatabaseWire> registered;
#include "tst_StateDatabaseWire.moc"
