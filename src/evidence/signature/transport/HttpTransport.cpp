#include "evidence/signature/transport/HttpTransport.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QLoggingCategory>
#include <QMetaEnum>
#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>
#include <QNetworkReply>
#include <QThread>
#include <QTimer>

#include <functional>

namespace aiqyn::evidence {

namespace {

Q_LOGGING_CATEGORY(lcTransport, "aiqyn.evidence.transport")

constexpr int statusOk = 200;
constexpr int redirectsAtMost = 3;

class SystemProxies final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery& query) override
    {
        return systemProxyForQuery(query);
    }
};

using Start = std::function<QNetworkReply*(QNetworkAccessManager&, QNetworkRequest)>;

enum class Ending { Finished = 1, Cancelled, OutOfTime, TooLarge };

QNetworkRequest requestTo(const Endpoint& endpoint)
{
    QNetworkRequest request(endpoint.url());
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::SameOriginRedirectPolicy);
    request.setMaximumRedirectsAllowed(redirectsAtMost);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    // Set by hand so that Qt unpacks nothing: the size limit then counts what came over the wire.
    request.setRawHeader("Accept-Encoding", "identity");
    return request;
}

bool isOnGraphicalThread()
{
    const QCoreApplication* const application = QCoreApplication::instance();
    return application != nullptr && application->inherits("QGuiApplication") &&
           application->thread() == QThread::currentThread();
}

/// What the finished exchange amounts to; the first thing wrong decides.
Result<QByteArray> judged(const QNetworkReply& reply, Ending ending, const QByteArray& answer,
                          const AnswerLimits& limits)
{
    const QString host = reply.url().host() + QStringLiteral(": ");
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (ending == Ending::Cancelled)
        return fail(ErrorCode::Cancelled, host + QStringLiteral("cancelled"));
    if (ending == Ending::OutOfTime)
        return fail(ErrorCode::ServiceUnreachable,
                    host + QStringLiteral("no answer within %1 ms").arg(limits.time.count()));
    if (status != 0 && status != statusOk)
        return fail(ErrorCode::ServiceRefused, host + QStringLiteral("HTTP status %1").arg(status));
    if (ending == Ending::TooLarge)
        return fail(ErrorCode::ServiceAnswerInvalid,
                    host + QStringLiteral("more than %1 bytes").arg(limits.bytes));
    if (reply.error() != QNetworkReply::NoError) {
        const auto names = QMetaEnum::fromType<QNetworkReply::NetworkError>();
        return fail(ErrorCode::ServiceUnreachable,
                    host + QString::fromLatin1(names.valueToKey(reply.error())));
    }
    const QByteArray type = reply.rawHeader("Content-Type").split(';').constFirst();
    if (!limits.contentTypes.contains(type.trimmed().toLower()) || reply.hasRawHeader("Content-Encoding"))
        return fail(ErrorCode::ServiceAnswerInvalid, host + QStringLiteral("unexpected content type"));
    return answer;
}

Result<QByteArray> exchange(const Endpoint& endpoint, const AnswerLimits& limits, const Start& start)
{
    if (isOnGraphicalThread())
        return fail(ErrorCode::Internal, QStringLiteral("network access on the graphical thread"));
    if (limits.cancel.stop_requested())
        return fail(ErrorCode::Cancelled, QStringLiteral("cancelled before it began"));
    qCInfo(lcTransport, "asking %s", qUtf8Printable(endpoint.url().host()));

    QNetworkAccessManager network;
    network.setProxyFactory(new SystemProxies); // the manager takes it
    const std::unique_ptr<QNetworkReply> reply(start(network, requestTo(endpoint)));
    QEventLoop loop;
    QByteArray answer;
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
        answer += reply->readAll();
        if (answer.size() > limits.bytes)
            stop(Ending::TooLarge);
    };
    QObject::connect(reply.get(), &QNetworkReply::readyRead, &loop, collect);
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    QTimer limit;
    limit.setSingleShot(true);
    QObject::connect(&limit, &QTimer::timeout, &loop, [&stop] { stop(Ending::OutOfTime); });
    limit.start(limits.time);
    // The request to cancel comes from another thread; the reply belongs to this one.
    const std::stop_callback cancelled(limits.cancel, [&loop, &stop] {
        QMetaObject::invokeMethod(
            &loop, [&stop] { stop(Ending::Cancelled); }, Qt::QueuedConnection);
    });
    if (!reply->isFinished())
        loop.exec();
    if (ending == Ending::Finished) {
        answer += reply->readAll();
        if (answer.size() > limits.bytes)
            ending = Ending::TooLarge;
    }
    return judged(*reply, ending, answer, limits);
}

} // namespace

Result<QByteArray> HttpTransport::post(const Endpoint& endpoint, const QByteArray& contentType,
                                       const QByteArray& body, const AnswerLimits& limits)
{
    return exchange(endpoint, limits, [&](QNetworkAccessManager& network, QNetworkRequest request) {
        request.setHeader(QNetworkRequest::ContentTypeHeader, contentType);
        return network.post(request, body);
    });
}

Result<QByteArray> HttpTransport::get(const Endpoint& endpoint, const AnswerLimits& limits)
{
    return exchange(endpoint, limits, [](QNetworkAccessManager& network, const QNetworkRequest& request) {
        return network.get(request);
    });
}

} // namespace aiqyn::evidence
