#include "evidence/signature/SessionJudgement.h"

namespace aiqyn::evidence {

std::optional<SessionDocument> witnessOf(const DiagnosticData& facts, const ValidationReport& report)
{
    if (report.indication != Indication::TotalPassed || !facts.conformance || !facts.conformance->kind ||
        !facts.manifest || *facts.conformance->kind == DocumentKind::Destruction)
        return std::nullopt;
    return SessionDocument::pared(*facts.conformance->kind, *facts.manifest, facts.conformance->record);
}

QString sessionKeyOf(const SessionDocument& document)
{
    const auto binOf = [&document](const char* organisation) {
        return document.record.value(QLatin1String(organisation))[QStringLiteral("bin")].toString();
    };
    return document.record.value(QStringLiteral("sessionId")).toString() + u' ' + binOf("provider") + u' ' +
           binOf("customer");
}

void lowerBySession(const SessionFindings& findings, ValidationReport& report)
{
    if (!findings.causes.isEmpty())
        report.lower(ValidationAxis::Conformance, AxisState::Indeterminate,
                     QStringLiteral("SIG_CONSTRAINTS_FAILURE"), findings.causes);
}

} // namespace aiqyn::evidence
