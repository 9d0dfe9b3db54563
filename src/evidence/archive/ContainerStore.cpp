#include "evidence/archive/ContainerStore.h"

#include "evidence/archive/DurableFile.h"

#include <QDateTime>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <cstdio>

namespace aiqyn::evidence {

namespace {

constexpr unsigned containerMode = 0440;
constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;

Error asArchiveError(Error error)
{
    if (error.code == ErrorCode::FileUnwritable)
        error.code = ErrorCode::ArchiveUnwritable;
    return error;
}

} // namespace

Result<ContainerStore> ContainerStore::open(const QDir& folder)
{
    if (!folder.exists() && !folder.mkpath(QStringLiteral(".")))
        return fail(ErrorCode::ArchiveUnreadable,
                    QStringLiteral("cannot create the folder ") + folder.path());
    if (!QFileInfo(folder.path()).isReadable() || !folder.isReadable())
        return fail(ErrorCode::ArchiveUnreadable, QStringLiteral("no right to read ") + folder.path());
    QFile::setPermissions(folder.path(), ownerOnly);
    return ContainerStore(folder);
}

QString ContainerStore::pathOf(const Sha256& hash) const
{
    const QString hex = hash.toHex();
    return m_folder.filePath(QStringLiteral("%1/%2.asice").arg(QStringView(hex).left(2), hex));
}

Result<void> ContainerStore::makeShard(const QString& path) const
{
    const QString shard = QFileInfo(path).path();
    if (QFileInfo(shard).isDir())
        return {};
    if (!m_folder.mkpath(QFileInfo(shard).fileName()))
        return fail(ErrorCode::ArchiveUnwritable, QStringLiteral("cannot create the folder ") + shard);
    if (auto synced = syncFolder(m_folder.path()); !synced)
        return tl::make_unexpected(asArchiveError(synced.error()));
    return {};
}

Result<void> ContainerStore::put(const Sha256& hash, const QByteArray& container) const
{
    if (get(hash))
        return {};
    const QString path = pathOf(hash);
    if (auto made = makeShard(path); !made)
        return made;
    if (auto written = writeDurably(path, container, containerMode); !written)
        return tl::make_unexpected(asArchiveError(written.error()));
    return {};
}

Result<QByteArray> ContainerStore::get(const Sha256& hash) const
{
    QFile file(pathOf(hash));
    if (!file.open(QIODevice::ReadOnly)) {
        const QString what = file.exists() ? QStringLiteral("unreadable: ") : QStringLiteral("missing: ");
        return fail(ErrorCode::ArchiveDamaged, what + hash.toHex());
    }
    QByteArray bytes = file.readAll();
    if (Sha256::of(bytes) != hash)
        return fail(ErrorCode::ArchiveDamaged, QStringLiteral("hash differs: ") + hash.toHex());
    return bytes;
}

Result<void> ContainerStore::remove(const Sha256& hash) const
{
    const QString path = pathOf(hash);
    if (!QFile::exists(path))
        return {};
    if (!QFile::remove(path))
        return fail(ErrorCode::ArchiveUnwritable, QStringLiteral("cannot remove ") + path);
    if (auto synced = syncFolder(QFileInfo(path).path()); !synced)
        return tl::make_unexpected(asArchiveError(synced.error()));
    return {};
}

Result<void> ContainerStore::moveTo(const ContainerStore& other, const Sha256& hash) const
{
    const QString from = pathOf(hash);
    const QString to = other.pathOf(hash);
    if (!QFile::exists(from))
        return {};
    if (auto made = other.makeShard(to); !made)
        return made;
    // Named by its content: what is at the new place already is the same, or damaged.
    if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return fail(ErrorCode::ArchiveUnwritable, QStringLiteral("cannot move ") + from);
    for (const QString& path : {to, from})
        if (auto synced = syncFolder(QFileInfo(path).path()); !synced)
            return tl::make_unexpected(asArchiveError(synced.error()));
    return {};
}

int ContainerStore::removeUnfinished(const UtcTime& limit) const
{
    int removed = 0;
    const QString pattern = QStringLiteral("*%1").arg(unfinishedSuffix);
    // At most 256 shards; the pattern keeps finished containers out of the loop.
    QDirIterator files(m_folder.path(), {pattern}, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        const qint64 writtenMs = files.fileInfo().lastModified().toMSecsSinceEpoch();
        if (writtenMs < limit.milliseconds() && QFile::remove(files.filePath()))
            ++removed;
    }
    return removed;
}

} // namespace aiqyn::evidence
