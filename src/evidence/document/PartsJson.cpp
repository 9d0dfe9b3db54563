#include "evidence/document/PartsJson.h"

#include "evidence/document/NamedValues.h"

#include <QUuid>

namespace aiqyn::evidence {

namespace {

QString key(const char* name)
{
    return QString::fromLatin1(name);
}

constexpr NamedValues<ConsentRecord::Answer, 2> consentAnswers{
    {{ConsentRecord::Answer::Given, "given"}, {ConsentRecord::Answer::Withdrawn, "withdrawn"}}};

} // namespace

QString uuid(JsonFields& fields, const QString& name)
{
    const QString text = fields.text(name, 36, 36);
    const QUuid id = QUuid::fromString(text);
    if (text.size() == 36 && (id.isNull() || id.toString(QUuid::WithoutBraces) != text))
        fields.problem(name, QStringLiteral("no UUID in lower case"));
    return text;
}

QJsonObject requisitesToJson(const Requisites& requisites)
{
    return {{key("name"), requisites.name},
            {key("bin"), requisites.bin.toString()},
            {key("address"), requisites.address}};
}

std::optional<Requisites> requisitesFromJson(JsonFields fields)
{
    const QString name = fields.text(key("name"));
    const QString number = fields.text(key("bin"));
    const QString address = fields.text(key("address"));
    const auto bin = Bin::parse(number);
    if (!number.isEmpty() && !bin)
        fields.problem(key("bin"), nameOf(bin.error()));
    fields.finish();
    if (!bin)
        return std::nullopt;
    return Requisites{name, *bin, address};
}

QJsonObject rulesToJson(const RulesBasis& rules)
{
    return {{key("id"), rules.id},
            {key("titles"),
             QJsonObject{{key("kk"), rules.titleKk}, {key("ru"), rules.titleRu}, {key("en"), rules.titleEn}}},
            {key("clauses"), QJsonArray::fromStringList(rules.clauses)}};
}

RulesBasis rulesFromJson(JsonFields fields, QStringList& problems)
{
    RulesBasis rules;
    rules.id = fields.text(key("id"));
    JsonFields titles(fields.object(key("titles")), fields.pathOf(key("titles")), problems);
    rules.titleKk = titles.text(key("kk"), 1, 2000);
    rules.titleRu = titles.text(key("ru"), 1, 2000);
    rules.titleEn = titles.text(key("en"), 1, 2000);
    titles.finish();
    const QJsonArray clauses = fields.array(key("clauses"));
    for (const auto& clause : clauses) {
        if (!clause.isString() || clause.toString().isEmpty())
            fields.problem(key("clauses"), QStringLiteral("not texts"));
        rules.clauses << clause.toString();
    }
    fields.finish();
    return rules;
}

QJsonArray modelsToJson(const std::vector<ModelReference>& models)
{
    QJsonArray array;
    for (const ModelReference& model : models)
        array.append(QJsonObject{
            {key("role"), model.role}, {key("file"), model.file}, {key("sha256"), model.sha256.toHex()}});
    return array;
}

std::vector<ModelReference> modelsFromJson(const QJsonArray& array, QStringList& problems)
{
    static const QRegularExpression fileForm(
        QRegularExpression::anchoredPattern(QStringLiteral("[^/\\\\]+")));
    std::vector<ModelReference> models;
    for (qsizetype i = 0; i < array.size(); ++i) {
        JsonFields fields(array.at(i).toObject(), QStringLiteral("models[%1]").arg(i), problems);
        const QString role = fields.text(key("role"));
        const QString file = fields.code(key("file"), fileForm);
        const auto hash = fields.hash(key("sha256"));
        fields.finish();
        if (hash)
            models.push_back({role, file, *hash});
    }
    return models;
}

QJsonObject modelPackToJson(const ModelPackReference& pack)
{
    return {{key("name"), pack.name}, {key("purpose"), pack.purpose}};
}

ModelPackReference modelPackFromJson(JsonFields fields, DocumentMode mode)
{
    ModelPackReference pack;
    pack.name = fields.text(key("name"));
    pack.purpose = fields.choice(key("purpose"), {QStringLiteral("production"), QStringLiteral("training")});
    if (mode == DocumentMode::Production && pack.purpose == QLatin1String("training"))
        fields.problem(key("purpose"), QStringLiteral("a training pack in a production document"));
    fields.finish();
    return pack;
}

QJsonObject policyReferenceToJson(const PolicyReference& policy)
{
    return {{key("version"), policy.version}, {key("sha256"), policy.sha256.toHex()}};
}

std::optional<PolicyReference> policyReferenceFromJson(JsonFields fields)
{
    const QString version = fields.text(key("version"));
    const auto hash = fields.hash(key("sha256"));
    fields.finish();
    if (!hash)
        return std::nullopt;
    return PolicyReference{version, *hash};
}

std::optional<DocumentMode> modeFromJson(JsonFields& fields)
{
    return documentModeOf(
        fields.choice(key("mode"), {nameOf(DocumentMode::Training), nameOf(DocumentMode::Production)}));
}

QJsonValue consentToJson(const std::optional<ConsentRecord>& consent)
{
    if (!consent)
        return {};
    return QJsonObject{{key("answer"), nameIn(consentAnswers, consent->answer)},
                       {key("textVersion"), consent->textVersion},
                       {key("language"), consent->language},
                       {key("textSha256"), consent->textSha256.toHex()},
                       {key("at"), consent->at.toIso()}};
}

std::optional<ConsentRecord> consentFromJson(JsonFields& fields, QStringList& problems)
{
    const auto object = fields.objectOrNull(key("consent"));
    if (!object)
        return std::nullopt;
    JsonFields consent(*object, key("consent"), problems);
    const auto answer = valueIn(consentAnswers, consent.choice(key("answer"), namesIn(consentAnswers)));
    const QString textVersion = consent.text(key("textVersion"), 1, 100);
    const QString language =
        consent.choice(key("language"), {QStringLiteral("kk"), QStringLiteral("ru"), QStringLiteral("en")});
    const auto hash = consent.hash(key("textSha256"));
    const auto at = consent.time(key("at"));
    consent.finish();
    if (!answer || !hash || !at)
        return std::nullopt;
    return ConsentRecord{*answer, textVersion, language, *hash, *at};
}

} // namespace aiqyn::evidence
