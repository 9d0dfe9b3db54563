#include "engine/face/ModelPack.h"

#include <QDir>
#include <QFile>

#include <cmath>

namespace aiqyn::engine {

namespace {

constexpr std::int64_t largestModelBytes = 256LL * 1024 * 1024;
constexpr int largestInputSidePx = 4096;
constexpr int smallestSidePx = 32;
constexpr int lastMeshPoint = 477;
constexpr int mostPasses = 4;
// Below it a detector's cells are mostly noise, and confirming them costs more than it finds.
constexpr double leastCandidateScore = 0.05;

template <typename T>
struct Named
{
    T value;
    QLatin1StringView name;
};
// clang 14 does not derive this guide by itself.
template <typename T>
Named(T, QLatin1StringView) -> Named<T>;
constexpr std::array roleNames{Named{ModelRole::Detector, QLatin1StringView("detector")},
                               Named{ModelRole::Landmarks, QLatin1StringView("landmarks")},
                               Named{ModelRole::Embedder, QLatin1StringView("embedder")},
                               Named{ModelRole::Pad, QLatin1StringView("pad")}};
constexpr std::array decoderNames{Named{ModelDecoder::Yunet, QLatin1StringView("yunet")},
                                  Named{ModelDecoder::AiqynGrid, QLatin1StringView("aiqyn-grid")},
                                  Named{ModelDecoder::Mediapipe478, QLatin1StringView("mediapipe-478")},
                                  Named{ModelDecoder::AiqynFace, QLatin1StringView("aiqyn-face")}};
constexpr std::array purposeNames{Named{PackPurpose::Production, QLatin1StringView("production")},
                                  Named{PackPurpose::Training, QLatin1StringView("training")}};

template <typename T, std::size_t n>
[[nodiscard]] QString nameIn(const std::array<Named<T>, n>& names, T value)
{
    const auto found = std::ranges::find(names, value, &Named<T>::value);
    return found == names.end() ? QString() : QString(found->name);
}

template <typename T, std::size_t n>
[[nodiscard]] std::optional<T> valueIn(const std::array<Named<T>, n>& names, const QString& name)
{
    const auto found = std::ranges::find_if(names, [&](const auto& entry) { return entry.name == name; });
    return found == names.end() ? std::nullopt : std::optional(found->value);
}

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
    input.multipleOf = object[u"multipleOf"].toInt(input.multipleOf);
    if (input.multipleOf < 1 || input.multipleOf > largestInputSidePx)
        return invalid(where + QStringLiteral(": input multipleOf"));
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
    for (const QJsonValue entry : value.toArray()) {
        const QJsonArray pair = entry.toArray();
        if (pair.size() != 2 || !pair[0].isDouble() || !pair[1].isDouble())
            return invalid(where + QStringLiteral(": alignment point"));
        points.push_back({pair[0].toDouble(), pair[1].toDouble()});
    }
    if (!points.empty() && points.size() != 5)
        return invalid(where + QStringLiteral(": alignment needs five points"));
    return points;
}

/// Absent = `value` stays; false when it is there and no number in [least, most].
[[nodiscard]] bool readNumber(const QJsonValue& json, double least, double most, double& value)
{
    if (json.isUndefined())
        return true;
    value = json.toDouble(std::nan(""));
    return value >= least && value <= most;
}

/// As readNumber; whole numbers.
[[nodiscard]] bool readWhole(const QJsonValue& json, int least, int most, int& value)
{
    if (json.isUndefined())
        return true;
    value = json.toInt(least - 1);
    return value >= least && value <= most;
}

/// Each entry a whole number in [least, most], none twice; absent = `values` stays.
[[nodiscard]] bool readList(const QJsonValue& json, int least, int most, std::vector<int>& values)
{
    if (json.isUndefined())
        return true;
    values.clear();
    for (const QJsonValue entry : json.toArray()) {
        const int value = entry.toInt(least - 1);
        if (value < least || value > most || std::ranges::find(values, value) != values.end())
            return false;
        values.push_back(value);
    }
    return !values.empty();
}

/// The fields of a detector; the first wrong one, or nothing.
[[nodiscard]] QString readDetector(const QJsonObject& object, ModelDescriptor& descriptor)
{
    descriptor.decoder = modelDecoderFromName(object[u"decoder"].toString());
    if (descriptor.decoder != ModelDecoder::Yunet && descriptor.decoder != ModelDecoder::AiqynGrid)
        return QStringLiteral("unknown decoder of a detector");
    if (!readWhole(object[u"longSidePx"], smallestSidePx, largestInputSidePx, descriptor.frameLongSidePx))
        return QStringLiteral("longSidePx");
    if (!readWhole(object[u"secondLongSidePx"], smallestSidePx, largestInputSidePx,
                   descriptor.frameSecondLongSidePx))
        return QStringLiteral("secondLongSidePx");
    if (!readList(object[u"stillLongSidesPx"], smallestSidePx, largestInputSidePx,
                  descriptor.stillLongSidesPx))
        return QStringLiteral("stillLongSidesPx");
    if (!readNumber(object[u"candidateScore"], leastCandidateScore, 1, descriptor.candidateScore))
        return QStringLiteral("candidateScore");
    if (!readNumber(object[u"leastCoarseScore"], 0, 1, descriptor.leastCoarseScore))
        return QStringLiteral("leastCoarseScore");
    if (!readNumber(object[u"sureScore"], leastCandidateScore, 1, descriptor.sureScore))
        return QStringLiteral("sureScore");
    return {};
}

/// As readDetector, of a landmark model.
[[nodiscard]] QString readLandmarkModel(const QJsonObject& object, ModelDescriptor& descriptor)
{
    descriptor.decoder = modelDecoderFromName(object[u"decoder"].toString());
    if (descriptor.decoder != ModelDecoder::Mediapipe478 && descriptor.decoder != ModelDecoder::AiqynFace)
        return QStringLiteral("unknown decoder of a landmark model");
    if (!readList(object[u"points"], 0, lastMeshPoint, descriptor.points))
        return QStringLiteral("points");
    if (!readWhole(object[u"passes"], 1, mostPasses, descriptor.passes))
        return QStringLiteral("passes");
    if (!readNumber(object[u"leastPresence"], 0, 1, descriptor.leastPresence))
        return QStringLiteral("leastPresence");
    if (!readNumber(object[u"mostDisagreement"], 0, 1, descriptor.mostDisagreement))
        return QStringLiteral("mostDisagreement");
    if (descriptor.decoder == ModelDecoder::AiqynFace &&
        (descriptor.points.empty() || descriptor.alignment.empty()))
        return QStringLiteral("this decoder needs points and alignment");
    return {};
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
    ModelDescriptor descriptor{*role,
                               file,
                               bytes,
                               *sha256,
                               object[u"required"].toBool(true),
                               object[u"licence"].toString(),
                               object[u"origin"].toString(),
                               *input,
                               *alignment,
                               object[u"flipAverage"].toBool(false)};
    const QString wrong = *role == ModelRole::Detector    ? readDetector(object, descriptor)
                          : *role == ModelRole::Landmarks ? readLandmarkModel(object, descriptor)
                                                          : QString();
    if (!wrong.isEmpty())
        return invalid(where + QStringLiteral(": ") + wrong);
    return descriptor;
}

} // namespace

QString nameOf(ModelRole role)
{
    return nameIn(roleNames, role);
}

std::optional<ModelRole> modelRoleFromName(const QString& name)
{
    return valueIn(roleNames, name);
}

QString nameOf(ModelDecoder decoder)
{
    return nameIn(decoderNames, decoder);
}

std::optional<ModelDecoder> modelDecoderFromName(const QString& name)
{
    return valueIn(decoderNames, name);
}

QString nameOf(PackPurpose purpose)
{
    return nameIn(purposeNames, purpose);
}

std::optional<PackPurpose> packPurposeFromName(const QString& name)
{
    return valueIn(purposeNames, name);
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
    for (const QJsonValue entry : document[u"models"].toArray()) {
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
    const auto purpose = packPurposeFromName(document[u"purpose"].toString());
    if (!purpose)
        return invalid(pack.name + QStringLiteral(": purpose must be production or training"));
    pack.purpose = *purpose;
    pack.calibrations = document[u"calibrations"].toArray();
    const QJsonArray leftOut = document[u"challengesLeftOut"].toArray();
    for (const QJsonValue& challenge : leftOut) {
        if (!challenge.isString())
            return invalid(pack.name + QStringLiteral(": challengesLeftOut has something that is no name"));
        pack.challengesLeftOut.append(challenge.toString());
    }
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
