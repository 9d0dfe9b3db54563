#include "evidence/signature/revocation/RevocationFetcher.h"

#include "evidence/signature/CertificateReading.h"
#include "evidence/signature/revocation/OcspHandles.h"
#include "evidence/signature/revocation/RevocationJudgement.h"

#include <algorithm>

namespace aiqyn::evidence {

namespace {

constexpr std::size_t mostAddresses = 4; // of each kind: nobody waits for a certificate that names hundreds
constexpr qsizetype largestOcsp = 100 << 10;
constexpr qsizetype largestCrl = 8 << 20; // it goes into every signature

void addUrl(std::vector<QUrl>& urls, const QUrl& url)
{
    const bool web = url.scheme() == QStringLiteral("http") || url.scheme() == QStringLiteral("https");
    if (url.isValid() && web && !url.host().isEmpty() && urls.size() < mostAddresses &&
        std::find(urls.begin(), urls.end(), url) == urls.end())
        urls.push_back(url);
}

void addCrlUrls(X509* certificate, std::vector<QUrl>& urls)
{
    constexpr int fullName = 0;
    const openssl::DistributionPoints points(static_cast<CRL_DIST_POINTS*>(
        X509_get_ext_d2i(certificate, NID_crl_distribution_points, nullptr, nullptr)));
    for (int i = 0; i < sk_DIST_POINT_num(points.get()); ++i) {
        const DIST_POINT* const point = sk_DIST_POINT_value(points.get(), i);
        if (point->distpoint == nullptr || point->distpoint->type != fullName || point->reasons != nullptr ||
            point->CRLissuer != nullptr)
            continue;
        const GENERAL_NAMES* const names = point->distpoint->name.fullname;
        for (int k = 0; k < sk_GENERAL_NAME_num(names); ++k) {
            int type = 0;
            const void* const value = GENERAL_NAME_get0_value(sk_GENERAL_NAME_value(names, k), &type);
            if (type != GEN_URI)
                continue;
            const auto* const uri = static_cast<const ASN1_IA5STRING*>(value);
            addUrl(urls,
                   QUrl::fromEncoded(QByteArray(reinterpret_cast<const char*>(ASN1_STRING_get0_data(uri)),
                                                ASN1_STRING_length(uri)),
                                     QUrl::StrictMode));
        }
    }
}

std::vector<QUrl> joined(std::vector<QUrl> first, const std::vector<QUrl>& second)
{
    for (const QUrl& url : second)
        addUrl(first, url);
    return first;
}

/// What this value alone would say.
bool isUsable(const RevocationFacts& facts, UtcTime bestTime, QStringList& causes)
{
    const RevocationFindings findings = judgeRevocation(facts, bestTime);
    causes = findings.causes;
    return findings.state != RevocationState::TryLater && findings.state != RevocationState::Unknown;
}

void keep(std::vector<QByteArray>& values, const QByteArray& value)
{
    if (std::find(values.begin(), values.end(), value) == values.end())
        values.push_back(value);
}

tl::unexpected<Error> unusable(const QUrl& url, const QStringList& causes)
{
    return fail(ErrorCode::RevocationUnavailable,
                url.host() + QStringLiteral(": ") + causes.join(QStringLiteral(", ")));
}

} // namespace

/// One certificate, asked about at one address after another.
struct RevocationFetcher::Attempt
{
    const IssuedCertificate& subject;
    bool ofAuthority;
    UtcTime bestTime;
    RevocationValues& values;
    QUrl url = {};
    std::vector<Error> failures = {};
};

RevocationEndpoints endpointsOf(const QByteArray& certificate)
{
    RevocationEndpoints endpoints;
    const openssl::Certificate parsed = certificateOf(certificate);
    if (!parsed)
        return endpoints;
    STACK_OF(OPENSSL_STRING)* const responders = X509_get1_ocsp(parsed.get());
    for (int i = 0; i < sk_OPENSSL_STRING_num(responders); ++i)
        addUrl(endpoints.ocsp,
               QUrl::fromEncoded(QByteArray(sk_OPENSSL_STRING_value(responders, i)), QUrl::StrictMode));
    X509_email_free(responders);
    addCrlUrls(parsed.get(), endpoints.crls);
    ERR_clear_error();
    return endpoints;
}

bool namesStatusService(const QByteArray& certificate)
{
    const RevocationEndpoints endpoints = endpointsOf(certificate);
    return !endpoints.ocsp.empty() || !endpoints.crls.empty();
}

Result<void> RevocationFetcher::askOcsp(Attempt& attempt) const
{
    const auto request = OcspRequest::make(attempt.subject, m_random, m_settings.certIdDigest);
    if (!request)
        return tl::make_unexpected(request.error());
    const auto answer = m_fetch(attempt.url, QByteArrayLiteral("application/ocsp-request"), request->der());
    if (!answer)
        return tl::make_unexpected(answer.error());
    if (answer->size() > largestOcsp)
        return unusable(attempt.url, {QStringLiteral("REVOCATION_TOO_LARGE")});
    QStringList causes;
    const RevocationFacts facts{.ocsp = {readOcsp(*answer, attempt.subject, request->nonce())},
                                .crls = {},
                                .ofAuthority = attempt.ofAuthority};
    if (!isUsable(facts, attempt.bestTime, causes))
        return unusable(attempt.url, causes);
    keep(attempt.values.ocspResponses, *answer);
    return {};
}

Result<void> RevocationFetcher::askCrl(Attempt& attempt) const
{
    const auto answer = m_fetch(attempt.url, QByteArray(), QByteArray());
    if (!answer)
        return tl::make_unexpected(answer.error());
    if (answer->size() > largestCrl)
        return unusable(attempt.url, {QStringLiteral("REVOCATION_TOO_LARGE")});
    QStringList causes;
    const RevocationFacts facts{
        .ocsp = {}, .crls = {readCrl(*answer, attempt.subject)}, .ofAuthority = attempt.ofAuthority};
    if (!isUsable(facts, attempt.bestTime, causes))
        return unusable(attempt.url, causes);
    keep(attempt.values.crls, *answer);
    return {};
}

template <typename Ask>
Result<bool> RevocationFetcher::askEach(const std::vector<QUrl>& urls, Ask ask, Attempt& attempt) const
{
    for (const QUrl& url : urls) {
        attempt.url = url;
        const Result<void> asked = (this->*ask)(attempt);
        if (asked)
            return true;
        if (asked.error().code == ErrorCode::Cancelled)
            return tl::make_unexpected(asked.error());
        attempt.failures.push_back(asked.error());
    }
    return false;
}

Result<void> RevocationFetcher::fetchOne(Attempt& attempt) const
{
    const RevocationEndpoints named = endpointsOf(attempt.subject.certificate);
    Result<bool> found =
        askEach(joined(m_settings.configured.ocsp, named.ocsp), &RevocationFetcher::askOcsp, attempt);
    if (found && !*found)
        found = askEach(joined(m_settings.configured.crls, named.crls), &RevocationFetcher::askCrl, attempt);
    if (!found)
        return tl::make_unexpected(found.error());
    if (!*found)
        return fail(ErrorCode::RevocationUnavailable,
                    attempt.failures.empty() ? QStringLiteral("no OCSP or CRL address")
                                             : QStringLiteral("no usable status of a certificate"),
                    attempt.failures);
    return {};
}

Result<RevocationValues> RevocationFetcher::fetch(const std::vector<QByteArray>& path, UtcTime bestTime) const
{
    RevocationValues values;
    for (const IssuedCertificate& subject : issuedCertificates(path)) {
        const openssl::Certificate certificate = certificateOf(subject.certificate);
        if (!certificate)
            return fail(ErrorCode::CertificateInvalid, QStringLiteral("no certificate in the path"));
        Attempt attempt{subject, X509_check_ca(certificate.get()) != 0, bestTime, values};
        if (auto fetched = fetchOne(attempt); !fetched)
            return tl::make_unexpected(fetched.error());
    }
    return values;
}

} // namespace aiqyn::evidence
