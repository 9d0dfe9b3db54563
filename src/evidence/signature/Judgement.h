#pragma once

#include "evidence/signature/ChainCheck.h"
#include "evidence/signature/DiagnosticData.h"
#include "evidence/signature/ValidationReport.h"
#include "evidence/signature/revocation/RevocationReading.h"
#include "evidence/signature/trust/TrustedChain.h"

#include <functional>

namespace aiqyn::evidence {

/// What facts are judged by.
struct JudgementContext
{
    Trust trust;
    /// A time at which these bytes are proven to have been there, by something else than themselves (an
    /// archive's checkpoint); nullopt when nothing proves it. Empty: there is no such thing.
    std::function<std::optional<UtcTime>(const Sha256& of)> proofOfExistence = {};
};

/// One pass from facts to a report, after EN 319 102-1: integrity, the proven time, the chain at it,
/// revocation at it, and what the rules ask of the content. References outlive it.
class Judgement
{
public:
    Judgement(const DiagnosticData& facts, const JudgementContext& context, UtcTime at);
    [[nodiscard]] ValidationReport report() &&;

private:
    void judgeIntegrity();
    void judgeCompleteness();
    void judgeTimestamp();
    void judgeTimestampAuthority(const TimestampFacts& timestamp);
    void judgeSigner();
    void judgeChain();
    void judgeRevocation();
    void judgeTime();
    void judgeConformance();
    void noteTrustList();

    /// The proven time, or the time of judging.
    [[nodiscard]] UtcTime bestTime() const { return m_report.provenTime.value_or(m_report.validatedAt); }
    void lower(ValidationAxis axis, AxisState state, const QString& subIndication, const QStringList& causes);
    void lower(ValidationAxis axis, AxisState state, const char* subIndication, const char* cause);
    void note(const char* code);

    const DiagnosticData& m_facts;
    const JudgementContext& m_context;
    ValidationReport m_report;
    std::vector<QByteArray> m_signerPath;
    std::vector<QByteArray> m_timestampPath;
};

} // namespace aiqyn::evidence
