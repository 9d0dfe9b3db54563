#include "app/reference/IdentifiedImagesSource.h"

#include "evidence/archive/Archive.h"

#include <QDateTime>

namespace aiqyn::app {

Result<ReferenceImage> IdentifiedImagesSource::fetch(const ReferenceRequest& request,
                                                     const std::stop_token& /*cancel*/)
{
    auto found = m_archive.identifiedImages().find(m_archive.iinIndex(request.iin));
    if (!found)
        return tl::make_unexpected(found.error());
    if (!*found)
        return fail(ErrorCode::ReferenceNotFound, QStringLiteral("identified images: no image for this IIN"));
    return ReferenceImage{std::move((*found)->jpeg), QStringLiteral("identified"),
                          (*found)->comparisonDocumentId, m_clock.now(),
                          QDateTime::fromMSecsSinceEpoch((*found)->admittedAt.milliseconds()).date()};
}

} // namespace aiqyn::app
