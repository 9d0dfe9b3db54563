#pragma once

#include "base/Clock.h"
#include "base/Error.h"
#include "evidence/archive/ArchivedDocument.h"
#include "evidence/archive/Catalogue.h"
#include "evidence/archive/JournalCipher.h"
#include "evidence/archive/JournalledSession.h"

#include <QStringList>

namespace aiqyn::evidence {

/// Facts and finished attempts of sessions that have no document yet; see Archive for the contract of each
/// call.
class AttemptJournal
{
public:
    AttemptJournal(Catalogue& catalogue, JournalCipher cipher, const Clock& clock)
        : m_catalogue(catalogue)
        , m_cipher(std::move(cipher))
        , m_clock(clock)
    {}

    /// Encrypts what an archive of schema 1 journalled as plain text. What a liveness document has taken in
    /// is left out. Nothing to do once it is done.
    [[nodiscard]] Result<void> adoptPlainRecords();

    [[nodiscard]] Result<void> addFacts(const QString& sessionId, const QByteArray& facts);
    [[nodiscard]] Result<void> addAttempt(const QString& sessionId, int attempt, const QByteArray& entry);
    [[nodiscard]] Result<JournalledSession> read(const QString& sessionId) const;
    [[nodiscard]] Result<QStringList> openSessions() const;
    [[nodiscard]] Result<void> close(const QString& sessionId);

    /// Within the transaction that seals `document`: closes its session if the document ends it, deletes its
    /// entries if the document takes them in.
    [[nodiscard]] Result<void> noteSealed(const Catalogue::Connection& connection,
                                          const NewDocument& document) const;

private:
    [[nodiscard]] Result<void> add(const JournalCipher::Place& place, const QByteArray& content);
    [[nodiscard]] Result<void> adoptRows(const Catalogue::Connection& connection) const;

    Catalogue& m_catalogue;
    JournalCipher m_cipher;
    const Clock& m_clock;
};

} // namespace aiqyn::evidence
