#include "evidence/archive/Archive.h"

#include "evidence/archive/AttemptJournal.h"
#include "evidence/archive/Catalogue.h"
#include "evidence/archive/ContainerStore.h"
#include "evidence/archive/DocumentForms.h"
#include "evidence/archive/DocumentRows.h"
#include "evidence/archive/IndexKey.h"

#include <QFileInfo>
#include <QLoggingCategory>

namespace aiqyn::evidence {

namespace {

Q_LOGGING_CATEGORY(archiveLog, "aiqyn.evidence.archive")

constexpr std::int64_t orphanAgeMs = 3'600'000;
constexpr int maxPage = 1000;

bool isIdentifier(const QString& text)
{
    return !text.isEmpty() && text.size() <= 64;
}

Result<void> check(const NewDocument& document, const QByteArray& container)
{
    static const QString policy = QStringLiteral("policy");
    static const QStringList kinds = {QStringLiteral("liveness"), QStringLiteral("comparison"),
                                      QStringLiteral("decision"), policy};
    static const QStringList modes = {QStringLiteral("training"), QStringLiteral("production")};
    static const QStringList levels = {QStringLiteral("B"), QStringLiteral("T"), QStringLiteral("T-LT")};
    // An index has 64 digits: a plain IIN handed in by mistake must not reach the catalogue.
    const bool indexed = document.iinIndex.isEmpty() || Sha256::fromHex(document.iinIndex).has_value();
    const bool hasSession =
        document.kind == policy ? document.sessionId.isEmpty() : isIdentifier(document.sessionId);
    if (!isIdentifier(document.documentId) || !hasSession || !kinds.contains(document.kind) ||
        !modes.contains(document.mode) || !indexed || !levels.contains(document.level) ||
        document.result.isEmpty() || container.isEmpty())
        return fail(ErrorCode::InvalidArgument,
                    QStringLiteral("archive: incomplete or malformed description of a document"));
    return {};
}

} // namespace

class Archive::Private
{
public:
    Private(std::unique_ptr<Catalogue> opened, ContainerStore store, ContainerStore earlier, IndexKey key,
            JournalCipher journalCipher, const Clock& time)
        : catalogue(std::move(opened))
        , containers(std::move(store))
        , forms(*catalogue, containers, std::move(earlier), time)
        , indexKey(std::move(key))
        , clock(time)
        , images(*catalogue, time)
        , policies(*catalogue, time)
        , audit(*catalogue, time)
        , accounts(*catalogue, time)
        , journal(*catalogue, std::move(journalCipher), time)
    {}

    void sweep() const;
    [[nodiscard]] Result<void> sweepPending(std::int64_t limitMs) const;
    /// The row of this id if these bytes are its document's, now or in an earlier form; nullopt: no such row.
    /// DocumentConflict: it has other bytes.
    [[nodiscard]] Result<std::optional<ArchivedDocument>>
    sealedAlready(const Catalogue::Connection& connection, const QString& documentId,
                  const Sha256& hash) const;

    std::unique_ptr<Catalogue> catalogue;
    ContainerStore containers;
    DocumentForms forms;
    IndexKey indexKey;
    const Clock& clock;
    IdentifiedImages images;
    ApprovedPolicies policies;
    AuditLog audit;
    Accounts accounts;
    AttemptJournal journal;
};

/// Removes what a crash left. A failure is only logged: garbage does not hinder work.
void Archive::Private::sweep() const
{
    const auto limit = UtcTime::fromMilliseconds(clock.now().milliseconds() - orphanAgeMs);
    if (!limit)
        return;
    if (auto swept = sweepPending(limit->milliseconds()); !swept)
        qCWarning(archiveLog) << "sweep:" << describe(swept.error());
    if (const int removed = containers.removeUnfinished(*limit); removed > 0)
        qCInfo(archiveLog) << "sweep: removed unfinished files:" << removed;
}

Result<void> Archive::Private::sweepPending(std::int64_t limitMs) const
{
    auto connection = catalogue->connection();
    if (!connection)
        return tl::make_unexpected(connection.error());
    // The write lock orders this before or after another process's seal() of the same bytes.
    auto transaction = Catalogue::Transaction::begin(*connection);
    if (!transaction)
        return tl::make_unexpected(transaction.error());
    QStringList orphans;
    {
        auto rows = connection->run(
            QStringLiteral("SELECT container_sha256 FROM pending WHERE since_ms < ? AND NOT EXISTS "
                           "(SELECT 1 FROM document d WHERE d.container_sha256=pending.container_sha256)"),
            {static_cast<qint64>(limitMs)});
        if (!rows)
            return tl::make_unexpected(rows.error());
        while (rows->next())
            orphans << rows->value(0).toString();
        if (auto read = Catalogue::Connection::finished(*rows); !read)
            return tl::make_unexpected(read.error());
    }
    for (const QString& orphan : orphans) {
        const auto hash = Sha256::fromHex(orphan);
        if (!hash)
            continue;
        const auto isForm = forms.setAside(*connection, *hash);
        if (!isForm)
            return tl::make_unexpected(isForm.error());
        if (*isForm)
            continue;
        qCInfo(archiveLog) << "sweep: removing a container without a row" << orphan;
        if (auto removed = containers.remove(*hash); !removed)
            return removed;
    }
    auto cleared = connection->run(QStringLiteral("DELETE FROM pending WHERE since_ms < ?"),
                                   {static_cast<qint64>(limitMs)});
    if (!cleared)
        return tl::make_unexpected(cleared.error());
    return transaction->commit();
}

Result<std::optional<ArchivedDocument>>
Archive::Private::sealedAlready(const Catalogue::Connection& connection, const QString& documentId,
                                const Sha256& hash) const
{
    auto known = selectDocument(connection, documentId);
    if (!known || !*known || (*known)->container == hash)
        return known;
    const auto earlier = forms.wasForm(connection, documentId, hash);
    if (!earlier)
        return tl::make_unexpected(earlier.error());
    if (!*earlier)
        return fail(ErrorCode::DocumentConflict, QStringLiteral("sealed with other bytes: ") + documentId);
    return known;
}

Archive::Archive(std::unique_ptr<Private> parts)
    : d(std::move(parts))
{}

Archive::~Archive() = default;

Result<std::unique_ptr<Archive>> Archive::open(const QDir& folder, const Clock& clock)
{
    const QFileInfo info(folder.path());
    if (info.exists() && !info.isDir())
        return fail(ErrorCode::ArchiveUnreadable, QStringLiteral("not a folder: ") + folder.path());
    const bool isNew = !info.exists();
    if (isNew && !folder.mkpath(QStringLiteral(".")))
        return fail(ErrorCode::ArchiveUnreadable,
                    QStringLiteral("cannot create the folder ") + folder.path());
    if (isNew)
        QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);

    auto catalogue = Catalogue::open(folder.filePath(QStringLiteral("catalogue.sqlite")));
    if (!catalogue)
        return tl::make_unexpected(catalogue.error());
    auto containers = ContainerStore::open(QDir(folder.filePath(QStringLiteral("containers"))));
    if (!containers)
        return tl::make_unexpected(containers.error());
    auto superseded = ContainerStore::open(QDir(folder.filePath(QStringLiteral("superseded"))));
    if (!superseded)
        return tl::make_unexpected(superseded.error());
    auto key = IndexKey::open(folder, **catalogue);
    if (!key)
        return tl::make_unexpected(key.error());
    auto cipher = JournalCipher::open(folder, **catalogue);
    if (!cipher)
        return tl::make_unexpected(cipher.error());

    auto parts =
        std::make_unique<Private>(*std::move(catalogue), *std::move(containers), *std::move(superseded),
                                  *std::move(key), *std::move(cipher), clock);
    if (auto adopted = parts->journal.adoptPlainRecords(); !adopted)
        return tl::make_unexpected(adopted.error());
    parts->sweep();
    return std::unique_ptr<Archive>(new Archive(std::move(parts)));
}

Result<ArchivedDocument> Archive::seal(const NewDocument& document, const QByteArray& container)
{
    if (auto checked = check(document, container); !checked)
        return tl::make_unexpected(checked.error());
    auto connection = d->catalogue->connection();
    if (!connection)
        return tl::make_unexpected(connection.error());
    const Sha256 hash = Sha256::of(container);
    const QString hex = hash.toHex();
    const auto nowMs = static_cast<qint64>(d->clock.now().milliseconds());
    if (auto known = d->sealedAlready(*connection, document.documentId, hash); !known)
        return tl::make_unexpected(known.error());
    else if (*known && (*known)->container != hash)
        return **std::move(known); // in a later form by now

    // Announced first, so that a crash before the row leaves a trace the sweep can follow.
    auto announced = connection->run(
        QStringLiteral("INSERT OR REPLACE INTO pending(container_sha256,since_ms) VALUES(?,?)"),
        {hex, nowMs});
    if (!announced)
        return tl::make_unexpected(announced.error());
    if (auto stored = d->containers.put(hash, container); !stored)
        return tl::make_unexpected(stored.error());

    auto transaction = Catalogue::Transaction::begin(*connection);
    if (!transaction)
        return tl::make_unexpected(transaction.error());
    auto known = d->sealedAlready(*connection, document.documentId, hash);
    if (!known)
        return tl::make_unexpected(known.error());
    if (*known && (*known)->container != hash)
        return **std::move(known); // the sweep moves the file just written to the earlier forms
    if (!*known) {
        if (auto added = insertDocument(*connection, document, hash, container.size(), nowMs); !added)
            return tl::make_unexpected(added.error());
        if (auto noted = d->journal.noteSealed(*connection, document); !noted)
            return tl::make_unexpected(noted.error());
    }
    auto settled = connection->run(QStringLiteral("DELETE FROM pending WHERE container_sha256=?"), {hex});
    if (!settled)
        return tl::make_unexpected(settled.error());
    if (auto committed = transaction->commit(); !committed)
        return tl::make_unexpected(committed.error());
    if (document.kind == QLatin1String("liveness"))
        Catalogue::emptyLog(*connection);
    return find(document.documentId);
}

Result<std::vector<ArchivedDocument>> Archive::list(const DocumentFilter& filter, int limit,
                                                    std::optional<std::int64_t> before) const
{
    if (limit < 1 || limit > maxPage)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("archive: page size %1").arg(limit));
    QStringList conditions;
    QVariantList values;
    const auto require = [&](const QString& condition, const std::optional<QString>& value) {
        if (value) {
            conditions << condition;
            values << *value;
        }
    };
    require(QStringLiteral("kind=?"), filter.kind);
    require(QStringLiteral("result=?"), filter.result);
    require(QStringLiteral("session_id=?"), filter.sessionId);
    require(QStringLiteral("iin_index=?"), filter.iinIndex);
    if (before) {
        conditions << QStringLiteral("seq<?");
        values << static_cast<qint64>(*before);
    }
    values << limit;
    const QString where = conditions.isEmpty()
                              ? QString()
                              : QStringLiteral("WHERE ") + conditions.join(QStringLiteral(" AND "));

    auto connection = d->catalogue->connection();
    if (!connection)
        return tl::make_unexpected(connection.error());
    return selectDocuments(*connection, where + QStringLiteral(" ORDER BY seq DESC LIMIT ?"), values);
}

Result<ArchivedDocument> Archive::find(const QString& documentId) const
{
    auto connection = d->catalogue->connection();
    if (!connection)
        return tl::make_unexpected(connection.error());
    auto found = selectDocument(*connection, documentId);
    if (!found)
        return tl::make_unexpected(found.error());
    if (!*found)
        return fail(ErrorCode::DocumentNotFound, documentId);
    return **std::move(found);
}

Result<QByteArray> Archive::read(const QString& documentId) const
{
    auto found = find(documentId);
    if (!found)
        return tl::make_unexpected(found.error());
    auto bytes = d->containers.get(found->container);
    if (bytes)
        return bytes;
    // The document may have got another form since the row was read, and the file moved.
    const Sha256 missed = found->container;
    found = find(documentId);
    return found && found->container != missed ? d->containers.get(found->container) : bytes;
}

Result<QByteArray> Archive::originalForm(const QString& documentId) const
{
    return d->forms.original(documentId);
}

Result<std::vector<ArchivedDocument>> Archive::awaitingCompletion(int limit) const
{
    if (limit < 1 || limit > maxPage)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("archive: page size %1").arg(limit));
    return d->forms.awaiting(limit);
}

Result<void> Archive::setCompletionDue(const QString& documentId, std::optional<UtcTime> due)
{
    return d->forms.setDue(documentId, due);
}

Result<ArchivedDocument> Archive::replaceForm(const QString& documentId, const QByteArray& container,
                                              const QString& level, std::optional<UtcTime> completionDue)
{
    return d->forms.replace(documentId, container, level, completionDue);
}

Result<Archive::SessionCount> Archive::sessionsOf(const QString& iinIndex, UtcTime since) const
{
    const auto connection = d->catalogue->connection();
    if (!connection)
        return tl::make_unexpected(connection.error());
    auto query = connection->run(
        QStringLiteral(
            "SELECT count(*), count(*) FILTER (WHERE NOT EXISTS (SELECT 1 FROM document AS decision "
            "WHERE decision.session_id = liveness.session_id AND decision.kind = 'decision' "
            "AND decision.result = 'approved')) FROM document AS liveness "
            "WHERE liveness.iin_index = ? AND liveness.kind = 'liveness' AND "
            "liveness.sealed_ms >= ?"),
        {iinIndex, static_cast<qlonglong>(since.milliseconds())});
    if (!query)
        return tl::make_unexpected(query.error());
    if (!query->next())
        return fail(ErrorCode::ArchiveUnreadable, QStringLiteral("count of sessions"));
    return SessionCount{query->value(0).toInt(), query->value(1).toInt()};
}

QString Archive::iinIndex(const QString& iin) const
{
    return d->indexKey.indexOf(iin.toUtf8());
}

IdentifiedImages& Archive::identifiedImages()
{
    return d->images;
}

ApprovedPolicies& Archive::policies()
{
    return d->policies;
}

Accounts& Archive::accounts()
{
    return d->accounts;
}

AuditLog& Archive::auditLog()
{
    return d->audit;
}

Result<void> Archive::journalSession(const QString& sessionId, const QByteArray& facts)
{
    return d->journal.addFacts(sessionId, facts);
}

Result<void> Archive::journalAttempt(const QString& sessionId, int attempt, const QByteArray& entry)
{
    return d->journal.addAttempt(sessionId, attempt, entry);
}

Result<JournalledSession> Archive::journalled(const QString& sessionId) const
{
    return d->journal.read(sessionId);
}

Result<QStringList> Archive::openSessions() const
{
    return d->journal.openSessions();
}

Result<void> Archive::closeSession(const QString& sessionId)
{
    return d->journal.close(sessionId);
}

} // namespace aiqyn::evidence
