#include "app/policy/PolicyDesk.h"

#include <QJsonDocument>
#include <QUuid>

namespace aiqyn::app {

namespace {

UtcTime later(UtcTime one, UtcTime other)
{
    return one < other ? other : one;
}

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

evidence::AuditEvent event(const char* action, const Person& person, const QString& policyId)
{
    return {QString::fromLatin1(action), person.accountId, policyId};
}

} // namespace

Result<std::optional<PolicyInForce>> PolicyDesk::inForce() const
{
    if (const auto person = m_access.require(Action::ReadPolicy); !person)
        return tl::make_unexpected(person.error());
    return m_book.inForce();
}

Result<PolicyInForce> PolicyDesk::cited(const Sha256& manifest) const
{
    if (const auto person = m_access.require(Action::ReadPolicy); !person)
        return tl::make_unexpected(person.error());
    return m_book.cited(manifest);
}

Result<std::vector<evidence::ApprovedPolicies::Accepted>> PolicyDesk::history() const
{
    if (const auto person = m_access.require(Action::ReadPolicy); !person)
        return tl::make_unexpected(person.error());
    return m_book.history();
}

Result<std::optional<PolicyDesk::Draft>> PolicyDesk::draft() const
{
    if (const auto person = m_access.require(Action::ReadPolicy); !person)
        return tl::make_unexpected(person.error());
    const auto kept = m_archive.policies().draft();
    if (!kept)
        return tl::make_unexpected(kept.error());
    if (!*kept)
        return std::optional<Draft>();
    auto policy = evidence::PolicyDocument::fromJson(QJsonDocument::fromJson((*kept)->content).object());
    if (!policy)
        return tl::make_unexpected(policy.error());
    return std::optional(
        Draft{(*kept)->maker, *std::move(policy), (*kept)->savedAt, Sha256::of((*kept)->content)});
}

Result<QByteArray> PolicyDesk::exported(const QString& documentId)
{
    const auto person = m_access.require(Action::ExportPolicy);
    if (!person)
        return tl::make_unexpected(person.error());
    if (auto noted = m_archive.auditLog().append(event("policy-exported", *person, documentId)); !noted)
        return tl::make_unexpected(noted.error());
    return m_book.exported(documentId);
}

Result<PolicyInForce> PolicyDesk::import(const QByteArray& container)
{
    const auto person = m_access.require(Action::ImportPolicy);
    if (!person)
        return tl::make_unexpected(person.error());
    return m_book.accept(container, person->accountId);
}

Result<void> PolicyDesk::saveDraft(evidence::PolicyContent content)
{
    const auto person = m_access.require(Action::DraftPolicy);
    if (!person)
        return tl::make_unexpected(person.error());
    content.id = newId();              // another when it is approved
    content.approvedBy = person->name; // until it is approved
    content.approvedAt = m_clock.now();
    content.validFrom = later(content.validFrom, content.approvedAt);
    const auto policy = evidence::PolicyDocument::of(content);
    if (!policy)
        return tl::make_unexpected(policy.error());
    return m_archive.policies().saveDraft(person->accountId,
                                          QJsonDocument(policy->toJson()).toJson(QJsonDocument::Compact),
                                          event("policy-drafted", *person, content.id));
}

Result<void> PolicyDesk::dropDraft()
{
    const auto person = m_access.require(Action::DraftPolicy);
    if (!person)
        return tl::make_unexpected(person.error());
    return m_archive.policies().dropDraft(event("policy-draft-dropped", *person, {}));
}

Result<PolicyInForce> PolicyDesk::approve(const Sha256& read, const evidence::Signer& customer)
{
    const auto person = m_access.require(Action::ApprovePolicy);
    if (!person)
        return tl::make_unexpected(person.error());
    const auto kept = m_archive.policies().draft();
    if (!kept)
        return tl::make_unexpected(kept.error());
    if (!*kept || Sha256::of((*kept)->content) != read)
        return fail(ErrorCode::PolicyDraftMissing, *kept ? QStringLiteral("changed meanwhile") : QString());
    if ((*kept)->maker == person->accountId)
        return fail(ErrorCode::MakerIsChecker, person->accountId);
    const auto draft = evidence::PolicyDocument::fromJson(QJsonDocument::fromJson((*kept)->content).object());
    if (!draft)
        return tl::make_unexpected(draft.error());
    evidence::PolicyContent content = draft->content();
    content.id = newId(); // of this try: one that broke off half-way stands in nobody's way
    content.approvedBy = person->name;
    content.approvedAt = m_clock.now();
    content.validFrom = later(content.validFrom, content.approvedAt);
    const auto policy = evidence::PolicyDocument::of(content);
    if (!policy)
        return tl::make_unexpected(policy.error());
    return m_book.approve(*policy, customer, person->accountId, (*kept)->content);
}

} // namespace aiqyn::app
