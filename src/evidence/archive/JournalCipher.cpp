#include "evidence/archive/JournalCipher.h"

#include "base/RandomSource.h"
#include "evidence/archive/KeyFile.h"

#include <openssl/evp.h>

namespace aiqyn::evidence {

namespace {

constexpr std::uint8_t entryVersion = 1;
constexpr qsizetype nonceAt = 1;
constexpr qsizetype nonceBytes = 12;
constexpr qsizetype tagAt = nonceAt + nonceBytes;
constexpr qsizetype tagBytes = 16;
constexpr qsizetype bodyAt = tagAt + tagBytes;
static_assert(bodyAt == JournalCipher::overhead);

struct ContextFree
{
    void operator()(EVP_CIPHER_CTX* context) const { EVP_CIPHER_CTX_free(context); }
};
using Context = std::unique_ptr<EVP_CIPHER_CTX, ContextFree>;

unsigned char* bytesAt(QByteArray& array, qsizetype at)
{
    return reinterpret_cast<unsigned char*>(array.data()) + at;
}

const unsigned char* bytesAt(const QByteArray& array, qsizetype at)
{
    return reinterpret_cast<const unsigned char*>(array.constData()) + at;
}

/// Two places never give the same bytes: the kind and the number have a fixed width before the session.
QByteArray associatedData(const JournalCipher::Place& place)
{
    return QStringLiteral("aiqyn-journal|%1|%2|%3|%4")
        .arg(entryVersion)
        .arg(place.attempt == 0 ? QStringLiteral("session") : QStringLiteral("attempt"))
        .arg(place.attempt, 10, 10, QLatin1Char('0'))
        .arg(place.sessionId)
        .toUtf8();
}

} // namespace

Result<JournalCipher> JournalCipher::open(const QDir& folder, Catalogue& catalogue)
{
    const KeyFile file{QStringLiteral("journal.key"), QStringLiteral("journal_key_check"),
                       QByteArrayLiteral("aiqyn journal key check"), QStringLiteral("journal")};
    return file.open(folder, catalogue).and_then([](WipedBytes&& key) { return withKey(std::move(key)); });
}

Result<JournalCipher> JournalCipher::withKey(WipedBytes key)
{
    if (key.size() != KeyFile::keyBytes)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("journal: a key has 32 bytes"));
    return JournalCipher(std::move(key));
}

Result<QByteArray> JournalCipher::seal(const Place& place, const QByteArray& content) const
{
    if (content.size() > largestEntry)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("journal: an entry of more than 64 MiB"));
    QByteArray entry(overhead + content.size(), Qt::Uninitialized);
    entry[0] = static_cast<char>(entryVersion);
    SecureRandom random;
    if (auto filled = random.fill({bytesAt(entry, nonceAt), static_cast<std::size_t>(nonceBytes)}); !filled)
        return tl::make_unexpected(filled.error());

    const QByteArray bound = associatedData(place);
    const Context context(EVP_CIPHER_CTX_new());
    int written = 0;
    int rest = 0;
    const bool done = context != nullptr &&
                      EVP_EncryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, m_key.data(),
                                         bytesAt(std::as_const(entry), nonceAt)) == 1 &&
                      EVP_EncryptUpdate(context.get(), nullptr, &written, bytesAt(bound, 0),
                                        static_cast<int>(bound.size())) == 1 &&
                      EVP_EncryptUpdate(context.get(), bytesAt(entry, bodyAt), &written, bytesAt(content, 0),
                                        static_cast<int>(content.size())) == 1 &&
                      EVP_EncryptFinal_ex(context.get(), bytesAt(entry, bodyAt) + written, &rest) == 1 &&
                      EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_GET_TAG, static_cast<int>(tagBytes),
                                          bytesAt(entry, tagAt)) == 1;
    if (!done)
        return fail(ErrorCode::Internal, QStringLiteral("journal: AES-256-GCM failed"));
    return entry;
}

Result<QByteArray> JournalCipher::open(const Place& place, const QByteArray& entry) const
{
    const auto damaged = [&place] {
        return fail(ErrorCode::ArchiveDamaged, QStringLiteral("journal: entry %1 of session %2")
                                                   .arg(QString::number(place.attempt), place.sessionId));
    };
    if (entry.size() < overhead || entry.size() - overhead > largestEntry ||
        static_cast<std::uint8_t>(entry.at(0)) != entryVersion)
        return damaged();
    const QByteArray bound = associatedData(place);
    QByteArray tag = entry.mid(tagAt, tagBytes);
    QByteArray content(entry.size() - overhead, Qt::Uninitialized);
    const Context context(EVP_CIPHER_CTX_new());
    int written = 0;
    int rest = 0;
    const bool authentic = context != nullptr &&
                           EVP_DecryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, m_key.data(),
                                              bytesAt(entry, nonceAt)) == 1 &&
                           EVP_DecryptUpdate(context.get(), nullptr, &written, bytesAt(bound, 0),
                                             static_cast<int>(bound.size())) == 1 &&
                           EVP_DecryptUpdate(context.get(), bytesAt(content, 0), &written,
                                             bytesAt(entry, bodyAt), static_cast<int>(content.size())) == 1 &&
                           EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_SET_TAG,
                                               static_cast<int>(tagBytes), bytesAt(tag, 0)) == 1 &&
                           EVP_DecryptFinal_ex(context.get(), bytesAt(content, 0) + written, &rest) == 1;
    if (!authentic) {
        wipeShared(content); // never released before the tag has been checked
        return damaged();
    }
    return content;
}

} // namespace aiqyn::evidence
