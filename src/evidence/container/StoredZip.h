#pragma once

#include "base/Error.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace aiqyn::evidence {

struct ZipEntry
{
    QString name; ///< ASCII
    QByteArray bytes;
};

/// The own form: entries stored without compression, one after another from byte 0, no extra fields,
/// comments, flags or dates. Names and contents thus determine every byte of the file.
[[nodiscard]] QByteArray writeStoredZip(const std::vector<ZipEntry>& entries);

struct StoredZip
{
    std::vector<ZipEntry> entries; ///< in file order; their bytes are slices of the file
    QStringList badChecksums;      ///< names whose CRC-32 differs; their bytes are as found
    /// Fields that differ from the own form and change nothing of what the file says, in this order:
    /// "version_made_by", "version_needed", "date_time", "internal_attributes", "external_attributes".
    /// Empty: every byte is as writeStoredZip() would have put it.
    QStringList neutralFields;
};

/// Reads the own form and, of foreign tools, a form that differs from it in neutral fields alone. All else is
/// as strict: both headers of an entry agree byte for byte, entries lie without gap or overlap from byte 0 to
/// the directory and this to the end, nothing is compressed, encrypted or followed by a descriptor. A file
/// with an entry of our writer's "version made by" must be of the own form throughout, so that no bit of one
/// of ours can be changed unnoticed; a foreign file names one other version in all entries.
///
/// ContainerMalformed with the place: all else, unsafe or (case-folded) repeated names, symbolic links, over
/// 2000 entries, 64 MiB an entry or 256 MiB in all.
[[nodiscard]] Result<StoredZip> readStoredZip(const QByteArray& file);

} // namespace aiqyn::evidence
