#pragma once

#include "base/Error.h"
#include "base/WipedBytes.h"
#include "evidence/archive/Catalogue.h"

#include <QByteArray>
#include <QDir>
#include <QString>

namespace aiqyn::evidence {

/// Encrypts what is journalled: AES-256-GCM (NIST SP 800-38D) with a random 96-bit nonce an entry.
/// An entry is: version (1 byte, 1) | nonce (12) | tag (16) | ciphertext; its place is authenticated with it,
/// so that no entry can stand in for another.
///
/// The key, `journal.key` (0600), lies on the same disk as the journal: a workstation must be able to close a
/// broken-off session at its next start without anybody's password. So this guards copies of the catalogue
/// and what the disk keeps of deleted rows, not a stolen folder; the archive's public key replaces it with
/// the vault. Thread-safe; the key is wiped from memory with its owner.
class JournalCipher
{
public:
    static constexpr qsizetype overhead = 1 + 12 + 16;     ///< bytes an entry is longer than its content
    static constexpr qsizetype largestEntry = 64LL << 20U; ///< bytes of content

    /// Where an entry belongs. `attempt` from 1; 0 is the session's facts.
    struct Place
    {
        QString sessionId;
        int attempt = 0;
    };

    /// Makes the key with a new catalogue, or when nothing is journalled. ArchiveUnreadable: see KeyFile.
    [[nodiscard]] static Result<JournalCipher> open(const QDir& folder, Catalogue& catalogue);
    /// InvalidArgument unless the key has 32 bytes.
    [[nodiscard]] static Result<JournalCipher> withKey(WipedBytes key);

    /// InvalidArgument: content too large. Internal: no random numbers.
    [[nodiscard]] Result<QByteArray> seal(const Place& place, const QByteArray& content) const;
    /// The content, which the caller wipes. ArchiveDamaged: cut, changed, of another place or another key.
    [[nodiscard]] Result<QByteArray> open(const Place& place, const QByteArray& entry) const;

private:
    explicit JournalCipher(WipedBytes key)
        : m_key(std::move(key))
    {}
    WipedBytes m_key;
};

} // namespace aiqyn::evidence
