#include "app/identification/DocumentBuilder.h"

#include "evidence/signature/TrainingAuthority.h"

#include <QUuid>

namespace aiqyn::app {

namespace {

std::optional<evidence::Similarity> similarityOf(const std::optional<double>& value)
{
    return value ? evidence::Similarity::of(*value) : std::nullopt;
}

evidence::ImageReference addImage(evidence::DocumentSealer::Images& images, const QString& name,
                                  const QByteArray& bytes, const QString& role, const QString& challenge,
                                  int attempt)
{
    const bool isPng = bytes.startsWith("\x89PNG"); // a reference may be one
    const QString file =
        QStringLiteral("frames/") + name + (isPng ? QStringLiteral(".png") : QStringLiteral(".jpg"));
    images.emplace(file, bytes);
    return {file, Sha256::of(bytes), role, challenge, attempt};
}

evidence::CalibrationOrigin originOf(const ComparisonOutcome& outcome)
{
    constexpr qint64 most = std::numeric_limits<int>::max();
    return {static_cast<int>(std::clamp<qint64>(outcome.calibrationPairs, 0, most)),
            outcome.calibrationDate.isValid() ? std::optional(outcome.calibrationDate) : std::nullopt};
}

} // namespace

evidence::DocumentCommon commonOf(const SessionFacts& facts, UtcTime startedAt, UtcTime checkedAt)
{
    const auto text = [&facts](const char* key) {
        return facts.station.value(QLatin1String(key)).toString();
    };
    evidence::StationDescription station{QStringLiteral("workstation"), text("kind"), text("camera"),
                                         text("hardwareOwner"),         false,        {}};
    // Clause 1: over the institution's own hardware the rules apply voluntarily.
    station.rulesRequired = station.hardwareOwner == QLatin1String("subject");
    return {.id = QUuid::createUuid().toString(QUuid::WithoutBraces),
            .sessionId = facts.sessionId,
            .mode = evidence::DocumentMode::Training,
            .serviceType = facts.start.serviceType,
            .contractNumber = facts.start.contractNumber,
            .iin = facts.iin,
            .iinStatusReason = facts.iinReason,
            .customer = evidence::TrainingAuthority::customerRequisites(),
            .provider = evidence::TrainingAuthority::providerRequisites(),
            .startedAt = startedAt,
            .checkedAt = checkedAt,
            .consent = facts.consent,
            .station = station,
            .modelPack = facts.modelPack,
            .models = facts.models,
            .policy = facts.policy,
            .rules = {}};
}

DocumentDraft<evidence::LivenessDocument> livenessDraft(const SessionFacts& facts,
                                                        evidence::LivenessResult result,
                                                        const std::vector<AttemptResult>& attempts,
                                                        UtcTime checkedAt)
{
    DocumentDraft<evidence::LivenessDocument> draft{
        {commonOf(facts, facts.startedAt, checkedAt), result, {}, {}}, {}};
    for (const AttemptResult& attempt : attempts) {
        const int number = attempt.outcome.attempt;
        for (const EvidenceFrame& frame : attempt.frames) {
            const QString place =
                frame.challengeIndex < 0 ? QString() : QStringLiteral("-c%1").arg(frame.challengeIndex + 1);
            // A light signal has several frames of one role.
            const QString name =
                QStringLiteral("a%1%2-%3-f%4").arg(number).arg(place, frame.role).arg(frame.sequence);
            draft.document.images.push_back(
                addImage(draft.images, name, frame.jpeg, frame.role, frame.challenge, number));
        }
        QJsonObject json = attempt.record;
        json.insert(QStringLiteral("attempt"), number);
        json.insert(QStringLiteral("result"), attempt.cancelled        ? QStringLiteral("broken_off")
                                              : attempt.outcome.passed ? QStringLiteral("passed")
                                                                       : QStringLiteral("failed"));
        json.insert(QStringLiteral("mismatch"), attempt.outcome.mismatch);
        QJsonArray acknowledgements;
        for (const QJsonObject& acknowledgement : attempt.acknowledgements)
            acknowledgements.append(acknowledgement);
        json.insert(QStringLiteral("acknowledgements"), acknowledgements);
        QJsonArray challenges = json.value(QStringLiteral("challenges")).toArray();
        for (qsizetype i = 0; i < challenges.size(); ++i) {
            QJsonObject challenge = challenges.at(i).toObject();
            challenge.insert(QStringLiteral("challenge"),
                             engine::nameOf(attempt.outcome.plan.at(static_cast<std::size_t>(i))));
            challenges.replace(i, challenge);
        }
        json.insert(QStringLiteral("challenges"), challenges);
        draft.document.attempts.append(json);
    }
    return draft;
}

DocumentDraft<evidence::ComparisonDocument>
comparisonDraft(const SessionFacts& facts, const ComparisonFacts& comparison, UtcTime checkedAt)
{
    evidence::DocumentSealer::Images images;
    const ComparisonOutcome& outcome = comparison.outcome;
    std::optional<evidence::ImageReference> referenceImage;
    std::optional<evidence::ReferenceRecord> reference;
    if (comparison.reference) {
        const ReferenceImage& source = *comparison.reference;
        if (comparison.keepsReference)
            referenceImage = addImage(images, QStringLiteral("reference"), source.bytes,
                                      QStringLiteral("reference"), {}, 0);
        reference = evidence::ReferenceRecord{
            source.source == QLatin1String("state") ? QStringLiteral("state_database")
                                                    : QStringLiteral("identified_images"),
            source.obtainedAt, source.requestId, Sha256::of(source.bytes), source.issuedOn};
    }
    const bool performed = outcome.result != QLatin1String("not_performed");
    evidence::ComparisonDocument document{
        .common = commonOf(facts, comparison.startedAt, checkedAt),
        .result = !performed                                 ? evidence::ComparisonResult::NotPerformed
                  : outcome.result == QLatin1String("match") ? evidence::ComparisonResult::Match
                                                             : evidence::ComparisonResult::NoMatch,
        .cause = outcome.cause,
        .similarity = similarityOf(outcome.similarity),
        .threshold = similarityOf(outcome.threshold),
        .fmr = outcome.fmr,
        .calibration = performed ? comparison.calibration : QString(),
        .calibrationOrigin = performed ? std::optional(originOf(outcome)) : std::nullopt,
        .currentImage = addImage(images, QStringLiteral("current"), comparison.current.jpeg,
                                 QStringLiteral("current"), {}, 0),
        .currentImageChoice = comparison.current.choice,
        .currentImageQuality = comparison.current.quality,
        .referenceImage = referenceImage,
        .reference = reference,
        .referenceQuality = outcome.referenceQuality,
        .continuity = outcome.continuity};
    return {std::move(document), std::move(images)};
}

} // namespace aiqyn::app
