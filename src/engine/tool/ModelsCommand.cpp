#include "engine/tool/Commands.h"
#include "engine/tool/ToolSupport.h"

namespace aiqyn::engine::tool {

namespace {

/// {"name", "usable", "models": [{"role","file","sha256","licence","origin","required","path"}]}; path is
/// null for a file that is not at hand.
[[nodiscard]] QJsonObject jsonOf(const ModelPack& pack, const LoadedPack& available)
{
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
    return {{QStringLiteral("name"), pack.name},
            {QStringLiteral("usable"), usable},
            {QStringLiteral("models"), models}};
}

void printForPeople(const QJsonObject& pack)
{
    print(QStringLiteral("%1: %2").arg(pack[u"name"].toString(), pack[u"usable"].toBool()
                                                                     ? QStringLiteral("usable")
                                                                     : QStringLiteral("not usable")));
    for (const QJsonValue& model : pack[u"models"].toArray())
        print(QStringLiteral("  %1  %2  %3")
                  .arg(model[u"role"].toString(), -9)
                  .arg(model[u"file"].toString(), model[u"path"].toString(QStringLiteral("missing"))));
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
        packs.append(jsonOf(*pack, locator.available(*pack)));
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
