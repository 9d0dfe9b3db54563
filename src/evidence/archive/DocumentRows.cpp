#include "evidence/archive/DocumentRows.h"

namespace aiqyn::evidence {

namespace {

const QString columns =
    QStringLiteral("document_id,session_id,kind,mode,service_type,contract_number,iin_index,result,"
                   "checked_ms,sealed_ms,container_sha256,container_bytes,seq,level,completion_due_ms");

Result<ArchivedDocument> documentFrom(const QSqlQuery& row)
{
    const auto checkedAt = UtcTime::fromMilliseconds(row.value(8).toLongLong());
    const auto sealedAt = UtcTime::fromMilliseconds(row.value(9).toLongLong());
    const auto container = Sha256::fromHex(row.value(10).toString());
    const bool isAwaiting = !row.value(14).isNull();
    const auto due = isAwaiting ? UtcTime::fromMilliseconds(row.value(14).toLongLong()) : std::nullopt;
    if (!checkedAt || !sealedAt || !container || isAwaiting != due.has_value())
        return fail(ErrorCode::ArchiveDamaged, QStringLiteral("catalogue row of ") + row.value(0).toString());
    return ArchivedDocument{.document = {.documentId = row.value(0).toString(),
                                         .sessionId = row.value(1).toString(),
                                         .kind = row.value(2).toString(),
                                         .mode = row.value(3).toString(),
                                         .serviceType = row.value(4).toString(),
                                         .contractNumber = row.value(5).toString(),
                                         .iinIndex = row.value(6).toString(),
                                         .result = row.value(7).toString(),
                                         .checkedAt = *checkedAt,
                                         .level = row.value(13).toString(),
                                         .completionDue = due},
                            .container = *container,
                            .containerBytes = row.value(11).toLongLong(),
                            .sealedAt = *sealedAt,
                            .sequence = row.value(12).toLongLong()};
}

} // namespace

QVariant asValue(const std::optional<UtcTime>& time)
{
    return time ? QVariant(static_cast<qint64>(time->milliseconds()))
                : QVariant(QMetaType(QMetaType::LongLong));
}

Result<std::vector<ArchivedDocument>> selectDocuments(const Catalogue::Connection& connection,
                                                      const QString& rest, const QVariantList& values)
{
    auto rows = connection.run(QStringLiteral("SELECT %1 FROM document %2").arg(columns, rest), values);
    if (!rows)
        return tl::make_unexpected(rows.error());
    std::vector<ArchivedDocument> documents;
    while (rows->next()) {
        auto document = documentFrom(*rows);
        if (!document)
            return tl::make_unexpected(document.error());
        documents.push_back(*std::move(document));
    }
    if (auto read = Catalogue::Connection::finished(*rows); !read)
        return tl::make_unexpected(read.error());
    return documents;
}

Result<std::optional<ArchivedDocument>> selectDocument(const Catalogue::Connection& connection,
                                                       const QString& documentId)
{
    auto found = selectDocuments(connection, QStringLiteral("WHERE document_id=?"), {documentId});
    if (!found)
        return tl::make_unexpected(found.error());
    if (found->empty())
        return std::optional<ArchivedDocument>();
    return std::optional(std::move(found->front()));
}

Result<void> insertDocument(const Catalogue::Connection& connection, const NewDocument& document,
                            const Sha256& container, qint64 containerBytes, qint64 sealedMs)
{
    auto added = connection.run(
        QStringLiteral("INSERT INTO document(document_id,session_id,kind,mode,service_type,contract_number,"
                       "iin_index,result,checked_ms,sealed_ms,container_sha256,container_bytes,level,"
                       "completion_due_ms) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?)"),
        {document.documentId, document.sessionId, document.kind, document.mode, document.serviceType,
         document.contractNumber, document.iinIndex, document.result,
         static_cast<qint64>(document.checkedAt.milliseconds()), sealedMs, container.toHex(), containerBytes,
         document.level, asValue(document.completionDue)});
    if (!added)
        return tl::make_unexpected(added.error());
    return {};
}

} // namespace aiqyn::evidence
