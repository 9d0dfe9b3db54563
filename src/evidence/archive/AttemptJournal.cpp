#include "evidence/archive/AttemptJournal.h"

#include "base/WipedBytes.h"

namespace aiqyn::evidence {

namespace {

Result<void> closeOn(const Catalogue::Connection& connection, const QString& sessionId, const UtcTime& now)
{
    auto closed = connection.run(
        QStringLiteral("UPDATE session SET closed_ms=? WHERE session_id=? AND closed_ms IS NULL"),
        {static_cast<qint64>(now.milliseconds()), sessionId});
    if (!closed)
        return tl::make_unexpected(closed.error());
    return {};
}

Result<void> insert(const Catalogue::Connection& connection, const JournalCipher::Place& place,
                    const QByteArray& entry, qint64 nowMs)
{
    auto added = connection.run(
        QStringLiteral("INSERT INTO journal(session_id,attempt,entry,journalled_ms) VALUES(?,?,?,?)"),
        {place.sessionId, place.attempt, entry, nowMs});
    if (!added)
        return tl::make_unexpected(added.error());
    return {};
}

} // namespace

Result<void> AttemptJournal::adoptPlainRecords()
{
    auto connection = m_catalogue.connection();
    if (!connection)
        return tl::make_unexpected(connection.error());
    auto transaction = Catalogue::Transaction::begin(*connection);
    if (!transaction)
        return tl::make_unexpected(transaction.error());
    {
        auto left = connection->run(
            QStringLiteral("SELECT 1 FROM sqlite_master WHERE type='table' AND name='plain_attempt'"));
        if (!left)
            return tl::make_unexpected(left.error());
        if (!left->next())
            return Catalogue::Connection::finished(*left);
    }
    if (auto adopted = adoptRows(*connection); !adopted)
        return adopted;
    if (auto dropped = connection->run(QStringLiteral("DROP TABLE plain_attempt")); !dropped)
        return tl::make_unexpected(dropped.error());
    if (auto committed = transaction->commit(); !committed)
        return committed;
    Catalogue::emptyLog(*connection);
    return {};
}

Result<void> AttemptJournal::adoptRows(const Catalogue::Connection& connection) const
{
    auto rows = connection.run(
        QStringLiteral("SELECT session_id,attempt,record,journalled_ms FROM plain_attempt p WHERE NOT EXISTS "
                       "(SELECT 1 FROM document d WHERE d.session_id=p.session_id AND d.kind='liveness')"));
    if (!rows)
        return tl::make_unexpected(rows.error());
    while (rows->next()) {
        const JournalCipher::Place place{rows->value(0).toString(), rows->value(1).toInt()};
        auto entry = m_cipher.seal(place, rows->value(2).toString().toUtf8());
        if (!entry)
            return tl::make_unexpected(entry.error());
        if (auto added = insert(connection, place, *entry, rows->value(3).toLongLong()); !added)
            return added;
    }
    return Catalogue::Connection::finished(*rows);
}

Result<void> AttemptJournal::addFacts(const QString& sessionId, const QByteArray& facts)
{
    return add({sessionId, 0}, facts);
}

Result<void> AttemptJournal::addAttempt(const QString& sessionId, int attempt, const QByteArray& entry)
{
    if (attempt < 1)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("journal: attempt number"));
    return add({sessionId, attempt}, entry);
}

Result<void> AttemptJournal::add(const JournalCipher::Place& place, const QByteArray& content)
{
    if (place.sessionId.isEmpty() || place.sessionId.size() > 64 || content.isEmpty())
        return fail(ErrorCode::InvalidArgument, QStringLiteral("journal: bad session or no content"));
    auto entry = m_cipher.seal(place, content);
    if (!entry)
        return tl::make_unexpected(entry.error());
    auto connection = m_catalogue.connection();
    if (!connection)
        return tl::make_unexpected(connection.error());
    auto transaction = Catalogue::Transaction::begin(*connection);
    if (!transaction)
        return tl::make_unexpected(transaction.error());
    {
        auto known =
            connection->run(QStringLiteral("SELECT entry FROM journal WHERE session_id=? AND attempt=?"),
                            {place.sessionId, place.attempt});
        if (!known)
            return tl::make_unexpected(known.error());
        if (known->next()) {
            auto there = m_cipher.open(place, known->value(0).toByteArray());
            if (!there)
                return tl::make_unexpected(there.error());
            const bool same = *there == content;
            wipeShared(*there);
            if (same)
                return {};
            return fail(ErrorCode::DocumentConflict,
                        QStringLiteral("journal: entry %1 is there with other content").arg(place.attempt));
        }
        if (auto read = Catalogue::Connection::finished(*known); !read)
            return read;
    }
    const auto nowMs = static_cast<qint64>(m_clock.now().milliseconds());
    auto session = connection->run(
        QStringLiteral("INSERT INTO session(session_id,opened_ms) VALUES(?,?) ON CONFLICT DO NOTHING"),
        {place.sessionId, nowMs});
    if (!session)
        return tl::make_unexpected(session.error());
    if (auto added = insert(*connection, place, *entry, nowMs); !added)
        return added;
    return transaction->commit();
}

Result<JournalledSession> AttemptJournal::read(const QString& sessionId) const
{
    auto connection = m_catalogue.connection();
    if (!connection)
        return tl::make_unexpected(connection.error());
    auto rows = connection->run(
        QStringLiteral("SELECT attempt,entry FROM journal WHERE session_id=? ORDER BY attempt"), {sessionId});
    if (!rows)
        return tl::make_unexpected(rows.error());
    JournalledSession session;
    while (rows->next()) {
        const int number = rows->value(0).toInt();
        auto content = m_cipher.open({sessionId, number}, rows->value(1).toByteArray());
        if (!content) {
            session.wipe();
            return tl::make_unexpected(content.error());
        }
        if (number == 0)
            session.facts = *std::move(content);
        else
            session.attempts.push_back({number, *std::move(content)});
    }
    if (auto read = Catalogue::Connection::finished(*rows); !read) {
        session.wipe();
        return tl::make_unexpected(read.error());
    }
    return session;
}

Result<QStringList> AttemptJournal::openSessions() const
{
    auto connection = m_catalogue.connection();
    if (!connection)
        return tl::make_unexpected(connection.error());
    auto rows = connection->run(QStringLiteral(
        "SELECT session_id FROM session WHERE closed_ms IS NULL ORDER BY opened_ms, session_id"));
    if (!rows)
        return tl::make_unexpected(rows.error());
    QStringList sessions;
    while (rows->next())
        sessions << rows->value(0).toString();
    if (auto read = Catalogue::Connection::finished(*rows); !read)
        return tl::make_unexpected(read.error());
    return sessions;
}

Result<void> AttemptJournal::close(const QString& sessionId)
{
    auto connection = m_catalogue.connection();
    if (!connection)
        return tl::make_unexpected(connection.error());
    return closeOn(*connection, sessionId, m_clock.now());
}

Result<void> AttemptJournal::noteSealed(const Catalogue::Connection& connection,
                                        const NewDocument& document) const
{
    const bool liveness = document.kind == QLatin1String("liveness");
    if (liveness) {
        auto taken =
            connection.run(QStringLiteral("DELETE FROM journal WHERE session_id=?"), {document.sessionId});
        if (!taken)
            return tl::make_unexpected(taken.error());
    }
    const bool ends = document.kind == QLatin1String("decision") ||
                      (liveness && document.result == QLatin1String("broken_off"));
    return ends ? closeOn(connection, document.sessionId, m_clock.now()) : Result<void>();
}

} // namespace aiqyn::evidence
