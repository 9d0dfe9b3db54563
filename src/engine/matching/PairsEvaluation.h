#pragma once

#include "base/Error.h"
#include "engine/matching/ConfidenceInterval.h"

#include <cstdint>
#include <vector>

namespace aiqyn::engine {

/// One compared pair.
struct ScoredPair
{
    double similarity = 0;
    bool same = false;
    int fold = 0; ///< from 0
};

/// The figures of the LFW protocol ("unrestricted": Huang and Learned-Miller, 2014). Pure.
class PairsEvaluation
{
public:
    /// Errors: InvalidArgument unless every fold 0..folds-1 has pairs of both classes.
    [[nodiscard]] static Result<PairsEvaluation> of(std::vector<ScoredPair> pairs, int folds);

    /// Mean over the folds of the accuracy at the threshold that is best on the other folds; with one fold,
    /// at its own best threshold.
    [[nodiscard]] double accuracy() const { return m_accuracy; }
    /// The same as a share of all pairs, taken as independent.
    [[nodiscard]] Interval accuracyInterval() const { return wilsonInterval(m_right, m_count); }
    /// Standard deviation of the folds' accuracies over the root of their number, as LFW's tables give it; 0
    /// with one fold.
    [[nodiscard]] double accuracyStandardError() const { return m_standardError; }
    /// Best for all pairs together; pairs at or above it count as the same person.
    [[nodiscard]] double threshold() const { return m_threshold; }
    /// Share of genuine pairs above the threshold that lets through at most this share of impostor pairs.
    [[nodiscard]] double tarAtFar(double far) const;
    /// Of that share, genuine pairs taken as independent and the threshold as fixed.
    [[nodiscard]] Interval tarIntervalAtFar(double far) const;

private:
    PairsEvaluation() = default;
    [[nodiscard]] std::int64_t acceptedAtFar(double far) const;

    double m_accuracy = 0;
    double m_standardError = 0;
    std::int64_t m_right = 0;
    std::int64_t m_count = 0;
    double m_threshold = 0;
    std::vector<double> m_genuine;  ///< falling
    std::vector<double> m_impostor; ///< falling
};

} // namespace aiqyn::engine
