#pragma once

#include "base/Error.h"

#include <QSet>
#include <QString>
#include <QStringList>

namespace aiqyn::engine::tool {

/// Names of identities, one a line; blank lines and lines that begin with "#" are left out. Errors:
/// FileNotFound, FileUnreadable; InvalidArgument for a name that would lead out of a root, or none at all.
[[nodiscard]] Result<QSet<QString>> readIdentities(const QString& path);

/// The JPEG and PNG files of one identity, as paths relative to the root ("Name/file.jpg"), sorted. Errors:
/// FileNotFound when the folder is not there; InvalidArgument when it holds no picture.
[[nodiscard]] Result<QStringList> picturesOf(const QString& root, const QString& identity);

} // namespace aiqyn::engine::tool
