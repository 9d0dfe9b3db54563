#include "LoopbackHttpServer.h"

#include <QNetworkProxy>
#include <QRegularExpression>
#include <QSslServer>

namespace aiqyn::tests {

LoopbackHttpServer::LoopbackHttpServer(Respond respond, const std::optional<QSslConfiguration>& tls)
    : m_respond(std::move(respond))
    , m_isTls(tls.has_value())
{
    if (tls) {
        auto* const server = new QSslServer;
        server->setSslConfiguration(*tls);
        m_server = server;
    } else {
        m_server = new QTcpServer;
    }
    m_server->setProxy(QNetworkProxy::NoProxy);
    m_server->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_server, &QObject::deleteLater);
    QObject::connect(m_server, &QTcpServer::pendingConnectionAvailable, m_server, [this] {
        while (QTcpSocket* const socket = m_server->nextPendingConnection())
            serve(socket);
    });
    m_thread.start();
    QMetaObject::invokeMethod(
        m_server,
        [this] {
            m_server->listen(QHostAddress::LocalHost);
            m_port = m_server->serverPort();
        },
        Qt::BlockingQueuedConnection);
}

LoopbackHttpServer::~LoopbackHttpServer()
{
    m_thread.quit();
    m_thread.wait();
}

QUrl LoopbackHttpServer::url(const char* path) const
{
    return QUrl(QStringLiteral("%1://127.0.0.1:%2%3")
                    .arg(m_isTls ? QStringLiteral("https") : QStringLiteral("http"))
                    .arg(m_port)
                    .arg(QString::fromLatin1(path)));
}

LoopbackHttpServer::Seen LoopbackHttpServer::lastRequest() const
{
    const std::scoped_lock lock(m_mutex);
    return m_last;
}

void LoopbackHttpServer::reply(QTcpSocket& socket, const QByteArray& contentType, const QByteArray& body,
                               const QByteArray& status, const QByteArray& furtherFields)
{
    socket.write("HTTP/1.1 " + status + "\r\nContent-Type: " + contentType +
                 "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\nConnection: close\r\n" +
                 furtherFields + "\r\n" + body);
    socket.disconnectFromHost();
}

void LoopbackHttpServer::serve(QTcpSocket* socket)
{
    QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    const auto received = std::make_shared<QByteArray>();
    const auto take = [this, socket, received] {
        *received += socket->readAll();
        const qsizetype end = received->indexOf("\r\n\r\n");
        if (end < 0)
            return;
        const QByteArray head = received->first(end + 2);
        static const QRegularExpression length(QStringLiteral("\r\nContent-Length: *(\\d+)\r\n"),
                                               QRegularExpression::CaseInsensitiveOption);
        const qsizetype size = length.match(QString::fromLatin1(head)).captured(1).toLongLong();
        if (received->size() < end + 4 + size)
            return;
        const Seen seen{head, received->sliced(end + 4)};
        received->clear();
        {
            const std::scoped_lock lock(m_mutex);
            m_last = seen;
        }
        ++m_requests;
        m_respond(*socket, seen);
    };
    QObject::connect(socket, &QTcpSocket::readyRead, socket, take);
    take(); // what came before the signal was connected
}

} // namespace aiqyn::tests
