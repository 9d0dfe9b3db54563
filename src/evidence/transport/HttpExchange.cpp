#include "evidence/transport/HttpExchange.h"

#include "evidence/transport/MutualTls.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QHostAddress>
#include <QLoggingCategory>
#include <QMetaEnum>
#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>
#include <QNetworkReply>
#include <QSslConfiguration>
#include <QSslError>
#include <QThread>
#include <QTimer>

namespace aiqyn::evidence {

namespace {

Q_LOGGING_CATEGORY(lcTransport, "aiqyn.evidence.transport")

constexpr int redirectsAtMost = 3;

class SystemProxies final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery& query) override
    {
        // What runs on this computer is not reached through another one.
        if (QHostAddress(query.peerHostName()).isLoopback())
            return {QNetworkProxy::NoProxy};
        return systemProxyForQuery(query);
    }
};

enum class Ending { Finished = 1, Cancelled, OutOfTime, TooLarge };

QNetworkRequest networkRequest(const HttpRequest& wanted, const HttpTerms& terms)
{
    QNetworkRequest request(wanted.endpoint.url());
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         terms.followsSameOrigin ? QNetworkRequest::SameOriginRedirectPolicy
                                                 : QNetworkRequest::ManualRedirectPolicy);
    request.setMaximumRedirectsAllowed(redirectsAtMost);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    // Set by hand so that Qt unpacks nothing: the size limit then counts what came over the wire.
    request.setRawHeader("Accept-Encoding", "identity");
    if (!wanted.contentType.isEmpty())
        request.setHeader(QNetworkRequest::ContentTypeHeader, wanted.contentType);
    if (terms.tls != nullptr)
        request.setSslConfiguration(terms.tls->configuration());
    return request;
}

QNetworkReply* start(QNetworkAccessManager& network, const HttpRequest& wanted, const HttpTerms& terms)
{
    const QNetworkRequest request = networkRequest(wanted, terms);
    switch (wanted.method) {
    case HttpRequest::Method::Get:
        break;
    case HttpRequest::Method::Post:
        return network.post(request, wanted.body);
    case HttpRequest::Method::Put:
        return network.put(request, wanted.body);
    }
    return network.get(request);
}

bool isOnGraphicalThread()
{
    const QCoreApplication* const application = QCoreApplication::instance();
    return application != nullptr && application->inherits("QGuiApplication") &&
           application->thread() == QThread::currentThread();
}

QString errorName(QNetworkReply::NetworkError error)
{
    return QString::fromLatin1(QMetaEnum::fromType<QNetworkReply::NetworkError>().valueToKey(error));
}

std::optional<std::chrono::seconds> retryAfterOf(const QNetworkReply& reply)
{
    bool isNumber = false;
    const int seconds = reply.rawHeader("Retry-After").trimmed().toInt(&isNumber);
    if (!isNumber || seconds < 0)
        return std::nullopt;
    return std::chrono::seconds(seconds);
}

/// A server that dislikes our certificate may say so only after its own side of the handshake is done.
bool isAlert(const QNetworkReply& reply)
{
    return reply.error() == QNetworkReply::UnknownNetworkError &&
           reply.errorString().contains(QLatin1String("alert"), Qt::CaseInsensitive);
}

/// What the finished exchange amounts to; the first thing wrong decides.
Result<HttpAnswer> judged(const QNetworkReply& reply, Ending ending, const QByteArray& body,
                          const QStringList& doubts, const HttpTerms& terms)
{
    const QString host = reply.url().host() + QStringLiteral(": ");
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (ending == Ending::Cancelled)
        return fail(ErrorCode::Cancelled, host + QStringLiteral("cancelled"));
    if (ending == Ending::OutOfTime)
        return fail(ErrorCode::ServiceUnreachable,
                    host + QStringLiteral("no answer within %1 ms").arg(terms.time.count()));
    if (ending == Ending::TooLarge)
        return fail(ErrorCode::ServiceAnswerInvalid,
                    host + QStringLiteral("more than %1 bytes").arg(terms.bytes));
    if (reply.error() == QNetworkReply::SslHandshakeFailedError || isAlert(reply))
        return fail(ErrorCode::ServiceUntrusted,
                    host + (QStringList{QStringLiteral("the TLS handshake failed")} + doubts)
                               .join(QStringLiteral(", ")));
    // Qt gives an error to any status but success, with the answer in it.
    if (status == 0 || (reply.error() != QNetworkReply::NoError && status / 100 == 2))
        return fail(ErrorCode::ServiceUnreachable, host + errorName(reply.error()));
    if (reply.hasRawHeader("Content-Encoding"))
        return fail(ErrorCode::ServiceAnswerInvalid, host + QStringLiteral("a compressed answer"));
    const QByteArray type = reply.rawHeader("Content-Type").split(';').constFirst();
    return HttpAnswer{status, type.trimmed().toLower(), body, retryAfterOf(reply)};
}

} // namespace

Result<HttpAnswer> exchange(const HttpRequest& request, const HttpTerms& terms)
{
    if (isOnGraphicalThread())
        return fail(ErrorCode::Internal, QStringLiteral("network access on the graphical thread"));
    if (terms.tls != nullptr && request.endpoint.url().scheme() != QStringLiteral("https"))
        return fail(ErrorCode::InvalidArgument, QStringLiteral("mutual TLS needs https"));
    if (terms.cancel.stop_requested())
        return fail(ErrorCode::Cancelled, QStringLiteral("cancelled before it began"));
    qCInfo(lcTransport, "asking %s", qUtf8Printable(request.endpoint.url().host()));

    QNetworkAccessManager network;
    network.setProxyFactory(new SystemProxies); // the manager takes it
    const std::unique_ptr<QNetworkReply> reply(start(network, request, terms));
    QEventLoop loop;
    QByteArray body;
    Ending ending = Ending::Finished;
    const auto stop = [&](Ending why) {
        if (reply->isFinished())
            return;
        ending = why;
        reply->abort(); // emits finished()
    };
    const auto collect = [&] {
        if (ending != Ending::Finished)
            return;
        body += reply->readAll();
        if (body.size() > terms.bytes)
            stop(Ending::TooLarge);
    };
    QStringList doubts; // about the certificate of the other side; none of them is let pass
    QObject::connect(reply.get(), &QNetworkReply::sslErrors, &loop,
                     [&doubts](const QList<QSslError>& errors) {
                         for (const QSslError& error : errors)
                             doubts << QString::fromLatin1(
                                 QMetaEnum::fromType<QSslError::SslError>().valueToKey(error.error()));
                     });
    QObject::connect(reply.get(), &QNetworkReply::readyRead, &loop, collect);
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    QTimer limit;
    limit.setSingleShot(true);
    QObject::connect(&limit, &QTimer::timeout, &loop, [&stop] { stop(Ending::OutOfTime); });
    limit.start(terms.time);
    // The request to cancel comes from another thread; the reply belongs to this one.
    const std::stop_callback cancelled(terms.cancel, [&loop, &stop] {
        QMetaObject::invokeMethod(
            &loop, [&stop] { stop(Ending::Cancelled); }, Qt::QueuedConnection);
    });
    if (!reply->isFinished())
        loop.exec();
    if (ending == Ending::Finished) {
        body += reply->readAll();
        if (body.size() > terms.bytes)
            ending = Ending::TooLarge;
    }
    return judged(*reply, ending, body, doubts, terms);
}

} // namespace aiqyn::evidence
