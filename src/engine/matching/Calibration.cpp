#include "engine/matching/Calibration.h"

namespace aiqyn::engine {

namespace {

constexpr double relativeTolerance = 1e-6;

[[nodiscard]] tl::unexpected<Error> invalid(const QString& what)
{
    return fail(ErrorCode::ModelPackInvalid, QStringLiteral("calibration: ") + what);
}

[[nodiscard]] bool isShare(double value)
{
    return value >= 0 && value <= 1;
}

/// Absent stays absent; anything else must be two shares in rising order.
[[nodiscard]] Result<std::optional<Interval>> intervalOf(const QJsonValue& value)
{
    if (value.isUndefined())
        return std::optional<Interval>();
    const QJsonArray array = value.toArray();
    const Interval interval{array.at(0).toDouble(-1), array.at(1).toDouble(-1)};
    if (array.size() != 2 || !isShare(interval.low) || !isShare(interval.high) ||
        interval.high < interval.low)
        return invalid(QStringLiteral("an interval must be two numbers in 0..1"));
    return std::optional(interval);
}

[[nodiscard]] Result<Calibration::Point> pointOf(const QJsonValue& entry)
{
    Calibration::Point point{entry[u"fmr"].toDouble(-1), entry[u"threshold"].toDouble(-2)};
    if (const QJsonValue tar = entry[u"tar"]; !tar.isUndefined())
        point.tar = tar.toDouble(-1);
    const auto fmrInterval = intervalOf(entry[u"fmrInterval"]);
    if (!fmrInterval)
        return tl::make_unexpected(fmrInterval.error());
    const auto tarInterval = intervalOf(entry[u"tarInterval"]);
    if (!tarInterval)
        return tl::make_unexpected(tarInterval.error());
    point.fmrInterval = *fmrInterval;
    point.tarInterval = *tarInterval;
    return point;
}

[[nodiscard]] Result<std::vector<Sha256>> modelsOf(const QJsonObject& object)
{
    QJsonArray texts = object[u"models"].toArray();
    if (texts.isEmpty())
        texts.append(object[u"modelSha256"]);
    std::vector<Sha256> hashes;
    for (const QJsonValue& text : texts) {
        const auto hash = Sha256::fromHex(text.toString());
        if (!hash)
            return invalid(QStringLiteral("a model hash must be 64 hexadecimal digits"));
        hashes.push_back(*hash);
    }
    return hashes;
}

[[nodiscard]] Result<Calibration::DataSet> dataSetOf(const QJsonObject& object)
{
    Calibration::DataSet dataSet{object[u"name"].toString(), object[u"images"].toInteger(),
                                 object[u"identities"].toInteger()};
    if (const QJsonValue text = object[u"sha256"]; !text.isUndefined()) {
        const auto hash = Sha256::fromHex(text.toString());
        if (!hash)
            return invalid(QStringLiteral("the hash of the data set must be 64 hexadecimal digits"));
        dataSet.sha256 = *hash;
    }
    return dataSet;
}

[[nodiscard]] QJsonArray jsonOf(const Interval& interval)
{
    return {interval.low, interval.high};
}

[[nodiscard]] QJsonObject jsonOf(const Calibration::Point& point)
{
    QJsonObject object{{QStringLiteral("fmr"), point.fmr}, {QStringLiteral("threshold"), point.threshold}};
    if (point.tar)
        object[u"tar"] = *point.tar;
    if (point.fmrInterval)
        object[u"fmrInterval"] = jsonOf(*point.fmrInterval);
    if (point.tarInterval)
        object[u"tarInterval"] = jsonOf(*point.tarInterval);
    return object;
}

} // namespace

QString nameOf(Calibration::Kind kind)
{
    switch (kind) {
    case Calibration::Kind::Photographs:
        return QStringLiteral("photographs");
    case Calibration::Kind::Training:
        return QStringLiteral("training");
    }
    return {};
}

std::optional<Calibration::Kind> calibrationKindFromName(const QString& name)
{
    for (const auto kind : {Calibration::Kind::Photographs, Calibration::Kind::Training}) {
        if (nameOf(kind) == name)
            return kind;
    }
    return std::nullopt;
}

Result<Calibration> Calibration::of(Content content)
{
    if (content.name.isEmpty())
        return invalid(QStringLiteral("name is missing"));
    if (content.modelHashes.empty())
        return invalid(QStringLiteral("no model"));
    if (content.points.empty())
        return invalid(QStringLiteral("no points"));
    if (content.genuinePairs < 0 || content.impostorPairs < 0)
        return invalid(QStringLiteral("a number of pairs is negative"));
    for (const Point& point : content.points) {
        if (!(point.fmr > 0 && point.fmr < 1) || !Similarity::of(point.threshold))
            return invalid(QStringLiteral("fmr must lie in 0..1 and threshold in -1..1"));
        if (point.tar && !isShare(*point.tar))
            return invalid(QStringLiteral("tar must lie in 0..1"));
        // The tolerance lets 1e-5 of a million pairs be ten.
        const double expected = point.fmr * static_cast<double>(content.impostorPairs);
        if (content.impostorPairs > 0 && expected < leastFalseMatches * (1 - relativeTolerance))
            return invalid(QStringLiteral("%1 impostor pairs cannot carry a rate of %2")
                               .arg(content.impostorPairs)
                               .arg(point.fmr));
    }
    std::ranges::sort(content.points, std::ranges::greater(), &Point::fmr);
    const auto outOfOrder = [](const Point& before, const Point& after) {
        return !(after.fmr < before.fmr && after.threshold > before.threshold);
    };
    if (std::ranges::adjacent_find(content.points, outOfOrder) != content.points.end())
        return invalid(QStringLiteral("a smaller fmr needs a higher threshold"));
    return Calibration(std::move(content));
}

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
    auto hashes = modelsOf(object);
    if (!hashes)
        return tl::make_unexpected(hashes.error());
    auto dataSet = dataSetOf(object[u"dataSet"].toObject());
    if (!dataSet)
        return tl::make_unexpected(dataSet.error());
    const auto kind = calibrationKindFromName(object[u"kind"].toString(nameOf(Kind::Training)));
    if (!kind)
        return invalid(QStringLiteral("kind must be photographs or training"));
    const QDate date = QDate::fromString(object[u"date"].toString(), Qt::ISODate);
    if (object.contains(u"date") && !date.isValid())
        return invalid(QStringLiteral("date must be written as 2026-12-31"));
    std::vector<Point> points;
    for (const QJsonValue& entry : object[u"points"].toArray()) {
        const auto point = pointOf(entry);
        if (!point)
            return tl::make_unexpected(point.error());
        points.push_back(*point);
    }
    return of({.name = object[u"name"].toString(),
               .kind = *kind,
               .pack = object[u"pack"].toString(),
               .modelHashes = std::move(*hashes),
               .dataSet = std::move(*dataSet),
               .genuinePairs = object[u"pairs"][u"genuine"].toInteger(),
               .impostorPairs = object[u"pairs"][u"impostor"].toInteger(),
               .date = date,
               .toolVersion = object[u"toolVersion"].toString(),
               .measuredElsewhere = object[u"measuredElsewhere"].toBool(),
               .population = object[u"population"].toString(),
               .note = object[u"note"].toString(),
               .points = std::move(points)});
}

QJsonObject Calibration::toJson() const
{
    const Content& c = m_content;
    QJsonArray models;
    for (const Sha256& hash : c.modelHashes)
        models.append(hash.toHex());
    QJsonArray points;
    for (const Point& point : c.points)
        points.append(jsonOf(point));
    QJsonObject object{{QStringLiteral("name"), c.name},   {QStringLiteral("kind"), nameOf(c.kind)},
                       {QStringLiteral("models"), models}, {QStringLiteral("population"), c.population},
                       {QStringLiteral("points"), points}, {QStringLiteral("note"), c.note}};
    if (!c.pack.isEmpty())
        object[u"pack"] = c.pack;
    if (!c.dataSet.name.isEmpty()) {
        QJsonObject dataSet{{QStringLiteral("name"), c.dataSet.name}};
        if (c.dataSet.images > 0)
            dataSet[u"images"] = static_cast<qint64>(c.dataSet.images);
        if (c.dataSet.identities > 0)
            dataSet[u"identities"] = static_cast<qint64>(c.dataSet.identities);
        if (c.dataSet.sha256)
            dataSet[u"sha256"] = c.dataSet.sha256->toHex();
        object[u"dataSet"] = dataSet;
    }
    if (c.genuinePairs > 0 || c.impostorPairs > 0)
        object[u"pairs"] = QJsonObject{{QStringLiteral("genuine"), static_cast<qint64>(c.genuinePairs)},
                                       {QStringLiteral("impostor"), static_cast<qint64>(c.impostorPairs)}};
    if (c.date.isValid())
        object[u"date"] = c.date.toString(Qt::ISODate);
    if (!c.toolVersion.isEmpty())
        object[u"toolVersion"] = c.toolVersion;
    if (c.measuredElsewhere)
        object[u"measuredElsewhere"] = true;
    return object;
}

bool Calibration::isFor(std::span<const Sha256> modelHashes) const
{
    return std::ranges::equal(m_content.modelHashes, modelHashes);
}

std::optional<double> Calibration::thresholdFor(double fmr) const
{
    for (const Point& point : m_content.points) {
        if (std::abs(point.fmr - fmr) <= relativeTolerance * point.fmr)
            return point.threshold;
    }
    return std::nullopt;
}

double Calibration::fmrAt(Similarity similarity) const
{
    double fmr = 1;
    for (const Point& point : m_content.points) {
        if (similarity.value() >= point.threshold)
            fmr = point.fmr;
    }
    return fmr;
}

} // namespace aiqyn::engine
