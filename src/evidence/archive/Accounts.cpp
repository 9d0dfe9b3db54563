#include "evidence/archive/Accounts.h"

#include "evidence/archive/AuditRows.h"

#include <QRegularExpression>

namespace aiqyn::evidence {

namespace {

const QString columns = QStringLiteral("account_id,login,name,role,active,password,must_change,"
                                       "certificate_sha256,failures,last_failure_ms");

Result<Account> accountFrom(const QSqlQuery& row)
{
    Account account{.id = row.value(0).toString(),
                    .login = row.value(1).toString(),
                    .name = row.value(2).toString(),
                    .role = row.value(3).toString(),
                    .isActive = row.value(4).toBool(),
                    .password = PasswordHash::fromText(row.value(5).toString()),
                    .mustChangePassword = row.value(6).toBool(),
                    .certificate = Sha256::fromHex(row.value(7).toString()),
                    .failures = row.value(8).toInt(),
                    .lastFailure = {}};
    if (account.failures > 0)
        account.lastFailure = UtcTime::fromMilliseconds(row.value(9).toLongLong());
    if ((!account.password && !row.value(5).toString().isEmpty()) ||
        (!account.certificate && !row.value(7).toString().isEmpty()) ||
        (account.failures > 0 && !account.lastFailure))
        return fail(ErrorCode::ArchiveDamaged, QStringLiteral("catalogue row of account ") + account.id);
    return account;
}

Result<std::vector<Account>> select(const Catalogue::Connection& connection, const QString& rest,
                                    const QVariantList& values)
{
    auto rows = connection.run(QStringLiteral("SELECT %1 FROM account %2").arg(columns, rest), values);
    if (!rows)
        return tl::make_unexpected(rows.error());
    std::vector<Account> accounts;
    while (rows->next()) {
        auto account = accountFrom(*rows);
        if (!account)
            return tl::make_unexpected(account.error());
        accounts.push_back(*std::move(account));
    }
    if (auto read = Catalogue::Connection::finished(*rows); !read)
        return tl::make_unexpected(read.error());
    return accounts;
}

/// In the order of `columns`.
QVariantList valuesOf(const Account& account)
{
    return {account.id,
            account.login,
            account.name,
            account.role,
            account.isActive ? 1 : 0,
            account.password ? account.password->toText() : QString(),
            account.mustChangePassword ? 1 : 0,
            account.certificate ? account.certificate->toHex() : QString(),
            account.failures,
            static_cast<qint64>(account.lastFailure ? account.lastFailure->milliseconds() : 0)};
}

Result<void> checkFields(const Account& account)
{
    static const QRegularExpression login(QStringLiteral("\\A[a-z0-9._-]{2,64}\\z"));
    const bool isSound = login.match(account.login).hasMatch() && !account.id.isEmpty() &&
                         !account.name.trimmed().isEmpty() && account.name.size() <= 200 &&
                         !account.role.isEmpty() && account.failures >= 0;
    if (!isSound)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("account ") + account.login);
    return {};
}

/// Under the write lock, so that what is free now is free when the row is written.
Result<void> checkFree(const Catalogue::Connection& connection, const Account& account)
{
    auto taken = connection.run(
        QStringLiteral("SELECT login FROM account WHERE account_id<>? AND "
                       "(login=? OR (certificate_sha256<>'' AND certificate_sha256=?))"),
        {account.id, account.login, account.certificate ? account.certificate->toHex() : QString()});
    if (!taken)
        return tl::make_unexpected(taken.error());
    if (taken->next())
        return fail(ErrorCode::AccountConflict, taken->value(0).toString());
    return {};
}

Result<void> insert(const Catalogue::Connection& connection, const Account& account, qint64 nowMs)
{
    if (auto checked = checkFields(account); !checked)
        return checked;
    if (auto free = checkFree(connection, account); !free)
        return free;
    QVariantList values = valuesOf(account);
    values << nowMs;
    auto added = connection.run(
        QStringLiteral("INSERT INTO account(%1,created_ms) VALUES(?,?,?,?,?,?,?,?,?,?,?)").arg(columns),
        values);
    if (!added)
        return tl::make_unexpected(added.error());
    return {};
}

Result<void> setRecoveryCode(const Catalogue::Connection& connection, const PasswordHash& code)
{
    auto set = connection.run(QStringLiteral("INSERT OR REPLACE INTO recovery(one,code) VALUES(1,?)"),
                              {code.toText()});
    if (!set)
        return tl::make_unexpected(set.error());
    return {};
}

Result<QString> recoveryText(const Catalogue::Connection& connection)
{
    auto row = connection.run(QStringLiteral("SELECT code FROM recovery"));
    if (!row)
        return tl::make_unexpected(row.error());
    return row->next() ? row->value(0).toString() : QString();
}

Result<int> count(const Catalogue::Connection& connection, const QString& condition,
                  const QVariantList& values)
{
    auto row = connection.run(QStringLiteral("SELECT count(*) FROM account ") + condition, values);
    if (!row)
        return tl::make_unexpected(row.error());
    return row->next() ? row->value(0).toInt() : 0;
}

Result<std::optional<Account>> one(Catalogue& catalogue, const QString& condition, const QVariant& value)
{
    auto connection = catalogue.connection();
    if (!connection)
        return tl::make_unexpected(connection.error());
    auto found = select(*connection, condition, {value});
    if (!found)
        return tl::make_unexpected(found.error());
    return found->empty() ? std::nullopt : std::optional(std::move(found->front()));
}

Result<void> changeOn(const Catalogue::Connection& connection, const QString& id,
                      const std::function<void(Account&)>& change)
{
    auto found = select(connection, QStringLiteral("WHERE account_id=?"), {id});
    if (!found)
        return tl::make_unexpected(found.error());
    if (found->empty())
        return fail(ErrorCode::AccountUnknown, id);
    Account& account = found->front();
    change(account);
    account.id = id;
    if (auto checked = checkFields(account); !checked)
        return checked;
    if (auto free = checkFree(connection, account); !free)
        return free;
    QVariantList values = valuesOf(account).mid(1);
    values << id;
    auto changed = connection.run(
        QStringLiteral("UPDATE account SET login=?,name=?,role=?,active=?,password=?,must_change=?,"
                       "certificate_sha256=?,failures=?,last_failure_ms=? "
                       "WHERE account_id=?"),
        values);
    if (!changed)
        return tl::make_unexpected(changed.error());
    return {};
}

} // namespace

Result<std::vector<Account>> Accounts::all() const
{
    auto connection = m_catalogue.connection();
    if (!connection)
        return tl::make_unexpected(connection.error());
    return select(*connection, QStringLiteral("ORDER BY login"), {});
}

Result<std::optional<Account>> Accounts::byId(const QString& id) const
{
    return one(m_catalogue, QStringLiteral("WHERE account_id=?"), id);
}

Result<std::optional<Account>> Accounts::byLogin(const QString& login) const
{
    return one(m_catalogue, QStringLiteral("WHERE login=?"), login);
}

Result<std::optional<Account>> Accounts::byCertificate(const Sha256& certificate) const
{
    return one(m_catalogue, QStringLiteral("WHERE certificate_sha256=?"), certificate.toHex());
}

Result<void> Accounts::add(const Account& account, const AuditEvent& event)
{
    return m_catalogue.within([&](const Catalogue::Connection& connection) {
        return insert(connection, account, static_cast<qint64>(m_clock.now().milliseconds())).and_then([&] {
            return appendAudit(connection, event, m_clock.now());
        });
    });
}

Result<void> Accounts::addFirst(const Account& account, const PasswordHash& recoveryCode,
                                const AuditEvent& event)
{
    return m_catalogue.within([&](const Catalogue::Connection& connection) -> Result<void> {
        const auto present = count(connection, {}, {});
        if (!present)
            return tl::make_unexpected(present.error());
        if (*present > 0)
            return fail(ErrorCode::AccountConflict, QStringLiteral("there are accounts already"));
        return insert(connection, account, static_cast<qint64>(m_clock.now().milliseconds()))
            .and_then([&] { return setRecoveryCode(connection, recoveryCode); })
            .and_then([&] { return appendAudit(connection, event, m_clock.now()); });
    });
}

Result<void> Accounts::change(const QString& id, const std::function<void(Account&)>& change,
                              const QString& keptRole, const AuditEvent& event)
{
    return m_catalogue.within([&](const Catalogue::Connection& connection) -> Result<void> {
        if (auto changed = changeOn(connection, id, change); !changed)
            return changed;
        const auto left = count(connection, QStringLiteral("WHERE role=? AND active=1"), {keptRole});
        if (!left)
            return tl::make_unexpected(left.error());
        if (*left == 0)
            return fail(ErrorCode::AccountLast, keptRole);
        return appendAudit(connection, event, m_clock.now());
    });
}

Result<std::optional<PasswordHash>> Accounts::recoveryCode() const
{
    auto connection = m_catalogue.connection();
    if (!connection)
        return tl::make_unexpected(connection.error());
    const auto text = recoveryText(*connection);
    if (!text)
        return tl::make_unexpected(text.error());
    if (text->isEmpty())
        return std::nullopt;
    auto code = PasswordHash::fromText(*text);
    if (!code)
        return fail(ErrorCode::ArchiveDamaged, QStringLiteral("catalogue: recovery code"));
    return code;
}

Result<void> Accounts::recover(const QString& id, const std::function<void(Account&)>& change,
                               const PasswordHash& used, const PasswordHash& next, const AuditEvent& event)
{
    return m_catalogue.within([&](const Catalogue::Connection& connection) -> Result<void> {
        const auto present = recoveryText(connection);
        if (!present)
            return tl::make_unexpected(present.error());
        if (*present != used.toText())
            return fail(ErrorCode::RecoveryRefused, QStringLiteral("the code was used"));
        return changeOn(connection, id, change)
            .and_then([&] { return setRecoveryCode(connection, next); })
            .and_then([&] { return appendAudit(connection, event, m_clock.now()); });
    });
}

} // namespace aiqyn::evidence
