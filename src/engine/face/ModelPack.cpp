#include "engine/face/ModelPack.h"

#include <QDir>
#include <QFile>

#include <cmath>

namespace aiqyn::engine {

namespace {

constexpr std::int64_t largestModelBytes = 256LL * 1024 * 1024;
constexpr int largestInputSidePx = 4096;

struct RoleName
{
    ModelRole role;
    QLatin1StringView name;
};
constexpr std::array roleNames{RoleName{ModelRole::Detector, QLatin1StringView("detector")},
                               RoleName{ModelRole::Landmarks, QLatin1StringView("landmarks")},
                               RoleName{ModelRole::Embedder, QLatin1StringView("embedder")},
                               RoleName{ModelRole::Pad, QLatin1StringView("pad")}};

[[nodiscard]] tl::unexpected<Error> invalid(const QString& what)
{
    return fail(ErrorCode::ModelPackInvalid, what);
}

[[nodiscard]] std::optional<std::array<double, 3>> triple(const QJsonValue& value)
{
    const QJsonArray array = value.toArray();
    if (array.size() != 3)
        return std::nullopt;
    std::array<double, 3> numbers{};
    for (int i = 0; i < 3; ++i) {
        if (!array[i].isDouble())
            return std::nullopt;
        numbers[static_cast<std::size_t>(i)] = array[i].toDouble();
    }
    return numbers;
}

[[nodiscard]] Result<ModelInput> inputOf(const QJsonObject& object, const QString& where)
{
    ModelInput input;
    input.width = object[u"width"].toInt(-1);
    input.height = object[u"height"].toInt(-1);
    if (input.width < 0 || input.height < 0 || input.width > largestInputSidePx ||
        input.height > largestInputSidePx)
        return invalid(where + QStringLiteral(": input width and height"));
    const QString order = object[u"order"].toString();
    if (order != u"BGR" && order != u"RGB")
        return invalid(where + QStringLiteral(": input order must be BGR or RGB"));
    input.rgb = order == u"RGB";
    input.scale = object[u"scale"].toDouble(0);
    const auto mean = triple(object[u"mean"]);
    const auto deviation = triple(object[u"std"]);
    const auto isZero = [](double value) { return std::abs(value) < 1e-12; };
    if (isZero(input.scale) || !mean || !deviation || std::ranges::any_of(*deviation, isZero))
        return invalid(where + QStringLiteral(": input scale, mean or std"));
    input.mean = *mean;
    input.std = *deviation;
    return input;
}

[[nodiscard]] Result<std::vector<PointF>> alignmentOf(const QJsonValue& value, const QString& where)
{
    std::vector<PointF> points;
    for (const QJsonValue& entry : value.toArray()) {
        const QJsonArray pair = entry.toArray();
        if (pair.size() != 2 || !pair[0].isDouble() || !pair[1].isDouble())
            return invalid(where + QStringLiteral(": alignment point"));
        points.push_back({pair[0].toDouble(), pair[1].toDouble()});
    }
    if (!points.empty() && points.size() != 5)
        return invalid(where + QStringLiteral(": alignment needs five points"));
    return points;
}

[[nodiscard]] Result<ModelDescriptor> descriptorOf(const QJsonObject& object, const QString& pack)
{
    const QString file = object[u"file"].toString();
    const QString where = pack + u'/' + file;
    if (file.isEmpty() || file.contains(u'/') || file.contains(u'\\'))
        return invalid(where + QStringLiteral(": file must be a name without folders"));
    const auto role = modelRoleFromName(object[u"role"].toString());
    if (!role)
        return invalid(where + QStringLiteral(": unknown role"));
    const auto sha256 = Sha256::fromHex(object[u"sha256"].toString());
    if (!sha256)
        return invalid(where + QStringLiteral(": sha256 must be 64 hexadecimal digits"));
    const auto bytes = object[u"bytes"].toInteger();
    if (bytes <= 0 || bytes > largestModelBytes)
        return invalid(where + QStringLiteral(": bytes"));
    auto input = inputOf(object[u"input"].toObject(), where);
    if (!input)
        return tl::make_unexpected(input.error());
    auto alignment = alignmentOf(object[u"alignment"], where);
    if (!alignment)
        return tl::make_unexpected(alignment.error());
    if (*role != ModelRole::Detector && (input->width == 0 || input->height == 0))
        return invalid(where + QStringLiteral(": this role needs a fixed input size"));
    const QJsonValue flipAverage = object[u"flipAverage"];
    if (!flipAverage.isUndefined() && (!flipAverage.isBool() || *role != ModelRole::Embedder))
        return invalid(where + QStringLiteral(": flipAverage is true or false, for an embedder"));
    if (*role == ModelRole::Embedder && alignment->empty())
        return invalid(where + QStringLiteral(": an embedder needs alignment points"));
    return ModelDescriptor{*role,
                           file,
                           bytes,
                           *sha256,
                           object[u"required"].toBool(true),
                           object[u"licence"].toString(),
                           object[u"origin"].toString(),
                           *input,
                           *alignment,
                           object[u"flipAverage"].toBool(false)};
}

} // namespace

QString nameOf(ModelRole role)
{
    for (const auto& entry : roleNames) {
        if (entry.role == role)
            return entry.name;
    }
    return {};
}

std::optional<ModelRole> modelRoleFromName(const QString& name)
{
    for (const auto& entry : roleNames) {
        if (entry.name == name)
            return entry.role;
    }
    return std::nullopt;
}

const ModelDescriptor* ModelPack::find(ModelRole role) const
{
    const auto found = std::ranges::find(models, role, &ModelDescriptor::role);
    return found == models.end() ? nullptr : &*found;
}

Result<ModelPack> ModelPack::fromJson(const QByteArray& json)
{
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    if (!document.isObject())
        return invalid(QStringLiteral("not a JSON object: ") + parseError.errorString());
    ModelPack pack;
    pack.name = document[u"name"].toString();
    if (pack.name.isEmpty())
        return invalid(QStringLiteral("name is missing"));
    for (const QJsonValue& entry : document[u"models"].toArray()) {
        auto descriptor = descriptorOf(entry.toObject(), pack.name);
        if (!descriptor)
            return tl::make_unexpected(descriptor.error());
        const bool mayRepeat = descriptor->role == ModelRole::Pad || descriptor->role == ModelRole::Embedder;
        if (!mayRepeat && pack.find(descriptor->role) != nullptr)
            return invalid(pack.name + QStringLiteral(": two models of role ") + nameOf(descriptor->role));
        pack.models.push_back(std::move(*descriptor));
    }
    if (pack.models.empty())
        return invalid(pack.name + QStringLiteral(": no models"));
    pack.calibrations = document[u"calibrations"].toArray();
    return pack;
}

Result<ModelPack> ModelPack::named(const QString& name)
{
    QFile file(QStringLiteral(":/packs/%1.json").arg(name));
    if (!names().contains(name) || !file.open(QIODevice::ReadOnly))
        return invalid(QStringLiteral("no pack is called %1; there are: %2")
                           .arg(name, names().join(QStringLiteral(", "))));
    return fromJson(file.readAll());
}

QStringList ModelPack::names()
{
    QStringList names;
    for (const QString& file : QDir(QStringLiteral(":/packs")).entryList({QStringLiteral("*.json")}))
        names << file.chopped(5);
    return names;
}

} // namespace aiqyn::engine
