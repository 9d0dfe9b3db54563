#pragma once

#include "evidence/archive/AuditLog.h"
#include "evidence/archive/Catalogue.h"

// For sources of this folder only: no public header includes this.
namespace aiqyn::evidence {

/// Within the caller's transaction, so that nothing is done without its entry. InvalidArgument: no action.
[[nodiscard]] Result<void> appendAudit(const Catalogue::Connection& connection, const AuditEvent& event,
                                       UtcTime at);

} // namespace aiqyn::evidence
