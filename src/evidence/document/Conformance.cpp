#include "evidence/document/Conformance.h"

#include "evidence/document/ComparisonDocument.h"
#include "evidence/document/DecisionDocument.h"
#include "evidence/document/DestructionAct.h"
#include "evidence/document/DocumentJson.h"
#include "evidence/document/LivenessDocument.h"
#include "evidence/document/PolicyDocument.h"
#include "evidence/document/RequiredFields.h"

#include <set>

namespace aiqyn::evidence {

// Causes and the rules behind them:
//   DOCUMENT_MALFORMED      not this version's record: a field missing, of another type or unknown, or bytes
//                           that are no unambiguous JSON
//   SCHEMA_UNKNOWN_VERSION  a later version, or a kind this version does not know; nothing else is said then
//   RESULT_MISSING, IIN_STATUS_MISSING, ATTEMPTS_MISSING, IMAGES_MISSING, CUSTOMER_MISSING,
//   CHECK_TIME_MISSING, CURRENT_IMAGE_MISSING, CRITERIA_MISSING, CITATION_MISSING, DECIDED_BY_MISSING,
//   REASON_MISSING          what the rules name for the kind (R9, R13, R16), see RequiredFields.cpp; further:
//                           ATTEMPTS_MISSING: none recorded, although the check was not broken off (R9);
//                           CITATION_MISSING: a decision that does not cite what it rests on (R16)
//   IIN_MISSING             a performed comparison or an approval without the IIN (R13, R16)
//   ATTEMPTS_UNORDERED      attempts are not numbered 1, 2, 3 ...
//   ATTEMPTS_CONTRADICT     the result does not follow from the attempts (R8)
//   NEGATIVE_TOO_EARLY      a negative result after fewer than three failed attempts (R8.3)
//   TOO_MANY_ATTEMPTS       more than four, the most any policy allows (R8.3)
//   TOO_FEW_CHALLENGES      a passed attempt with fewer than three signals or commands (R8.1)
//   CHALLENGE_WITHOUT_IMAGE a challenge of a finished attempt that no image shows (R9)
//   IMAGE_WITHOUT_CHALLENGE an image of an attempt or challenge that is not recorded (R9)
//   MISMATCH_MISSING        a failed attempt that does not say in what (R8.2)
//   MISMATCH_CONTRADICTS    a passed attempt that names a mismatch (R8.2)
//   REFERENCE_MISMATCH      the reference image is not the one that was received (R11)
//   CRITERION_REPEATED      a criterion judged twice (R16)
//   CRITERIA_NOT_MET        approved although a criterion was not met (R16), but for a similarity in the
//                           review band that two persons looked at
//   CITATION_REPEATED       a kind or a manifest cited twice (R16)

namespace {

constexpr int fewestChallenges = 3;
constexpr int fewestFailures = 3;
constexpr int mostAttempts = 4;

void note(ConformanceFindings& findings, const char* cause)
{
    const QString code = QString::fromLatin1(cause);
    if (!findings.causes.contains(code))
        findings.causes << code;
}

void malformed(ConformanceFindings& findings, const QString& detail)
{
    note(findings, "DOCUMENT_MALFORMED");
    findings.detail = detail;
}

/// A record of a session; one that cannot be read is noted.
template <typename T>
std::optional<T> readRecord(const QJsonObject& json, ConformanceFindings& findings)
{
    auto record = T::fromJson(json);
    if (!record) {
        malformed(findings, record.error().detail);
        return std::nullopt;
    }
    findings.mode = record->common.mode;
    findings.documentId = record->common.id;
    findings.sessionId = record->common.sessionId;
    findings.checkedAt = record->common.checkedAt;
    findings.signerBin = record->common.provider.bin.toString();
    return std::move(*record);
}

QString textOf(const QJsonObject& object, const char* key)
{
    return object.value(QLatin1String(key)).toString();
}

/// Passed or failed: R9 wants the challenges of each, and the images that go with them.
void checkFinishedAttempt(const QJsonObject& attempt, bool passed, const LivenessDocument& document,
                          ConformanceFindings& findings)
{
    const int number = attempt.value(QStringLiteral("attempt")).toInt();
    const QJsonArray challenges = attempt.value(QStringLiteral("challenges")).toArray();
    if (passed && challenges.size() < fewestChallenges)
        note(findings, "TOO_FEW_CHALLENGES");
    if (passed != textOf(attempt, "mismatch").isEmpty())
        note(findings, passed ? "MISMATCH_CONTRADICTS" : "MISMATCH_MISSING");
    for (const auto& challenge : challenges) {
        const QString name = textOf(challenge.toObject(), "challenge");
        if (std::none_of(document.images.begin(), document.images.end(), [&](const ImageReference& image) {
                return image.attempt == number && image.challenge == name;
            }))
            note(findings, "CHALLENGE_WITHOUT_IMAGE");
    }
}

void checkAttempts(const LivenessDocument& document, ConformanceFindings& findings)
{
    int passed = 0;
    int failed = 0;
    for (qsizetype i = 0; i < document.attempts.size(); ++i) {
        const QJsonObject attempt = document.attempts.at(i).toObject();
        if (attempt.value(QStringLiteral("attempt")).toInt() != i + 1)
            note(findings, "ATTEMPTS_UNORDERED");
        const QString result = textOf(attempt, "result");
        const bool isLast = i + 1 == document.attempts.size();
        passed += result == QLatin1String("passed") ? 1 : 0;
        failed += result == QLatin1String("failed") ? 1 : 0;
        if (result != QLatin1String("broken_off"))
            checkFinishedAttempt(attempt, result == QLatin1String("passed"), document, findings);
        if (result != QLatin1String("failed") && !isLast)
            note(findings, "ATTEMPTS_CONTRADICT");
    }
    if (document.attempts.size() > mostAttempts)
        note(findings, "TOO_MANY_ATTEMPTS");
    if (document.attempts.isEmpty()) {
        if (document.result != LivenessResult::BrokenOff)
            note(findings, "ATTEMPTS_MISSING");
        return;
    }
    if ((passed == 1) != (document.result == LivenessResult::Passed))
        note(findings, "ATTEMPTS_CONTRADICT");
    if (document.result != LivenessResult::Negative)
        return;
    if (failed != document.attempts.size())
        note(findings, "ATTEMPTS_CONTRADICT");
    if (failed < fewestFailures)
        note(findings, "NEGATIVE_TOO_EARLY");
}

void checkImagesBelong(const LivenessDocument& document, ConformanceFindings& findings)
{
    std::set<std::pair<int, QString>> shown; // an empty name: the attempt itself
    for (const auto& value : document.attempts) {
        const QJsonObject attempt = value.toObject();
        const int number = attempt.value(QStringLiteral("attempt")).toInt();
        shown.emplace(number, QString());
        const QJsonArray challenges = attempt.value(QStringLiteral("challenges")).toArray();
        for (const auto& challenge : challenges)
            shown.emplace(number, textOf(challenge.toObject(), "challenge"));
    }
    for (const ImageReference& image : document.images)
        if (image.attempt != 0 && !shown.contains({image.attempt, image.challenge}))
            note(findings, "IMAGE_WITHOUT_CHALLENGE");
}

void checkLiveness(const QJsonObject& json, ConformanceFindings& findings)
{
    const auto document = readRecord<LivenessDocument>(json, findings);
    if (!document)
        return;
    findings.images = document->images;
    checkAttempts(*document, findings);
    checkImagesBelong(*document, findings);
}

void checkComparison(const QJsonObject& json, ConformanceFindings& findings)
{
    const auto document = readRecord<ComparisonDocument>(json, findings);
    if (!document)
        return;
    findings.images = {document->currentImage};
    if (document->referenceImage)
        findings.images.push_back(*document->referenceImage);
    // Without a number there is nothing to compare with; that this was so is a result too.
    if (!document->common.iin && document->result != ComparisonResult::NotPerformed)
        note(findings, "IIN_MISSING");
    if (document->referenceImage &&
        (!document->reference || document->reference->sha256 != document->referenceImage->sha256))
        note(findings, "REFERENCE_MISMATCH");
}

void checkRepetitions(const DecisionDocument& document, ConformanceFindings& findings)
{
    std::set<QString> criteria;
    for (const CriterionRecord& criterion : document.criteria)
        if (!criteria.insert(criterion.id).second)
            note(findings, "CRITERION_REPEATED");
    std::set<DocumentKind> kinds;
    std::set<Sha256> manifests;
    for (const DocumentCitation& citation : document.documents)
        if (!kinds.insert(citation.kind).second || !manifests.insert(citation.manifest).second)
            note(findings, "CITATION_REPEATED");
}

/// All are met; inside a review band two persons may let a similarity under the threshold pass.
bool criteriaAllow(const DecisionDocument& decision)
{
    const bool wasReviewed = decision.secondOpinion &&
                             std::ranges::any_of(decision.criteria, [](const CriterionRecord& criterion) {
                                 return criterion.id == QLatin1String("review_band") && criterion.met;
                             });
    return std::ranges::all_of(decision.criteria, [wasReviewed](const CriterionRecord& criterion) {
        return criterion.met || (wasReviewed && criterion.id == QLatin1String("similarity"));
    });
}

void checkDecision(const QJsonObject& json, ConformanceFindings& findings)
{
    const auto document = readRecord<DecisionDocument>(json, findings);
    if (!document)
        return;
    findings.signerBin = document->common.customer.bin.toString();
    const auto cites = [&document](DocumentKind kind) {
        return std::any_of(document->documents.begin(), document->documents.end(),
                           [kind](const DocumentCitation& citation) { return citation.kind == kind; });
    };
    checkRepetitions(*document, findings);
    if (!cites(DocumentKind::Liveness))
        note(findings, "CITATION_MISSING");
    if (document->result != DecisionResult::Approved)
        return;
    if (!document->common.iin)
        note(findings, "IIN_MISSING");
    if (!cites(DocumentKind::Comparison))
        note(findings, "CITATION_MISSING");
    if (!criteriaAllow(*document))
        note(findings, "CRITERIA_NOT_MET");
}

void checkDestruction(const QJsonObject& json, ConformanceFindings& findings)
{
    const auto act = DestructionAct::fromJson(json);
    if (!act)
        return malformed(findings, act.error().detail);
    findings.mode = act->content().mode;
    findings.documentId = act->content().id;
    findings.checkedAt = act->content().destroyedAt;
    findings.signerBin = act->content().customer.bin.toString();
}

void checkPolicy(const QJsonObject& json, ConformanceFindings& findings)
{
    const auto policy = PolicyDocument::fromJson(json);
    if (!policy)
        return malformed(findings, policy.error().detail);
    findings.mode = policy->content().mode;
    findings.documentId = policy->content().id;
    findings.checkedAt = policy->content().approvedAt;
    findings.signerBin = policy->content().customer.bin.toString();
}

void checkRecord(const QJsonObject& json, DocumentKind kind, ConformanceFindings& findings)
{
    findings.causes << missingByRules(json, kind);
    switch (kind) {
    case DocumentKind::Liveness:
        return checkLiveness(json, findings);
    case DocumentKind::Comparison:
        return checkComparison(json, findings);
    case DocumentKind::Decision:
        return checkDecision(json, findings);
    case DocumentKind::Destruction:
        return checkDestruction(json, findings);
    case DocumentKind::Policy:
        return checkPolicy(json, findings);
    }
}

} // namespace

bool ConformanceFindings::isOfUnknownVersion() const
{
    return causes.contains(QStringLiteral("SCHEMA_UNKNOWN_VERSION"));
}

ConformanceFindings checkConformance(const QByteArray& documentJson)
{
    ConformanceFindings findings;
    const auto json = parseWithoutTraces(documentJson);
    if (!json) {
        malformed(findings, json.error().detail);
        return findings;
    }
    findings.record = *json;
    const auto schema = schemaNameOf(json->value(QStringLiteral("schema")).toString());
    if (!schema) {
        malformed(findings, QStringLiteral("schema: no name of one"));
        return findings;
    }
    findings.kind = schema->kind;
    if (!schema->kind || schema->version != 1) {
        note(findings, "SCHEMA_UNKNOWN_VERSION");
        findings.detail = QStringLiteral("schema: version %1").arg(schema->version);
        return findings;
    }
    checkRecord(*json, *schema->kind, findings);
    return findings;
}

} // namespace aiqyn::evidence
