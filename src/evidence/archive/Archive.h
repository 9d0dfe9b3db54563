#pragma once

#include "base/Clock.h"
#include "base/Error.h"
#include "evidence/archive/Accounts.h"
#include "evidence/archive/ApprovedPolicies.h"
#include "evidence/archive/ArchivedDocument.h"
#include "evidence/archive/IdentifiedImages.h"
#include "evidence/archive/JournalledSession.h"

#include <QDir>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace aiqyn::evidence {

/// The customer's store of signed documents: `catalogue.sqlite`, `containers/xx/<sha256>.asice`,
/// `superseded/xx/<sha256>.asice` (forms of a document from before its signature was completed), `index.key`,
/// `journal.key`.
///
/// The journal is encrypted; containers are NOT yet: who can read the folder can read them. Encryption,
/// retention and the audit log are later issues; until then the folder (0700) must lie on an encrypted disk.
///
/// Thread-safe, and several processes may share the folder. Calls block on the disk; GUI callers use a worker
/// thread. Errors of every call besides those named: ArchiveUnreadable, ArchiveUnwritable, DiskFull.
class Archive
{
public:
    /// Opens or creates the archive, brings an older schema up to date and removes what a crash left behind
    /// more than an hour ago. `clock` outlives the archive. ArchiveUnreadable: no folder, no rights, corrupt
    /// catalogue, made by a newer version, or a key lost.
    [[nodiscard]] static Result<std::unique_ptr<Archive>> open(const QDir& folder, const Clock& clock);
    ~Archive();
    Archive(const Archive&) = delete;
    Archive& operator=(const Archive&) = delete;

    /// Durable when it returns: the file first, then the row. Sealing the same id and bytes again changes
    /// nothing and returns the present row, whatever form the document has got since. DocumentConflict: the
    /// id is there with other bytes.
    [[nodiscard]] Result<ArchivedDocument> seal(const NewDocument& document, const QByteArray& container);

    /// Newest first; at most `limit` (1..1000) rows. `before` is the `sequence` of the last row of the page
    /// before.
    [[nodiscard]] Result<std::vector<ArchivedDocument>> list(const DocumentFilter& filter, int limit,
                                                             std::optional<std::int64_t> before = {}) const;
    /// DocumentNotFound.
    [[nodiscard]] Result<ArchivedDocument> find(const QString& documentId) const;
    /// The bytes of the container's present form, only if they still have the hash they were stored with.
    /// DocumentNotFound, ArchiveDamaged.
    [[nodiscard]] Result<QByteArray> read(const QString& documentId) const;
    /// The container as it was sealed first, whatever form it has got since. DocumentNotFound,
    /// ArchiveDamaged.
    [[nodiscard]] Result<QByteArray> originalForm(const QString& documentId) const;

    /// Documents whose signature is to be completed, those due first first; at most `limit` (1..1000).
    [[nodiscard]] Result<std::vector<ArchivedDocument>> awaitingCompletion(int limit) const;
    /// Sets NewDocument::completionDue anew. DocumentNotFound.
    [[nodiscard]] Result<void> setCompletionDue(const QString& documentId, std::optional<UtcTime> due);
    /// Gives a document a form with a more complete signature: manifest, data objects and signature value
    /// stay, a timestamp or status values come. Durable when it returns: the file first, then the row; the
    /// form before is kept. A form whose level is not above the present one's changes nothing. Returns the
    /// row as it is then.
    /// DocumentNotFound; ContainerMalformed: no container of our own form; InvalidArgument: its signature has
    /// another level than `level`; DocumentConflict: it is another document or another signature.
    [[nodiscard]] Result<ArchivedDocument> replaceForm(const QString& documentId, const QByteArray& container,
                                                       const QString& level,
                                                       std::optional<UtcTime> completionDue);

    struct SessionCount
    {
        int all = 0;
        int notApproved = 0; ///< of those: without an approval, for whatever reason
    };
    /// Sessions of this person whose liveness document was sealed at `since` or later.
    [[nodiscard]] Result<SessionCount> sessionsOf(const QString& iinIndex, UtcTime since) const;

    /// Hexadecimal HMAC-SHA256 of the IIN under this archive's own random key.
    [[nodiscard]] QString iinIndex(const QString& iin) const;

    [[nodiscard]] IdentifiedImages& identifiedImages();
    [[nodiscard]] ApprovedPolicies& policies();
    [[nodiscard]] Accounts& accounts();
    [[nodiscard]] AuditLog& auditLog();

    /// The journal: what a session has done before its first document is sealed, encrypted (JournalCipher)
    /// and durable when a call returns. Sealing the session's liveness document deletes its entries in the
    /// same transaction. Journalling the same content again changes nothing; other content at the same place
    /// is a DocumentConflict. InvalidArgument: bad session id or number, or more than 64 MiB.
    ///
    /// What the session's document needs besides its attempts; once, before the first attempt.
    [[nodiscard]] Result<void> journalSession(const QString& sessionId, const QByteArray& facts);
    /// A finished attempt, before the next begins. `attempt` from 1.
    [[nodiscard]] Result<void> journalAttempt(const QString& sessionId, int attempt, const QByteArray& entry);
    /// Empty when nothing is journalled. The caller wipes what it gets. ArchiveDamaged: an entry is not the
    /// one that was journalled.
    [[nodiscard]] Result<JournalledSession> journalled(const QString& sessionId) const;
    /// Journalled sessions that ended neither with a decision nor with a broken-off liveness document nor by
    /// closeSession(): those at work and those a crash interrupted. Oldest first.
    [[nodiscard]] Result<QStringList> openSessions() const;
    /// Its entries stay unless a liveness document took them in.
    [[nodiscard]] Result<void> closeSession(const QString& sessionId);

private:
    class Private;
    explicit Archive(std::unique_ptr<Private> parts);
    std::unique_ptr<Private> d;
};

} // namespace aiqyn::evidence
