#include "app/reference/StateDatabaseClient.h"

#include "app/reference/StateDatabaseProfile.h"
#include "base/WipedBytes.h"

#include <QDateTime>
#include <QDeadlineTimer>

#include <condition_variable>
#include <mutex>

namespace aiqyn::app {

namespace {

using std::chrono::milliseconds;

/// false: cancelled.
bool pause(milliseconds time, const std::stop_token& cancel)
{
    std::mutex mutex;
    std::condition_variable_any waiting;
    std::unique_lock lock(mutex);
    waiting.wait_for(lock, cancel, time, [] { return false; });
    return !cancel.stop_requested();
}

Error ofTheSource(Error cause)
{
    if (cause.code == ErrorCode::Cancelled || cause.code == ErrorCode::Internal)
        return cause;
    ErrorCode code = ErrorCode::ReferenceSourceUnreachable;
    if (cause.code == ErrorCode::ServiceUntrusted)
        code = ErrorCode::ReferenceSourceUntrusted;
    else if (cause.code == ErrorCode::ServiceAnswerInvalid)
        code = ErrorCode::ReferenceAnswerInvalid;
    return {code, QStringLiteral("state database"), {std::move(cause)}};
}

/// A day's grace for clocks and time zones.
Result<ReferenceAnswer> ofThePast(ReferenceAnswer answer, const Clock& clock)
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(clock.now().milliseconds()).date();
    if (answer.issuedOn && today.addDays(1) < *answer.issuedOn)
        return fail(ErrorCode::ReferenceAnswerInvalid,
                    QStringLiteral("state database: issuedOn lies in the future"));
    return answer;
}

bool isWorthAnotherTry(ErrorCode code)
{
    return code == ErrorCode::ReferenceSourceBusy || code == ErrorCode::ReferenceSourceUnreachable;
}

evidence::Endpoint serviceAt(const evidence::Endpoint& endpoint)
{
    QUrl url = endpoint.url();
    QString path = url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path + QLatin1String(referencePath));
    return evidence::Endpoint::make(url, false).value(); // as good as the one it comes from
}

} // namespace

StateDatabaseClient::StateDatabaseClient(evidence::Endpoint endpoint, evidence::MutualTls tls,
                                         const Clock& clock, const Patience& patience)
    : m_endpoint(std::move(endpoint))
    , m_tls(std::move(tls))
    , m_clock(clock)
    , m_patience(patience)
{}

Result<ReferenceImage> StateDatabaseClient::fetch(const ReferenceRequest& request,
                                                  const std::stop_token& cancel)
{
    if (m_endpoint.url().scheme() != QStringLiteral("https"))
        return fail(ErrorCode::ReferenceSourceUntrusted, QStringLiteral("state database: no https"));
    const evidence::Endpoint service = serviceAt(m_endpoint);
    QByteArray body = encodeReferenceRequest(request);
    const QDeadlineTimer end(m_patience.inAll);
    milliseconds wait = m_patience.firstPause;
    Result<ReferenceImage> result = fail(ErrorCode::Internal, QStringLiteral("no try"));
    for (int tries = 1; tries <= m_patience.tries; ++tries) {
        const auto left = milliseconds(end.remainingTime());
        auto answer = evidence::exchange(
            {service, evidence::HttpRequest::Method::Post, QByteArrayLiteral("application/json"), body},
            {&m_tls, false, largestReferenceAnswer, std::min(left, m_patience.oneTry), cancel});
        std::optional<std::chrono::seconds> asked;
        if (answer) {
            asked = answer->retryAfter;
            result = decodeReferenceAnswer(*answer, request.id)
                         .and_then(
                             [this](ReferenceAnswer&& known) { return ofThePast(std::move(known), m_clock); })
                         .map([this](ReferenceAnswer&& known) {
                             return ReferenceImage{std::move(known.image), QStringLiteral("state"),
                                                   known.requestId, m_clock.now(), known.issuedOn};
                         });
            wipeShared(answer->body);
        } else {
            result = tl::make_unexpected(ofTheSource(answer.error()));
        }
        if (result || !isWorthAnotherTry(result.error().code) || tries == m_patience.tries)
            break;
        const milliseconds next = std::max<milliseconds>(wait, asked.value_or(std::chrono::seconds(0)));
        if (next > m_patience.longestPause || milliseconds(end.remainingTime()) <= next)
            break;
        if (!pause(next, cancel)) {
            result = fail(ErrorCode::Cancelled, QStringLiteral("state database: between two tries"));
            break;
        }
        wait *= 2;
    }
    wipeShared(body);
    return result;
}

} // namespace aiqyn::app
