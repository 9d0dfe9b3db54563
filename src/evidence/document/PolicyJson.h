#pragma once

#include "evidence/document/JsonFields.h"
#include "evidence/document/PolicyContent.h"

#include <QJsonArray>
#include <QJsonObject>

namespace aiqyn::evidence {

/// JSON of a policy's parts. Readers add to `problems`, each rule of PolicyDocument::of() that concerns one
/// part alone included.
[[nodiscard]] QJsonObject similarityCriteriaToJson(const PolicyContent& content);
[[nodiscard]] std::optional<CalibratedThreshold> thresholdFromJson(JsonFields& fields);
/// nullopt too when there is none.
[[nodiscard]] std::optional<ReviewBand> reviewBandFromJson(JsonFields& fields, QStringList& problems);

[[nodiscard]] QJsonObject livenessCriteriaToJson(const LivenessCriteria& criteria);
[[nodiscard]] LivenessCriteria livenessCriteriaFromJson(JsonFields fields);

[[nodiscard]] QJsonObject protectionToJson(const ProtectionLevels& levels);
[[nodiscard]] ProtectionLevels protectionFromJson(JsonFields fields, DocumentMode mode);

[[nodiscard]] QJsonArray systemsToJson(const std::vector<SystemDescription>& systems);
[[nodiscard]] std::vector<SystemDescription> systemsFromJson(const QJsonArray& array, QStringList& problems);

[[nodiscard]] QJsonArray referenceSourcesToJson(const std::vector<ReferenceSource>& sources);
[[nodiscard]] std::vector<ReferenceSource> referenceSourcesFromJson(const QJsonArray& array,
                                                                    QStringList& problems);

[[nodiscard]] QJsonObject referenceRulesToJson(const ReferenceRules& rules);
[[nodiscard]] ReferenceRules referenceRulesFromJson(JsonFields fields);

[[nodiscard]] QString secondPersonName(SecondPerson second);
[[nodiscard]] SecondPerson secondPersonFromJson(JsonFields& fields, const QString& key);

[[nodiscard]] QJsonObject limitsToJson(const SessionLimits& limits);
[[nodiscard]] SessionLimits limitsFromJson(JsonFields fields);

[[nodiscard]] QJsonValue consentTextToJson(const std::optional<ConsentText>& consent);
[[nodiscard]] std::optional<ConsentText> consentTextFromJson(JsonFields& fields, QStringList& problems);

[[nodiscard]] QJsonArray retentionToJson(const std::vector<RetentionRule>& rules);
[[nodiscard]] std::vector<RetentionRule> retentionFromJson(const QJsonArray& array, QStringList& problems);

[[nodiscard]] QJsonArray endpointsToJson(const std::vector<ServiceEndpoint>& endpoints);
[[nodiscard]] std::vector<ServiceEndpoint> endpointsFromJson(const QJsonArray& array, QStringList& problems);

} // namespace aiqyn::evidence
