#pragma once

#include "evidence/document/SessionConformance.h"
#include "evidence/signature/DiagnosticData.h"
#include "evidence/signature/ValidationReport.h"

#include <optional>

namespace aiqyn::evidence {

/// What a document says against others, if it passes by itself: anything else could be put beside a session
/// to spoil it. nullopt also for an act of destruction.
[[nodiscard]] std::optional<SessionDocument> witnessOf(const DiagnosticData& facts,
                                                       const ValidationReport& report);

/// What the documents of a session have in common: its id, and the provider and the customer between whom it
/// took place. Another organisation, whose signatures are as good, cannot sign for both of these two.
[[nodiscard]] QString sessionKeyOf(const SessionDocument& document);

/// Documents of one session that contradict each other are INDETERMINATE: each is as it was signed, and
/// nothing tells which of them is wrong.
void lowerBySession(const SessionFindings& findings, ValidationReport& report);

} // namespace aiqyn::evidence
