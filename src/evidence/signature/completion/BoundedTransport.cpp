#include "evidence/signature/completion/BoundedTransport.h"

#include <algorithm>

namespace aiqyn::evidence {

namespace {

template <typename Exchange>
Result<QByteArray> within(std::chrono::milliseconds left, AnswerLimits limits, const Exchange& exchange)
{
    if (left.count() <= 0)
        return fail(ErrorCode::ServiceUnreachable, QStringLiteral("no time left to ask"));
    limits.time = std::min(limits.time, left);
    return exchange(limits);
}

} // namespace

std::chrono::milliseconds BoundedTransport::left() const
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(
        m_end - std::chrono::nanoseconds(m_clock.monotonicNs()));
}

Result<QByteArray> BoundedTransport::post(const Endpoint& endpoint, const QByteArray& contentType,
                                          const QByteArray& body, const AnswerLimits& limits)
{
    return within(left(), limits, [&](const AnswerLimits& bounded) {
        return m_inner.post(endpoint, contentType, body, bounded);
    });
}

Result<QByteArray> BoundedTransport::get(const Endpoint& endpoint, const AnswerLimits& limits)
{
    return within(left(), limits,
                  [&](const AnswerLimits& bounded) { return m_inner.get(endpoint, bounded); });
}

} // namespace aiqyn::evidence
