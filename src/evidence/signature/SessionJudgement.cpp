#include "evidence/signature/SessionJudgement.h"

namespace aiqyn::evidence {

std::optional<SessionDocument> witnessOf(const DiagnosticData& facts, const ValidationReport& report)
{
    const auto passed = [&report](ValidationAxis axis) { return report.axes.at(axis) == AxisState::Passed; };
    if (!facts.conformance || !facts.conformance->kind || !facts.manifest ||
        *facts.conformance->kind == DocumentKind::Destruction || !passed(ValidationAxis::Integrity) ||
        !passed(ValidationAxis::Completeness) || !passed(ValidationAxis::Signer) ||
        !passed(ValidationAxis::Conformance))
        return std::nullopt;
    return SessionDocument::pared(*facts.conformance->kind, *facts.manifest, facts.conformance->record);
}

void lowerBySession(const SessionFindings& findings, ValidationReport& report)
{
    if (!findings.causes.isEmpty())
        report.lower(ValidationAxis::Conformance, AxisState::Indeterminate,
                     QStringLiteral("SIG_CONSTRAINTS_FAILURE"), findings.causes);
}

} // namespace aiqyn::evidence
