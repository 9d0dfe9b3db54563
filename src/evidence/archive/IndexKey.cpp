#include "evidence/archive/IndexKey.h"

#include "base/RandomSource.h"
#include "base/Sha256.h"
#include "evidence/archive/DurableFile.h"

#include <QFile>

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

namespace aiqyn::evidence {

namespace {

constexpr std::size_t keyBytes = 32;
constexpr unsigned keyMode = 0600;

Result<QByteArray> makeKey(const QString& path)
{
    std::array<std::uint8_t, keyBytes> random{};
    SecureRandom source;
    if (auto filled = source.fill(random); !filled)
        return tl::make_unexpected(filled.error());
    QByteArray key(reinterpret_cast<const char*>(random.data()), static_cast<qsizetype>(random.size()));
    OPENSSL_cleanse(random.data(), random.size());
    if (auto written = writeDurably(path, key, keyMode); !written) {
        Error error = written.error();
        if (error.code == ErrorCode::FileUnwritable)
            error.code = ErrorCode::ArchiveUnwritable;
        return tl::make_unexpected(error);
    }
    return key;
}

} // namespace

IndexKey::~IndexKey()
{
    // Only an unshared array is wiped; this class never hands out its key.
    if (!m_key.isEmpty())
        OPENSSL_cleanse(m_key.data(), static_cast<std::size_t>(m_key.size()));
}

QString IndexKey::indexOf(const QByteArray& text) const
{
    std::array<unsigned char, Sha256::size> mac{};
    unsigned length = 0;
    HMAC(EVP_sha256(), m_key.constData(), static_cast<int>(m_key.size()),
         reinterpret_cast<const unsigned char*>(text.constData()), static_cast<std::size_t>(text.size()),
         mac.data(), &length);
    return QString::fromLatin1(
        QByteArray(reinterpret_cast<const char*>(mac.data()), static_cast<qsizetype>(mac.size())).toHex());
}

Result<IndexKey> IndexKey::open(const QDir& folder, Catalogue& catalogue)
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
        auto asked = connection->run(QStringLiteral("SELECT value FROM meta WHERE name='index_key_check'"));
        if (!asked)
            return tl::make_unexpected(asked.error());
        if (asked->next())
            expected = asked->value(0).toString();
    }

    const QString path = folder.filePath(QStringLiteral("index.key"));
    QFile file(path);
    Result<QByteArray> bytes = QByteArray();
    if (file.exists()) {
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorCode::ArchiveUnreadable, QStringLiteral("index.key: ") + file.errorString());
        bytes = file.readAll();
    } else if (expected.isEmpty()) {
        bytes = makeKey(path);
    } else {
        return fail(ErrorCode::ArchiveUnreadable, QStringLiteral("index.key: missing"));
    }
    if (!bytes)
        return tl::make_unexpected(bytes.error());
    if (bytes->size() != static_cast<qsizetype>(keyBytes))
        return fail(ErrorCode::ArchiveUnreadable, QStringLiteral("index.key: not 32 bytes"));

    IndexKey key(std::move(*bytes));
    const QString check = key.indexOf(QByteArrayLiteral("aiqyn index key check"));
    if (expected.isEmpty()) {
        auto stored = connection->run(
            QStringLiteral("INSERT INTO meta(name,value) VALUES('index_key_check',?)"), {check});
        if (!stored)
            return tl::make_unexpected(stored.error());
    } else if (expected != check) {
        return fail(ErrorCode::ArchiveUnreadable, QStringLiteral("index.key: of another archive"));
    }
    if (auto committed = transaction->commit(); !committed)
        return tl::make_unexpected(committed.error());
    return key;
}

} // namespace aiqyn::evidence
