#include "engine/matching/Calibration.h"

namespace aiqyn::engine {

namespace {

constexpr double relativeTolerance = 1e-6;

[[nodiscard]] tl::unexpected<Error> invalid(const QString& what)
{
    return fail(ErrorCode::ModelPackInvalid, QStringLiteral("calibration: ") + what);
}

} // namespace

Result<Calibration> Calibration::fromJson(const QByteArray& json)
{
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    if (!document.isObject())
        return invalid(QStringLiteral("not a JSON object: ") + parseError.errorString());
    return fromJson(document.object());
}

Result<Calibration> Calibration::fromJson(const QJsonObject& object)
{
    const auto sha256 = Sha256::fromHex(object[u"modelSha256"].toString());
    if (!sha256)
        return invalid(QStringLiteral("modelSha256 must be 64 hexadecimal digits"));
    Calibration calibration(*sha256);
    calibration.m_name = object[u"name"].toString();
    calibration.m_model = object[u"model"].toString();
    calibration.m_population = object[u"population"].toString();
    calibration.m_note = object[u"note"].toString();
    if (calibration.m_name.isEmpty())
        return invalid(QStringLiteral("name is missing"));
    for (const QJsonValue& entry : object[u"points"].toArray()) {
        const Point point{entry[u"fmr"].toDouble(-1), entry[u"threshold"].toDouble(-2)};
        if (!(point.fmr > 0 && point.fmr < 1) || !Similarity::of(point.threshold))
            return invalid(QStringLiteral("fmr must lie in 0..1 and threshold in -1..1"));
        calibration.m_points.push_back(point);
    }
    if (calibration.m_points.empty())
        return invalid(QStringLiteral("no points"));
    auto& points = calibration.m_points;
    std::ranges::sort(points, std::ranges::greater(), &Point::fmr);
    const auto outOfOrder = [](const Point& before, const Point& after) {
        return !(after.fmr < before.fmr && after.threshold > before.threshold);
    };
    if (std::ranges::adjacent_find(points, outOfOrder) != points.end())
        return invalid(QStringLiteral("a smaller fmr needs a higher threshold"));
    return calibration;
}

std::optional<double> Calibration::thresholdFor(double fmr) const
{
    for (const Point& point : m_points) {
        if (std::abs(point.fmr - fmr) <= relativeTolerance * point.fmr)
            return point.threshold;
    }
    return std::nullopt;
}

double Calibration::fmrAt(Similarity similarity) const
{
    double fmr = 1;
    for (const Point& point : m_points) {
        if (similarity.value() >= point.threshold)
            fmr = point.fmr;
    }
    return fmr;
}

} // namespace aiqyn::engine
