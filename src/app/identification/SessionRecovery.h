#pragma once

#include "app/identification/WorkplacePrivate.h"

namespace aiqyn::app {

/// Closes the sessions that a crash interrupted before their liveness document: seals that document from the
/// journal, signed by the provider's key, and closes the session. Sessions of a running process are let be,
/// and so are those whose liveness document is sealed. A session that cannot be closed stays as it is, is
/// logged and named in the report. Blocking.
[[nodiscard]] RecoveryReport recoverSessions(Workplace::Private& workplace, const Clock& clock);

} // namespace aiqyn::app
