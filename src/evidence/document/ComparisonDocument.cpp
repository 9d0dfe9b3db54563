#include "evidence/document/ComparisonDocument.h"

#include "evidence/document/CommonJson.h"
#include "evidence/document/ComparisonParts.h"

namespace aiqyn::evidence {

namespace {

QString nameOf(ComparisonResult result)
{
    switch (result) {
    case ComparisonResult::Match:
        return QStringLiteral("match");
    case ComparisonResult::NoMatch:
        return QStringLiteral("no_match");
    case ComparisonResult::NotPerformed:
        return QStringLiteral("not_performed");
    }
    return {};
}

std::optional<ComparisonResult> resultOf(const QString& name)
{
    for (const auto result :
         {ComparisonResult::Match, ComparisonResult::NoMatch, ComparisonResult::NotPerformed})
        if (nameOf(result) == name)
            return result;
    return std::nullopt;
}

std::optional<ReferenceRecord> referenceFromJson(JsonFields fields)
{
    const QString source = fields.choice(
        QStringLiteral("source"), {QStringLiteral("state_database"), QStringLiteral("identified_images")});
    const auto time = fields.time(QStringLiteral("obtainedAt"));
    const QString requestId = fields.text(QStringLiteral("requestId"), 1, 200);
    const auto hash = fields.hash(QStringLiteral("sha256"));
    const auto issuedOn = fields.dateOrNull(QStringLiteral("issuedOn"));
    fields.finish();
    if (!time || !hash)
        return std::nullopt;
    return ReferenceRecord{source, *time, requestId, *hash, issuedOn};
}

/// A performed comparison has all its values, one not performed has none but a cause.
void checkAgreement(const ComparisonDocument& document, JsonFields& fields)
{
    const bool performed = document.result != ComparisonResult::NotPerformed;
    const auto expect = [&fields](const char* key, bool present, bool expected) {
        if (present != expected)
            fields.problem(QString::fromLatin1(key), QStringLiteral("contradicts result"));
    };
    expect("cause", !document.cause.isEmpty(), !performed);
    expect("similarity", document.similarity.has_value(), performed);
    expect("threshold", document.threshold.has_value(), performed);
    expect("fmr", document.fmr.has_value(), performed);
    expect("calibration", !document.calibration.isEmpty(), performed);
    expect("calibrationOrigin", document.calibrationOrigin.has_value(), performed);
    if (performed)
        expect("reference", document.reference.has_value(), true);
    if (performed && document.similarity && document.threshold)
        expect("result", document.result == ComparisonResult::Match,
               document.similarity->value() >= document.threshold->value());
}

} // namespace

QJsonObject ComparisonDocument::toJson() const
{
    QJsonObject json = commonToJson(common, DocumentKind::Comparison);
    json.insert(QStringLiteral("result"), nameOf(result));
    json.insert(QStringLiteral("cause"), cause);
    json.insert(QStringLiteral("similarity"), similarityToJson(similarity));
    json.insert(QStringLiteral("threshold"), similarityToJson(threshold));
    json.insert(QStringLiteral("fmr"), fmr ? QJsonValue(*fmr) : QJsonValue());
    json.insert(QStringLiteral("calibration"), calibration);
    json.insert(QStringLiteral("calibrationOrigin"), originToJson(calibrationOrigin));
    json.insert(QStringLiteral("currentImage"), imageToJson(currentImage));
    json.insert(QStringLiteral("currentImageChoice"), choiceToJson(currentImageChoice));
    json.insert(QStringLiteral("currentImageQuality"), qualityToJson(currentImageQuality));
    json.insert(QStringLiteral("referenceImage"),
                referenceImage ? QJsonValue(imageToJson(*referenceImage)) : QJsonValue());
    json.insert(QStringLiteral("reference"),
                reference
                    ? QJsonValue(QJsonObject{{QStringLiteral("source"), reference->source},
                                             {QStringLiteral("obtainedAt"), reference->obtainedAt.toIso()},
                                             {QStringLiteral("requestId"), reference->requestId},
                                             {QStringLiteral("sha256"), reference->sha256.toHex()},
                                             {QStringLiteral("issuedOn"), dateToJson(reference->issuedOn)}})
                    : QJsonValue());
    json.insert(QStringLiteral("referenceQuality"), qualityToJson(referenceQuality));
    json.insert(QStringLiteral("continuity"), continuityToJson(continuity));
    return json;
}

Result<ComparisonDocument> ComparisonDocument::fromJson(const QJsonObject& json)
{
    QStringList problems;
    JsonFields fields(json, QString(), problems);
    auto common = commonFromJson(fields, DocumentKind::Comparison, problems);
    const auto result = resultOf(fields.choice(
        QStringLiteral("result"), {nameOf(ComparisonResult::Match), nameOf(ComparisonResult::NoMatch),
                                   nameOf(ComparisonResult::NotPerformed)}));
    static const QRegularExpression causeForm(
        QRegularExpression::anchoredPattern(QStringLiteral("[a-z][a-z0-9_]{0,99}")));
    const QString cause = fields.code(QStringLiteral("cause"), causeForm, true);
    const auto similarity = similarityOrNull(fields, QStringLiteral("similarity"));
    const auto threshold = similarityOrNull(fields, QStringLiteral("threshold"));
    const auto fmr = fields.numberOrNull(QStringLiteral("fmr"), std::numeric_limits<double>::min(), 1);
    const QString calibration = fields.text(QStringLiteral("calibration"), 0);
    auto origin = originFromJson(fields, problems);
    auto current = imageFromJson(
        JsonFields(fields.object(QStringLiteral("currentImage")), QStringLiteral("currentImage"), problems));
    CurrentImageChoice choice = choiceFromJson(JsonFields(fields.object(QStringLiteral("currentImageChoice")),
                                                          QStringLiteral("currentImageChoice"), problems));
    auto currentQuality = qualityFromJson(fields, QStringLiteral("currentImageQuality"), problems);
    std::optional<ImageReference> referenceImage;
    if (const auto object = fields.objectOrNull(QStringLiteral("referenceImage")))
        referenceImage = imageFromJson(JsonFields(*object, QStringLiteral("referenceImage"), problems));
    std::optional<ReferenceRecord> reference;
    if (const auto object = fields.objectOrNull(QStringLiteral("reference")))
        reference = referenceFromJson(JsonFields(*object, QStringLiteral("reference"), problems));
    auto referenceQuality = qualityFromJson(fields, QStringLiteral("referenceQuality"), problems);
    auto continuity = continuityFromJson(fields, problems);
    fields.finish();
    if (!problems.isEmpty() || !common || !result || !current)
        return fail(ErrorCode::DocumentInvalid, problemLine(problems));
    ComparisonDocument document{.common = std::move(*common),
                                .result = *result,
                                .cause = cause,
                                .similarity = similarity,
                                .threshold = threshold,
                                .fmr = fmr,
                                .calibration = calibration,
                                .calibrationOrigin = origin,
                                .currentImage = std::move(*current),
                                .currentImageChoice = std::move(choice),
                                .currentImageQuality = std::move(currentQuality),
                                .referenceImage = std::move(referenceImage),
                                .reference = std::move(reference),
                                .referenceQuality = std::move(referenceQuality),
                                .continuity = std::move(continuity)};
    checkAgreement(document, fields);
    if (document.referenceImage)
        checkImageNames({document.currentImage, *document.referenceImage}, problems);
    if (!problems.isEmpty())
        return fail(ErrorCode::DocumentInvalid, problemLine(problems));
    return document;
}

} // namespace aiqyn::evidence
