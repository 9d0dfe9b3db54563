#include "evidence/document/PolicyDocument.h"

#include "evidence/document/CommonJson.h"
#include "evidence/document/PartsJson.h"
#include "evidence/document/PolicyJson.h"

namespace aiqyn::evidence {

namespace {

QString key(const char* name)
{
    return QString::fromLatin1(name);
}

void checkLawful(const PolicyContent& content, JsonFields& fields)
{
    if (content.models.empty())
        fields.problem(key("models"), QStringLiteral("none"));
    if (content.validFrom.milliseconds() < content.approvedAt.milliseconds())
        fields.problem(key("validFrom"), QStringLiteral("before approvedAt"));
    const auto& band = content.reviewBand;
    const double threshold = content.threshold.similarity.value();
    if (band && (threshold < band->from.value() || band->to.value() < threshold))
        fields.problem(key("similarity.reviewBand"), QStringLiteral("does not hold the threshold"));
}

} // namespace

QStringList PolicyDocument::serviceTypes() const
{
    QStringList types;
    for (const RetentionRule& rule : m_content.retention)
        types << rule.serviceType;
    return types;
}

const RetentionRule* PolicyDocument::retentionOf(const QString& serviceType) const
{
    const auto rule = std::ranges::find(m_content.retention, serviceType, &RetentionRule::serviceType);
    return rule == m_content.retention.end() ? nullptr : &*rule;
}

QJsonObject PolicyDocument::toJson() const
{
    return {{key("schema"), schemaOf(DocumentKind::Policy)},
            {key("id"), m_content.id},
            {key("version"), m_content.version},
            {key("mode"), nameOf(m_content.mode)},
            {key("customer"), requisitesToJson(m_content.customer)},
            {key("provider"), requisitesToJson(m_content.provider)},
            {key("rules"), rulesToJson(m_content.rules)},
            {key("processDescription"), m_content.processDescription},
            {key("systems"), systemsToJson(m_content.systems)},
            {key("modelPack"), modelPackToJson(m_content.modelPack)},
            {key("models"), modelsToJson(m_content.models)},
            {key("similarity"), similarityCriteriaToJson(m_content)},
            {key("liveness"), livenessCriteriaToJson(m_content.liveness)},
            {key("protection"), protectionToJson(m_content.protection)},
            {key("referenceSources"), referenceSourcesToJson(m_content.referenceSources)},
            {key("reference"), referenceRulesToJson(m_content.reference)},
            {key("secondPerson"), secondPersonName(m_content.secondPerson)},
            {key("limits"), limitsToJson(m_content.limits)},
            {key("consent"), consentTextToJson(m_content.consent)},
            {key("retention"), retentionToJson(m_content.retention)},
            {key("endpoints"), endpointsToJson(m_content.endpoints)},
            {key("continuesWithoutTimestamp"), m_content.continuesWithoutTimestamp},
            {key("approvedBy"), m_content.approvedBy},
            {key("approvedAt"), m_content.approvedAt.toIso()},
            {key("validFrom"), m_content.validFrom.toIso()}};
}

// One set of checks for both ways in: what is built passes through the reader.
Result<PolicyDocument> PolicyDocument::of(const PolicyContent& content)
{
    return fromJson(PolicyDocument(content).toJson());
}

Result<PolicyDocument> PolicyDocument::fromJson(const QJsonObject& json)
{
    QStringList problems;
    JsonFields fields(json, QString(), problems);
    const auto part = [&](const char* name) {
        return JsonFields(fields.object(key(name)), key(name), problems);
    };
    (void)fields.choice(key("schema"), {schemaOf(DocumentKind::Policy)});
    const QString id = uuid(fields, key("id"));
    const QString version = fields.text(key("version"), 1, 100);
    const auto mode = modeFromJson(fields);
    const DocumentMode strictest = mode.value_or(DocumentMode::Production);
    auto customer = requisitesFromJson(part("customer"));
    auto provider = requisitesFromJson(part("provider"));
    RulesBasis rules = rulesFromJson(part("rules"), problems);
    const QString process = fields.text(key("processDescription"), 1, 20000);
    auto systems = systemsFromJson(fields.array(key("systems")), problems);
    auto modelPack = modelPackFromJson(part("modelPack"), strictest);
    auto models = modelsFromJson(fields.array(key("models")), problems);
    JsonFields similarity = part("similarity");
    const auto threshold = thresholdFromJson(similarity);
    const auto reviewBand = reviewBandFromJson(similarity, problems);
    similarity.finish();
    const auto liveness = livenessCriteriaFromJson(part("liveness"));
    const auto protection = protectionFromJson(part("protection"), strictest);
    auto sources = referenceSourcesFromJson(fields.array(key("referenceSources")), problems);
    const auto reference = referenceRulesFromJson(part("reference"));
    const auto secondPerson = secondPersonFromJson(fields, key("secondPerson"));
    const auto limits = limitsFromJson(part("limits"));
    auto consent = consentTextFromJson(fields, problems);
    auto retention = retentionFromJson(fields.array(key("retention")), problems);
    auto endpoints = endpointsFromJson(fields.array(key("endpoints")), problems);
    const bool continues = fields.flag(key("continuesWithoutTimestamp"));
    const QString approvedBy = fields.text(key("approvedBy"), 1, 200);
    const auto approvedAt = fields.time(key("approvedAt"));
    const auto validFrom = fields.time(key("validFrom"));
    fields.finish();
    if (!problems.isEmpty() || !mode || !customer || !provider || !threshold || !approvedAt || !validFrom)
        return fail(ErrorCode::DocumentInvalid, problemLine(problems));
    PolicyContent content{.id = id,
                          .version = version,
                          .mode = *mode,
                          .customer = std::move(*customer),
                          .provider = std::move(*provider),
                          .rules = std::move(rules),
                          .processDescription = process,
                          .systems = std::move(systems),
                          .modelPack = std::move(modelPack),
                          .models = std::move(models),
                          .threshold = *threshold,
                          .reviewBand = reviewBand,
                          .liveness = liveness,
                          .protection = protection,
                          .referenceSources = std::move(sources),
                          .reference = reference,
                          .secondPerson = secondPerson,
                          .limits = limits,
                          .consent = std::move(consent),
                          .retention = std::move(retention),
                          .endpoints = std::move(endpoints),
                          .continuesWithoutTimestamp = continues,
                          .approvedBy = approvedBy,
                          .approvedAt = *approvedAt,
                          .validFrom = *validFrom};
    checkLawful(content, fields);
    if (!problems.isEmpty())
        return fail(ErrorCode::DocumentInvalid, problemLine(problems));
    return PolicyDocument(std::move(content));
}

} // namespace aiqyn::evidence
