#include "evidence/archive/AttemptJournal.h"

#include <QJsonDocument>

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

} // namespace

Result<void> AttemptJournal::add(const QString& sessionId, int attempt, const QJsonObject& record)
{
    if (sessionId.isEmpty() || sessionId.size() > 64 || attempt < 1)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("journal: bad session or attempt number"));
    auto connection = m_catalogue.connection();
    if (!connection)
        return tl::make_unexpected(connection.error());
    auto transaction = Catalogue::Transaction::begin(*connection);
    if (!transaction)
        return tl::make_unexpected(transaction.error());

    const QString json = QString::fromUtf8(QJsonDocument(record).toJson(QJsonDocument::Compact));
    const auto nowMs = static_cast<qint64>(m_clock.now().milliseconds());
    {
        auto known =
            connection->run(QStringLiteral("SELECT record FROM attempt WHERE session_id=? AND attempt=?"),
                            {sessionId, attempt});
        if (!known)
            return tl::make_unexpected(known.error());
        if (known->next()) {
            if (known->value(0).toString() == json)
                return {};
            return fail(ErrorCode::DocumentConflict,
                        QStringLiteral("journal: attempt %1 is there with other content").arg(attempt));
        }
    }
    auto session = connection->run(
        QStringLiteral("INSERT INTO session(session_id,opened_ms) VALUES(?,?) ON CONFLICT DO NOTHING"),
        {sessionId, nowMs});
    if (!session)
        return tl::make_unexpected(session.error());
    auto added = connection->run(
        QStringLiteral("INSERT INTO attempt(session_id,attempt,record,journalled_ms) VALUES(?,?,?,?)"),
        {sessionId, attempt, json, nowMs});
    if (!added)
        return tl::make_unexpected(added.error());
    return transaction->commit();
}

Result<std::vector<QJsonObject>> AttemptJournal::attempts(const QString& sessionId) const
{
    auto connection = m_catalogue.connection();
    if (!connection)
        return tl::make_unexpected(connection.error());
    auto rows = connection->run(
        QStringLiteral("SELECT record FROM attempt WHERE session_id=? ORDER BY attempt"), {sessionId});
    if (!rows)
        return tl::make_unexpected(rows.error());
    std::vector<QJsonObject> records;
    while (rows->next())
        records.push_back(QJsonDocument::fromJson(rows->value(0).toString().toUtf8()).object());
    if (auto read = Catalogue::Connection::finished(*rows); !read)
        return tl::make_unexpected(read.error());
    return records;
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
    const bool ends =
        document.kind == QLatin1String("decision") ||
        (document.kind == QLatin1String("liveness") && document.result == QLatin1String("broken_off"));
    return ends ? closeOn(connection, document.sessionId, m_clock.now()) : Result<void>();
}

} // namespace aiqyn::evidence
