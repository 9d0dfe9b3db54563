#include "app/verify/ArchiveWalk.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>
#include <iterator>
#include <set>

namespace aiqyn::app {

namespace {

/// Whether a container that was there is now where the archive puts former forms.
bool wasSetAside(const QDir& containers, const QString& file)
{
    const QString name = containers.relativeFilePath(file);
    const QDir superseded(containers.filePath(QStringLiteral("../superseded")));
    return !QFileInfo::exists(file) && QFileInfo(superseded.filePath(name)).isFile();
}

} // namespace

Result<QStringList> containersBelow(const QString& path, bool mayBeEmpty)
{
    const QFileInfo info(path);
    if (!info.exists())
        return fail(ErrorCode::FileNotFound, path);
    if (!info.isDir())
        return QStringList{path};
    if (!info.isReadable())
        return fail(ErrorCode::FileUnreadable, path);
    QStringList found;
    QDirIterator walk(path, {QStringLiteral("*.asice")}, QDir::Files | QDir::Hidden,
                      QDirIterator::Subdirectories);
    while (walk.hasNext())
        found << walk.next();
    if (found.isEmpty() && !mayBeEmpty)
        return fail(ErrorCode::FileNotFound, QStringLiteral("no *.asice in ") + path);
    found.sort();
    return found;
}

Result<std::vector<VerifiedFile>> verifyArchive(const QString& containers, const VerifyFiles& verify)
{
    const QDir folder(containers);
    std::vector<VerifiedFile> verified;
    std::set<QString> seen;
    bool isComplete = false;
    while (!isComplete) {
        const auto listed = containersBelow(containers, true);
        if (!listed)
            return tl::make_unexpected(listed.error());
        QStringList unseen;
        std::ranges::copy_if(*listed, std::back_inserter(unseen),
                             [&seen](const QString& file) { return !seen.contains(file); });
        seen.insert(unseen.begin(), unseen.end());
        std::ranges::move(verify(unseen), std::back_inserter(verified));
        isComplete = std::erase_if(verified, [&folder](const VerifiedFile& file) {
                         return !file.report && wasSetAside(folder, file.file);
                     }) == 0;
    }
    std::ranges::sort(verified, {}, &VerifiedFile::file);
    return verified;
}

} // namespace aiqyn::app
