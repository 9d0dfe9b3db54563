#include "evidence/document/SessionConformance.h"

#include "evidence/document/ComparisonDocument.h"
#include "evidence/document/DecisionDocument.h"
#include "evidence/document/LivenessDocument.h"
#include "evidence/document/PolicyDocument.h"

#include <set>

namespace aiqyn::evidence {

// Causes and the rules behind them:
//   SESSION_DOCUMENT_UNREADABLE   no record of the kind it is said to be
//   SESSION_DOCUMENT_UNEXPECTED   a kind that no session has, or a comparison without passed liveness (R6)
//   SESSION_DOCUMENT_REPEATED     a second document of a kind, or an id used twice
//   SESSION_LIVENESS_MISSING      the first document is not there (R9)
//   SESSION_COMPARISON_MISSING    decided after a passed liveness check without a comparison (R13)
//   SESSION_ID_DIFFERS            not all of one session
//   SESSION_MODE_DIFFERS          training beside production
//   SESSION_IIN_DIFFERS           not all of one person (R9, R13)
//   SESSION_REQUISITES_DIFFER     another customer or provider (R9, R13)
//   SESSION_SERVICE_DIFFERS       another service or contract (R17)
//   SESSION_POLICY_DIFFERS        not all under one policy, or under another than the one given (R4)
//   SESSION_RULES_DIFFER          not all under one act of law
//   SESSION_TIMES_UNORDERED       liveness, comparison, decision did not follow each other, or the reference
//                                 came after the comparison (R6)
//   CURRENT_IMAGE_NOT_OF_ATTEMPT  the current image is no frame of the passed attempt, by SHA-256 (R13)
//   DECISION_CITES_ANOTHER        the decision cites a document that is not one of these (R16)
//   DECISION_CITATION_MISSING     the decision does not cite one of these (R16)
//   DECISION_AGAINST_RESULTS      approved although liveness or comparison did not succeed (R16), but for two
//                                 persons inside the policy's review band; or the consent was withdrawn
//   CONSENT_NOT_BY_POLICY         no consent, or to another text than the policy's
//   SECOND_PERSON_MISSING         decided by one person where the policy asks for two (R16)
//   ATTEMPTS_NOT_BY_POLICY        negative after another number of failed attempts than the policy's, or
//                                 more attempts than it has (R8.3)
//   CHALLENGES_NOT_BY_POLICY      a challenge outside the policy's set (R4, R8.1)
//   THRESHOLD_NOT_BY_POLICY       another threshold, false match rate or calibration (R4, R12)
//   REFERENCE_NOT_BY_POLICY       a source of the reference that the policy does not have (R4, R11)

namespace {

class SessionCheck
{
public:
    explicit SessionCheck(SessionScope scope)
        : m_scope(scope)
    {}
    void read(const SessionDocument& document);
    [[nodiscard]] SessionFindings findings();

private:
    template <typename T>
    struct Sealed
    {
        T record;
        Sha256 manifest;
    };

    void note(const char* cause, const QString& detail = {});
    template <typename T>
    void keep(std::optional<Sealed<T>>& place, const SessionDocument& document);

    [[nodiscard]] bool isInReviewBand() const;
    void checkConsent(const PolicyContent& policy);
    void checkSecondPerson(const PolicyContent& policy);
    void checkPresence();
    void checkAgreement();
    void checkTimes();
    void checkCurrentImage();
    void checkCitations();
    [[nodiscard]] bool isAsCited(const DocumentCitation& citation) const;
    void checkResults();
    void checkPolicy();
    [[nodiscard]] std::vector<const DocumentCommon*> commons() const;

    std::optional<Sealed<LivenessDocument>> m_liveness;
    std::optional<Sealed<ComparisonDocument>> m_comparison;
    std::optional<Sealed<DecisionDocument>> m_decision;
    std::optional<Sealed<PolicyDocument>> m_policy;
    SessionScope m_scope;
    SessionFindings m_findings;
};

void SessionCheck::note(const char* cause, const QString& detail)
{
    const QString code = QString::fromLatin1(cause);
    if (!m_findings.causes.contains(code))
        m_findings.causes << code;
    if (!detail.isEmpty())
        m_findings.detail += (m_findings.detail.isEmpty() ? QString() : QStringLiteral("; ")) + detail;
}

template <typename T>
void SessionCheck::keep(std::optional<Sealed<T>>& place, const SessionDocument& document)
{
    auto record = T::fromJson(document.record);
    if (!record)
        return note("SESSION_DOCUMENT_UNREADABLE",
                    nameOf(document.kind) + QStringLiteral(": ") + record.error().detail);
    if (place)
        return note("SESSION_DOCUMENT_REPEATED", nameOf(document.kind));
    place.emplace(Sealed<T>{std::move(*record), document.manifest});
}

void SessionCheck::read(const SessionDocument& document)
{
    switch (document.kind) {
    case DocumentKind::Liveness:
        return keep(m_liveness, document);
    case DocumentKind::Comparison:
        return keep(m_comparison, document);
    case DocumentKind::Decision:
        return keep(m_decision, document);
    case DocumentKind::Policy:
        return keep(m_policy, document);
    case DocumentKind::Destruction:
        return note("SESSION_DOCUMENT_UNEXPECTED", nameOf(document.kind));
    }
}

std::vector<const DocumentCommon*> SessionCheck::commons() const
{
    std::vector<const DocumentCommon*> commons;
    if (m_liveness)
        commons.push_back(&m_liveness->record.common);
    if (m_comparison)
        commons.push_back(&m_comparison->record.common);
    if (m_decision)
        commons.push_back(&m_decision->record.common);
    return commons;
}

void SessionCheck::checkPresence()
{
    const bool whole = m_scope == SessionScope::Whole;
    if (!m_liveness && whole)
        note("SESSION_LIVENESS_MISSING");
    if (!m_liveness)
        return;
    const bool passed = m_liveness->record.result == LivenessResult::Passed;
    if (m_comparison && !passed)
        note("SESSION_DOCUMENT_UNEXPECTED", nameOf(DocumentKind::Comparison));
    if (whole && m_decision && passed && !m_comparison)
        note("SESSION_COMPARISON_MISSING");
}

void SessionCheck::checkAgreement()
{
    const auto same = [](const Requisites& one, const Requisites& other) {
        return one.bin == other.bin && one.name == other.name && one.address == other.address;
    };
    const auto all = commons();
    std::set<QString> ids;
    for (const DocumentCommon* common : all) {
        const DocumentCommon& first = *all.front();
        if (!ids.insert(common->id).second)
            note("SESSION_DOCUMENT_REPEATED", QStringLiteral("id"));
        if (common->sessionId != first.sessionId)
            note("SESSION_ID_DIFFERS");
        if (common->mode != first.mode)
            note("SESSION_MODE_DIFFERS");
        if (common->iin != first.iin)
            note("SESSION_IIN_DIFFERS");
        if (!same(common->customer, first.customer) || !same(common->provider, first.provider))
            note("SESSION_REQUISITES_DIFFER");
        if (common->serviceType != first.serviceType || common->contractNumber != first.contractNumber)
            note("SESSION_SERVICE_DIFFERS");
        if (common->policy.version != first.policy.version || common->policy.sha256 != first.policy.sha256)
            note("SESSION_POLICY_DIFFERS");
        if (common->rules.id != first.rules.id)
            note("SESSION_RULES_DIFFER");
    }
}

void SessionCheck::checkTimes()
{
    const auto unordered = [this](const char* what) {
        note("SESSION_TIMES_UNORDERED", QString::fromLatin1(what));
    };
    // The decision's own start is that of the session: only ends are compared with it.
    if (m_liveness && m_comparison &&
        m_comparison->record.common.startedAt < m_liveness->record.common.checkedAt)
        unordered("comparison.startedAt");
    if (m_comparison && m_comparison->record.reference &&
        m_comparison->record.common.checkedAt < m_comparison->record.reference->obtainedAt)
        unordered("comparison.reference.obtainedAt");
    if (m_policy && !commons().empty() && commons().front()->startedAt < m_policy->record.content().validFrom)
        unordered("policy.validFrom");
    if (!m_decision)
        return;
    const UtcTime decided = m_decision->record.common.checkedAt;
    if ((m_liveness && decided < m_liveness->record.common.checkedAt) ||
        (m_comparison && decided < m_comparison->record.common.checkedAt))
        unordered("decision.checkedAt");
}

void SessionCheck::checkCurrentImage()
{
    if (!m_liveness || !m_comparison)
        return;
    int passed = 0;
    for (const auto& attempt : m_liveness->record.attempts)
        if (attempt.toObject().value(QStringLiteral("result")) == QJsonValue(QStringLiteral("passed")))
            passed = attempt.toObject().value(QStringLiteral("attempt")).toInt();
    const auto& images = m_liveness->record.images;
    if (passed == 0 || std::none_of(images.begin(), images.end(), [&](const ImageReference& image) {
            return image.attempt == passed && image.sha256 == m_comparison->record.currentImage.sha256;
        }))
        note("CURRENT_IMAGE_NOT_OF_ATTEMPT");
}

void SessionCheck::checkCitations()
{
    if (!m_decision)
        return;
    const auto& cited = m_decision->record.documents;
    const auto expect = [&](DocumentKind kind, const QString& id, const Sha256& manifest) {
        if (std::ranges::none_of(cited, [&](const DocumentCitation& citation) {
                return citation.kind == kind && citation.id == id && citation.manifest == manifest;
            }))
            note("DECISION_CITATION_MISSING", nameOf(kind));
    };
    if (m_liveness)
        expect(DocumentKind::Liveness, m_liveness->record.common.id, m_liveness->manifest);
    if (m_comparison)
        expect(DocumentKind::Comparison, m_comparison->record.common.id, m_comparison->manifest);
    for (const DocumentCitation& citation : cited)
        if (!isAsCited(citation))
            note("DECISION_CITES_ANOTHER", nameOf(citation.kind));
}

bool SessionCheck::isAsCited(const DocumentCitation& citation) const
{
    const auto is = [&citation](const QString& id, const Sha256& manifest) {
        return citation.id == id && citation.manifest == manifest;
    };
    if (citation.kind == DocumentKind::Liveness && m_liveness)
        return is(m_liveness->record.common.id, m_liveness->manifest);
    if (citation.kind == DocumentKind::Comparison && m_comparison)
        return is(m_comparison->record.common.id, m_comparison->manifest);
    return m_scope == SessionScope::Part; // it may be elsewhere
}

void SessionCheck::checkResults()
{
    if (!m_decision || m_decision->record.result != DecisionResult::Approved)
        return;
    const bool matched = !m_comparison || m_comparison->record.result == ComparisonResult::Match ||
                         (m_comparison->record.similarity && m_decision->record.secondOpinion &&
                          (!m_policy || isInReviewBand()));
    const auto all = commons();
    const bool withdrawn = std::ranges::any_of(all, [](const DocumentCommon* common) {
        return common->consent && common->consent->answer == ConsentRecord::Answer::Withdrawn;
    });
    if ((m_liveness && m_liveness->record.result != LivenessResult::Passed) || !matched || withdrawn)
        note("DECISION_AGAINST_RESULTS");
}

bool SessionCheck::isInReviewBand() const
{
    if (!m_policy || !m_policy->record.content().reviewBand || !m_comparison ||
        !m_comparison->record.similarity)
        return false;
    const ReviewBand& band = *m_policy->record.content().reviewBand;
    const double similarity = m_comparison->record.similarity->value();
    return band.from.value() <= similarity && similarity <= band.to.value();
}

void SessionCheck::checkConsent(const PolicyContent& policy)
{
    if (!policy.consent)
        return;
    for (const DocumentCommon* common : commons())
        if (!common->consent || common->consent->textVersion != policy.consent->version ||
            common->consent->textSha256 != Sha256::of(policy.consent->in(common->consent->language).toUtf8()))
            note("CONSENT_NOT_BY_POLICY");
}

void SessionCheck::checkSecondPerson(const PolicyContent& policy)
{
    const bool asked = policy.secondPerson == SecondPerson::Always ||
                       (policy.secondPerson == SecondPerson::ReviewBand && isInReviewBand());
    if (m_decision && asked && !m_decision->record.secondOpinion)
        note("SECOND_PERSON_MISSING");
}

void SessionCheck::checkPolicy()
{
    if (!m_policy)
        return;
    const PolicyContent& policy = m_policy->record.content();
    for (const DocumentCommon* common : commons())
        if (common->policy.version != policy.version || common->policy.sha256 != m_policy->manifest)
            note("SESSION_POLICY_DIFFERS", QStringLiteral("policy"));
    checkConsent(policy);
    checkSecondPerson(policy);
    if (m_liveness) {
        const QJsonArray& attempts = m_liveness->record.attempts;
        const int allowed = policy.liveness.failedAttemptsForNegative;
        if (attempts.size() > allowed ||
            (m_liveness->record.result == LivenessResult::Negative && attempts.size() != allowed))
            note("ATTEMPTS_NOT_BY_POLICY");
        for (const auto& attempt : attempts)
            for (const auto& challenge : attempt.toObject().value(QStringLiteral("challenges")).toArray())
                if (!policy.liveness.challengeSet.contains(
                        challenge.toObject().value(QStringLiteral("challenge")).toString()))
                    note("CHALLENGES_NOT_BY_POLICY");
    }
    if (!m_comparison || m_comparison->record.result == ComparisonResult::NotPerformed)
        return;
    const ComparisonDocument& comparison = m_comparison->record;
    if (comparison.threshold != policy.threshold.similarity || comparison.fmr != policy.threshold.targetFmr ||
        comparison.calibration != policy.threshold.calibration)
        note("THRESHOLD_NOT_BY_POLICY");
    const bool fromState = comparison.reference->source == QLatin1String("state_database");
    const auto source = fromState ? ReferenceSource::StateDatabase : ReferenceSource::IdentifiedImages;
    if (std::ranges::find(policy.referenceSources, source) == policy.referenceSources.end())
        note("REFERENCE_NOT_BY_POLICY");
}

SessionFindings SessionCheck::findings()
{
    checkPresence();
    checkAgreement();
    checkTimes();
    checkCurrentImage();
    checkCitations();
    checkResults();
    checkPolicy();
    return std::move(m_findings);
}

} // namespace

SessionDocument SessionDocument::pared(DocumentKind kind, const Sha256& manifest, QJsonObject record)
{
    const QString attemptsKey = QStringLiteral("attempts");
    const QString challengesKey = QStringLiteral("challenges");
    const auto only = [](const QJsonObject& from, std::initializer_list<const char*> keys) {
        QJsonObject kept;
        for (const char* const key : keys)
            if (const QJsonValue value = from.value(QLatin1String(key)); !value.isUndefined())
                kept.insert(QLatin1String(key), value);
        return kept;
    };
    if (!record.value(attemptsKey).isArray())
        return {kind, manifest, std::move(record)};
    QJsonArray attempts;
    const QJsonArray whole = record.value(attemptsKey).toArray();
    for (const QJsonValue& value : whole) {
        QJsonArray challenges;
        const QJsonArray shown = value[challengesKey].toArray();
        for (const QJsonValue& challenge : shown)
            challenges.append(only(challenge.toObject(), {"challenge"}));
        QJsonObject attempt = only(value.toObject(), {"attempt", "result", "mismatch"});
        attempt.insert(challengesKey, challenges);
        attempts.append(attempt);
    }
    record.insert(attemptsKey, attempts);
    return {kind, manifest, std::move(record)};
}

SessionFindings checkSession(const std::vector<SessionDocument>& documents, SessionScope scope)
{
    SessionCheck check(scope);
    for (const SessionDocument& document : documents)
        check.read(document);
    return check.findings();
}

} // namespace aiqyn::evidence
