#include "evidence/document/DecisionDocument.h"

#include "evidence/document/CommonJson.h"
#include "evidence/document/NamedValues.h"

namespace aiqyn::evidence {

namespace {

QString nameOf(DecisionResult result)
{
    return result == DecisionResult::Approved ? QStringLiteral("approved") : QStringLiteral("refused");
}

constexpr NamedValues<Recommendation, 3> recommendations{{{Recommendation::Approve, "approve"},
                                                          {Recommendation::Review, "review"},
                                                          {Recommendation::Refuse, "refuse"}}};

QJsonValue opinionToJson(const std::optional<SecondOpinion>& opinion)
{
    if (!opinion)
        return {};
    return QJsonObject{{QStringLiteral("by"), opinion->by},
                       {QStringLiteral("note"), opinion->note},
                       {QStringLiteral("at"), opinion->at.toIso()}};
}

std::optional<SecondOpinion> opinionFromJson(JsonFields& fields, QStringList& problems)
{
    const auto object = fields.objectOrNull(QStringLiteral("secondOpinion"));
    if (!object)
        return std::nullopt;
    JsonFields opinion(*object, QStringLiteral("secondOpinion"), problems);
    const QString by = opinion.text(QStringLiteral("by"), 1, 200);
    const QString note = opinion.text(QStringLiteral("note"), 0, 2000);
    const auto at = opinion.time(QStringLiteral("at"));
    opinion.finish();
    if (!at)
        return std::nullopt;
    return SecondOpinion{by, note, *at};
}

/// Whether the decision goes where the criteria alone lead.
bool follows(DecisionResult result, Recommendation recommendation)
{
    return (result == DecisionResult::Approved && recommendation == Recommendation::Approve) ||
           (result == DecisionResult::Refused && recommendation == Recommendation::Refuse);
}

CriterionRecord criterionFromJson(JsonFields fields)
{
    CriterionRecord criterion;
    criterion.id = fields.text(QStringLiteral("id"));
    criterion.required = fields.text(QStringLiteral("required"));
    criterion.value = fields.text(QStringLiteral("value"), 0);
    criterion.met = fields.flag(QStringLiteral("met"));
    fields.finish();
    return criterion;
}

} // namespace

QJsonObject DecisionDocument::toJson() const
{
    QJsonObject json = commonToJson(common, DocumentKind::Decision);
    json.insert(QStringLiteral("result"), nameOf(result));
    json.insert(QStringLiteral("decidedBy"), decidedBy);
    json.insert(QStringLiteral("reason"), reason);
    json.insert(QStringLiteral("recommendation"), nameIn(recommendations, recommendation));
    json.insert(QStringLiteral("secondOpinion"), opinionToJson(secondOpinion));
    QJsonArray list;
    for (const CriterionRecord& criterion : criteria)
        list.append(QJsonObject{{QStringLiteral("id"), criterion.id},
                                {QStringLiteral("required"), criterion.required},
                                {QStringLiteral("value"), criterion.value},
                                {QStringLiteral("met"), criterion.met}});
    json.insert(QStringLiteral("criteria"), list);
    QJsonArray cited;
    for (const DocumentCitation& citation : documents)
        cited.append(citationToJson(citation));
    json.insert(QStringLiteral("documents"), cited);
    return json;
}

Result<DecisionDocument> DecisionDocument::fromJson(const QJsonObject& json)
{
    QStringList problems;
    JsonFields fields(json, QString(), problems);
    auto common = commonFromJson(fields, DocumentKind::Decision, problems);
    const QString result = fields.choice(QStringLiteral("result"),
                                         {nameOf(DecisionResult::Approved), nameOf(DecisionResult::Refused)});
    const QString decidedBy = fields.text(QStringLiteral("decidedBy"), 1, 200);
    const QString reason = fields.text(QStringLiteral("reason"), 0, 2000);
    const auto recommendation =
        valueIn(recommendations, fields.choice(QStringLiteral("recommendation"), namesIn(recommendations)));
    auto opinion = opinionFromJson(fields, problems);
    if (opinion && opinion->by == decidedBy)
        fields.problem(QStringLiteral("secondOpinion"), QStringLiteral("of who decided"));
    std::vector<CriterionRecord> criteria;
    const QJsonArray list = fields.array(QStringLiteral("criteria"));
    for (qsizetype i = 0; i < list.size(); ++i)
        criteria.push_back(criterionFromJson(
            JsonFields(list.at(i).toObject(), QStringLiteral("criteria[%1]").arg(i), problems)));
    std::vector<DocumentCitation> documents;
    const QJsonArray cited = fields.array(QStringLiteral("documents"));
    for (qsizetype i = 0; i < cited.size(); ++i)
        if (auto citation = citationFromJson(
                JsonFields(cited.at(i).toObject(), QStringLiteral("documents[%1]").arg(i), problems),
                {DocumentKind::Liveness, DocumentKind::Comparison}))
            documents.push_back(std::move(*citation));
    const DecisionResult decided =
        result == nameOf(DecisionResult::Approved) ? DecisionResult::Approved : DecisionResult::Refused;
    if (recommendation && reason.trimmed().isEmpty() && !follows(decided, *recommendation))
        fields.problem(QStringLiteral("reason"), QStringLiteral("needed beside the recommendation"));
    fields.finish();
    if (!problems.isEmpty() || !common || !recommendation)
        return fail(ErrorCode::DocumentInvalid, problemLine(problems));
    return DecisionDocument{.common = std::move(*common),
                            .result = decided,
                            .criteria = std::move(criteria),
                            .decidedBy = decidedBy,
                            .reason = reason,
                            .recommendation = *recommendation,
                            .secondOpinion = std::move(opinion),
                            .documents = std::move(documents)};
}

} // namespace aiqyn::evidence
