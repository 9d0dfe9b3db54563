#include "evidence/document/CommonJson.h"

#include <QRegularExpression>
#include <QUuid>

namespace aiqyn::evidence {

namespace {

QString key(const char* name)
{
    return QString::fromLatin1(name);
}

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

QJsonObject stationToJson(const StationDescription& station)
{
    return {
        {key("name"), station.name},
        {key("kind"), station.kind},
        {key("camera"), station.camera},
        {key("hardwareOwner"), station.hardwareOwner},
        {key("rulesApply"), station.rulesRequired ? QStringLiteral("required") : QStringLiteral("voluntary")},
        {key("findings"), station.findings}};
}

StationDescription stationFromJson(JsonFields fields)
{
    StationDescription station;
    station.name = fields.text(key("name"));
    station.kind = fields.choice(
        key("kind"), {QStringLiteral("local"), QStringLiteral("training"), QStringLiteral("remote")});
    station.camera = fields.text(key("camera"));
    station.hardwareOwner =
        fields.choice(key("hardwareOwner"),
                      {QStringLiteral("subject"), QStringLiteral("provider"), QStringLiteral("customer")});
    station.rulesRequired =
        fields.choice(key("rulesApply"), {QStringLiteral("required"), QStringLiteral("voluntary")}) ==
        QStringLiteral("required");
    station.findings = fields.object(key("findings"));
    fields.finish();
    return station;
}

std::vector<ModelReference> modelsFromJson(const QJsonArray& array, QStringList& problems)
{
    std::vector<ModelReference> models;
    for (qsizetype i = 0; i < array.size(); ++i) {
        JsonFields fields(array.at(i).toObject(), QStringLiteral("models[%1]").arg(i), problems);
        const QString role = fields.text(key("role"));
        const QString file = fields.text(key("file"));
        const auto hash = fields.hash(key("sha256"));
        fields.finish();
        if (hash)
            models.push_back({role, file, *hash});
    }
    return models;
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

std::optional<Iin> iinFromJson(JsonFields& fields, DocumentMode mode)
{
    const auto text = fields.textOrNull(key("iin"));
    const QString status =
        fields.choice(key("iinStatus"), {QStringLiteral("obtained"), QStringLiteral("not_obtained")});
    if (!status.isEmpty() && (status == QStringLiteral("obtained")) != text.has_value())
        fields.problem(key("iinStatus"), QStringLiteral("contradicts iin"));
    if (!text)
        return std::nullopt;
    const auto population =
        mode == DocumentMode::Training ? IinPopulation::Training : IinPopulation::Production;
    const auto iin = Iin::parse(*text, population);
    if (!iin) {
        fields.problem(key("iin"), nameOf(iin.error()));
        return std::nullopt;
    }
    return *iin;
}

} // namespace

QString problemLine(const QStringList& problems)
{
    constexpr int shown = 12;
    QString line = problems.mid(0, shown).join(QStringLiteral("; "));
    if (problems.size() > shown)
        line += QStringLiteral("; and %1 more").arg(problems.size() - shown);
    return line;
}

bool isImageName(const QString& name)
{
    static const QRegularExpression pattern(
        QRegularExpression::anchoredPattern(QStringLiteral("frames/[a-z0-9][a-z0-9._-]{0,99}\\.(jpg|png)")));
    return pattern.match(name).hasMatch();
}

QJsonObject imageToJson(const ImageReference& image)
{
    return {{key("file"), image.file},
            {key("sha256"), image.sha256.toHex()},
            {key("role"), image.role},
            {key("challenge"), image.challenge},
            {key("attempt"), image.attempt}};
}

std::optional<ImageReference> imageFromJson(JsonFields fields)
{
    const QString file = fields.text(key("file"));
    if (!file.isEmpty() && !isImageName(file))
        fields.problem(key("file"), QStringLiteral("no name of an image"));
    const auto hash = fields.hash(key("sha256"));
    const QString role = fields.text(key("role"));
    const QString challenge = fields.text(key("challenge"), 0);
    const int attempt = fields.integer(key("attempt"), 0, 1000);
    fields.finish();
    if (!hash)
        return std::nullopt;
    return ImageReference{file, *hash, role, challenge, attempt};
}

QJsonObject citationToJson(const DocumentCitation& citation)
{
    return {{key("kind"), nameOf(citation.kind)},
            {key("id"), citation.id},
            {key("manifestSha256"), citation.manifest.toHex()}};
}

std::optional<DocumentCitation> citationFromJson(JsonFields fields)
{
    const auto kind = documentKindOf(
        fields.choice(key("kind"), {nameOf(DocumentKind::Liveness), nameOf(DocumentKind::Comparison),
                                    nameOf(DocumentKind::Decision)}));
    const QString id = uuid(fields, key("id"));
    const auto manifest = fields.hash(key("manifestSha256"));
    fields.finish();
    if (!kind || !manifest)
        return std::nullopt;
    return DocumentCitation{*kind, id, *manifest};
}

QJsonObject commonToJson(const DocumentCommon& common, DocumentKind kind)
{
    QJsonArray models;
    for (const ModelReference& model : common.models)
        models.append(QJsonObject{
            {key("role"), model.role}, {key("file"), model.file}, {key("sha256"), model.sha256.toHex()}});
    return {{key("schema"), schemaOf(kind)},
            {key("id"), common.id},
            {key("sessionId"), common.sessionId},
            {key("mode"), nameOf(common.mode)},
            {key("serviceType"), common.serviceType},
            {key("contractNumber"), common.contractNumber},
            {key("iin"), common.iin ? QJsonValue(common.iin->toString()) : QJsonValue()},
            {key("iinStatus"), common.iin ? QStringLiteral("obtained") : QStringLiteral("not_obtained")},
            {key("iinStatusReason"), common.iinStatusReason},
            {key("customer"), requisitesToJson(common.customer)},
            {key("provider"), requisitesToJson(common.provider)},
            {key("startedAt"), common.startedAt.toIso()},
            {key("checkedAt"), common.checkedAt.toIso()},
            {key("station"), stationToJson(common.station)},
            {key("modelPack"),
             QJsonObject{{key("name"), common.modelPack.name}, {key("purpose"), common.modelPack.purpose}}},
            {key("models"), models},
            {key("policy"), QJsonObject{{key("version"), common.policy.version},
                                        {key("sha256"), common.policy.sha256.toHex()}}},
            {key("rules"), rulesToJson(common.rules)}};
}

std::optional<DocumentCommon> commonFromJson(JsonFields& fields, DocumentKind kind, QStringList& problems)
{
    (void)fields.choice(key("schema"), {schemaOf(kind)});
    const QString id = uuid(fields, key("id"));
    const QString sessionId = uuid(fields, key("sessionId"));
    const auto mode = documentModeOf(
        fields.choice(key("mode"), {nameOf(DocumentMode::Training), nameOf(DocumentMode::Production)}));
    const QString serviceType = fields.text(key("serviceType"), 1, 100);
    const QString contractNumber = fields.text(key("contractNumber"), 1, 64);
    const auto iin = iinFromJson(fields, mode.value_or(DocumentMode::Production));
    const QString reason = fields.text(key("iinStatusReason"), 0, 1000);
    const auto part = [&fields, &problems](const char* name) {
        return JsonFields(fields.object(key(name)), key(name), problems);
    };
    auto customer = requisitesFromJson(part("customer"));
    auto provider = requisitesFromJson(part("provider"));
    const auto startedAt = fields.time(key("startedAt"));
    const auto checkedAt = fields.time(key("checkedAt"));
    if (startedAt && checkedAt && *checkedAt < *startedAt)
        fields.problem(key("checkedAt"), QStringLiteral("before startedAt"));
    StationDescription station = stationFromJson(part("station"));
    auto modelPack = modelPackFromJson(part("modelPack"), mode.value_or(DocumentMode::Production));
    auto models = modelsFromJson(fields.array(key("models")), problems);
    JsonFields policy = part("policy");
    const QString version = policy.text(key("version"));
    const auto policyHash = policy.hash(key("sha256"));
    policy.finish();
    RulesBasis rules = rulesFromJson(part("rules"), problems);
    if (!mode || !customer || !provider || !startedAt || !checkedAt || !policyHash)
        return std::nullopt;
    return DocumentCommon{.id = id,
                          .sessionId = sessionId,
                          .mode = *mode,
                          .serviceType = serviceType,
                          .contractNumber = contractNumber,
                          .iin = iin,
                          .iinStatusReason = reason,
                          .customer = std::move(*customer),
                          .provider = std::move(*provider),
                          .startedAt = *startedAt,
                          .checkedAt = *checkedAt,
                          .station = std::move(station),
                          .modelPack = std::move(modelPack),
                          .models = std::move(models),
                          .policy = {version, *policyHash},
                          .rules = std::move(rules)};
}

} // namespace aiqyn::evidence
