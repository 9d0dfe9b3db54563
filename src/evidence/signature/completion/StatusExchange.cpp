#include "evidence/signature/completion/StatusExchange.h"

#include "evidence/signature/revocation/CrlReading.h"
#include "evidence/signature/revocation/OcspReading.h"

namespace aiqyn::evidence {

namespace {

// A little above what RevocationFetcher takes, so that it is the one to say that an answer is too large.
constexpr qsizetype largestOcsp = 128 << 10;
constexpr qsizetype largestCrl = 9 << 20;

/// CRLs are served as plain files, by whatever name the server knows such a file.
const QByteArrayList crlTypes{QByteArrayLiteral("application/pkix-crl"),
                              QByteArrayLiteral("application/x-pkcs7-crl"),
                              QByteArrayLiteral("application/octet-stream")};

void keepEarlier(std::optional<UtcTime>& found, const StatusFacts& facts, UtcTime now)
{
    if (facts.signatureHolds && facts.nextUpdate && now < *facts.nextUpdate &&
        (!found || *facts.nextUpdate < *found))
        found = facts.nextUpdate;
}

} // namespace

RevocationFetch StatusExchange::fetch()
{
    return [this](const QUrl& url, const QByteArray& contentType, const QByteArray& body) {
        return exchange(url, contentType, body);
    };
}

Result<QByteArray> StatusExchange::exchange(const QUrl& url, const QByteArray& contentType,
                                            const QByteArray& body)
{
    const auto endpoint = Endpoint::make(url, m_limits.plainHttpHosts.contains(url.host()));
    if (!endpoint)
        return tl::make_unexpected(endpoint.error());
    if (body.isEmpty()) {
        auto crl = m_transport.get(*endpoint, {crlTypes, largestCrl, m_limits.time, m_limits.cancel});
        if (crl)
            m_crls.push_back(*crl);
        return crl;
    }
    auto answer = m_transport.post(
        *endpoint, contentType, body,
        {{QByteArrayLiteral("application/ocsp-response")}, largestOcsp, m_limits.time, m_limits.cancel});
    if (answer)
        m_ocspAnswers.push_back(*answer);
    return answer;
}

std::optional<UtcTime> StatusExchange::nextUpdate(const IssuedCertificate& subject, UtcTime now) const
{
    std::optional<UtcTime> found;
    for (const QByteArray& answer : m_ocspAnswers)
        keepEarlier(found, readOcsp(answer, subject), now);
    for (const QByteArray& crl : m_crls)
        keepEarlier(found, readCrl(crl, subject), now);
    return found;
}

} // namespace aiqyn::evidence
