#include "evidence/archive/KeyFile.h"

#include "base/RandomSource.h"
#include "base/Sha256.h"
#include "evidence/archive/DurableFile.h"

#include <QFile>

#include <openssl/evp.h>
#include <openssl/hmac.h>

namespace aiqyn::evidence {

namespace {

constexpr unsigned keyMode = 0600;

Result<WipedBytes> makeKey(const QString& path)
{
    WipedBytes key(KeyFile::keyBytes);
    SecureRandom source;
    if (auto filled = source.fill(key); !filled)
        return tl::make_unexpected(filled.error());
    const auto unowned = QByteArray::fromRawData(reinterpret_cast<const char*>(key.data()),
                                                 static_cast<qsizetype>(key.size()));
    if (auto written = writeDurably(path, unowned, keyMode); !written) {
        Error error = written.error();
        if (error.code == ErrorCode::FileUnwritable)
            error.code = ErrorCode::ArchiveUnwritable;
        return tl::make_unexpected(error);
    }
    return key;
}

Result<WipedBytes> readKey(const QString& path, const QString& name)
{
    QFile file(path);
    // Unbuffered: no copy of the key stays in a buffer of Qt's.
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(ErrorCode::ArchiveUnreadable, name + QStringLiteral(": ") + file.errorString());
    WipedBytes key(KeyFile::keyBytes);
    const auto wanted = static_cast<qint64>(key.size());
    if (file.size() != wanted || file.read(reinterpret_cast<char*>(key.data()), wanted) != wanted)
        return fail(ErrorCode::ArchiveUnreadable, name + QStringLiteral(": not 32 bytes"));
    return key;
}

Result<bool> hasRows(const Catalogue::Connection& connection, const QString& table)
{
    auto asked = connection.run(QStringLiteral("SELECT EXISTS(SELECT 1 FROM %1)").arg(table));
    if (!asked)
        return tl::make_unexpected(asked.error());
    return asked->next() && asked->value(0).toBool();
}

} // namespace

QString KeyFile::macOf(const WipedBytes& key, const QByteArray& text)
{
    std::array<unsigned char, Sha256::size> mac{};
    unsigned length = 0;
    HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()),
         reinterpret_cast<const unsigned char*>(text.constData()), static_cast<std::size_t>(text.size()),
         mac.data(), &length);
    return QString::fromLatin1(
        QByteArray(reinterpret_cast<const char*>(mac.data()), static_cast<qsizetype>(mac.size())).toHex());
}

Result<WipedBytes> KeyFile::open(const QDir& folder, Catalogue& catalogue) const
{
    auto connection = catalogue.connection();
    if (!connection)
        return tl::make_unexpected(connection.error());
    // The write lock keeps two processes from making two keys.
    auto transaction = Catalogue::Transaction::begin(*connection);
    if (!transaction)
        return tl::make_unexpected(transaction.error());
    QString expected;
    {
        auto asked = connection->run(QStringLiteral("SELECT value FROM meta WHERE name=?"), {checkName});
        if (!asked)
            return tl::make_unexpected(asked.error());
        if (asked->next())
            expected = asked->value(0).toString();
    }

    const QString path = folder.filePath(file);
    const bool present = QFile::exists(path);
    if (!present && !expected.isEmpty()) {
        auto needed = protectedTable.isEmpty() ? Result<bool>(true) : hasRows(*connection, protectedTable);
        if (!needed)
            return tl::make_unexpected(needed.error());
        if (*needed)
            return fail(ErrorCode::ArchiveUnreadable, file + QStringLiteral(": missing"));
        expected.clear();
    }
    auto key = present ? readKey(path, file) : makeKey(path);
    if (!key)
        return key;

    const QString check = macOf(*key, checkText);
    if (expected.isEmpty()) {
        auto stored = connection->run(QStringLiteral("INSERT OR REPLACE INTO meta(name,value) VALUES(?,?)"),
                                      {checkName, check});
        if (!stored)
            return tl::make_unexpected(stored.error());
    } else if (expected != check) {
        return fail(ErrorCode::ArchiveUnreadable, file + QStringLiteral(": of another archive"));
    }
    if (auto committed = transaction->commit(); !committed)
        return tl::make_unexpected(committed.error());
    return key;
}

} // namespace aiqyn::evidence
