#pragma once

#include <QByteArray>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>
#include <QUrl>

#include <atomic>
#include <functional>
#include <mutex>
#include <optional>

namespace aiqyn::tests {

/// A real HTTP server on 127.0.0.1 with a thread of its own, one exchange a connection.
class LoopbackHttpServer
{
public:
    struct Seen
    {
        QByteArray head; ///< request line and header fields
        QByteArray body;
    };
    /// Called on the server's thread; whoever writes the answer also closes the socket, or keeps silent.
    using Respond = std::function<void(QTcpSocket& socket, const Seen& request)>;

    /// With `tls` it speaks https.
    explicit LoopbackHttpServer(Respond respond, const std::optional<QSslConfiguration>& tls = {});
    LoopbackHttpServer(const LoopbackHttpServer&) = delete;
    LoopbackHttpServer& operator=(const LoopbackHttpServer&) = delete;
    ~LoopbackHttpServer();

    [[nodiscard]] QUrl url(const char* path = "/") const;
    [[nodiscard]] int requests() const { return m_requests; }
    [[nodiscard]] Seen lastRequest() const;

    /// The whole answer with a Content-Length.
    static void reply(QTcpSocket& socket, const QByteArray& contentType, const QByteArray& body,
                      const QByteArray& status = "200 OK", const QByteArray& furtherFields = {});

private:
    void serve(QTcpSocket* socket);

    Respond m_respond;
    bool m_isTls;
    quint16 m_port = 0;
    std::atomic<int> m_requests = 0;
    mutable std::mutex m_mutex;
    Seen m_last;
    QThread m_thread;
    QTcpServer* m_server; ///< lives on the thread and ends with it
};

} // namespace aiqyn::tests
