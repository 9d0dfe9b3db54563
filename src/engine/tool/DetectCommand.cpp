#include "engine/face/FaceQuality.h"
#include "engine/tool/Commands.h"
#include "engine/tool/MeasurementJson.h"
#include "engine/tool/ToolSupport.h"

#include <cmath>

namespace aiqyn::engine::tool {

namespace {

/// What can be measured: a face that the detector alone is sure of has no landmarks that mean anything.
[[nodiscard]] FoundFace measurable(const FoundFace& found)
{
    FoundFace face = found;
    if (!found.hasSoundLandmarks) {
        face.landmarks = {};
        face.landmarks.points = found.face.points;
    }
    return face;
}

/// Area of the largest other face over that of this one, at most 1.
[[nodiscard]] double otherFaceRatio(const std::vector<FoundFace>& faces, const FoundFace& own)
{
    double largest = 0;
    for (const FoundFace& other : faces) {
        if (&other != &own)
            largest = std::max(largest, other.face.area());
    }
    return std::min(1.0, largest / own.face.area());
}

/// "landmarks", pixels of the picture, and "meshIndices", null for the whole mesh.
void addLandmarks(QJsonObject& json, const LandmarkSet& landmarks)
{
    QJsonArray points;
    for (const PointF& point : landmarks.picture)
        points.append(tool::jsonOf(point));
    QJsonArray indices;
    for (const int index : landmarks.meshIndices)
        indices.append(index);
    json[u"landmarks"] = points;
    json[u"meshIndices"] = indices.isEmpty() ? QJsonValue() : QJsonValue(indices);
}

[[nodiscard]] Result<QJsonObject> jsonOf(const Image& image, const std::vector<FoundFace>& faces,
                                         const FoundFace& found, bool withLandmarks)
{
    const FoundFace face = measurable(found);
    FrameMeasurement measured;
    measured.faceCount = static_cast<int>(faces.size());
    measured.secondFaceRatio = otherFaceRatio(faces, found);
    if (const auto done = measureFace(image, face, measured); !done)
        return tl::make_unexpected(done.error());
    QJsonArray points;
    for (const PointF& point : face.face.points)
        points.append(tool::jsonOf(point));
    QJsonObject json{{QStringLiteral("box"), tool::jsonOf(face.face.box)},
                     {QStringLiteral("points"), points},
                     {QStringLiteral("score"), face.face.score},
                     {QStringLiteral("hasSoundLandmarks"), face.hasSoundLandmarks},
                     {QStringLiteral("quality"),
                      QJsonObject{{QStringLiteral("eyeDistancePx"),
                                   std::hypot(face.face.points[1].x - face.face.points[0].x,
                                              face.face.points[1].y - face.face.points[0].y)},
                                  {QStringLiteral("brightness"), measured.brightness},
                                  {QStringLiteral("sharpness"), measured.sharpness},
                                  {QStringLiteral("components"), tool::jsonOf(measured.quality)}}}};
    if (face.hasSoundLandmarks) {
        const QJsonObject all = faceJson(measured);
        for (const char* key : {"yawDeg", "pitchDeg", "rollDeg", "eyeOpenness", "eyeOpennessAtImageLeft",
                                "eyeOpennessAtImageRight", "mouthOpenness", "smile"})
            json[QLatin1StringView(key)] = all[QLatin1StringView(key)];
        json[u"guidance"] = guidanceJson(measured);
    }
    if (withLandmarks)
        addLandmarks(json, found.landmarks);
    return json;
}

void printForPeople(const QJsonObject& face)
{
    QStringList entries;
    const QJsonObject components = face[u"quality"][u"components"].toObject();
    for (auto entry = components.begin(); entry != components.end(); ++entry) {
        const QJsonValue score = entry.value()[u"score"];
        entries << (score.isDouble()
                        ? QStringLiteral("%1 %2").arg(entry.key()).arg(std::lround(score.toDouble()))
                        : QStringLiteral("%1 %2").arg(entry.key(), entry.value()[u"assessment"].toString()));
    }
    print(QStringLiteral("  score %1: %2")
              .arg(face[u"score"].toDouble(), 0, 'f', 2)
              .arg(entries.join(QStringLiteral(", "))));
}

} // namespace

Result<void> detectFaces(const Invocation& invocation)
{
    const auto pack = loadPack(invocation);
    if (!pack)
        return tl::make_unexpected(pack.error());
    auto analyser = createAnalyser(invocation, *pack);
    if (!analyser)
        return tl::make_unexpected(analyser.error());
    QJsonArray images;
    for (const QString& path : invocation.arguments) {
        const auto image = readImage(path);
        if (!image)
            return tl::make_unexpected(image.error());
        auto found = analyser->examine(*image);
        if (!found)
            return tl::make_unexpected(found.error());
        std::erase_if(*found, [](const FoundFace& face) { return !face.isConfirmed; });
        std::ranges::stable_sort(*found, std::ranges::greater(),
                                 [](const FoundFace& face) { return face.face.score; });
        if (!invocation.json)
            print(QStringLiteral("%1: %2 faces").arg(path).arg(found->size()));
        QJsonArray faces;
        for (const FoundFace& face : *found) {
            const auto json = jsonOf(*image, *found, face, invocation.landmarks);
            if (!json)
                return fail(json.error().code, path + QStringLiteral(": ") + json.error().detail);
            faces.append(*json);
            if (!invocation.json)
                printForPeople(*json);
        }
        images.append(QJsonObject{{QStringLiteral("file"), path}, {QStringLiteral("faces"), faces}});
    }
    if (!invocation.json)
        return {};
    QJsonObject json{{QStringLiteral("images"), images}};
    namePack(json, *pack);
    print(json);
    return {};
}

} // namespace aiqyn::engine::tool
