#include "evidence/archive/IdentifiedImages.h"

#include "base/Sha256.h"
#include "evidence/archive/Catalogue.h"

namespace aiqyn::evidence {

Result<void> IdentifiedImages::admit(const QString& iinIndex, const QByteArray& imageJpeg,
                                     ReferenceOrigin origin, const QString& comparisonDocumentId)
{
    if (iinIndex.isEmpty() || imageJpeg.isEmpty())
        return fail(ErrorCode::InvalidArgument, QStringLiteral("identified images: no index or no image"));
    if (origin != ReferenceOrigin::StateDatabase)
        return fail(ErrorCode::ReferenceSecondGeneration,
                    QStringLiteral("the comparison's reference was not from the state database"));
    auto connection = m_catalogue.connection();
    if (!connection)
        return tl::make_unexpected(connection.error());
    {
        auto sealed =
            connection->run(QStringLiteral("SELECT 1 FROM document WHERE document_id=? AND kind='comparison' "
                                           "AND result='match' AND iin_index=?"),
                            {comparisonDocumentId, iinIndex});
        if (!sealed)
            return tl::make_unexpected(sealed.error());
        if (!sealed->next())
            return fail(ErrorCode::ReferenceNotAdmissible,
                        QStringLiteral("no sealed match for this person: ") + comparisonDocumentId);
    }
    auto added = connection->run(
        QStringLiteral("INSERT INTO identified_image(iin_index,jpeg,sha256,comparison_id,admitted_ms) "
                       "VALUES(?,?,?,?,?) ON CONFLICT(comparison_id) DO NOTHING"),
        {iinIndex, imageJpeg, Sha256::of(imageJpeg).toHex(), comparisonDocumentId,
         static_cast<qint64>(m_clock.now().milliseconds())});
    if (!added)
        return tl::make_unexpected(added.error());
    return {};
}

Result<std::optional<IdentifiedImage>> IdentifiedImages::find(const QString& iinIndex) const
{
    auto connection = m_catalogue.connection();
    if (!connection)
        return tl::make_unexpected(connection.error());
    auto row = connection->run(QStringLiteral("SELECT jpeg,sha256,comparison_id,admitted_ms "
                                              "FROM identified_image WHERE iin_index=? "
                                              "ORDER BY seq DESC LIMIT 1"),
                               {iinIndex});
    if (!row)
        return tl::make_unexpected(row.error());
    if (!row->next())
        return std::optional<IdentifiedImage>();
    const QByteArray jpeg = row->value(0).toByteArray();
    const auto admitted = UtcTime::fromMilliseconds(row->value(3).toLongLong());
    if (Sha256::of(jpeg).toHex() != row->value(1).toString() || !admitted)
        return fail(ErrorCode::ArchiveDamaged,
                    QStringLiteral("identified image of ") + row->value(2).toString());
    return std::optional(IdentifiedImage{jpeg, row->value(2).toString(), *admitted});
}

} // namespace aiqyn::evidence
