#include "evidence/archive/AuditRows.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace aiqyn::evidence {

namespace {

constexpr int maxPage = 1000;
const QString columns = QStringLiteral("seq,at_ms,action,actor,object,detail,sha256");

QByteArray compact(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// SHA-256 of the compact JSON array of all fields and the hash of the entry before, empty for the first.
/// `detail` as it is stored: what reads back equal need not have been written so.
Sha256 hashOf(std::int64_t sequence, std::int64_t atMs, const AuditEvent& event, const QString& detail,
              const QString& previous)
{
    const QJsonArray fields{QString::number(sequence),
                            QString::number(atMs),
                            event.action,
                            event.actor,
                            event.object,
                            detail,
                            previous};
    return Sha256::of(QJsonDocument(fields).toJson(QJsonDocument::Compact));
}

Result<AuditEntry> entryFrom(const QSqlQuery& row)
{
    const auto sequence = row.value(0).toLongLong();
    const auto at = UtcTime::fromMilliseconds(row.value(1).toLongLong());
    const QJsonDocument detail = QJsonDocument::fromJson(row.value(5).toString().toUtf8());
    const auto hash = Sha256::fromHex(row.value(6).toString());
    if (!at || !hash || !detail.isObject())
        return fail(ErrorCode::AuditDamaged, QStringLiteral("entry %1").arg(sequence));
    return AuditEntry{
        sequence,
        *at,
        {row.value(2).toString(), row.value(3).toString(), row.value(4).toString(), detail.object()},
        *hash};
}

} // namespace

Result<void> appendAudit(const Catalogue::Connection& connection, const AuditEvent& event, UtcTime at)
{
    if (event.action.isEmpty())
        return fail(ErrorCode::InvalidArgument, QStringLiteral("audit log: no action"));
    qint64 sequence = 1;
    QString previous;
    {
        auto last = connection.run(QStringLiteral("SELECT seq,sha256 FROM audit ORDER BY seq DESC LIMIT 1"));
        if (!last)
            return tl::make_unexpected(last.error());
        if (last->next()) {
            sequence = last->value(0).toLongLong() + 1;
            previous = last->value(1).toString();
        }
    }
    const auto atMs = static_cast<qint64>(at.milliseconds());
    const QString detail = QString::fromUtf8(compact(event.detail));
    auto added = connection.run(QStringLiteral("INSERT INTO audit(%1) VALUES(?,?,?,?,?,?,?)").arg(columns),
                                {sequence, atMs, event.action, event.actor, event.object, detail,
                                 hashOf(sequence, atMs, event, detail, previous).toHex()});
    if (!added)
        return tl::make_unexpected(added.error());
    return {};
}

Result<void> AuditLog::append(const AuditEvent& event)
{
    return m_catalogue.within([&](const Catalogue::Connection& connection) {
        return appendAudit(connection, event, m_clock.now());
    });
}

Result<std::vector<AuditEntry>> AuditLog::list(int limit, std::optional<std::int64_t> before) const
{
    if (limit < 1 || limit > maxPage)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("audit log: page size %1").arg(limit));
    auto connection = m_catalogue.connection();
    if (!connection)
        return tl::make_unexpected(connection.error());
    auto rows = connection->run(
        QStringLiteral("SELECT %1 FROM audit WHERE seq<? ORDER BY seq DESC LIMIT ?").arg(columns),
        {static_cast<qint64>(before.value_or(std::numeric_limits<std::int64_t>::max())), limit});
    if (!rows)
        return tl::make_unexpected(rows.error());
    std::vector<AuditEntry> entries;
    while (rows->next()) {
        auto entry = entryFrom(*rows);
        if (!entry)
            return tl::make_unexpected(entry.error());
        entries.push_back(*std::move(entry));
    }
    if (auto read = Catalogue::Connection::finished(*rows); !read)
        return tl::make_unexpected(read.error());
    return entries;
}

Result<AuditLog::Head> AuditLog::verify() const
{
    auto connection = m_catalogue.connection();
    if (!connection)
        return tl::make_unexpected(connection.error());
    auto rows = connection->run(QStringLiteral("SELECT %1 FROM audit ORDER BY seq").arg(columns));
    if (!rows)
        return tl::make_unexpected(rows.error());
    Head head;
    while (rows->next()) {
        const auto entry = entryFrom(*rows);
        if (!entry)
            return tl::make_unexpected(entry.error());
        const QString previous = head.hash ? head.hash->toHex() : QString();
        ++head.entries;
        if (entry->sequence != head.entries ||
            entry->hash != hashOf(entry->sequence, entry->at.milliseconds(), entry->event,
                                  rows->value(5).toString(), previous))
            return fail(ErrorCode::AuditDamaged, QStringLiteral("entry %1").arg(head.entries));
        head.hash = entry->hash;
    }
    if (auto read = Catalogue::Connection::finished(*rows); !read)
        return tl::make_unexpected(read.error());
    return head;
}

} // namespace aiqyn::evidence
