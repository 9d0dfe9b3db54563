#include "evidence/archive/PasswordHash.h"

#include <QStringList>

#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <span>

namespace aiqyn::evidence {

namespace {

constexpr qsizetype saltBytes = 16;
constexpr qsizetype hashBytes = 32;
constexpr quint64 leastMemory = 8ULL << 20;
constexpr quint64 mostMemory = 256ULL << 20;
constexpr quint32 mostParallel = 16;
constexpr quint32 largestBlock = 64;

/// Of scrypt's big array; the rest is small beside it.
quint64 memoryOf(quint32 cost, quint32 blockSize)
{
    return 128ULL * cost * blockSize;
}

} // namespace

Result<QByteArray> PasswordHash::derive(const QByteArray& password, const QByteArray& salt,
                                        const Parameters& parameters)
{
    QByteArray hash(hashBytes, Qt::Uninitialized);
    const int done = EVP_PBE_scrypt(
        password.constData(), static_cast<std::size_t>(password.size()),
        reinterpret_cast<const unsigned char*>(salt.constData()), static_cast<std::size_t>(salt.size()),
        parameters.cost, parameters.blockSize, parameters.parallel, 2 * mostMemory,
        reinterpret_cast<unsigned char*>(hash.data()), static_cast<std::size_t>(hash.size()));
    if (done != 1)
        return fail(ErrorCode::Internal, QStringLiteral("scrypt"));
    return hash;
}

Result<PasswordHash> PasswordHash::of(const QByteArray& password, RandomSource& random)
{
    QByteArray salt(saltBytes, Qt::Uninitialized);
    if (auto filled = random.fill(
            std::span(reinterpret_cast<std::uint8_t*>(salt.data()), static_cast<std::size_t>(salt.size())));
        !filled)
        return tl::make_unexpected(filled.error());
    const Parameters parameters;
    auto hash = derive(password, salt, parameters);
    if (!hash)
        return tl::make_unexpected(hash.error());
    return PasswordHash(parameters, salt, *std::move(hash));
}

std::optional<PasswordHash> PasswordHash::fromText(const QString& text)
{
    const QStringList parts = text.split(u'$');
    if (parts.size() != 6 || parts.front() != QLatin1String("scrypt"))
        return std::nullopt;
    bool isNumber[3] = {};
    const Parameters parameters{parts.at(1).toUInt(&isNumber[0]), parts.at(2).toUInt(&isNumber[1]),
                                parts.at(3).toUInt(&isNumber[2])};
    const bool isPower = parameters.cost != 0 && (parameters.cost & (parameters.cost - 1)) == 0;
    const quint64 memory = memoryOf(parameters.cost, parameters.blockSize);
    const auto decoded = [](const QString& part) {
        return QByteArray::fromBase64(part.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    };
    QByteArray salt = decoded(parts.at(4));
    QByteArray hash = decoded(parts.at(5));
    if (!isNumber[0] || !isNumber[1] || !isNumber[2] || !isPower || memory < leastMemory ||
        mostMemory < memory || parameters.blockSize > largestBlock || parameters.parallel < 1 ||
        parameters.parallel > mostParallel || salt.size() != saltBytes || hash.size() != hashBytes)
        return std::nullopt;
    return PasswordHash(parameters, std::move(salt), std::move(hash));
}

QString PasswordHash::toText() const
{
    return QStringLiteral("scrypt$%1$%2$%3$%4$%5")
        .arg(QString::number(m_parameters.cost), QString::number(m_parameters.blockSize),
             QString::number(m_parameters.parallel), QString::fromLatin1(m_salt.toBase64()),
             QString::fromLatin1(m_hash.toBase64()));
}

bool PasswordHash::matches(const QByteArray& password) const
{
    const auto hash = derive(password, m_salt, m_parameters);
    return hash && CRYPTO_memcmp(hash->constData(), m_hash.constData(), hashBytes) == 0;
}

} // namespace aiqyn::evidence
