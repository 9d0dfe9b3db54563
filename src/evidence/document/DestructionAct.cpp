#include "evidence/document/DestructionAct.h"

#include "evidence/document/CommonJson.h"
#include "evidence/document/NamedValues.h"
#include "evidence/document/PartsJson.h"

#include <QDateTime>
#include <QTimeZone>

#include <set>

namespace aiqyn::evidence {

namespace {

constexpr NamedValues<DestructionMethod, 3> methods{
    {{DestructionMethod::KeyDestroyed, "data_key_destroyed"},
     {DestructionMethod::FileOverwritten, "file_overwritten"},
     {DestructionMethod::MediumDestroyed, "medium_destroyed"}}};

QString key(const char* name)
{
    return QString::fromLatin1(name);
}

QJsonObject retentionToJson(const ExpiredRetention& retention)
{
    return {{key("serviceType"), retention.serviceType},
            {key("contractNumber"), retention.contractNumber},
            {key("years"), retention.years},
            {key("serviceEndedAt"), retention.serviceEndedAt.toIso()}};
}

std::optional<ExpiredRetention> retentionFromJson(JsonFields fields)
{
    const QString serviceType = fields.text(key("serviceType"), 1, 100);
    const QString contractNumber = fields.text(key("contractNumber"), 1, 64);
    const int years = fields.integer(key("years"), 1, 100);
    const auto endedAt = fields.time(key("serviceEndedAt"));
    fields.finish();
    if (!endedAt)
        return std::nullopt;
    return ExpiredRetention{serviceType, contractNumber, years, *endedAt};
}

std::vector<DocumentCitation> documentsFromJson(JsonFields& fields, QStringList& problems)
{
    const QJsonArray list = fields.array(key("documents"));
    std::vector<DocumentCitation> documents;
    std::set<QString> ids;
    std::set<Sha256> manifests;
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QString path = QStringLiteral("documents[%1]").arg(i);
        auto document =
            citationFromJson(JsonFields(list.at(i).toObject(), path, problems),
                             {DocumentKind::Liveness, DocumentKind::Comparison, DocumentKind::Decision});
        if (!document)
            continue;
        if (!ids.insert(document->id).second || !manifests.insert(document->manifest).second)
            problems << path + QStringLiteral(": a second time");
        documents.push_back(std::move(*document));
    }
    if (list.isEmpty())
        fields.problem(key("documents"), QStringLiteral("none"));
    return documents;
}

/// When the documents of the service may be destroyed at the earliest.
std::int64_t retainedUntilMs(const ExpiredRetention& retention)
{
    return QDateTime::fromMSecsSinceEpoch(retention.serviceEndedAt.milliseconds(), QTimeZone::utc())
        .addYears(retention.years)
        .toMSecsSinceEpoch();
}

void checkLawful(const DestructionAct::Content& content, JsonFields& fields)
{
    if (content.destroyedAt.milliseconds() < retainedUntilMs(content.retention))
        fields.problem(key("destroyedAt"), QStringLiteral("before the retention ended"));
    if (content.witness.trimmed().compare(content.destroyedBy.trimmed(), Qt::CaseInsensitive) == 0)
        fields.problem(key("witness"), QStringLiteral("of one's own act"));
}

} // namespace

QString nameOf(DestructionMethod method)
{
    return nameIn(methods, method);
}

QJsonObject DestructionAct::toJson() const
{
    QJsonArray documents;
    for (const DocumentCitation& document : m_content.documents)
        documents.append(citationToJson(document));
    return {{key("schema"), schemaOf(DocumentKind::Destruction)},
            {key("id"), m_content.id},
            {key("mode"), nameOf(m_content.mode)},
            {key("customer"), requisitesToJson(m_content.customer)},
            {key("policy"), policyReferenceToJson(m_content.policy)},
            {key("rules"), rulesToJson(m_content.rules)},
            {key("legalBasis"), m_content.legalBasis},
            {key("retention"), retentionToJson(m_content.retention)},
            {key("documents"), documents},
            {key("method"), nameOf(m_content.method)},
            {key("methodDetail"), m_content.methodDetail},
            {key("destroyedBy"), m_content.destroyedBy},
            {key("witness"), m_content.witness},
            {key("destroyedAt"), m_content.destroyedAt.toIso()}};
}

// One set of checks for both ways in: what is built passes through the reader.
Result<DestructionAct> DestructionAct::of(const Content& content)
{
    return fromJson(DestructionAct(content).toJson());
}

Result<DestructionAct> DestructionAct::fromJson(const QJsonObject& json)
{
    QStringList problems;
    JsonFields fields(json, QString(), problems);
    const auto part = [&](const char* name) {
        return JsonFields(fields.object(key(name)), key(name), problems);
    };
    (void)fields.choice(key("schema"), {schemaOf(DocumentKind::Destruction)});
    const QString id = uuid(fields, key("id"));
    const auto mode = modeFromJson(fields);
    auto customer = requisitesFromJson(part("customer"));
    auto policy = policyReferenceFromJson(part("policy"));
    RulesBasis rules = rulesFromJson(part("rules"), problems);
    const QString legalBasis = fields.text(key("legalBasis"), 1, 2000);
    auto retention = retentionFromJson(part("retention"));
    auto documents = documentsFromJson(fields, problems);
    const auto method = valueIn(methods, fields.choice(key("method"), namesIn(methods)));
    const QString methodDetail = fields.text(key("methodDetail"), 0, 2000);
    const QString destroyedBy = fields.text(key("destroyedBy"), 1, 200);
    const QString witness = fields.text(key("witness"), 1, 200);
    const auto destroyedAt = fields.time(key("destroyedAt"));
    fields.finish();
    if (!problems.isEmpty() || !mode || !customer || !policy || !retention || !method || !destroyedAt)
        return fail(ErrorCode::DocumentInvalid, problemLine(problems));
    Content content{.id = id,
                    .mode = *mode,
                    .customer = std::move(*customer),
                    .policy = std::move(*policy),
                    .rules = std::move(rules),
                    .legalBasis = legalBasis,
                    .retention = std::move(*retention),
                    .documents = std::move(documents),
                    .method = *method,
                    .methodDetail = methodDetail,
                    .destroyedBy = destroyedBy,
                    .witness = witness,
                    .destroyedAt = *destroyedAt};
    checkLawful(content, fields);
    if (!problems.isEmpty())
        return fail(ErrorCode::DocumentInvalid, problemLine(problems));
    return DestructionAct(std::move(content));
}

} // namespace aiqyn::evidence
