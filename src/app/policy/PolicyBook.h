#pragma once

#include "app/policy/PolicyInForce.h"
#include "base/Clock.h"
#include "evidence/archive/Archive.h"
#include "evidence/signature/Signer.h"
#include "evidence/signature/Validator.h"

#include <optional>

namespace aiqyn::app {

/// The policies a customer approved, in the archive they were accepted into (R4): approving one, taking one
/// over from another workstation, and which is in force. What is refused leaves the one in force as it is.
/// Thread-safe; calls block on the disk.
class PolicyBook
{
public:
    /// Whose policies these are.
    struct Owner
    {
        evidence::DocumentMode mode = evidence::DocumentMode::Training;
        evidence::Bin customer;
        evidence::Bin provider;
    };

    /// Whether sessions could be held here under a policy: what could not be kept is not taken up either.
    using Suits = std::function<Result<void>(const evidence::PolicyContent&)>;

    /// What it is given outlives it; the validator has the customer's trust anchors. `suits`: empty = any.
    PolicyBook(evidence::Archive& archive, const evidence::Validator& validator, const Clock& clock,
               Owner owner, Suits suits = {})
        : m_archive(archive)
        , m_validator(validator)
        , m_clock(clock)
        , m_owner(std::move(owner))
        , m_suits(std::move(suits))
    {}

    /// The one to work under now; nullopt: none was approved, or none is valid yet. PolicyUntrusted: what is
    /// in the archive is not what was accepted. Errors of the archive.
    [[nodiscard]] Result<std::optional<PolicyInForce>> inForce() const;
    /// The one that a document cites, whether it is still in force or not. DocumentNotFound; as inForce().
    [[nodiscard]] Result<PolicyInForce> cited(const Sha256& manifest) const;
    /// Newest first, also those that are not valid yet.
    [[nodiscard]] Result<std::vector<evidence::ApprovedPolicies::Accepted>> history() const;
    /// The signed container, as it can be handed to another workstation. DocumentNotFound.
    [[nodiscard]] Result<QByteArray> exported(const QString& documentId) const;

    /// Signs and accepts. Refused before anything is written as accept() refuses; DocumentSealer's errors.
    /// `actor`: account id, for the audit log. `draft`: what is kept of the draft it was, which then goes.
    [[nodiscard]] Result<PolicyInForce> approve(const evidence::PolicyDocument& policy,
                                                const evidence::Signer& customer, const QString& actor,
                                                const QByteArray& draft = {});
    /// Takes over a signed policy. PolicyUntrusted: it does not pass verification by the trust anchors here,
    /// is no policy, or was approved in the future; PolicyOfAnother: another customer, provider or mode;
    /// PolicyOutdated: approved no later than the newest one here; PolicyUnsuitable: sessions could not be
    /// held under it here; DocumentConflict: its version is taken; DocumentInvalid.
    [[nodiscard]] Result<PolicyInForce> accept(const QByteArray& container, const QString& actor);

private:
    [[nodiscard]] Result<PolicyInForce> read(const evidence::ApprovedPolicies::Accepted& accepted) const;
    [[nodiscard]] Result<PolicyInForce> judged(const QByteArray& container, UtcTime at) const;
    /// Of an approved policy, before it is sealed: another one's, too early, too late.
    [[nodiscard]] Result<void> check(const evidence::PolicyContent& content, UtcTime now) const;
    [[nodiscard]] Result<PolicyInForce> take(const QByteArray& container, const char* action,
                                             const QString& actor, const QByteArray& draft);
    [[nodiscard]] Result<void> store(const PolicyInForce& policy, const QByteArray& container,
                                     const evidence::AuditEvent& event, const QByteArray& draft);

    evidence::Archive& m_archive;
    const evidence::Validator& m_validator;
    const Clock& m_clock;
    Owner m_owner;
    Suits m_suits;
};

} // namespace aiqyn::app
