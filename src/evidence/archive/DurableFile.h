#pragma once

#include "base/Error.h"

#include <QByteArray>
#include <QString>
#include <QStringView>

namespace aiqyn::evidence {

/// Writes `bytes` to a new file `<path>.<unique>.part`, makes it durable and renames it to `path` with
/// `mode`. An existing file is replaced. FileUnwritable, DiskFull; on failure nothing is left behind.
[[nodiscard]] Result<void> writeDurably(const QString& path, const QByteArray& bytes, unsigned mode);

/// Makes entries of a folder (created, renamed, removed) durable.
[[nodiscard]] Result<void> syncFolder(const QString& path);

/// The ending of the files writeDurably has not finished.
inline constexpr QStringView unfinishedSuffix = u".part";

} // namespace aiqyn::evidence
