#pragma once

#include "app/access/Access.h"
#include "app/policy/PolicyBook.h"

namespace aiqyn::app {

/// What people do with policies, each by the role they have: reading, writing, approving, taking over and
/// handing on. Thread-safe; calls block on the disk. Errors of every call besides those named: LogInRequired,
/// NotPermitted, those of the archive.
class PolicyDesk
{
public:
    /// A policy that is being written. It is lawful, but of no force.
    struct Draft
    {
        QString maker; ///< account id
        evidence::PolicyDocument policy;
        UtcTime savedAt;
        Sha256 content; ///< of what is kept: says which draft was read
    };

    /// What it is given outlives it.
    PolicyDesk(PolicyBook& book, evidence::Archive& archive, const Access& access, const Clock& clock)
        : m_book(book)
        , m_archive(archive)
        , m_access(access)
        , m_clock(clock)
    {}

    // Action::ReadPolicy each; errors as PolicyBook's.
    [[nodiscard]] Result<std::optional<PolicyInForce>> inForce() const;
    [[nodiscard]] Result<PolicyInForce> cited(const Sha256& manifest) const;
    [[nodiscard]] Result<std::vector<evidence::ApprovedPolicies::Accepted>> history() const;
    [[nodiscard]] Result<std::optional<Draft>> draft() const;

    /// Action::ExportPolicy: the signed container.
    [[nodiscard]] Result<QByteArray> exported(const QString& documentId);
    /// Action::ImportPolicy; as PolicyBook::accept().
    [[nodiscard]] Result<PolicyInForce> import(const QByteArray& container);
    /// Action::DraftPolicy. Keeps it in place of the draft there is; id, approval and its time are filled in
    /// here, a validFrom that is past becomes now. DocumentInvalid: it would not be lawful.
    [[nodiscard]] Result<void> saveDraft(evidence::PolicyContent content);
    /// Action::DraftPolicy.
    [[nodiscard]] Result<void> dropDraft();
    /// Action::ApprovePolicy: signs the draft that was read and makes it the newest policy. `read`:
    /// Draft::content. PolicyDraftMissing: there is none, or another by now; MakerIsChecker; as
    /// PolicyBook::approve().
    [[nodiscard]] Result<PolicyInForce> approve(const Sha256& read, const evidence::Signer& customer);

private:
    PolicyBook& m_book;
    evidence::Archive& m_archive;
    const Access& m_access;
    const Clock& m_clock;
};

} // namespace aiqyn::app
