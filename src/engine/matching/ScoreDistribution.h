#pragma once

#include "base/Error.h"
#include "engine/matching/ScoreHistogram.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace aiqyn::engine {

/// How genuine and impostor similarities spread, and the error rates that follow (ISO/IEC 19795-1: false
/// match rate, false non-match rate, DET curve, equal error rate). Thresholds are multiples of 1e-5. Pure.
class ScoreDistribution
{
public:
    struct OperatingPoint
    {
        double threshold = 0; ///< pairs at or above it count as the same person
        std::int64_t falseMatches = 0;
        double fmr = 0; ///< falseMatches over impostor pairs
        std::int64_t trueMatches = 0;
        double tar = 0; ///< trueMatches over genuine pairs
    };
    struct EqualError
    {
        double rate = 0;
        double threshold = 0;
    };

    /// `refusedGenuine`: genuine pairs that could not be compared, which count as not matched. Errors:
    /// InvalidArgument unless there are pairs of both classes.
    [[nodiscard]] static Result<ScoreDistribution>
    of(const ScoreHistogram& genuine, const ScoreHistogram& impostor, std::int64_t refusedGenuine);

    /// With those that could not be compared.
    [[nodiscard]] std::int64_t genuinePairs() const { return m_genuinePairs; }
    /// Among them, those that could not be compared.
    [[nodiscard]] std::int64_t refusedGenuinePairs() const
    {
        return m_genuinePairs - m_genuineAtOrAbove.front();
    }
    /// Only those that were compared.
    [[nodiscard]] std::int64_t impostorPairs() const { return m_impostorAtOrAbove.front(); }

    /// At the lowest threshold that lets through at most this share of impostor pairs; nullopt when even a
    /// similarity of 1 is too common among them.
    [[nodiscard]] std::optional<OperatingPoint> atFmr(double fmr) const;
    /// Where false match rate and false non-match rate cross, interpolated between two steps.
    [[nodiscard]] EqualError equalError() const;
    /// Points in falling order of false match rate, `perDecade` to each factor of ten, down to one false
    /// match.
    [[nodiscard]] std::vector<OperatingPoint> curve(int perDecade) const;

private:
    ScoreDistribution() = default;
    [[nodiscard]] OperatingPoint pointAt(std::size_t bin) const;

    std::vector<std::int64_t> m_genuineAtOrAbove;  ///< by bin; one more, which is 0
    std::vector<std::int64_t> m_impostorAtOrAbove; ///< likewise
    std::int64_t m_genuinePairs = 0;
};

} // namespace aiqyn::engine
