#pragma once

#include "app/verify/VerifiedFile.h"

#include <QStringList>

#include <functional>
#include <vector>

namespace aiqyn::app {

/// The files of one path: itself, or the containers below it in the order of their names. FileNotFound (also
/// for a folder without any, unless `mayBeEmpty`), FileUnreadable.
[[nodiscard]] Result<QStringList> containersBelow(const QString& path, bool mayBeEmpty);

using VerifyFiles = std::function<std::vector<VerifiedFile>(const QStringList& files)>;

/// Verifies every container of an archive that others may be working in: a form that was set aside for a more
/// complete one after it had been listed (see evidence::Archive::replaceForm) gives way to that one. What is
/// gone without having been set aside stays, as unreadable. Errors as containersBelow.
[[nodiscard]] Result<std::vector<VerifiedFile>> verifyArchive(const QString& containers,
                                                              const VerifyFiles& verify);

} // namespace aiqyn::app
