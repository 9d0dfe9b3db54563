#include "evidence/document/ComparisonParts.h"

#include "evidence/document/CommonJson.h"

namespace aiqyn::evidence {

namespace {

constexpr int mostPairs = std::numeric_limits<int>::max();
constexpr int mostCandidates = 1000;
constexpr int mostScores = 64;
constexpr int mostContinuity = 200;
constexpr double bestScore = 100;

QString key(const char* name)
{
    return QString::fromLatin1(name);
}

} // namespace

QJsonValue dateToJson(const std::optional<QDate>& date)
{
    return date ? QJsonValue(date->toString(QStringLiteral("yyyy-MM-dd"))) : QJsonValue();
}

QJsonValue similarityToJson(const std::optional<Similarity>& similarity)
{
    return similarity ? QJsonValue(similarity->value()) : QJsonValue();
}

std::optional<Similarity> similarityOrNull(JsonFields& fields, const QString& key)
{
    const auto number = fields.numberOrNull(key, -1, 1);
    return number ? Similarity::of(*number) : std::nullopt;
}

QJsonValue originToJson(const std::optional<CalibrationOrigin>& origin)
{
    if (!origin)
        return {};
    return QJsonObject{{key("pairs"), origin->pairs}, {key("measuredOn"), dateToJson(origin->measuredOn)}};
}

std::optional<CalibrationOrigin> originFromJson(JsonFields& fields, QStringList& problems)
{
    const auto object = fields.objectOrNull(key("calibrationOrigin"));
    if (!object)
        return std::nullopt;
    JsonFields origin(*object, key("calibrationOrigin"), problems);
    const int pairs = origin.integer(key("pairs"), 0, mostPairs);
    const auto measuredOn = origin.dateOrNull(key("measuredOn"));
    origin.finish();
    return CalibrationOrigin{pairs, measuredOn};
}

QJsonObject choiceToJson(const CurrentImageChoice& choice)
{
    return {{key("rule"), choice.rule}, {key("score"), choice.score}, {key("candidates"), choice.candidates}};
}

CurrentImageChoice choiceFromJson(JsonFields fields)
{
    CurrentImageChoice choice;
    choice.rule = fields.text(key("rule"), 1, 100);
    choice.score = fields.number(key("score"), 0, bestScore).value_or(0);
    choice.candidates = fields.integer(key("candidates"), 1, mostCandidates);
    fields.finish();
    return choice;
}

QJsonArray qualityToJson(const std::vector<QualityScore>& scores)
{
    QJsonArray array;
    for (const QualityScore& score : scores)
        array.append(QJsonObject{{key("component"), score.component}, {key("score"), score.score}});
    return array;
}

std::vector<QualityScore> qualityFromJson(JsonFields& fields, const QString& key, QStringList& problems)
{
    const QJsonArray array = fields.array(key);
    if (array.size() > mostScores)
        fields.problem(key, QStringLiteral("too many"));
    std::vector<QualityScore> scores;
    for (qsizetype i = 0; i < array.size(); ++i) {
        JsonFields one(array.at(i).toObject(), QStringLiteral("%1[%2]").arg(key).arg(i), problems);
        const QString component = one.code(QStringLiteral("component"), challengeForm());
        const auto score = one.number(QStringLiteral("score"), 0, bestScore);
        one.finish();
        scores.push_back({component, score.value_or(0)});
    }
    return scores;
}

QJsonArray continuityToJson(const std::vector<ContinuityRecord>& records)
{
    QJsonArray array;
    for (const ContinuityRecord& record : records)
        array.append(QJsonObject{{key("attempt"), record.attempt},
                                 {key("challenge"), record.challenge},
                                 {key("image"), record.image.toHex()},
                                 {key("toReference"), similarityToJson(record.toReference)},
                                 {key("toCurrent"), similarityToJson(record.toCurrent)},
                                 {key("toOthers"), similarityToJson(record.toOthers)}});
    return array;
}

std::vector<ContinuityRecord> continuityFromJson(JsonFields& fields, QStringList& problems)
{
    const QJsonArray array = fields.array(key("continuity"));
    if (array.size() > mostContinuity)
        fields.problem(key("continuity"), QStringLiteral("too many"));
    std::vector<ContinuityRecord> records;
    for (qsizetype i = 0; i < array.size(); ++i) {
        JsonFields one(array.at(i).toObject(), QStringLiteral("continuity[%1]").arg(i), problems);
        const int attempt = one.integer(key("attempt"), 1, 1000);
        const QString challenge = one.code(key("challenge"), challengeForm());
        const auto image = one.hash(key("image"));
        const auto toReference = similarityOrNull(one, key("toReference"));
        const auto toCurrent = similarityOrNull(one, key("toCurrent"));
        const auto toOthers = similarityOrNull(one, key("toOthers"));
        one.finish();
        if (image)
            records.push_back({attempt, challenge, *image, toReference, toCurrent, toOthers});
    }
    return records;
}

} // namespace aiqyn::evidence
