#pragma once

#include "base/Clock.h"
#include "base/Error.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace aiqyn::evidence {

class Catalogue;

/// Where the reference of a comparison came from.
enum class ReferenceOrigin { StateDatabase = 1, IdentifiedImages };

/// An image that may serve as reference.
struct IdentifiedImage
{
    QByteArray jpeg;
    QString comparisonDocumentId; ///< the comparison that admitted it
    UtcTime admittedAt;
};

/// The provider's database of identified images (R2.4). An image enters only through a successful comparison
/// against the state database; a match against this database itself admits nothing, or errors would breed.
/// Thread-safe. Images are NOT yet encrypted at rest (see Archive).
class IdentifiedImages
{
public:
    IdentifiedImages(Catalogue& catalogue, const Clock& clock)
        : m_catalogue(catalogue)
        , m_clock(clock)
    {}

    /// `comparisonDocumentId` names the sealed comparison with result "match" for the same `iinIndex`; else
    /// ReferenceNotAdmissible. ReferenceSecondGeneration unless `origin` is the state database. Admitting
    /// twice from the same comparison changes nothing.
    [[nodiscard]] Result<void> admit(const QString& iinIndex, const QByteArray& imageJpeg,
                                     ReferenceOrigin origin, const QString& comparisonDocumentId);
    /// The newest image of this person; nullopt when there is none. ArchiveDamaged when it lost its hash.
    [[nodiscard]] Result<std::optional<IdentifiedImage>> find(const QString& iinIndex) const;

private:
    Catalogue& m_catalogue;
    const Clock& m_clock;
};

} // namespace aiqyn::evidence
