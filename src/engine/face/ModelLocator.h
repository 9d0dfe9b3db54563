#pragma once

#include "engine/face/LoadedPack.h"
#include "engine/face/ModelPack.h"

#include <QString>
#include <QStringList>

namespace aiqyn::engine {

/// Finds the weight files of a pack by SHA-256 anywhere below its search folders, and reads them. File names
/// do not matter; only files of the described size are hashed. Stateless between calls; thread-safe.
class ModelLocator
{
public:
    explicit ModelLocator(QStringList searchFolders);

    [[nodiscard]] const QStringList& searchFolders() const { return m_searchFolders; }

    /// Reads and hashes each file once. Errors: ModelMissing, whose detail names the roles and files that
    /// were not found and every folder looked in; its causes tell files of the right name with other content
    /// (ModelHashMismatch) and files that cannot be read (FileUnreadable).
    [[nodiscard]] Result<LoadedPack> load(const ModelPack& pack) const;
    /// What is at hand of the pack, even if required models are missing.
    [[nodiscard]] LoadedPack available(const ModelPack& pack) const;

    /// Development and training: `commandLineFolder` (may be empty), the environment's AIQYN_MODELS, the
    /// installed folder, and shared/models beside or above the program's folder where there is one.
    [[nodiscard]] static QStringList defaultSearchFolders(const QString& commandLineFolder);
    /// share/aiqyn/models beside the program's bin folder: the only one for production.
    [[nodiscard]] static QString installedFolder();

private:
    [[nodiscard]] LoadedPack collect(const ModelPack& pack, std::vector<Error>& causes) const;

    QStringList m_searchFolders;
};

} // namespace aiqyn::engine
