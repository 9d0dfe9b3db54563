#pragma once

#include "base/Error.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace aiqyn::evidence {

struct ZipEntry
{
    QString name; ///< ASCII
    QByteArray bytes;
};

/// The only ZIP form our containers have: entries stored without compression, one after another from byte 0,
/// no extra fields, comments, flags or dates. Names and contents thus determine every byte of the file, and a
/// reader that rebuilds the headers and compares leaves nothing outside its check: no gap, overlap, prefix,
/// suffix, second header or hidden field can carry anything.
[[nodiscard]] QByteArray writeStoredZip(const std::vector<ZipEntry>& entries);

struct StoredZip
{
    std::vector<ZipEntry> entries;
    QStringList badChecksums; ///< names whose CRC-32 differs; their bytes are as found
};

/// ContainerMalformed: any byte that is not as writeStoredZip() would have put it, an unsafe or repeated
/// name, over 2000 entries or 256 MiB.
[[nodiscard]] Result<StoredZip> readStoredZip(const QByteArray& file);

} // namespace aiqyn::evidence
