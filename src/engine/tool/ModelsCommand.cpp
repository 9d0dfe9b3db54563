#include "engine/matching/Calibrations.h"
#include "engine/tool/Commands.h"
#include "engine/tool/ToolSupport.h"

namespace aiqyn::engine::tool {

namespace {

/// Those for the embedders of the pack as its descriptor lists them, with their points.
[[nodiscard]] Result<QJsonArray> calibrationsOf(const ModelPack& pack, const LoadedPack& available)
{
    std::vector<Sha256> embedders;
    for (const ModelDescriptor& descriptor : pack.models) {
        if (descriptor.role == ModelRole::Embedder)
            embedders.push_back(descriptor.sha256);
    }
    const auto calibrations = calibrationsFor(available, embedders);
    if (!calibrations)
        return tl::make_unexpected(calibrations.error());
    QJsonArray array;
    for (const Calibration& calibration : *calibrations)
        array.append(calibration.toJson());
    return array;
}

/// {"name", "purpose", "label" of a training pack, "usable", "models":
/// [{"role","file","sha256","licence","origin","required","path"}], "calibrations"}; path is null for a file
/// that is not at hand.
[[nodiscard]] Result<QJsonObject> jsonOf(const ModelPack& pack, const LoadedPack& available)
{
    const auto calibrations = calibrationsOf(pack, available);
    if (!calibrations)
        return tl::make_unexpected(calibrations.error());
    QJsonArray models;
    bool usable = true;
    for (const ModelDescriptor& descriptor : pack.models) {
        QJsonValue path;
        for (const LoadedPack::Model& model : available.models()) {
            if (model.descriptor.sha256 == descriptor.sha256)
                path = model.path;
        }
        usable = usable && (!path.isNull() || !descriptor.required);
        models.append(QJsonObject{{QStringLiteral("role"), nameOf(descriptor.role)},
                                  {QStringLiteral("file"), descriptor.file},
                                  {QStringLiteral("sha256"), descriptor.sha256.toHex()},
                                  {QStringLiteral("licence"), descriptor.licence},
                                  {QStringLiteral("origin"), descriptor.origin},
                                  {QStringLiteral("required"), descriptor.required},
                                  {QStringLiteral("path"), path}});
    }
    QJsonObject json{{QStringLiteral("name"), pack.name},
                     {QStringLiteral("purpose"), nameOf(pack.purpose)},
                     {QStringLiteral("usable"), usable},
                     {QStringLiteral("models"), models},
                     {QStringLiteral("calibrations"), *calibrations}};
    if (const QString label = labelOf(pack.purpose); !label.isEmpty())
        json[u"label"] = label;
    return json;
}

void printForPeople(const QJsonObject& pack)
{
    const QString label = pack[u"label"].toString();
    print(QStringLiteral("%1: %2, for %3%4")
              .arg(pack[u"name"].toString(),
                   pack[u"usable"].toBool() ? QStringLiteral("usable") : QStringLiteral("not usable"),
                   pack[u"purpose"].toString(),
                   label.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(label)));
    for (const QJsonValue& model : pack[u"models"].toArray())
        print(QStringLiteral("  %1  %2  %3")
                  .arg(model[u"role"].toString(), -9)
                  .arg(model[u"file"].toString(), model[u"path"].toString(QStringLiteral("missing"))));
    for (const QJsonValue& calibration : pack[u"calibrations"].toArray())
        print(QStringLiteral("  calibration %1 (%2%3): %4")
                  .arg(calibration[u"name"].toString(), calibration[u"kind"].toString(),
                       calibration[u"measuredElsewhere"].toBool() ? QStringLiteral(", measured elsewhere")
                                                                  : QString(),
                       calibration[u"population"].toString()));
}

} // namespace

Result<void> listModels(const Invocation& invocation)
{
    const ModelLocator locator = locatorFor(invocation);
    QJsonArray packs;
    for (const QString& name : ModelPack::names()) {
        const auto pack = ModelPack::named(name);
        if (!pack)
            return tl::make_unexpected(pack.error());
        const auto json = jsonOf(*pack, locator.available(*pack));
        if (!json)
            return tl::make_unexpected(json.error());
        packs.append(*json);
    }
    if (invocation.json) {
        print(QJsonObject{{QStringLiteral("packs"), packs},
                          {QStringLiteral("folders"), QJsonArray::fromStringList(locator.searchFolders())}});
        return {};
    }
    for (const QJsonValue& pack : packs)
        printForPeople(pack.toObject());
    print(QStringLiteral("looked in: ") + locator.searchFolders().join(QStringLiteral(", ")));
    return {};
}

} // namespace aiqyn::engine::tool
