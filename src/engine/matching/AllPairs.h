#pragma once

#include "engine/matching/ConfidenceInterval.h"
#include "engine/matching/FaceTemplate.h"
#include "engine/matching/ScoreDistribution.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace aiqyn::engine {

/// Every pair of a set of pictures compared: genuine within an identity, impostor across. Similarities come
/// from matrix products of blocks and are only counted, so the memory is that of the templates. Thread-safe
/// once made.
class AllPairs
{
public:
    struct Estimate
    {
        double rate = 0; ///< the false match rate that was asked for
        ScoreDistribution::OperatingPoint point;
        /// 95 % confidence for a fixed threshold, when the identities are a random draw: pairs that share an
        /// identity are not independent, so whole identities are left out in turn (jackknifeInterval).
        std::optional<Interval> fmrInterval;
        std::optional<Interval> tarInterval;
    };

    /// `identities[i]` in 0..n-1 is whose face `templates[i]` is; `undetected[k]`, one for each identity, is
    /// the number of its pictures without a template, whose genuine pairs count as not matched. Errors:
    /// InvalidArgument for counts that do not fit, templates of different embedders, or a set without pairs
    /// of both classes; Internal.
    [[nodiscard]] static Result<AllPairs> of(std::span<const FaceTemplate> templates,
                                             std::span<const int> identities,
                                             std::span<const int> undetected);
    AllPairs(AllPairs&&) noexcept;
    AllPairs& operator=(AllPairs&&) noexcept;
    ~AllPairs();

    [[nodiscard]] const ScoreDistribution& distribution() const;
    /// One for each rate that the number of impostor pairs carries (Calibration::leastFalseMatches); compares
    /// all pairs once more. Errors: Internal.
    [[nodiscard]] Result<std::vector<Estimate>> estimatesAt(std::span<const double> rates) const;

private:
    struct Private;
    explicit AllPairs(std::unique_ptr<Private> members);
    std::unique_ptr<Private> d;
};

} // namespace aiqyn::engine
