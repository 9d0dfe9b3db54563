#pragma once

#include "base/Error.h"
#include "base/Sha256.h"
#include "base/UtcTime.h"

#include <QByteArray>
#include <QDir>

namespace aiqyn::evidence {

/// Containers as files named by their SHA-256: `<folder>/xx/<sha256>.asice`, mode 0440. Knows nothing of the
/// catalogue. Thread-safe: files appear whole or not at all.
class ContainerStore
{
public:
    /// Creates the folder (0700) when missing.
    [[nodiscard]] static Result<ContainerStore> open(const QDir& folder);

    /// Durable when it returns. A file that is there with the right hash is kept; a damaged one is replaced.
    [[nodiscard]] Result<void> put(const Sha256& hash, const QByteArray& container) const;
    /// ArchiveDamaged when the file is missing or has another hash.
    [[nodiscard]] Result<QByteArray> get(const Sha256& hash) const;
    /// A missing file is no error.
    [[nodiscard]] Result<void> remove(const Sha256& hash) const;
    /// Renames the file into the other store of the same file system, where it is durable when this returns.
    /// A missing file is no error.
    [[nodiscard]] Result<void> moveTo(const ContainerStore& other, const Sha256& hash) const;
    /// Removes unfinished files last written before `limit`; returns how many.
    int removeUnfinished(const UtcTime& limit) const;

    [[nodiscard]] QString pathOf(const Sha256& hash) const;

private:
    [[nodiscard]] Result<void> makeShard(const QString& path) const;
    explicit ContainerStore(const QDir& folder)
        : m_folder(folder)
    {}
    QDir m_folder;
};

} // namespace aiqyn::evidence
