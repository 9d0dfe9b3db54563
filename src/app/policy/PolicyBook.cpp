#include "app/policy/PolicyBook.h"

#include "evidence/signature/DocumentSealer.h"

namespace aiqyn::app {

namespace {

using evidence::ApprovedPolicies;
using evidence::PolicyContent;

/// Signatures of a policy are completed like those of sessions when it names a timestamp service.
bool namesTimestamps(const PolicyContent& content)
{
    return std::ranges::any_of(content.endpoints, [](const evidence::ServiceEndpoint& endpoint) {
        return endpoint.service == evidence::ServiceEndpoint::Service::Timestamp;
    });
}

} // namespace

Result<std::optional<PolicyInForce>> PolicyBook::inForce() const
{
    const auto accepted = m_archive.policies().inForce(m_clock.now());
    if (!accepted)
        return tl::make_unexpected(accepted.error());
    if (!*accepted)
        return std::nullopt;
    return read(**accepted).map([](PolicyInForce&& policy) { return std::optional(std::move(policy)); });
}

Result<PolicyInForce> PolicyBook::cited(const Sha256& manifest) const
{
    const auto accepted = m_archive.policies().find(manifest);
    if (!accepted)
        return tl::make_unexpected(accepted.error());
    if (!*accepted)
        return fail(ErrorCode::DocumentNotFound, QStringLiteral("policy ") + manifest.toHex());
    return read(**accepted);
}

Result<std::vector<ApprovedPolicies::Accepted>> PolicyBook::history() const
{
    return m_archive.policies().all();
}

Result<QByteArray> PolicyBook::exported(const QString& documentId) const
{
    const auto found = m_archive.find(documentId);
    if (!found)
        return tl::make_unexpected(found.error());
    if (found->document.kind != nameOf(evidence::DocumentKind::Policy))
        return fail(ErrorCode::DocumentNotFound, QStringLiteral("policy ") + documentId);
    return m_archive.read(documentId);
}

// As it was accepted, and judged at that time: a certificate that has ended since, or a key that was revoked
// later, takes back nothing that was approved with it.
Result<PolicyInForce> PolicyBook::read(const ApprovedPolicies::Accepted& accepted) const
{
    const auto bytes = m_archive.originalForm(accepted.policy.documentId);
    if (!bytes)
        return tl::make_unexpected(bytes.error());
    auto policy = judged(*bytes, accepted.acceptedAt);
    if (policy && policy->manifest != accepted.policy.manifest)
        return fail(ErrorCode::PolicyUntrusted,
                    QStringLiteral("not the policy that was accepted: ") + accepted.policy.version);
    return policy;
}

Result<PolicyInForce> PolicyBook::judged(const QByteArray& container, UtcTime at) const
{
    const evidence::DiagnosticData facts = evidence::Validator::diagnose(container);
    const evidence::ValidationReport report = m_validator.judge(facts, at);
    if (report.indication != evidence::Indication::TotalPassed ||
        report.kind != evidence::DocumentKind::Policy || !facts.manifest || !facts.conformance)
        return fail(ErrorCode::PolicyUntrusted,
                    QStringLiteral("%1 %2 %3")
                        .arg(nameOf(report.indication), report.subIndication, report.causes.join(u' ')));
    auto document = evidence::PolicyDocument::fromJson(facts.conformance->record);
    if (!document)
        return tl::make_unexpected(document.error());
    return PolicyInForce{*std::move(document), *facts.manifest};
}

Result<void> PolicyBook::check(const PolicyContent& content, UtcTime now) const
{
    const auto isOurs = content.mode == m_owner.mode && content.customer.bin == m_owner.customer &&
                        content.provider.bin == m_owner.provider;
    if (!isOurs)
        return fail(
            ErrorCode::PolicyOfAnother,
            QStringLiteral("%1, customer %2, provider %3")
                .arg(nameOf(content.mode), content.customer.bin.toString(), content.provider.bin.toString()));
    if (now < content.approvedAt)
        return fail(ErrorCode::PolicyUntrusted,
                    QStringLiteral("approved in the future: ") + content.approvedAt.toIso());
    const auto present = history();
    if (!present)
        return tl::make_unexpected(present.error());
    if (!present->empty() && !(present->front().policy.approvedAt < content.approvedAt))
        return fail(ErrorCode::PolicyOutdated,
                    QStringLiteral("%1 of %2").arg(content.version, content.approvedAt.toIso()));
    if (std::ranges::any_of(*present, [&content](const ApprovedPolicies::Accepted& other) {
            return other.policy.version == content.version;
        }))
        return fail(ErrorCode::DocumentConflict, QStringLiteral("policy version ") + content.version);
    return m_suits ? m_suits(content) : Result<void>();
}

Result<void> PolicyBook::store(const PolicyInForce& policy, const QByteArray& container,
                               const evidence::AuditEvent& event, const QByteArray& draft)
{
    const QString level = m_validator.validate(container, m_clock.now()).level;
    const PolicyContent& content = policy.content();
    const bool isAwaiting = level == QLatin1String("B") && namesTimestamps(content);
    const auto sealed =
        m_archive.seal({.documentId = content.id,
                        .sessionId = {},
                        .kind = nameOf(evidence::DocumentKind::Policy),
                        .mode = nameOf(content.mode),
                        .serviceType = {},
                        .contractNumber = {},
                        .iinIndex = {},
                        .result = QStringLiteral("adopted"),
                        .checkedAt = content.approvedAt,
                        .level = level,
                        .completionDue = isAwaiting ? std::optional(m_clock.now()) : std::nullopt},
                       container);
    if (!sealed)
        return tl::make_unexpected(sealed.error());
    return m_archive.policies().accept(
        {content.id, policy.manifest, content.version, content.approvedAt, content.validFrom}, event, draft);
}

Result<PolicyInForce> PolicyBook::approve(const evidence::PolicyDocument& policy,
                                          const evidence::Signer& customer, const QString& actor,
                                          const QByteArray& draft)
{
    if (const auto checked = check(policy.content(), m_clock.now()); !checked)
        return tl::make_unexpected(checked.error());
    const auto sealed = evidence::DocumentSealer(customer, m_clock).seal(policy);
    if (!sealed)
        return tl::make_unexpected(sealed.error());
    return take(sealed->bytes, "policy-approved", actor, draft);
}

Result<PolicyInForce> PolicyBook::accept(const QByteArray& container, const QString& actor)
{
    return take(container, "policy-imported", actor, {});
}

Result<PolicyInForce> PolicyBook::take(const QByteArray& container, const char* action, const QString& actor,
                                       const QByteArray& draft)
{
    const UtcTime now = m_clock.now();
    auto policy = judged(container, now);
    if (!policy)
        return policy;
    const auto known = m_archive.policies().find(policy->manifest);
    if (!known)
        return tl::make_unexpected(known.error());
    if (*known)
        return policy;
    if (const auto checked = check(policy->content(), now); !checked)
        return tl::make_unexpected(checked.error());
    const evidence::AuditEvent event{QString::fromLatin1(action),
                                     actor,
                                     policy->content().id,
                                     {{QStringLiteral("version"), policy->content().version}}};
    if (const auto stored = store(*policy, container, event, draft); !stored)
        return tl::make_unexpected(stored.error());
    return policy;
}

} // namespace aiqyn::app
