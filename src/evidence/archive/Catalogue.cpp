#include "evidence/archive/Catalogue.h"

#include "evidence/archive/Schema.h"

#include <QFile>
#include <QLoggingCategory>
#include <QSqlError>

#include <atomic>
#include <utility>

namespace aiqyn::evidence {

namespace {

Q_LOGGING_CATEGORY(archiveLog, "aiqyn.evidence.archive")

/// Never reused, unlike the ids of threads, which a new thread may inherit from a finished one.
std::uint64_t currentThreadNumber()
{
    static std::atomic<std::uint64_t> next = 1;
    thread_local const std::uint64_t number = next++;
    return number;
}

Error errorFrom(const QSqlError& error, const QString& what)
{
    constexpr int busy = 5;
    constexpr int locked = 6;
    constexpr int readOnly = 8;
    constexpr int full = 13;
    ErrorCode code = ErrorCode::ArchiveUnreadable;
    switch (error.nativeErrorCode().toInt() & 0xff) { // the low byte of an extended code is the plain one
    case full:
        code = ErrorCode::DiskFull;
        break;
    case busy:
    case locked:
    case readOnly:
        code = ErrorCode::ArchiveUnwritable;
        break;
    default:
        break;
    }
    return {
        code,
        QStringLiteral("catalogue: %1: %2 (%3)").arg(what, error.text().trimmed(), error.nativeErrorCode()),
        {}};
}

} // namespace

Catalogue::Connection::Connection(const QSqlDatabase& database, bool temporary)
    : m_database(database)
    , m_temporary(temporary)
{}

Catalogue::Connection::Connection(Connection&& other) noexcept
    : m_database(other.m_database)
    , m_temporary(std::exchange(other.m_temporary, false))
{
    other.m_database = QSqlDatabase();
}

Catalogue::Connection::~Connection()
{
    if (!m_temporary)
        return;
    const QString name = m_database.connectionName();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(name);
}

Result<QSqlQuery> Catalogue::Connection::run(const QString& sql, std::initializer_list<QVariant> values) const
{
    return run(sql, QVariantList(values));
}

Result<QSqlQuery> Catalogue::Connection::run(const QString& sql, const QVariantList& values) const
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return tl::make_unexpected(errorFrom(query.lastError(), sql.left(40)));
    for (const QVariant& value : values) {
        if (value.typeId() == QMetaType::QString && value.toString().isNull())
            query.addBindValue(QStringLiteral(""));
        else
            query.addBindValue(value);
    }
    if (!query.exec())
        return tl::make_unexpected(errorFrom(query.lastError(), sql.left(40)));
    return query;
}

Result<void> Catalogue::Connection::finished(const QSqlQuery& query)
{
    if (query.lastError().isValid())
        return tl::make_unexpected(errorFrom(query.lastError(), QStringLiteral("read on")));
    return {};
}

Result<Catalogue::Transaction> Catalogue::Transaction::begin(const Connection& connection)
{
    // IMMEDIATE: a transaction that turns into a writer later could fail half-way as "busy".
    if (auto begun = connection.run(QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return tl::make_unexpected(begun.error());
    return Transaction(connection);
}

Catalogue::Transaction::Transaction(Transaction&& other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
{}

Catalogue::Transaction::~Transaction()
{
    if (m_connection == nullptr)
        return;
    if (const auto undone = m_connection->run(QStringLiteral("ROLLBACK")); !undone)
        qCWarning(archiveLog) << "rollback failed" << describe(undone.error());
}

Result<void> Catalogue::Transaction::commit()
{
    if (auto committed = m_connection->run(QStringLiteral("COMMIT")); !committed)
        return tl::make_unexpected(committed.error());
    m_connection = nullptr;
    return {};
}

Catalogue::Catalogue(QString path)
    : m_path(std::move(path))
    , m_thread(currentThreadNumber())
{}

Catalogue::~Catalogue()
{
    if (!m_own.isValid())
        return;
    const QString name = m_own.connectionName();
    m_own.close();
    m_own = QSqlDatabase();
    QSqlDatabase::removeDatabase(name);
}

Result<std::unique_ptr<Catalogue>> Catalogue::open(const QString& path)
{
    qCDebug(archiveLog) << "opening the catalogue";
    std::unique_ptr<Catalogue> catalogue(new Catalogue(path));
    auto connected = catalogue->connect();
    if (!connected)
        return tl::make_unexpected(connected.error());
    catalogue->m_own = *connected;
    if (auto migrated = catalogue->migrate(Connection(*connected, false)); !migrated)
        return tl::make_unexpected(migrated.error());
    // SQLite gives its -wal and -shm files the rights of the main file.
    if (!QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner))
        qCWarning(archiveLog) << "the rights of the catalogue cannot be narrowed";
    return catalogue;
}

Result<Catalogue::Connection> Catalogue::connection()
{
    if (currentThreadNumber() == m_thread)
        return Connection(m_own, false);
    auto connected = connect();
    if (!connected)
        return tl::make_unexpected(connected.error());
    return Connection(*connected, true);
}

Result<void> Catalogue::within(const std::function<Result<void>(const Connection&)>& work)
{
    auto own = connection();
    if (!own)
        return tl::make_unexpected(own.error());
    auto transaction = Transaction::begin(*own);
    if (!transaction)
        return tl::make_unexpected(transaction.error());
    if (auto done = work(*own); !done)
        return done;
    return transaction->commit();
}

void Catalogue::emptyLog(const Connection& connection)
{
    const auto emptied = connection.run(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
    if (!emptied)
        qCWarning(archiveLog) << "the log cannot be emptied:" << describe(emptied.error());
}

Result<QSqlDatabase> Catalogue::connect() const
{
    static std::atomic<std::uint64_t> next = 1;
    const QString name = QStringLiteral("aiqyn-archive-%1").arg(next++);
    Error error;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(m_path);
        database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=10000"));
        if (database.open()) {
            const Connection connection(database, false);
            // The first statement that touches the file tells whether it is a catalogue at all.
            Result<void> prepared;
            for (const QString& pragma :
                 {QStringLiteral("PRAGMA journal_mode=WAL"), QStringLiteral("PRAGMA synchronous=FULL"),
                  QStringLiteral("PRAGMA foreign_keys=ON"), QStringLiteral("PRAGMA secure_delete=ON")}) {
                if (auto set = connection.run(pragma); !set) {
                    prepared = tl::make_unexpected(set.error());
                    break;
                }
            }
            if (prepared)
                return database;
            error = prepared.error();
            database.close();
        } else {
            error = errorFrom(database.lastError(), QStringLiteral("open"));
            error.code = ErrorCode::ArchiveUnreadable;
        }
    }
    QSqlDatabase::removeDatabase(name);
    return tl::make_unexpected(error);
}

Result<void> Catalogue::migrate(const Connection& connection) const
{
    // A step that makes a table anew drops the old one while others refer to it. The switch has no effect
    // within a transaction.
    if (auto off = connection.run(QStringLiteral("PRAGMA foreign_keys=OFF")); !off)
        return tl::make_unexpected(off.error());
    if (auto migrated = migrateUnchecked(connection); !migrated)
        return migrated;
    if (auto on = connection.run(QStringLiteral("PRAGMA foreign_keys=ON")); !on)
        return tl::make_unexpected(on.error());
    return {};
}

Result<void> Catalogue::migrateUnchecked(const Connection& connection)
{
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return tl::make_unexpected(transaction.error());
    int version = 0;
    {
        auto asked = connection.run(QStringLiteral("PRAGMA user_version"));
        if (!asked)
            return tl::make_unexpected(asked.error());
        version = asked->next() ? asked->value(0).toInt() : 0;
    }
    const auto& steps = schemaSteps();
    const int known = static_cast<int>(steps.size());
    if (version > known)
        return fail(ErrorCode::ArchiveUnreadable,
                    QStringLiteral("catalogue: schema %1 is newer than %2").arg(version).arg(known));
    if (version == known)
        return transaction->commit();
    for (int step = version; step < known; ++step) {
        qCInfo(archiveLog) << "bringing the catalogue to schema" << step + 1;
        for (const QString& sql : steps[static_cast<std::size_t>(step)]) {
            if (auto done = connection.run(sql); !done)
                return tl::make_unexpected(done.error());
        }
    }
    {
        auto broken = connection.run(QStringLiteral("PRAGMA foreign_key_check"));
        if (!broken)
            return tl::make_unexpected(broken.error());
        if (broken->next())
            return fail(
                ErrorCode::ArchiveDamaged,
                QStringLiteral("catalogue: a row of %1 refers to none").arg(broken->value(0).toString()));
    }
    if (auto set = connection.run(QStringLiteral("PRAGMA user_version=%1").arg(known)); !set)
        return tl::make_unexpected(set.error());
    return transaction->commit();
}

} // namespace aiqyn::evidence
