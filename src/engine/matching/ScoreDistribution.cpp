#include "engine/matching/ScoreDistribution.h"

#include <cmath>

namespace aiqyn::engine {

namespace {

[[nodiscard]] std::vector<std::int64_t> atOrAbove(const std::vector<std::int64_t>& counts)
{
    std::vector<std::int64_t> sums(counts.size() + 1, 0);
    for (std::size_t bin = counts.size(); bin-- > 0;)
        sums[bin] = sums[bin + 1] + counts[bin];
    return sums;
}

} // namespace

Result<ScoreDistribution> ScoreDistribution::of(const ScoreHistogram& genuine, const ScoreHistogram& impostor,
                                                std::int64_t refusedGenuine)
{
    ScoreDistribution distribution;
    distribution.m_genuineAtOrAbove = atOrAbove(genuine.counts());
    distribution.m_impostorAtOrAbove = atOrAbove(impostor.counts());
    distribution.m_genuinePairs = distribution.m_genuineAtOrAbove.front() + refusedGenuine;
    if (distribution.m_genuinePairs <= 0 || distribution.impostorPairs() <= 0)
        return fail(ErrorCode::InvalidArgument,
                    QStringLiteral("there must be genuine and impostor pairs; there are %1 and %2")
                        .arg(distribution.m_genuinePairs)
                        .arg(distribution.impostorPairs()));
    return distribution;
}

ScoreDistribution::OperatingPoint ScoreDistribution::pointAt(std::size_t bin) const
{
    OperatingPoint point;
    point.threshold = ScoreHistogram::edge(static_cast<int>(bin));
    point.falseMatches = m_impostorAtOrAbove[bin];
    point.fmr = static_cast<double>(point.falseMatches) / static_cast<double>(impostorPairs());
    point.trueMatches = m_genuineAtOrAbove[bin];
    point.tar = static_cast<double>(point.trueMatches) / static_cast<double>(m_genuinePairs);
    return point;
}

std::optional<ScoreDistribution::OperatingPoint> ScoreDistribution::atFmr(double fmr) const
{
    // A hair more, so that 1e-3 of 3000 pairs are 3.
    const auto allowed =
        static_cast<std::int64_t>(std::max(0.0, fmr) * static_cast<double>(impostorPairs()) + 1e-6);
    const auto found = std::ranges::partition_point(
        m_impostorAtOrAbove, [allowed](std::int64_t count) { return count > allowed; });
    const auto bin = static_cast<std::size_t>(found - m_impostorAtOrAbove.begin());
    if (bin >= ScoreHistogram::binCount)
        return std::nullopt;
    return pointAt(bin);
}

ScoreDistribution::EqualError ScoreDistribution::equalError() const
{
    OperatingPoint before = pointAt(0);
    for (std::size_t bin = 1; bin < ScoreHistogram::binCount; ++bin) {
        const OperatingPoint point = pointAt(bin);
        const double gap = (1 - point.tar) - point.fmr;
        if (gap < 0) {
            before = point;
            continue;
        }
        // Both rates are taken as straight between the two thresholds.
        const double gapBefore = (1 - before.tar) - before.fmr;
        const double share = gap - gapBefore > 0 ? -gapBefore / (gap - gapBefore) : 0;
        return {before.fmr + share * (point.fmr - before.fmr),
                before.threshold + share * (point.threshold - before.threshold)};
    }
    return {before.fmr, before.threshold};
}

std::vector<ScoreDistribution::OperatingPoint> ScoreDistribution::curve(int perDecade) const
{
    std::vector<OperatingPoint> points;
    const double least = 1 / static_cast<double>(impostorPairs());
    for (int step = 0;; ++step) {
        const double rate = std::pow(10, -static_cast<double>(step) / perDecade);
        const auto point = atFmr(std::max(rate, least));
        if (point && (points.empty() || point->threshold > points.back().threshold))
            points.push_back(*point);
        if (rate <= least)
            return points;
    }
}

} // namespace aiqyn::engine
