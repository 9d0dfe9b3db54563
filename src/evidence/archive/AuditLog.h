#pragma once

#include "base/Clock.h"
#include "base/Error.h"
#include "base/Sha256.h"

#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace aiqyn::evidence {

class Catalogue;

/// Something that was done, by whom and to what. No personal data of subjects, no secrets.
struct AuditEvent
{
    QString action;          ///< stable name such as "log-in-refused"
    QString actor;           ///< account id; empty: nobody was logged in
    QString object;          ///< id of the account, document or policy; may be empty
    QJsonObject detail = {}; ///< e.g. {"version":"3"}
};

struct AuditEntry
{
    std::int64_t sequence = 0; ///< from 1, without a gap
    UtcTime at;
    AuditEvent event;
    Sha256 hash; ///< of the entry and of the hash before it
};

/// The append-only log of an archive, a chain of hashes: an entry that is changed, removed or moved breaks it
/// (R3.3). A cut end shows only against a hash that was noted elsewhere. Thread-safe; several processes may
/// append.
class AuditLog
{
public:
    struct Head
    {
        std::int64_t entries = 0;
        std::optional<Sha256> hash; ///< of the last one; absent when there is none
    };

    AuditLog(Catalogue& catalogue, const Clock& clock)
        : m_catalogue(catalogue)
        , m_clock(clock)
    {}

    /// Durable when it returns. InvalidArgument: without an action.
    [[nodiscard]] Result<void> append(const AuditEvent& event);
    /// Newest first; at most `limit` (1..1000). `before`: the sequence of the last one of the page before.
    [[nodiscard]] Result<std::vector<AuditEntry>> list(int limit,
                                                       std::optional<std::int64_t> before = {}) const;
    /// Computes the whole chain again. AuditDamaged, naming the first entry that is not as it was written.
    [[nodiscard]] Result<Head> verify() const;

private:
    Catalogue& m_catalogue;
    const Clock& m_clock;
};

} // namespace aiqyn::evidence
