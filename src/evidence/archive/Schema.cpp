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
        {
            // A CHECK cannot be altered: the table is made anew, with every kind of document in it.
            QStringLiteral("CREATE TABLE document_4 ("
                           "seq INTEGER PRIMARY KEY AUTOINCREMENT,"
                           "document_id TEXT NOT NULL UNIQUE,"
                           "session_id TEXT NOT NULL," // empty for a policy
                           "kind TEXT NOT NULL CHECK (kind IN "
                           "('liveness','comparison','decision','destruction','policy')),"
                           "mode TEXT NOT NULL CHECK (mode IN ('training','production')),"
                           "service_type TEXT NOT NULL,"
                           "contract_number TEXT NOT NULL,"
                           "iin_index TEXT NOT NULL,"
                           "result TEXT NOT NULL,"
                           "checked_ms INTEGER NOT NULL,"
                           "sealed_ms INTEGER NOT NULL,"
                           "container_sha256 TEXT NOT NULL CHECK (length(container_sha256) = 64),"
                           "container_bytes INTEGER NOT NULL CHECK (container_bytes > 0),"
                           "level TEXT NOT NULL DEFAULT 'B' CHECK (level IN ('B','T','T-LT')),"
                           "completion_due_ms INTEGER) STRICT"),
            QStringLiteral("INSERT INTO document_4 SELECT seq,document_id,session_id,kind,mode,service_type,"
                           "contract_number,iin_index,result,checked_ms,sealed_ms,container_sha256,"
                           "container_bytes,level,completion_due_ms FROM document"),
            QStringLiteral("DROP TABLE document"),
            QStringLiteral("ALTER TABLE document_4 RENAME TO document"),
            QStringLiteral("CREATE INDEX document_kind ON document(kind)"),
            QStringLiteral("CREATE INDEX document_result ON document(result)"),
            QStringLiteral("CREATE INDEX document_kind_result ON document(kind, result)"),
            QStringLiteral("CREATE INDEX document_session ON document(session_id)"),
            QStringLiteral("CREATE INDEX document_iin ON document(iin_index)"),
            QStringLiteral("CREATE INDEX document_container ON document(container_sha256)"),
            QStringLiteral("CREATE INDEX document_completion ON document(completion_due_ms) "
                           "WHERE completion_due_ms IS NOT NULL"),
            // Which policies were accepted, in the order of their approval.
            QStringLiteral("CREATE TABLE policy ("
                           "document_id TEXT PRIMARY KEY REFERENCES document(document_id),"
                           "manifest_sha256 TEXT NOT NULL UNIQUE CHECK (length(manifest_sha256) = 64),"
                           "version TEXT NOT NULL UNIQUE,"
                           "approved_ms INTEGER NOT NULL UNIQUE,"
                           "valid_from_ms INTEGER NOT NULL,"
                           "accepted_ms INTEGER NOT NULL) STRICT"),
        },
        {
            // The one that is being written; `content` is JSON.
            QStringLiteral("CREATE TABLE policy_draft (one INTEGER PRIMARY KEY CHECK (one = 1),"
                           "maker TEXT NOT NULL,"
                           "content TEXT NOT NULL,"
                           "saved_ms INTEGER NOT NULL) STRICT"),
            // `password` and `code` are what PasswordHash writes; empty: none.
            QStringLiteral("CREATE TABLE account ("
                           "account_id TEXT PRIMARY KEY,"
                           "login TEXT NOT NULL UNIQUE,"
                           "name TEXT NOT NULL,"
                           "role TEXT NOT NULL,"
                           "active INTEGER NOT NULL CHECK (active IN (0,1)),"
                           "password TEXT NOT NULL,"
                           "must_change INTEGER NOT NULL CHECK (must_change IN (0,1)),"
                           "certificate_sha256 TEXT NOT NULL,"
                           "failures INTEGER NOT NULL CHECK (failures >= 0),"
                           "last_failure_ms INTEGER NOT NULL,"
                           "created_ms INTEGER NOT NULL) STRICT"),
            QStringLiteral("CREATE UNIQUE INDEX account_certificate ON account(certificate_sha256) "
                           "WHERE certificate_sha256 <> ''"),
            QStringLiteral("CREATE TABLE recovery (one INTEGER PRIMARY KEY CHECK (one = 1),"
                           "code TEXT NOT NULL) STRICT"),
            QStringLiteral("CREATE TABLE audit ("
                           "seq INTEGER PRIMARY KEY CHECK (seq >= 1)," // without a gap
                           "at_ms INTEGER NOT NULL,"
                           "action TEXT NOT NULL,"
                           "actor TEXT NOT NULL,"
                           "object TEXT NOT NULL,"
                           "detail TEXT NOT NULL,"
                           "sha256 TEXT NOT NULL CHECK (length(sha256) = 64)) STRICT"),
            // Against mistakes of this program; against others stands the chain.
            QStringLiteral("CREATE TRIGGER audit_unchanged BEFORE UPDATE ON audit "
                           "BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END"),
            QStringLiteral("CREATE TRIGGER audit_undeleted BEFORE DELETE ON audit "
                           "BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END"),
        },
    };
    return steps;
}

} // namespace aiqyn::evidence
