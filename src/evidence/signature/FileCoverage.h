#pragma once

#include "evidence/container/Container.h"

#include <QJsonArray>

#include <optional>
#include <vector>

namespace aiqyn::evidence {

/// What vouches for a file of a container.
enum class Coverage {
    ByManifest = 1, ///< listed, and its digest is the listed one
    BySignature,    ///< the manifest itself
    IsSignature,
    Prescribed, ///< the media type, whose bytes are the same in every container
    DigestDiffers,
    Missing, ///< listed, not in the file
    Unlisted ///< in the file, vouched for by nothing
};

/// "by_manifest", "by_signature", "is_signature", "prescribed", "digest_differs", "missing", "unlisted".
[[nodiscard]] QString nameOf(Coverage coverage);

struct CoveredFile
{
    QString name;
    qsizetype bytes = 0; ///< 0 of a missing one
    Coverage coverage = Coverage::Unlisted;
    std::optional<Sha256> sha256 = {}; ///< of one vouched for by the manifest
};

/// Every file of the container once, and every one that its manifest lists and it lacks: the listed ones in
/// their order, then the others. Whether the signature holds is not looked at. Empty without a readable
/// manifest: nothing can be said.
[[nodiscard]] std::vector<CoveredFile> coverageOf(const ContainerReading& reading);

/// The bytes that the manifest vouches for; all else is left out.
[[nodiscard]] ContainerContent confirmedContent(const ContainerReading& reading,
                                                const std::vector<CoveredFile>& files);

/// [{"name","bytes","coverage"}]
[[nodiscard]] QJsonArray toJson(const std::vector<CoveredFile>& files);
/// The inverse. nullopt: not what toJson() gives.
[[nodiscard]] std::optional<std::vector<CoveredFile>> coverageFromJson(const QJsonArray& json);

} // namespace aiqyn::evidence
