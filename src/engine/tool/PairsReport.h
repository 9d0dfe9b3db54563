#pragma once

#include "engine/matching/AllPairs.h"
#include "engine/matching/Calibration.h"
#include "engine/matching/PairsEvaluation.h"

#include <QJsonObject>

#include <optional>
#include <span>
#include <vector>

namespace aiqyn::engine::tool {

/// What was measured on one set of pairs.
struct MeasuredPairs
{
    ScoreDistribution distribution;
    std::vector<AllPairs::Estimate> estimates; ///< at the rates that the pairs carry, in rising threshold
    Calibration::DataSet dataSet;
    int undetected = 0; ///< pictures without a face
};

/// The false match rates that are reported and that a calibration gives where the pairs carry them.
[[nodiscard]] std::span<const double> reportedRates();

/// Of a list: its estimates, with intervals for independent pairs.
[[nodiscard]] Result<MeasuredPairs> measuredList(const std::vector<ScoredPair>& compared,
                                                 std::int64_t refusedGenuine, Calibration::DataSet dataSet,
                                                 int undetected);

/// {"accuracy","accuracyInterval","accuracyStandardError","tarAtFar","tarIntervalAtFar","threshold"}
[[nodiscard]] QJsonObject jsonOf(const PairsEvaluation& evaluation);
/// {"dataSet","genuinePairs","impostorPairs","failedToDetect","genuinePairsNotCompared","eer","operatingPoints","det"}
[[nodiscard]] QJsonObject jsonOf(const MeasuredPairs& measured);
[[nodiscard]] QJsonArray jsonOf(const Interval& interval);

/// The points of a calibration.
[[nodiscard]] std::vector<Calibration::Point> pointsOf(const MeasuredPairs& measured);

} // namespace aiqyn::engine::tool
