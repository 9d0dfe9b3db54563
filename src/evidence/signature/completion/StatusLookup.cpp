#include "evidence/signature/completion/StatusLookup.h"

#include "evidence/signature/completion/StatusExchange.h"
#include "evidence/signature/revocation/RevocationFetcher.h"

#include <algorithm>

namespace aiqyn::evidence {

namespace {

QStringList plainHttpHostsOf(const QByteArray& certificate)
{
    const RevocationEndpoints endpoints = endpointsOf(certificate);
    QStringList hosts;
    for (const auto& urls : {endpoints.ocsp, endpoints.crls})
        for (const QUrl& url : urls)
            if (url.scheme() == QLatin1String("http"))
                hosts << url.host();
    return hosts;
}

} // namespace

const RevocationValues* StatusLookup::valuesOf(const IssuedCertificate& subject, UtcTime bestTime)
{
    if (const auto known = m_answered.find(subject.certificate); known != m_answered.end())
        return &known->second;
    const auto silent = m_unanswered.find(subject.certificate);
    if (silent != m_unanswered.end() && silent->second <= bestTime)
        return nullptr;
    StatusExchange exchange(m_transport, {plainHttpHostsOf(subject.certificate), m_timeLimit, {}});
    const RevocationFetcher fetcher(exchange.fetch(), m_random, {});
    auto values = fetcher.fetch({subject.certificate, subject.issuer}, bestTime);
    if (!values) {
        m_unanswered.insert_or_assign(subject.certificate, bestTime);
        return nullptr;
    }
    return &m_answered.emplace(subject.certificate, *std::move(values)).first->second;
}

ValidationReport StatusLookup::judge(const Validator& validator, const DiagnosticData& facts, UtcTime at)
{
    ValidationReport report = validator.judge(facts, at);
    // A document that fails anyway is nothing to ask strangers about.
    if (report.withoutStatus.empty() || report.indication == Indication::TotalFailed)
        return report;
    const std::scoped_lock lock(m_mutex);
    DiagnosticData known = facts;
    bool isAnswered = false;
    bool isSilent = false;
    for (const IssuedCertificate& subject : report.withoutStatus) {
        const RevocationValues* const values = valuesOf(subject, report.provenTime.value_or(at));
        if (values == nullptr) {
            isSilent = true;
            continue;
        }
        isAnswered = true;
        std::ranges::copy(values->ocspResponses, std::back_inserter(known.revocation.ocspResponses));
        std::ranges::copy(values->crls, std::back_inserter(known.revocation.crls));
    }
    if (isAnswered) {
        QString level = report.level; // of the signature, which is as it was
        report = validator.judge(known, at);
        report.level = std::move(level);
        report.notes << QStringLiteral("STATUS_ASKED");
    }
    if (isSilent)
        report.notes << QStringLiteral("STATUS_NOT_ANSWERED");
    return report;
}

} // namespace aiqyn::evidence
