#include "engine/face/FaceQuality.h"
#include "engine/tool/Commands.h"
#include "engine/tool/ToolSupport.h"

#include <cmath>

namespace aiqyn::engine::tool {

namespace {

[[nodiscard]] QJsonObject jsonOf(const Image& image, const DetectedFace& face)
{
    QJsonArray points;
    for (const PointF& point : face.points)
        points.append(tool::jsonOf(point));
    QJsonObject quality{{QStringLiteral("eyeDistancePx"), std::hypot(face.points[1].x - face.points[0].x,
                                                                     face.points[1].y - face.points[0].y)}};
    if (const auto measured = measureQuality(image, face.box)) {
        quality[QStringLiteral("brightness")] = measured->brightness;
        quality[QStringLiteral("sharpness")] = measured->sharpness;
    }
    return {{QStringLiteral("box"), tool::jsonOf(face.box)},
            {QStringLiteral("points"), points},
            {QStringLiteral("score"), face.score},
            {QStringLiteral("quality"), quality}};
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
        const auto found = analyser->detect(*image);
        if (!found)
            return tl::make_unexpected(found.error());
        QJsonArray faces;
        for (const DetectedFace& face : *found)
            faces.append(jsonOf(*image, face));
        images.append(QJsonObject{{QStringLiteral("file"), path}, {QStringLiteral("faces"), faces}});
        if (!invocation.json)
            print(QStringLiteral("%1: %2 faces").arg(path).arg(faces.size()));
    }
    if (invocation.json)
        print(QJsonObject{{QStringLiteral("images"), images}});
    return {};
}

} // namespace aiqyn::engine::tool
