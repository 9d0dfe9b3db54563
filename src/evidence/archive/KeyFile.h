#pragma once

#include "base/Error.h"
#include "base/WipedBytes.h"
#include "evidence/archive/Catalogue.h"

#include <QByteArray>
#include <QDir>
#include <QString>

namespace aiqyn::evidence {

/// A key of the archive: 32 random bytes in a file (0600) beside the catalogue. The catalogue keeps a check
/// value, an HMAC under the key, by which a lost or foreign key file is told from a new archive.
struct KeyFile
{
    static constexpr std::size_t keyBytes = 32;

    QString file;         ///< name in the archive's folder, e.g. "index.key"
    QString checkName;    ///< under which the catalogue's `meta` keeps the check value
    QByteArray checkText; ///< what the check value is the HMAC of
    /// Table of what the key protects: while it has no rows a missing file is made anew. Empty = never, once
    /// made.
    QString protectedTable = {};

    /// Reads the key, or makes it with a new catalogue. ArchiveUnreadable: missing though it was made before,
    /// not 32 bytes, or another archive's. ArchiveUnwritable, DiskFull.
    [[nodiscard]] Result<WipedBytes> open(const QDir& folder, Catalogue& catalogue) const;

    /// 64 hexadecimal digits of HMAC-SHA256.
    [[nodiscard]] static QString macOf(const WipedBytes& key, const QByteArray& text);
};

} // namespace aiqyn::evidence
