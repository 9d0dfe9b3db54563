#pragma once

#include "base/Error.h"
#include "evidence/archive/ArchivedDocument.h"
#include "evidence/archive/Catalogue.h"

#include <optional>
#include <vector>

// Rows of the table `document`. For sources of this folder only: no public header includes this.
namespace aiqyn::evidence {

/// "SELECT ... FROM document <rest>"; `rest` is SQL with a place for each value.
[[nodiscard]] Result<std::vector<ArchivedDocument>>
selectDocuments(const Catalogue::Connection& connection, const QString& rest, const QVariantList& values);
/// nullopt when there is none of this id.
[[nodiscard]] Result<std::optional<ArchivedDocument>> selectDocument(const Catalogue::Connection& connection,
                                                                     const QString& documentId);
/// With the next `seq`.
[[nodiscard]] Result<void> insertDocument(const Catalogue::Connection& connection,
                                          const NewDocument& document, const Sha256& container,
                                          qint64 containerBytes, qint64 sealedMs);

/// A time as it is bound: NULL for none.
[[nodiscard]] QVariant asValue(const std::optional<UtcTime>& time);

} // namespace aiqyn::evidence
