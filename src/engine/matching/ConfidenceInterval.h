#pragma once

#include <cstdint>
#include <optional>
#include <span>

namespace aiqyn::engine {

/// Where a share lies with 95 % confidence; 0 <= low <= high <= 1.
struct Interval
{
    double low = 0;
    double high = 1;
};

/// Of a share of independent trials (Wilson, JASA 22, 1927). 0..1 without trials.
[[nodiscard]] Interval wilsonInterval(std::int64_t successes, std::int64_t trials);

/// The same without approximation, for shares near 0 and 1 (Clopper and Pearson, Biometrika 26, 1934).
[[nodiscard]] Interval clopperPearsonInterval(std::int64_t successes, std::int64_t trials);

/// Of a share whose trials depend on each other through groups (pairs that share an identity), by the
/// delete-one-group jackknife (Efron and Stein, Annals of Statistics 9, 1981), on the logit scale. `leftOut`
/// are the shares without one group each. nullopt for fewer than two groups. A share of 0 or 1 has no spread
/// to measure: each group then counts as one trial of wilsonInterval.
[[nodiscard]] std::optional<Interval> jackknifeInterval(double share, std::span<const double> leftOut);

} // namespace aiqyn::engine
