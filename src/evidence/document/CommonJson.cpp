#include "evidence/document/CommonJson.h"

#include "evidence/document/PartsJson.h"

#include <map>

namespace aiqyn::evidence {

namespace {

QString key(const char* name)
{
    return QString::fromLatin1(name);
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

const QRegularExpression& challengeForm()
{
    static const QRegularExpression form(
        QRegularExpression::anchoredPattern(QStringLiteral("[a-z][a-z0-9-]{0,99}")));
    return form;
}

void checkImageNames(const std::vector<ImageReference>& images, QStringList& problems)
{
    std::map<QString, Sha256> hashes;
    for (const ImageReference& image : images)
        if (const auto [known, isNew] = hashes.emplace(image.file, image.sha256);
            !isNew && known->second != image.sha256)
            problems << QStringLiteral("images: one file with two hashes");
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
    static const QRegularExpression roleForm(
        QRegularExpression::anchoredPattern(QStringLiteral("[a-z][a-z0-9_-]{0,99}")));
    const QString file = fields.text(key("file"));
    if (!file.isEmpty() && !isImageName(file))
        fields.problem(key("file"), QStringLiteral("no name of an image"));
    const auto hash = fields.hash(key("sha256"));
    const QString role = fields.code(key("role"), roleForm);
    const QString challenge = fields.code(key("challenge"), challengeForm(), true);
    const int attempt = fields.integer(key("attempt"), 0, 1000);
    if (!challenge.isEmpty() && attempt == 0)
        fields.problem(key("challenge"), QStringLiteral("of no attempt"));
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

std::optional<DocumentCitation> citationFromJson(JsonFields fields, const std::vector<DocumentKind>& kinds)
{
    QStringList names;
    for (const DocumentKind kind : kinds)
        names << nameOf(kind);
    const auto kind = documentKindOf(fields.choice(key("kind"), names));
    const QString id = uuid(fields, key("id"));
    const auto manifest = fields.hash(key("manifestSha256"));
    fields.finish();
    if (!kind || !manifest)
        return std::nullopt;
    return DocumentCitation{*kind, id, *manifest};
}

QJsonObject commonToJson(const DocumentCommon& common, DocumentKind kind)
{
    return {{key("schema"), schemaOf(kind)},
            {key("id"), common.id},
            {key("sessionId"), common.sessionId},
            {key("mode"), nameOf(common.mode)},
            {key("serviceType"), common.serviceType},
            {key("contractNumber"), common.contractNumber},
            {key("iin"), common.iin ? QJsonValue(common.iin->toString()) : QJsonValue()},
            {key("iinStatus"), common.iin ? QStringLiteral("obtained") : QStringLiteral("not_obtained")},
            {key("iinStatusReason"), common.iin ? QString() : common.iinStatusReason},
            {key("customer"), requisitesToJson(common.customer)},
            {key("provider"), requisitesToJson(common.provider)},
            {key("startedAt"), common.startedAt.toIso()},
            {key("checkedAt"), common.checkedAt.toIso()},
            {key("consent"), consentToJson(common.consent)},
            {key("station"), stationToJson(common.station)},
            {key("modelPack"), modelPackToJson(common.modelPack)},
            {key("models"), modelsToJson(common.models)},
            {key("policy"), policyReferenceToJson(common.policy)},
            {key("rules"), rulesToJson(common.rules)}};
}

std::optional<DocumentCommon> commonFromJson(JsonFields& fields, DocumentKind kind, QStringList& problems)
{
    (void)fields.choice(key("schema"), {schemaOf(kind)});
    const QString id = uuid(fields, key("id"));
    const QString sessionId = uuid(fields, key("sessionId"));
    const auto mode = modeFromJson(fields);
    const QString serviceType = fields.text(key("serviceType"), 1, 100);
    const QString contractNumber = fields.text(key("contractNumber"), 1, 64);
    const auto iin = iinFromJson(fields, mode.value_or(DocumentMode::Production));
    const QString reason = fields.text(key("iinStatusReason"), 0, 1000);
    if (iin && !reason.isEmpty())
        fields.problem(key("iinStatusReason"), QStringLiteral("contradicts iin"));
    const auto part = [&fields, &problems](const char* name) {
        return JsonFields(fields.object(key(name)), key(name), problems);
    };
    auto customer = requisitesFromJson(part("customer"));
    auto provider = requisitesFromJson(part("provider"));
    const auto startedAt = fields.time(key("startedAt"));
    const auto checkedAt = fields.time(key("checkedAt"));
    if (startedAt && checkedAt && *checkedAt < *startedAt)
        fields.problem(key("checkedAt"), QStringLiteral("before startedAt"));
    auto consent = consentFromJson(fields, problems);
    StationDescription station = stationFromJson(part("station"));
    auto modelPack = modelPackFromJson(part("modelPack"), mode.value_or(DocumentMode::Production));
    auto models = modelsFromJson(fields.array(key("models")), problems);
    auto policy = policyReferenceFromJson(part("policy"));
    RulesBasis rules = rulesFromJson(part("rules"), problems);
    if (!mode || !customer || !provider || !startedAt || !checkedAt || !policy)
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
                          .consent = std::move(consent),
                          .station = std::move(station),
                          .modelPack = std::move(modelPack),
                          .models = std::move(models),
                          .policy = std::move(*policy),
                          .rules = std::move(rules)};
}

} // namespace aiqyn::evidence
