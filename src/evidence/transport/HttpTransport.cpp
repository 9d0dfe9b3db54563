#include "evidence/transport/HttpTransport.h"

#include "evidence/transport/HttpExchange.h"

namespace aiqyn::evidence {

namespace {

constexpr int statusOk = 200;

Result<QByteArray> answerTo(const HttpRequest& request, const AnswerLimits& limits)
{
    auto answer = exchange(request, {nullptr, true, limits.bytes, limits.time, limits.cancel});
    if (!answer) {
        if (answer.error().code == ErrorCode::ServiceUntrusted) // Transport does not tell the two apart
            answer.error().code = ErrorCode::ServiceUnreachable;
        return tl::make_unexpected(std::move(answer.error()));
    }
    const QString host = request.endpoint.url().host() + QStringLiteral(": ");
    if (answer->status != statusOk)
        return fail(ErrorCode::ServiceRefused, host + QStringLiteral("HTTP status %1").arg(answer->status));
    if (!limits.contentTypes.contains(answer->contentType))
        return fail(ErrorCode::ServiceAnswerInvalid, host + QStringLiteral("unexpected content type"));
    return std::move(answer->body);
}

} // namespace

Result<QByteArray> HttpTransport::post(const Endpoint& endpoint, const QByteArray& contentType,
                                       const QByteArray& body, const AnswerLimits& limits)
{
    return answerTo({endpoint, HttpRequest::Method::Post, contentType, body}, limits);
}

Result<QByteArray> HttpTransport::get(const Endpoint& endpoint, const AnswerLimits& limits)
{
    return answerTo({endpoint}, limits);
}

} // namespace aiqyn::evidence
