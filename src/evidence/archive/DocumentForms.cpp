#include "evidence/archive/DocumentForms.h"

#include "evidence/archive/DocumentRows.h"
#include "evidence/container/Container.h"
#include "evidence/signature/revocation/ValidationData.h"
#include "evidence/signature/timestamp/SignatureTimestamp.h"

#include <QLoggingCategory>

namespace aiqyn::evidence {

namespace {

Q_LOGGING_CATEGORY(formsLog, "aiqyn.evidence.archive")

const QStringList levels = {QStringLiteral("B"), QStringLiteral("T"), QStringLiteral("T-LT")};

QString levelOf(const QByteArray& signature)
{
    if (readSignatureTimestamp(signature).token.isEmpty())
        return levels.at(0);
    const RevocationValues values = readValidationData(signature).data.revocation;
    return levels.at(values.ocspResponses.empty() && values.crls.empty() ? 1 : 2);
}

Result<ContainerReading> ownForm(const QByteArray& container)
{
    auto reading = readContainer(container);
    if (reading && !reading->isOwnForm())
        return fail(ErrorCode::ContainerMalformed, QStringLiteral("not of our own form"));
    return reading;
}

/// Same manifest, same objects, same signature value; what else is in the signature nothing vouches for but
/// the validator.
bool isSameDocument(const ContainerReading& one, const ContainerReading& other)
{
    const QByteArray value = readSignatureTimestamp(one.signature).signatureValue;
    return one.manifestXml == other.manifestXml && one.content.document == other.content.document &&
           one.content.frames == other.content.frames && !value.isEmpty() &&
           value == readSignatureTimestamp(other.signature).signatureValue;
}

/// What must hold between a document's present form and the next, whoever else replaces it meanwhile.
Result<void> checkSuccession(const ContainerStore& store, const ArchivedDocument& present,
                             const ContainerReading& next)
{
    const auto bytes = store.get(present.container);
    if (!bytes)
        return tl::make_unexpected(bytes.error());
    const auto reading = readContainer(*bytes);
    if (!reading || !isSameDocument(*reading, next))
        return fail(ErrorCode::DocumentConflict,
                    QStringLiteral("another document or signature: ") + present.document.documentId);
    return {};
}

tl::unexpected<Error> unknown(const QString& documentId)
{
    return fail(ErrorCode::DocumentNotFound, documentId);
}

Result<void> asVoid(const Result<QSqlQuery>& done)
{
    if (!done)
        return tl::make_unexpected(done.error());
    return {};
}

} // namespace

Result<ArchivedDocument> DocumentForms::replace(const QString& documentId, const QByteArray& container,
                                                const QString& level, std::optional<UtcTime> completionDue)
{
    const auto next = ownForm(container);
    if (!next)
        return tl::make_unexpected(next.error());
    if (levelOf(next->signature) != level)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("archive: the form has not level ") + level);
    auto connection = m_catalogue.connection();
    if (!connection)
        return tl::make_unexpected(connection.error());
    const auto before = selectDocument(*connection, documentId);
    if (!before)
        return tl::make_unexpected(before.error());
    if (!*before)
        return unknown(documentId);
    // Refused before anything is written.
    if (const auto checked = checkSuccession(m_present, **before, *next); !checked)
        return tl::make_unexpected(checked.error());
    if (levels.indexOf(level) <= levels.indexOf((*before)->document.level))
        return **before;

    const Sha256 hash = Sha256::of(container);
    const auto nowMs = static_cast<qint64>(m_clock.now().milliseconds());
    auto announced = connection->run(
        QStringLiteral("INSERT OR REPLACE INTO pending(container_sha256,since_ms) VALUES(?,?)"),
        {hash.toHex(), nowMs});
    if (!announced)
        return tl::make_unexpected(announced.error());
    if (auto stored = m_present.put(hash, container); !stored)
        return tl::make_unexpected(stored.error());

    auto transaction = Catalogue::Transaction::begin(*connection);
    if (!transaction)
        return tl::make_unexpected(transaction.error());
    const auto present = selectDocument(*connection, documentId);
    if (!present)
        return tl::make_unexpected(present.error());
    if (!*present)
        return unknown(documentId);
    // Somebody was faster: an orphan for the sweep is all that is left of this form.
    if (levels.indexOf(level) <= levels.indexOf((*present)->document.level))
        return **present;
    if ((*present)->container != (*before)->container)
        if (const auto checked = checkSuccession(m_present, **present, *next); !checked)
            return tl::make_unexpected(checked.error());
    ArchivedDocument row = **present;
    row.document.level = level;
    row.document.completionDue = completionDue;
    row.container = hash;
    row.containerBytes = container.size();
    if (auto done = repoint(*connection, **present, row); !done)
        return tl::make_unexpected(done.error());
    if (auto committed = transaction->commit(); !committed)
        return tl::make_unexpected(committed.error());
    finish(*connection, (*present)->container);
    return row;
}

Result<void> DocumentForms::repoint(const Catalogue::Connection& connection, const ArchivedDocument& present,
                                    const ArchivedDocument& next) const
{
    const QString id = present.document.documentId;
    const auto nowMs = static_cast<qint64>(m_clock.now().milliseconds());
    const auto run = [&connection](const QString& sql, const QVariantList& values) {
        return asVoid(connection.run(sql, values));
    };
    return run(QStringLiteral(
                   "INSERT INTO superseded(document_id,form,level,container_sha256,container_bytes,"
                   "superseded_ms) SELECT ?,1+count(*),?,?,?,? FROM superseded WHERE document_id=?"),
               {id, present.document.level, present.container.toHex(),
                static_cast<qint64>(present.containerBytes), nowMs, id})
        .and_then([&] {
            return run(QStringLiteral("UPDATE document SET level=?,completion_due_ms=?,container_sha256=?,"
                                      "container_bytes=? WHERE document_id=?"),
                       {next.document.level, asValue(next.document.completionDue), next.container.toHex(),
                        static_cast<qint64>(next.containerBytes), id});
        })
        .and_then([&] {
            return run(QStringLiteral("DELETE FROM pending WHERE container_sha256=?"),
                       {next.container.toHex()});
        })
        // The old file is yet to be moved: should the program end before that, the sweep does it.
        .and_then([&] {
            return run(
                QStringLiteral("INSERT OR REPLACE INTO pending(container_sha256,since_ms) VALUES(?,?)"),
                {present.container.toHex(), nowMs});
        });
}

void DocumentForms::finish(const Catalogue::Connection& connection, const Sha256& superseded) const
{
    const auto finished = [&]() -> Result<void> {
        auto transaction = Catalogue::Transaction::begin(connection);
        if (!transaction)
            return tl::make_unexpected(transaction.error());
        if (auto moved = setAside(connection, superseded); !moved)
            return tl::make_unexpected(moved.error());
        auto settled = connection.run(QStringLiteral("DELETE FROM pending WHERE container_sha256=?"),
                                      {superseded.toHex()});
        if (!settled)
            return tl::make_unexpected(settled.error());
        return transaction->commit();
    }();
    if (!finished)
        qCWarning(formsLog) << "an earlier form stays where it was:" << describe(finished.error());
}

Result<bool> DocumentForms::setAside(const Catalogue::Connection& connection, const Sha256& container) const
{
    const QString hex = container.toHex();
    auto asked =
        connection.run(QStringLiteral("SELECT EXISTS(SELECT 1 FROM superseded WHERE container_sha256=?),"
                                      "EXISTS(SELECT 1 FROM document WHERE container_sha256=?)"),
                       {hex, hex});
    if (!asked)
        return tl::make_unexpected(asked.error());
    if (!asked->next() || !asked->value(0).toBool())
        return false;
    if (asked->value(1).toBool())
        return true; // another document's bytes are the same: they stay in place for it
    return m_present.moveTo(m_superseded, container).map([] { return true; });
}

Result<bool> DocumentForms::wasForm(const Catalogue::Connection& connection, const QString& documentId,
                                    const Sha256& container) const
{
    auto asked = connection.run(
        QStringLiteral("SELECT EXISTS(SELECT 1 FROM superseded WHERE document_id=? AND container_sha256=?)"),
        {documentId, container.toHex()});
    if (!asked)
        return tl::make_unexpected(asked.error());
    return asked->next() && asked->value(0).toBool();
}

Result<void> DocumentForms::setDue(const QString& documentId, std::optional<UtcTime> due)
{
    auto connection = m_catalogue.connection();
    if (!connection)
        return tl::make_unexpected(connection.error());
    auto set = connection->run(QStringLiteral("UPDATE document SET completion_due_ms=? WHERE document_id=?"),
                               {asValue(due), documentId});
    if (!set)
        return tl::make_unexpected(set.error());
    if (set->numRowsAffected() == 0)
        return unknown(documentId);
    return {};
}

Result<std::vector<ArchivedDocument>> DocumentForms::awaiting(int limit) const
{
    auto connection = m_catalogue.connection();
    if (!connection)
        return tl::make_unexpected(connection.error());
    return selectDocuments(
        *connection,
        QStringLiteral("WHERE completion_due_ms IS NOT NULL ORDER BY completion_due_ms, seq LIMIT ?"),
        {limit});
}

Result<QByteArray> DocumentForms::original(const QString& documentId) const
{
    auto connection = m_catalogue.connection();
    if (!connection)
        return tl::make_unexpected(connection.error());
    const auto document = selectDocument(*connection, documentId);
    if (!document)
        return tl::make_unexpected(document.error());
    if (!*document)
        return unknown(documentId);
    Sha256 hash = (*document)->container;
    {
        auto first = connection->run(
            QStringLiteral(
                "SELECT container_sha256 FROM superseded WHERE document_id=? ORDER BY form LIMIT 1"),
            {documentId});
        if (!first)
            return tl::make_unexpected(first.error());
        if (first->next()) {
            const auto noted = Sha256::fromHex(first->value(0).toString());
            if (!noted)
                return fail(ErrorCode::ArchiveDamaged, QStringLiteral("earlier form of ") + documentId);
            hash = *noted;
        }
    }
    // Looked for twice aside: it may move between the first look and the second.
    return m_superseded.get(hash)
        .or_else([&](const Error&) { return m_present.get(hash); })
        .or_else([&](const Error&) { return m_superseded.get(hash); });
}

} // namespace aiqyn::evidence
