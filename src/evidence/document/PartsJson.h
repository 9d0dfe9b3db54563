#pragma once

#include "evidence/document/DocumentCommon.h"
#include "evidence/document/JsonFields.h"

#include <QJsonArray>
#include <QJsonObject>

namespace aiqyn::evidence {

/// JSON of the small parts that records of every kind are made of. Readers add to the fields' problems and
/// return nullopt when a part cannot be built.
[[nodiscard]] QString uuid(JsonFields& fields, const QString& name);
[[nodiscard]] std::optional<DocumentMode> modeFromJson(JsonFields& fields);

[[nodiscard]] QJsonObject requisitesToJson(const Requisites& requisites);
[[nodiscard]] std::optional<Requisites> requisitesFromJson(JsonFields fields);

[[nodiscard]] QJsonObject rulesToJson(const RulesBasis& rules);
[[nodiscard]] RulesBasis rulesFromJson(JsonFields fields, QStringList& problems);

[[nodiscard]] QJsonArray modelsToJson(const std::vector<ModelReference>& models);
[[nodiscard]] std::vector<ModelReference> modelsFromJson(const QJsonArray& array, QStringList& problems);

[[nodiscard]] QJsonObject modelPackToJson(const ModelPackReference& pack);
/// A training pack carries no production document.
[[nodiscard]] ModelPackReference modelPackFromJson(JsonFields fields, DocumentMode mode);

[[nodiscard]] QJsonObject policyReferenceToJson(const PolicyReference& policy);
[[nodiscard]] std::optional<PolicyReference> policyReferenceFromJson(JsonFields fields);

/// Field "consent": null or an object.
[[nodiscard]] QJsonValue consentToJson(const std::optional<ConsentRecord>& consent);
[[nodiscard]] std::optional<ConsentRecord> consentFromJson(JsonFields& fields, QStringList& problems);

} // namespace aiqyn::evidence
