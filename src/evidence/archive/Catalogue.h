#pragma once

#include "base/Error.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <functional>
#include <initializer_list>
#include <memory>

namespace aiqyn::evidence {

/// The archive's SQLite file: connections, schema versions, errors. Thread-safe.
class Catalogue
{
public:
    /// A connection for one call on the calling thread. Queries made from it must die before it.
    class Connection
    {
    public:
        Connection(const QSqlDatabase& database, bool temporary);
        ~Connection();
        Connection(Connection&& other) noexcept;
        Connection(const Connection&) = delete;
        Connection& operator=(const Connection&) = delete;
        Connection& operator=(Connection&&) = delete;

        /// Prepares, binds by position and executes. Null texts are bound as empty ones.
        [[nodiscard]] Result<QSqlQuery> run(const QString& sql,
                                            std::initializer_list<QVariant> values = {}) const;
        [[nodiscard]] Result<QSqlQuery> run(const QString& sql, const QVariantList& values) const;
        /// To be asked after the last row: whether it was the last, or reading on failed.
        [[nodiscard]] static Result<void> finished(const QSqlQuery& query);

    private:
        QSqlDatabase m_database;
        bool m_temporary;
    };

    /// BEGIN IMMEDIATE .. COMMIT; rolls back when it dies uncommitted.
    class Transaction
    {
    public:
        [[nodiscard]] static Result<Transaction> begin(const Connection& connection);
        ~Transaction();
        Transaction(Transaction&& other) noexcept;
        Transaction(const Transaction&) = delete;
        Transaction& operator=(const Transaction&) = delete;
        Transaction& operator=(Transaction&&) = delete;
        [[nodiscard]] Result<void> commit();

    private:
        explicit Transaction(const Connection& connection)
            : m_connection(&connection)
        {}
        const Connection* m_connection;
    };

    /// Creates or opens the file and migrates it to the present schema.
    [[nodiscard]] static Result<std::unique_ptr<Catalogue>> open(const QString& path);
    ~Catalogue();
    Catalogue(const Catalogue&) = delete;
    Catalogue& operator=(const Catalogue&) = delete;

    /// The thread that opened the catalogue gets its kept connection, any other one of its own for the call:
    /// Qt's connections belong to their thread.
    [[nodiscard]] Result<Connection> connection();

    /// Does all of it or nothing, in a transaction of its own.
    [[nodiscard]] Result<void> within(const std::function<Result<void>(const Connection&)>& work);

    /// Carries the write-ahead log over and cuts it, so that deleted rows do not stay in it. Outside of
    /// transactions. A failure is only logged: the log is emptied at the next occasion.
    static void emptyLog(const Connection& connection);

private:
    explicit Catalogue(QString path);
    [[nodiscard]] Result<QSqlDatabase> connect() const;
    [[nodiscard]] Result<void> migrate(const Connection& connection) const;
    /// With foreign keys off; they are checked at its end.
    [[nodiscard]] static Result<void> migrateUnchecked(const Connection& connection);

    QString m_path;
    std::uint64_t m_thread;
    QSqlDatabase m_own;
};

} // namespace aiqyn::evidence
