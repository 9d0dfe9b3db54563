#include "engine/tool/IdentityFolders.h"

#include "engine/tool/ToolSupport.h"

#include <QDir>

namespace aiqyn::engine::tool {

namespace {

constexpr qsizetype mostListBytes = 64LL * 1024 * 1024;

} // namespace

Result<QSet<QString>> readIdentities(const QString& path)
{
    const auto bytes = readFile(path, mostListBytes);
    if (!bytes)
        return tl::make_unexpected(bytes.error());
    QSet<QString> names;
    for (const QString& line : QString::fromUtf8(*bytes).split(u'\n')) {
        const QString name = line.trimmed();
        if (name.isEmpty() || name.startsWith(u'#'))
            continue;
        if (name.contains(u'/') || name.contains(u'\\') || name.startsWith(u'.'))
            return fail(ErrorCode::InvalidArgument, QStringLiteral("%1: %2 is no name").arg(path, name));
        names << name;
    }
    if (names.isEmpty())
        return fail(ErrorCode::InvalidArgument, QStringLiteral("%1 names no identity").arg(path));
    return names;
}

Result<QStringList> picturesOf(const QString& root, const QString& identity)
{
    const QDir folder(QDir(root).filePath(identity));
    if (!folder.exists())
        return fail(ErrorCode::FileNotFound, folder.path());
    // Without "CaseSensitive" the patterns match either case.
    const QStringList files =
        folder.entryList({QStringLiteral("*.jpg"), QStringLiteral("*.jpeg"), QStringLiteral("*.png")},
                         QDir::Files, QDir::Name);
    if (files.isEmpty())
        return fail(ErrorCode::InvalidArgument, folder.path() + QStringLiteral(" holds no picture"));
    QStringList paths;
    for (const QString& file : files)
        paths << identity + u'/' + file;
    return paths;
}

} // namespace aiqyn::engine::tool
