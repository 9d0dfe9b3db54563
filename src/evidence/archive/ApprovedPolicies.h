#pragma once

#include "base/Clock.h"
#include "base/Error.h"
#include "base/Sha256.h"
#include "evidence/archive/AuditLog.h"

#include <QString>

#include <optional>
#include <vector>

namespace aiqyn::evidence {

/// A policy the customer approved, as the catalogue knows it. The signed document itself is in the archive.
struct ApprovedPolicy
{
    QString documentId;
    Sha256 manifest; ///< by which documents cite it
    QString version;
    UtcTime approvedAt;
    UtcTime validFrom;
};

/// What is being written to become a policy: of no force, and unsigned.
struct PolicyDraft
{
    QString maker;      ///< account id of whoever saved it last
    QByteArray content; ///< JSON, up to 1 MiB
    UtcTime savedAt;
};

/// The policies accepted by whoever works with this archive (R4). They only ever go forward: none is taken
/// back, and none that was approved earlier comes after a later one. Whether a policy may be believed was
/// judged before it got here. Thread-safe.
class ApprovedPolicies
{
public:
    struct Accepted
    {
        ApprovedPolicy policy;
        UtcTime acceptedAt;
    };

    ApprovedPolicies(Catalogue& catalogue, const Clock& clock)
        : m_catalogue(catalogue)
        , m_clock(clock)
    {}

    /// Durable when it returns, with its audit entry; the draft is gone
    /// then if it still has the content `draft`. Accepting the same document
    /// again changes nothing. PolicyOutdated: approved
    /// no later than the newest one here; DocumentConflict: its version is that of another policy;
    /// DocumentNotFound: no policy of this id is sealed in the archive.
    [[nodiscard]] Result<void> accept(const ApprovedPolicy& policy, const AuditEvent& event,
                                      const QByteArray& draft = {});
    /// Of those valid at that time the one approved last; nullopt: none is.
    [[nodiscard]] Result<std::optional<Accepted>> inForce(UtcTime at) const;
    /// nullopt: none cited so was accepted.
    [[nodiscard]] Result<std::optional<Accepted>> find(const Sha256& manifest) const;
    /// Newest first, also those that are not valid yet.
    [[nodiscard]] Result<std::vector<Accepted>> all() const;

    /// nullopt: none is being written.
    [[nodiscard]] Result<std::optional<PolicyDraft>> draft() const;
    /// In place of the one there is. InvalidArgument: too long, without maker.
    [[nodiscard]] Result<void> saveDraft(const QString& maker, const QByteArray& content,
                                         const AuditEvent& event);
    [[nodiscard]] Result<void> dropDraft(const AuditEvent& event);

private:
    Catalogue& m_catalogue;
    const Clock& m_clock;
};

} // namespace aiqyn::evidence
