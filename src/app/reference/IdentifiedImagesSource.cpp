#include "app/reference/IdentifiedImagesSource.h"

#include "evidence/archive/Archive.h"

namespace aiqyn::app {

Result<ReferenceImage> IdentifiedImagesSource::fetch(const QString& iin)
{
    auto found = m_archive.identifiedImages().find(m_archive.iinIndex(iin));
    if (!found)
        return tl::make_unexpected(found.error());
    if (!*found)
        return fail(ErrorCode::ReferenceNotFound, QStringLiteral("identified images: no image for this IIN"));
    return ReferenceImage{std::move((*found)->jpeg), QStringLiteral("identified"),
                          (*found)->comparisonDocumentId, m_clock.now()};
}

} // namespace aiqyn::app
