#pragma once

#include "evidence/signature/DiagnosticData.h"
#include "evidence/signature/TrustStore.h"
#include "evidence/signature/ValidationReport.h"

namespace aiqyn::evidence {

/// One pass from facts to a report. References outlive it.
class Judgement
{
public:
    Judgement(const DiagnosticData& facts, const TrustStore& trust, UtcTime at);
    [[nodiscard]] ValidationReport report() &&;

private:
    void judgeIntegrity();
    void judgeCompleteness();
    void judgeSigner();
    void judgeChain();
    void judgeTime();
    void judgeConformance();

    /// Lowers an axis; the report takes the sub-indication of the first finding of the worst state.
    void lower(ValidationAxis axis, AxisState state, const QString& subIndication, const QStringList& causes);
    void lower(ValidationAxis axis, AxisState state, const char* subIndication, const char* cause);

    const DiagnosticData& m_facts;
    const TrustStore& m_trust;
    ValidationReport m_report;
    AxisState m_worst = AxisState::Passed;
};

} // namespace aiqyn::evidence
