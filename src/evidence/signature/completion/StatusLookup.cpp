#include "evidence/signature/completion/StatusLookup.h"

#include "evidence/signature/completion/BoundedTransport.h"
#include "evidence/signature/completion/StatusExchange.h"
#include "evidence/signature/revocation/RevocationFetcher.h"
#include "evidence/signature/revocation/RevocationJudgement.h"

#include <algorithm>

namespace aiqyn::evidence {

namespace {

constexpr std::chrono::minutes silenceRemembered{1};

bool isUsable(const RevocationValues& values, const IssuedCertificate& subject, UtcTime bestTime)
{
    const RevocationState state = judgeRevocation(readRevocation({subject}, values).front(), bestTime).state;
    return state != RevocationState::TryLater && state != RevocationState::Unknown;
}

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

const RevocationValues* StatusLookup::valuesOf(Transport& transport, const IssuedCertificate& subject,
                                               UtcTime bestTime)
{
    if (const auto known = m_answered.find(subject.certificate);
        known != m_answered.end() && isUsable(known->second, subject, bestTime))
        return &known->second;
    const std::chrono::nanoseconds now(m_clock.monotonicNs());
    const auto silent = m_silent.find(subject.certificate);
    if (silent != m_silent.end() && now - silent->second < silenceRemembered)
        return nullptr;
    StatusExchange exchange(transport, {plainHttpHostsOf(subject.certificate), m_timeLimit, {}});
    const RevocationFetcher fetcher(exchange.fetch(), m_random, {});
    auto values = fetcher.fetch({subject.certificate, subject.issuer}, bestTime);
    if (!values) {
        m_silent.insert_or_assign(subject.certificate, now);
        return nullptr;
    }
    return &m_answered.insert_or_assign(subject.certificate, *std::move(values)).first->second;
}

ValidationReport StatusLookup::judge(const Validator& validator, const DiagnosticData& facts, UtcTime at)
{
    ValidationReport report = validator.judge(facts, at);
    // What a certificate names is to be asked only if it leads to an anchor: anybody can write another.
    const bool isTrusted = report.indication != Indication::TotalFailed &&
                           report.axes.at(ValidationAxis::Integrity) == AxisState::Passed &&
                           report.axes.at(ValidationAxis::Signer) == AxisState::Passed;
    if (report.withoutStatus.empty() || !isTrusted)
        return report;
    const std::scoped_lock lock(m_mutex);
    BoundedTransport transport(m_transport, m_clock, m_timeLimit);
    DiagnosticData known = facts;
    bool isAnswered = false;
    bool isSilent = false;
    for (const IssuedCertificate& subject : report.withoutStatus) {
        const RevocationValues* const values = valuesOf(transport, subject, report.provenTime.value_or(at));
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
