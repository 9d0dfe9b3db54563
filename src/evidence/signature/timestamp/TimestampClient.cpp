#include "evidence/signature/timestamp/TimestampClient.h"

#include "evidence/signature/DerReader.h"
#include "evidence/signature/timestamp/TimestampReading.h"
#include "evidence/signature/timestamp/TimestampRequest.h"

namespace aiqyn::evidence {

namespace {

constexpr qsizetype largestAnswer = 100'000;

tl::unexpected<Error> unusable(const QString& why)
{
    return fail(ErrorCode::ServiceAnswerInvalid, why);
}

/// The token of a TimeStampResp, byte for byte.
Result<QByteArray> tokenOf(const QByteArray& response)
{
    DerReader file{QByteArrayView(response)};
    DerReader parts(file.take(sequenceTag));
    DerReader info(parts.take(sequenceTag));
    const QByteArrayView status = info.take(integerTag);
    if (info.nextIs(sequenceTag))
        (void)info.take(sequenceTag); // free text
    const QByteArrayView failure = info.nextIs(bitsTag) ? info.take(bitsTag) : QByteArrayView();
    if (!file.isDone() || !info.isDone() || status.size() != 1)
        return unusable(QStringLiteral("no timestamp response"));
    const int code = static_cast<std::uint8_t>(status.front());
    if (code > 1) // neither granted nor grantedWithMods
        return fail(ErrorCode::ServiceRefused, QStringLiteral("PKIStatus %1, failure %2")
                                                   .arg(code)
                                                   .arg(QString::fromLatin1(failure.toByteArray().toHex())));
    const QByteArray token = parts.takeWhole(sequenceTag).toByteArray();
    if (!parts.isDone())
        return unusable(QStringLiteral("no timestamp token"));
    return token;
}

} // namespace

TimestampClient::TimestampClient(Authority authority, TrustStore tsaAnchors, Transport& transport,
                                 RandomSource& random, const Clock& clock)
    : m_authority(std::move(authority))
    , m_tsaAnchors(std::move(tsaAnchors))
    , m_transport(transport)
    , m_random(random)
    , m_clock(clock)
{}

Result<QByteArray> TimestampClient::stamp(const QByteArray& signatureValue,
                                          const std::stop_token& cancel) const
{
    const auto request = TimestampRequest::make(signatureValue, m_random, m_authority.policy);
    if (!request)
        return tl::make_unexpected(request.error());
    auto response = m_transport.post(
        m_authority.endpoint, QByteArrayLiteral("application/timestamp-query"), request->der(),
        {{QByteArrayLiteral("application/timestamp-reply")}, largestAnswer, m_authority.timeLimit, cancel});
    if (!response)
        return response;
    auto token = tokenOf(*response);
    if (!token)
        return token;
    const TimestampFacts facts = readTimestamp(*token, signatureValue);
    QStringList causes = facts.causes;
    if (facts.isInForm && facts.nonce != request->nonce())
        causes << QStringLiteral("TIMESTAMP_NONCE_MISMATCH");
    if (facts.isInForm && !m_authority.policy.isEmpty() && facts.policy != m_authority.policy)
        causes << QStringLiteral("TIMESTAMP_POLICY_MISMATCH");
    const UtcTime now = m_clock.now();
    if (!facts.tsaCertificate.isEmpty())
        causes << checkTimestampChain(facts, m_tsaAnchors.at(now), now).subIndications;
    if (!causes.isEmpty())
        return unusable(causes.join(QStringLiteral(", ")));
    return token;
}

} // namespace aiqyn::evidence
