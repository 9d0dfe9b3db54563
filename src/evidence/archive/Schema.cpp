#include "evidence/archive/Schema.h"

namespace aiqyn::evidence {

const std::vector<QStringList>& schemaSteps()
{
    // Every index ends in the rowid, that is in `seq`: pages by (condition, seq DESC) need no sorting.
    static const std::vector<QStringList> steps = {
        {
            QStringLiteral("CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT"),
            QStringLiteral("CREATE TABLE document ("
                           "seq INTEGER PRIMARY KEY AUTOINCREMENT,"
                           "document_id TEXT NOT NULL UNIQUE,"
                           "session_id TEXT NOT NULL,"
                           "kind TEXT NOT NULL CHECK (kind IN ('liveness','comparison','decision')),"
                           "mode TEXT NOT NULL CHECK (mode IN ('training','production')),"
                           "service_type TEXT NOT NULL,"
                           "contract_number TEXT NOT NULL,"
                           "iin_index TEXT NOT NULL,"
                           "result TEXT NOT NULL,"
                           "checked_ms INTEGER NOT NULL,"
                           "sealed_ms INTEGER NOT NULL,"
                           "container_sha256 TEXT NOT NULL CHECK (length(container_sha256) = 64),"
                           "container_bytes INTEGER NOT NULL CHECK (container_bytes > 0)) STRICT"),
            QStringLiteral("CREATE INDEX document_kind ON document(kind)"),
            QStringLiteral("CREATE INDEX document_result ON document(result)"),
            QStringLiteral("CREATE INDEX document_kind_result ON document(kind, result)"),
            QStringLiteral("CREATE INDEX document_session ON document(session_id)"),
            QStringLiteral("CREATE INDEX document_iin ON document(iin_index)"),
            QStringLiteral("CREATE INDEX document_container ON document(container_sha256)"),
            // Containers announced before their file is written: what a crash can leave without a row.
            QStringLiteral("CREATE TABLE pending (container_sha256 TEXT PRIMARY KEY,"
                           "since_ms INTEGER NOT NULL) STRICT"),
            QStringLiteral("CREATE TABLE identified_image ("
                           "seq INTEGER PRIMARY KEY AUTOINCREMENT,"
                           "iin_index TEXT NOT NULL CHECK (iin_index <> ''),"
                           "jpeg BLOB NOT NULL,"
                           "sha256 TEXT NOT NULL CHECK (length(sha256) = 64),"
                           "comparison_id TEXT NOT NULL UNIQUE REFERENCES document(document_id),"
                           "admitted_ms INTEGER NOT NULL) STRICT"),
            QStringLiteral("CREATE INDEX identified_image_iin ON identified_image(iin_index)"),
            QStringLiteral("CREATE TABLE session ("
                           "session_id TEXT PRIMARY KEY,"
                           "opened_ms INTEGER NOT NULL,"
                           "closed_ms INTEGER) STRICT"),
            QStringLiteral("CREATE INDEX session_open ON session(opened_ms) WHERE closed_ms IS NULL"),
            QStringLiteral("CREATE TABLE attempt ("
                           "session_id TEXT NOT NULL REFERENCES session(session_id),"
                           "attempt INTEGER NOT NULL CHECK (attempt >= 1),"
                           "record TEXT NOT NULL,"
                           "journalled_ms INTEGER NOT NULL,"
                           "PRIMARY KEY (session_id, attempt)) STRICT"),
        },
        {
            // Its records are plain text: AttemptJournal::adoptPlainRecords() encrypts them and drops it.
            QStringLiteral("ALTER TABLE attempt RENAME TO plain_attempt"),
            // Encrypted entries (JournalCipher); attempt 0 is the session's facts.
            QStringLiteral("CREATE TABLE journal ("
                           "session_id TEXT NOT NULL REFERENCES session(session_id),"
                           "attempt INTEGER NOT NULL CHECK (attempt >= 0),"
                           "entry BLOB NOT NULL,"
                           "journalled_ms INTEGER NOT NULL,"
                           "PRIMARY KEY (session_id, attempt)) STRICT"),
        },
        {
            // What was sealed before was signed without a timestamp, and nothing was awaited.
            QStringLiteral("ALTER TABLE document ADD COLUMN level TEXT NOT NULL DEFAULT 'B' "
                           "CHECK (level IN ('B','T','T-LT'))"),
            QStringLiteral("ALTER TABLE document ADD COLUMN completion_due_ms INTEGER"),
            QStringLiteral("CREATE INDEX document_completion ON document(completion_due_ms) "
                           "WHERE completion_due_ms IS NOT NULL"),
            // Forms of a document from before its signature was completed; form 1 is the one sealed first.
            QStringLiteral("CREATE TABLE superseded ("
                           "document_id TEXT NOT NULL REFERENCES document(document_id),"
                           "form INTEGER NOT NULL CHECK (form >= 1),"
                           "level TEXT NOT NULL,"
                           "container_sha256 TEXT NOT NULL CHECK (length(container_sha256) = 64),"
                           "container_bytes INTEGER NOT NULL,"
                           "superseded_ms INTEGER NOT NULL,"
                           "PRIMARY KEY (document_id, form)) STRICT"),
            QStringLiteral("CREATE INDEX superseded_container ON superseded(container_sha256)"),
        },
    };
    return steps;
}

} // namespace aiqyn::evidence
