#pragma once

#include "base/Error.h"

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
    /// Best for all pairs together; pairs at or above it count as the same person.
    [[nodiscard]] double threshold() const { return m_threshold; }
    /// Share of genuine pairs above the threshold that lets through at most this share of impostor pairs.
    [[nodiscard]] double tarAtFar(double far) const;

private:
    PairsEvaluation() = default;

    double m_accuracy = 0;
    double m_threshold = 0;
    std::vector<double> m_genuine;  ///< falling
    std::vector<double> m_impostor; ///< falling
};

} // namespace aiqyn::engine
