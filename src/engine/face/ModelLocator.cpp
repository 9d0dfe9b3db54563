#include "engine/face/ModelLocator.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

namespace aiqyn::engine {

namespace {

// A search folder given by mistake ("/") must not keep the program busy for minutes.
constexpr int mostFilesInFolder = 20'000;

[[nodiscard]] std::vector<QFileInfo> filesBelow(const QStringList& folders)
{
    std::vector<QFileInfo> files;
    for (const QString& folder : folders) {
        QDirIterator iterator(folder, QDir::Files, QDirIterator::Subdirectories);
        for (int count = 0; iterator.hasNext() && count < mostFilesInFolder; ++count) {
            iterator.next();
            files.push_back(iterator.fileInfo());
        }
    }
    return files;
}

} // namespace

ModelLocator::ModelLocator(QStringList searchFolders)
    : m_searchFolders(std::move(searchFolders))
{}

LoadedPack ModelLocator::collect(const ModelPack& pack, std::vector<Error>& causes) const
{
    LoadedPack loaded;
    loaded.m_name = pack.name;
    loaded.m_purpose = pack.purpose;
    loaded.m_challengesLeftOut = pack.challengesLeftOut;
    loaded.m_calibrations = pack.calibrations;
    const auto files = filesBelow(m_searchFolders);
    for (const ModelDescriptor& descriptor : pack.models) {
        std::vector<Error> refused;
        bool found = false;
        for (const QFileInfo& info : files) {
            const bool sameSize = info.size() == descriptor.bytes;
            if (!sameSize && info.fileName() != descriptor.file)
                continue;
            QFile file(info.filePath());
            if (sameSize && !file.open(QIODevice::ReadOnly)) {
                refused.push_back(Error{ErrorCode::FileUnreadable, info.filePath(), {}});
                continue;
            }
            // One byte more than described: a file that grows meanwhile is refused, not truncated.
            QByteArray bytes = sameSize ? file.read(descriptor.bytes + 1) : QByteArray();
            if (sameSize && Sha256::of(bytes) == descriptor.sha256) {
                loaded.m_models.push_back({descriptor, info.filePath(), std::move(bytes)});
                found = true;
                break;
            }
            if (info.fileName() == descriptor.file)
                refused.push_back(Error{ErrorCode::ModelHashMismatch, info.filePath(), {}});
        }
        if (!found)
            causes.insert(causes.end(), refused.begin(), refused.end());
    }
    return loaded;
}

LoadedPack ModelLocator::available(const ModelPack& pack) const
{
    std::vector<Error> causes;
    return collect(pack, causes);
}

Result<LoadedPack> ModelLocator::load(const ModelPack& pack) const
{
    std::vector<Error> causes;
    LoadedPack loaded = collect(pack, causes);
    QStringList missing;
    for (const ModelDescriptor& descriptor : pack.models) {
        const bool found = std::ranges::any_of(loaded.m_models, [&](const LoadedPack::Model& model) {
            return model.descriptor.sha256 == descriptor.sha256;
        });
        if (descriptor.required && !found)
            missing << QStringLiteral("%1 (%2)").arg(nameOf(descriptor.role), descriptor.file);
    }
    if (missing.isEmpty())
        return loaded;
    return fail(ErrorCode::ModelMissing,
                QStringLiteral("pack %1 lacks %2; looked in %3")
                    .arg(pack.name, missing.join(QStringLiteral(", ")),
                         m_searchFolders.isEmpty() ? QStringLiteral("no folder")
                                                   : m_searchFolders.join(QStringLiteral(", "))),
                std::move(causes));
}

QString ModelLocator::installedFolder()
{
    return QDir::cleanPath(QCoreApplication::applicationDirPath() + QStringLiteral("/../share/aiqyn/models"));
}

QStringList ModelLocator::defaultSearchFolders(const QString& commandLineFolder)
{
    QStringList folders;
    if (!commandLineFolder.isEmpty())
        folders << commandLineFolder;
    if (const QString fromEnvironment = qEnvironmentVariable("AIQYN_MODELS"); !fromEnvironment.isEmpty())
        folders << fromEnvironment;
    folders << installedFolder();
    QDir folder(QCoreApplication::applicationDirPath());
    do {
        if (const QString shared = folder.filePath(QStringLiteral("shared/models")); QDir(shared).exists())
            folders << shared;
    } while (folder.cdUp());
    folders.removeDuplicates();
    return folders;
}

} // namespace aiqyn::engine
