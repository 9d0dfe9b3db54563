#pragma once

#include "evidence/document/SessionConformance.h"
#include "evidence/signature/DiagnosticData.h"
#include "evidence/signature/ValidationReport.h"

#include <optional>

namespace aiqyn::evidence {

/// What a document says against others, if it can be believed: of a known version, by the rules, untouched
/// and by a trusted signer. Anything else could be put beside a session to spoil it. nullopt also for an act
/// of destruction.
[[nodiscard]] std::optional<SessionDocument> witnessOf(const DiagnosticData& facts,
                                                       const ValidationReport& report);

/// Documents of one session that contradict each other are INDETERMINATE: each is as it was signed, and
/// nothing tells which of them is wrong.
void lowerBySession(const SessionFindings& findings, ValidationReport& report);

} // namespace aiqyn::evidence
