#include "engine/camera/DeviceHolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <unistd.h>

namespace aiqyn::engine {

namespace {

[[nodiscard]] bool holds(const QString& process, const QString& node)
{
    const QDir descriptors(process + QStringLiteral("/fd"));
    const auto links = descriptors.entryInfoList(QDir::Files | QDir::System | QDir::NoDotAndDotDot);
    // The links' own text: what a descriptor of a pipe or socket points to is no path.
    return std::ranges::any_of(links, [&](const QFileInfo& link) { return link.symLinkTarget() == node; });
}

[[nodiscard]] QString nameOfProcess(const QString& process)
{
    QFile file(process + QStringLiteral("/comm"));
    constexpr qsizetype longestName = 64;
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.read(longestName)).trimmed()
                                          : QStringLiteral("?"); // it may have ended meanwhile
}

} // namespace

std::vector<DeviceHolder> holdersOf(const QString& node, const QString& processRoot)
{
    // Links of /proc name the node itself, while we may have been given one of udev's links to it.
    const QString canonical = QFileInfo(node).canonicalFilePath();
    std::vector<DeviceHolder> holders;
    const QDir root(processRoot);
    for (const QString& entry : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        bool isNumber = false;
        const std::int64_t processId = entry.toLongLong(&isNumber);
        if (!isNumber || processId == ::getpid())
            continue;
        const QString process = root.filePath(entry);
        if (holds(process, canonical.isEmpty() ? node : canonical))
            holders.push_back({nameOfProcess(process), processId});
    }
    std::ranges::sort(holders, {}, &DeviceHolder::processId);
    return holders;
}

} // namespace aiqyn::engine
