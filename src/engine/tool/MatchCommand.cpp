#include "engine/matching/Calibrations.h"
#include "engine/matching/PictureTemplate.h"
#include "engine/tool/Commands.h"
#include "engine/tool/ToolSupport.h"

namespace aiqyn::engine::tool {

namespace {

[[nodiscard]] Result<FaceTemplate> templateOf(const QString& path, FaceAnalyser& analyser, Embedder& embedder)
{
    const auto image = readImage(path);
    if (!image)
        return tl::make_unexpected(image.error());
    auto made = templateOfPicture(*image, analyser, embedder);
    if (!made && made.error().code == ErrorCode::FaceNotFound)
        return fail(ErrorCode::FaceNotFound, path);
    if (!made)
        return tl::make_unexpected(made.error());
    if (made->faceCount > 1)
        say(QStringLiteral("%1 shows %2 faces; the largest is compared.").arg(path).arg(made->faceCount));
    return std::move(made->face);
}

/// The pack's calibrations of the wanted kind, tried in their order: the first that has the wanted rate.
[[nodiscard]] Result<Calibration> calibrationWith(double fmr, const LoadedPack& pack,
                                                  const Embedder& embedder, Calibration::Kind kind)
{
    const auto calibrations = calibrationsFor(pack, embedder.modelHashes());
    if (!calibrations)
        return tl::make_unexpected(calibrations.error());
    QStringList known;
    for (const Calibration& calibration : *calibrations) {
        if (calibration.kind() != kind)
            continue;
        if (calibration.thresholdFor(fmr))
            return calibration;
        for (const Calibration::Point& point : calibration.points())
            known << QString::number(point.fmr);
    }
    if (known.isEmpty())
        return fail(ErrorCode::ModelPackInvalid,
                    QStringLiteral("pack %1 has no calibration of kind %2").arg(pack.name(), nameOf(kind)));
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
    const auto calibration = calibrationWith(invocation.fmr, *pack, *embedder, invocation.kind);
    if (!calibration)
        return tl::make_unexpected(calibration.error());
    const auto first = templateOf(invocation.arguments[0], *analyser, *embedder);
    if (!first)
        return tl::make_unexpected(first.error());
    const auto second = templateOf(invocation.arguments[1], *analyser, *embedder);
    if (!second)
        return tl::make_unexpected(second.error());

    const auto value = similarity(*first, *second);
    if (!value)
        return tl::make_unexpected(value.error());
    const double threshold = calibration->thresholdFor(invocation.fmr).value();
    const QString result = value->value() >= threshold ? QStringLiteral("match") : QStringLiteral("no_match");
    if (invocation.json) {
        QJsonObject json{{QStringLiteral("similarity"), value->value()},
                         {QStringLiteral("threshold"), threshold},
                         {QStringLiteral("fmr"), invocation.fmr},
                         {QStringLiteral("result"), result},
                         {QStringLiteral("fmrBound"), calibration->fmrAt(*value)},
                         {QStringLiteral("calibration"), originOf(*calibration)}};
        namePack(json, *pack);
        print(json);
        return {};
    }
    const Calibration::Content& origin = calibration->content();
    print(QStringLiteral("%1: similarity %2, threshold %3 at a false match rate of %4")
              .arg(result)
              .arg(value->value(), 0, 'f', 3)
              .arg(threshold, 0, 'f', 3)
              .arg(invocation.fmr));
    print(
        QStringLiteral("  by calibration %1 of pack %2 (%3%4%5): %6")
            .arg(origin.name, pack->name(), nameOf(origin.kind),
                 origin.date.isValid() ? QStringLiteral(", ") + origin.date.toString(Qt::ISODate) : QString(),
                 origin.measuredElsewhere ? QStringLiteral(", measured elsewhere") : QString(),
                 origin.population));
    return {};
}

} // namespace aiqyn::engine::tool
