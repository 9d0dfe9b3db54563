#include "engine/tool/PairsReport.h"

#include <QJsonArray>

namespace aiqyn::engine::tool {

namespace {

constexpr std::array rates{1e-2, 1e-3, 1e-4, 1e-5, 1e-6};
constexpr int curvePointsPerDecade = 10;

[[nodiscard]] QJsonObject jsonOf(const Calibration::DataSet& dataSet)
{
    QJsonObject object{{QStringLiteral("name"), dataSet.name},
                       {QStringLiteral("images"), static_cast<qint64>(dataSet.images)},
                       {QStringLiteral("identities"), static_cast<qint64>(dataSet.identities)}};
    if (dataSet.sha256)
        object[u"sha256"] = dataSet.sha256->toHex();
    return object;
}

[[nodiscard]] QJsonObject jsonOf(const AllPairs::Estimate& estimate)
{
    QJsonObject object{{QStringLiteral("rate"), estimate.rate},
                       {QStringLiteral("threshold"), estimate.point.threshold},
                       {QStringLiteral("falseMatches"), static_cast<qint64>(estimate.point.falseMatches)},
                       {QStringLiteral("fmr"), estimate.point.fmr},
                       {QStringLiteral("tar"), estimate.point.tar}};
    if (estimate.fmrInterval)
        object[u"fmrInterval"] = tool::jsonOf(*estimate.fmrInterval);
    if (estimate.tarInterval)
        object[u"tarInterval"] = tool::jsonOf(*estimate.tarInterval);
    return object;
}

} // namespace

std::span<const double> reportedRates()
{
    return rates;
}

Result<MeasuredPairs> measuredList(const std::vector<ScoredPair>& compared, std::int64_t refusedGenuine,
                                   Calibration::DataSet dataSet, int undetected)
{
    ScoreHistogram genuine;
    ScoreHistogram impostor;
    for (const ScoredPair& pair : compared)
        (pair.same ? genuine : impostor).add(pair.similarity);
    auto distribution = ScoreDistribution::of(genuine, impostor, refusedGenuine);
    if (!distribution)
        return tl::make_unexpected(distribution.error());
    MeasuredPairs measured{std::move(*distribution), {}, std::move(dataSet), undetected};
    const ScoreDistribution& scores = measured.distribution;
    for (const double rate : rates) {
        const auto point = scores.atFmr(rate);
        if (point && rate * static_cast<double>(scores.impostorPairs()) >= Calibration::leastFalseMatches)
            measured.estimates.push_back({rate, *point,
                                          wilsonInterval(point->falseMatches, scores.impostorPairs()),
                                          wilsonInterval(point->trueMatches, scores.genuinePairs())});
    }
    return measured;
}

QJsonArray jsonOf(const Interval& interval)
{
    return {interval.low, interval.high};
}

QJsonObject jsonOf(const PairsEvaluation& evaluation)
{
    QJsonObject tar;
    QJsonObject intervals;
    for (const auto& [name, far] :
         {std::pair(QStringLiteral("1e-2"), 1e-2), std::pair(QStringLiteral("1e-3"), 1e-3)}) {
        tar[name] = evaluation.tarAtFar(far);
        intervals[name] = jsonOf(evaluation.tarIntervalAtFar(far));
    }
    return {{QStringLiteral("accuracy"), evaluation.accuracy()},
            {QStringLiteral("accuracyInterval"), jsonOf(evaluation.accuracyInterval())},
            {QStringLiteral("accuracyStandardError"), evaluation.accuracyStandardError()},
            {QStringLiteral("tarAtFar"), tar},
            {QStringLiteral("tarIntervalAtFar"), intervals},
            {QStringLiteral("threshold"), evaluation.threshold()}};
}

QJsonObject jsonOf(const MeasuredPairs& measured)
{
    const ScoreDistribution& scores = measured.distribution;
    QJsonArray points;
    for (const AllPairs::Estimate& estimate : measured.estimates)
        points.append(jsonOf(estimate));
    QJsonArray curve;
    for (const auto& point : scores.curve(curvePointsPerDecade))
        curve.append(QJsonObject{{QStringLiteral("threshold"), point.threshold},
                                 {QStringLiteral("fmr"), point.fmr},
                                 {QStringLiteral("fnmr"), 1 - point.tar}});
    const auto equal = scores.equalError();
    return {{QStringLiteral("dataSet"), jsonOf(measured.dataSet)},
            {QStringLiteral("genuinePairs"), static_cast<qint64>(scores.genuinePairs())},
            {QStringLiteral("impostorPairs"), static_cast<qint64>(scores.impostorPairs())},
            {QStringLiteral("failedToDetect"), measured.undetected},
            {QStringLiteral("genuinePairsNotCompared"), static_cast<qint64>(scores.refusedGenuinePairs())},
            {QStringLiteral("eer"), QJsonObject{{QStringLiteral("rate"), equal.rate},
                                                {QStringLiteral("threshold"), equal.threshold}}},
            {QStringLiteral("operatingPoints"), points},
            {QStringLiteral("det"), curve}};
}

std::vector<Calibration::Point> pointsOf(const MeasuredPairs& measured)
{
    std::vector<Calibration::Point> points;
    for (const AllPairs::Estimate& estimate : measured.estimates)
        points.push_back({estimate.rate, estimate.point.threshold, estimate.point.tar, estimate.fmrInterval,
                          estimate.tarInterval});
    return points;
}

} // namespace aiqyn::engine::tool
