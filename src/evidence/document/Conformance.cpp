#include "evidence/document/Conformance.h"

#include "evidence/document/ComparisonDocument.h"
#include "evidence/document/DecisionDocument.h"
#include "evidence/document/LivenessDocument.h"

#include <QJsonDocument>
#include <QSet>

namespace aiqyn::evidence {

// Causes and the rules behind them:
//   DOCUMENT_MALFORMED      not this version's record: a field missing, of another type or unknown
//   IIN_MISSING             a passed liveness check, a comparison or an approval without the IIN (R9, R13)
//   ATTEMPTS_MISSING        no attempt recorded, although the check was not broken off (R9)
//   ATTEMPTS_UNORDERED      attempts are not numbered 1, 2, 3 ...
//   ATTEMPTS_CONTRADICT     the result does not follow from the attempts (R8)
//   TOO_FEW_CHALLENGES      a passed attempt with fewer than three signals or commands (R8.1)
//   CHALLENGE_WITHOUT_IMAGE a challenge of a passed attempt that no image shows (R9)
//   CRITERIA_MISSING        a decision without criteria (R16)
//   CRITERIA_NOT_MET        approved although a criterion was not met (R16)
//   CITATION_MISSING        a decision that does not cite what it rests on (R16)

namespace {

constexpr int fewestChallenges = 3;

template <typename T>
std::optional<T> readRecord(const QJsonObject& json, ConformanceFindings& findings)
{
    auto record = T::fromJson(json);
    if (!record) {
        findings.causes << QStringLiteral("DOCUMENT_MALFORMED");
        findings.detail = record.error().detail;
        return std::nullopt;
    }
    findings.mode = record->common.mode;
    findings.documentId = record->common.id;
    findings.checkedAt = record->common.checkedAt;
    findings.signerBin = record->common.provider.bin.toString();
    return std::move(*record);
}

void note(ConformanceFindings& findings, const char* cause)
{
    const QString code = QString::fromLatin1(cause);
    if (!findings.causes.contains(code))
        findings.causes << code;
}

void checkPassedAttempt(const QJsonObject& attempt, const LivenessDocument& document,
                        ConformanceFindings& findings)
{
    const int number = attempt.value(QStringLiteral("attempt")).toInt();
    const QJsonArray challenges = attempt.value(QStringLiteral("challenges")).toArray();
    if (challenges.size() < fewestChallenges)
        note(findings, "TOO_FEW_CHALLENGES");
    for (const auto& challenge : challenges) {
        const QString name = challenge.toObject().value(QStringLiteral("challenge")).toString();
        if (std::none_of(document.images.begin(), document.images.end(), [&](const ImageReference& image) {
                return image.attempt == number && image.challenge == name;
            }))
            note(findings, "CHALLENGE_WITHOUT_IMAGE");
    }
}

void checkAttempts(const LivenessDocument& document, ConformanceFindings& findings)
{
    int passed = 0;
    for (qsizetype i = 0; i < document.attempts.size(); ++i) {
        const QJsonObject attempt = document.attempts.at(i).toObject();
        if (attempt.value(QStringLiteral("attempt")).toInt() != i + 1)
            note(findings, "ATTEMPTS_UNORDERED");
        if (attempt.value(QStringLiteral("result")).toString() != QStringLiteral("passed"))
            continue;
        ++passed;
        checkPassedAttempt(attempt, document, findings);
        if (i + 1 != document.attempts.size())
            note(findings, "ATTEMPTS_CONTRADICT");
    }
    if (document.attempts.isEmpty() && document.result != LivenessResult::BrokenOff)
        note(findings, "ATTEMPTS_MISSING");
    if ((passed == 1) != (document.result == LivenessResult::Passed) && !document.attempts.isEmpty())
        note(findings, "ATTEMPTS_CONTRADICT");
}

void checkLiveness(const QJsonObject& json, ConformanceFindings& findings)
{
    const auto document = readRecord<LivenessDocument>(json, findings);
    if (!document)
        return;
    findings.images = document->images;
    checkAttempts(*document, findings);
}

void checkComparison(const QJsonObject& json, ConformanceFindings& findings)
{
    const auto document = readRecord<ComparisonDocument>(json, findings);
    if (!document)
        return;
    findings.images = {document->currentImage};
    if (document->referenceImage)
        findings.images.push_back(*document->referenceImage);
    if (!document->common.iin)
        note(findings, "IIN_MISSING");
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
    if (document->criteria.empty())
        note(findings, "CRITERIA_MISSING");
    if (!cites(DocumentKind::Liveness))
        note(findings, "CITATION_MISSING");
    if (document->result != DecisionResult::Approved)
        return;
    if (!document->common.iin)
        note(findings, "IIN_MISSING");
    if (!cites(DocumentKind::Comparison))
        note(findings, "CITATION_MISSING");
    if (!std::all_of(document->criteria.begin(), document->criteria.end(),
                     [](const CriterionRecord& criterion) { return criterion.met; }))
        note(findings, "CRITERIA_NOT_MET");
}

} // namespace

ConformanceFindings checkConformance(const QByteArray& documentJson)
{
    ConformanceFindings findings;
    const QJsonObject json = QJsonDocument::fromJson(documentJson).object();
    const QString schema = json.value(QStringLiteral("schema")).toString();
    for (const auto kind : {DocumentKind::Liveness, DocumentKind::Comparison, DocumentKind::Decision})
        if (schemaOf(kind) == schema)
            findings.kind = kind;
    if (!findings.kind) {
        note(findings, "DOCUMENT_MALFORMED");
        findings.detail = QStringLiteral("schema: unknown");
        return findings;
    }
    switch (*findings.kind) {
    case DocumentKind::Liveness:
        checkLiveness(json, findings);
        break;
    case DocumentKind::Comparison:
        checkComparison(json, findings);
        break;
    case DocumentKind::Decision:
        checkDecision(json, findings);
        break;
    }
    return findings;
}

} // namespace aiqyn::evidence
