#pragma once

#include "app/identification/Workplace.h"
#include "evidence/archive/ArchivedDocument.h"

namespace aiqyn::app {

/// Reads a document of the archive and verifies it: by itself, against the other documents of its session,
/// and by computing its result again. Blocking. Errors: the archive's, or the networks'.
[[nodiscard]] Result<OpenedDocument> openArchived(Workplace::Private& workplace, UtcTime at,
                                                  const QString& documentId);

[[nodiscard]] DocumentRow rowOf(const evidence::ArchivedDocument& archived);

} // namespace aiqyn::app
