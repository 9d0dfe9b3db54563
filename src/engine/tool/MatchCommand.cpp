#include "engine/matching/Calibration.h"
#include "engine/matching/Embedder.h"
#include "engine/tool/Commands.h"
#include "engine/tool/ToolSupport.h"

namespace aiqyn::engine::tool {

namespace {

[[nodiscard]] Result<FaceTemplate> templateOf(const QString& path, FaceAnalyser& analyser, Embedder& embedder)
{
    const auto image = readImage(path);
    if (!image)
        return tl::make_unexpected(image.error());
    const auto faces = analyser.detect(*image);
    if (!faces)
        return tl::make_unexpected(faces.error());
    const DetectedFace* face = largestOf(*faces);
    if (face == nullptr)
        return fail(ErrorCode::FaceNotFound, path);
    if (faces->size() > 1)
        say(QStringLiteral("%1 shows %2 faces; the largest is compared.").arg(path).arg(faces->size()));
    return embedder.embed(*image, *face);
}

/// The threshold of the wanted rate; the pack's table must be of the model in use.
[[nodiscard]] Result<double> thresholdFor(const LoadedPack& pack, const Embedder& embedder, double fmr)
{
    const auto calibration = Calibration::fromJson(pack.calibration());
    if (!calibration)
        return tl::make_unexpected(calibration.error());
    if (calibration->modelSha256() != embedder.modelSha256())
        return fail(ErrorCode::ModelPackInvalid, QStringLiteral("the calibration is of another model"));
    const auto threshold = calibration->thresholdFor(fmr);
    if (threshold)
        return *threshold;
    QStringList known;
    for (const Calibration::Point& point : calibration->points())
        known << QString::number(point.fmr);
    return fail(ErrorCode::InvalidArgument,
                QStringLiteral("no threshold was measured for --fmr %1; there are %2")
                    .arg(QString::number(fmr), known.join(QStringLiteral(", "))));
}

} // namespace

Result<void> matchImages(const Invocation& invocation)
{
    const auto pack = loadPack(invocation);
    if (!pack)
        return tl::make_unexpected(pack.error());
    auto analyser = createAnalyser(invocation, *pack);
    if (!analyser)
        return tl::make_unexpected(analyser.error());
    auto embedder = Embedder::create(*pack);
    if (!embedder)
        return tl::make_unexpected(embedder.error());
    const auto threshold = thresholdFor(*pack, *embedder, invocation.fmr);
    if (!threshold)
        return tl::make_unexpected(threshold.error());
    const auto first = templateOf(invocation.arguments[0], *analyser, *embedder);
    if (!first)
        return tl::make_unexpected(first.error());
    const auto second = templateOf(invocation.arguments[1], *analyser, *embedder);
    if (!second)
        return tl::make_unexpected(second.error());

    const double value = similarity(*first, *second).value();
    const QString result = value >= *threshold ? QStringLiteral("match") : QStringLiteral("no_match");
    if (invocation.json)
        print(QJsonObject{{QStringLiteral("similarity"), value},
                          {QStringLiteral("threshold"), *threshold},
                          {QStringLiteral("fmr"), invocation.fmr},
                          {QStringLiteral("result"), result}});
    else
        print(QStringLiteral("%1: similarity %2, threshold %3 at a false match rate of %4")
                  .arg(result)
                  .arg(value, 0, 'f', 3)
                  .arg(*threshold, 0, 'f', 3)
                  .arg(invocation.fmr));
    return {};
}

} // namespace aiqyn::engine::tool
