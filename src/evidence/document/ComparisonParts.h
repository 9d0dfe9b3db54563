#pragma once

#include "evidence/document/ComparisonDocument.h"
#include "evidence/document/JsonFields.h"

#include <QJsonArray>

namespace aiqyn::evidence {

/// JSON of what a comparison document is made of. Readers add to the fields' problems.
[[nodiscard]] QJsonValue dateToJson(const std::optional<QDate>& date);

[[nodiscard]] QJsonValue similarityToJson(const std::optional<Similarity>& similarity);
[[nodiscard]] std::optional<Similarity> similarityOrNull(JsonFields& fields, const QString& key);

[[nodiscard]] QJsonValue originToJson(const std::optional<CalibrationOrigin>& origin);
[[nodiscard]] std::optional<CalibrationOrigin> originFromJson(JsonFields& fields, QStringList& problems);

[[nodiscard]] QJsonObject choiceToJson(const CurrentImageChoice& choice);
[[nodiscard]] CurrentImageChoice choiceFromJson(JsonFields fields);

[[nodiscard]] QJsonArray qualityToJson(const std::vector<QualityScore>& scores);
[[nodiscard]] std::vector<QualityScore> qualityFromJson(JsonFields& fields, const QString& key,
                                                        QStringList& problems);

[[nodiscard]] QJsonArray continuityToJson(const std::vector<ContinuityRecord>& records);
[[nodiscard]] std::vector<ContinuityRecord> continuityFromJson(JsonFields& fields, QStringList& problems);

} // namespace aiqyn::evidence
