#include "evidence/archive/ApprovedPolicies.h"

#include "evidence/archive/AuditRows.h"

namespace aiqyn::evidence {

namespace {

using Accepted = ApprovedPolicies::Accepted;

constexpr qsizetype longestDraft = 1 << 20;

Result<Accepted> acceptedFrom(const QSqlQuery& row)
{
    const QString id = row.value(0).toString();
    const auto manifest = Sha256::fromHex(row.value(1).toString());
    const auto timeAt = [&row](int column) {
        return UtcTime::fromMilliseconds(row.value(column).toLongLong());
    };
    const auto approved = timeAt(3);
    const auto validFrom = timeAt(4);
    const auto accepted = timeAt(5);
    if (!manifest || !approved || !validFrom || !accepted)
        return fail(ErrorCode::ArchiveDamaged, QStringLiteral("catalogue row of policy ") + id);
    return Accepted{{id, *manifest, row.value(2).toString(), *approved, *validFrom}, *accepted};
}

/// Newest first; `condition` is SQL after FROM.
Result<std::vector<Accepted>> select(const Catalogue::Connection& connection, const QString& condition,
                                     const QVariantList& values)
{
    auto rows = connection.run(QStringLiteral("SELECT document_id,manifest_sha256,version,approved_ms,"
                                              "valid_from_ms,accepted_ms FROM policy %1 "
                                              "ORDER BY approved_ms DESC")
                                   .arg(condition),
                               values);
    if (!rows)
        return tl::make_unexpected(rows.error());
    std::vector<Accepted> policies;
    while (rows->next()) {
        auto policy = acceptedFrom(*rows);
        if (!policy)
            return tl::make_unexpected(policy.error());
        policies.push_back(*std::move(policy));
    }
    if (auto read = Catalogue::Connection::finished(*rows); !read)
        return tl::make_unexpected(read.error());
    return policies;
}

Result<std::optional<Accepted>> first(Result<std::vector<Accepted>> found)
{
    if (!found)
        return tl::make_unexpected(found.error());
    return found->empty() ? std::nullopt : std::optional(std::move(found->front()));
}

/// What stands in the way of a policy that is not there yet.
Result<void> checkSuccession(const Catalogue::Connection& connection, const ApprovedPolicy& policy,
                             const std::vector<Accepted>& present)
{
    auto sealed = connection.run(
        QStringLiteral("SELECT 1 FROM document WHERE document_id=? AND kind='policy'"), {policy.documentId});
    if (!sealed)
        return tl::make_unexpected(sealed.error());
    if (!sealed->next())
        return fail(ErrorCode::DocumentNotFound, policy.documentId);
    for (const Accepted& other : present)
        if (other.policy.version == policy.version)
            return fail(ErrorCode::DocumentConflict, QStringLiteral("policy version ") + policy.version);
    if (!present.empty() && !(present.front().policy.approvedAt < policy.approvedAt))
        return fail(ErrorCode::PolicyOutdated,
                    QStringLiteral("%1 of %2, after %3 of %4")
                        .arg(policy.version, policy.approvedAt.toIso(), present.front().policy.version,
                             present.front().policy.approvedAt.toIso()));
    return {};
}

} // namespace

Result<void> ApprovedPolicies::accept(const ApprovedPolicy& policy, const AuditEvent& event,
                                      const QByteArray& draft)
{
    return m_catalogue.within([&](const Catalogue::Connection& connection) -> Result<void> {
        const auto present = select(connection, {}, {});
        if (!present)
            return tl::make_unexpected(present.error());
        for (const Accepted& other : *present)
            if (other.policy.manifest == policy.manifest)
                return {};
        if (auto checked = checkSuccession(connection, policy, *present); !checked)
            return checked;
        const UtcTime now = m_clock.now();
        auto added = connection.run(
            QStringLiteral("INSERT INTO policy(document_id,manifest_sha256,version,approved_ms,valid_from_ms,"
                           "accepted_ms) VALUES(?,?,?,?,?,?)"),
            {policy.documentId, policy.manifest.toHex(), policy.version,
             static_cast<qint64>(policy.approvedAt.milliseconds()),
             static_cast<qint64>(policy.validFrom.milliseconds()), static_cast<qint64>(now.milliseconds())});
        if (!added)
            return tl::make_unexpected(added.error());
        auto dropped = connection.run(QStringLiteral("DELETE FROM policy_draft WHERE content=?"),
                                      {QString::fromUtf8(draft)});
        if (!dropped)
            return tl::make_unexpected(dropped.error());
        return appendAudit(connection, event, now);
    });
}

Result<std::optional<Accepted>> ApprovedPolicies::inForce(UtcTime at) const
{
    auto connection = m_catalogue.connection();
    if (!connection)
        return tl::make_unexpected(connection.error());
    return first(select(*connection, QStringLiteral("WHERE valid_from_ms<=?"),
                        {static_cast<qint64>(at.milliseconds())}));
}

Result<std::optional<Accepted>> ApprovedPolicies::find(const Sha256& manifest) const
{
    auto connection = m_catalogue.connection();
    if (!connection)
        return tl::make_unexpected(connection.error());
    return first(select(*connection, QStringLiteral("WHERE manifest_sha256=?"), {manifest.toHex()}));
}

Result<std::vector<Accepted>> ApprovedPolicies::all() const
{
    auto connection = m_catalogue.connection();
    if (!connection)
        return tl::make_unexpected(connection.error());
    return select(*connection, {}, {});
}

Result<std::optional<PolicyDraft>> ApprovedPolicies::draft() const
{
    auto connection = m_catalogue.connection();
    if (!connection)
        return tl::make_unexpected(connection.error());
    auto row = connection->run(QStringLiteral("SELECT maker,content,saved_ms FROM policy_draft"));
    if (!row)
        return tl::make_unexpected(row.error());
    if (!row->next())
        return std::optional<PolicyDraft>();
    const auto saved = UtcTime::fromMilliseconds(row->value(2).toLongLong());
    if (!saved)
        return fail(ErrorCode::ArchiveDamaged, QStringLiteral("catalogue: policy draft"));
    return std::optional(PolicyDraft{row->value(0).toString(), row->value(1).toString().toUtf8(), *saved});
}

Result<void> ApprovedPolicies::saveDraft(const QString& maker, const QByteArray& content,
                                         const AuditEvent& event)
{
    if (maker.isEmpty() || content.size() > longestDraft)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("policy draft"));
    return m_catalogue.within([&](const Catalogue::Connection& connection) -> Result<void> {
        const UtcTime now = m_clock.now();
        auto saved =
            connection.run(QStringLiteral("INSERT OR REPLACE INTO policy_draft(one,maker,content,saved_ms) "
                                          "VALUES(1,?,?,?)"),
                           {maker, QString::fromUtf8(content), static_cast<qint64>(now.milliseconds())});
        if (!saved)
            return tl::make_unexpected(saved.error());
        return appendAudit(connection, event, now);
    });
}

Result<void> ApprovedPolicies::dropDraft(const AuditEvent& event)
{
    return m_catalogue.within([&](const Catalogue::Connection& connection) -> Result<void> {
        auto dropped = connection.run(QStringLiteral("DELETE FROM policy_draft"));
        if (!dropped)
            return tl::make_unexpected(dropped.error());
        return appendAudit(connection, event, m_clock.now());
    });
}

} // namespace aiqyn::evidence
