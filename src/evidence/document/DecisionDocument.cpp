#include "evidence/document/DecisionDocument.h"

#include "evidence/document/CommonJson.h"

namespace aiqyn::evidence {

namespace {

QString nameOf(DecisionResult result)
{
    return result == DecisionResult::Approved ? QStringLiteral("approved") : QStringLiteral("refused");
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
    const QString reason = fields.text(QStringLiteral("reason"), 1, 2000);
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
    fields.finish();
    if (!problems.isEmpty() || !common)
        return fail(ErrorCode::DocumentInvalid, problemLine(problems));
    return DecisionDocument{.common = std::move(*common),
                            .result = result == nameOf(DecisionResult::Approved) ? DecisionResult::Approved
                                                                                 : DecisionResult::Refused,
                            .criteria = std::move(criteria),
                            .decidedBy = decidedBy,
                            .reason = reason,
                            .documents = std::move(documents)};
}

} // namespace aiqyn::evidence
