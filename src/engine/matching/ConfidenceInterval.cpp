#include "engine/matching/ConfidenceInterval.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace aiqyn::engine {

namespace {

/// Two-sided 95 % quantile of the normal distribution.
constexpr double z = 1.959963984540054;

[[nodiscard]] double logistic(double x)
{
    return 1 / (1 + std::exp(-x));
}

/// P(X <= most) for X successes of n trials of probability p.
[[nodiscard]] double binomialShare(std::int64_t most, std::int64_t n, double p)
{
    const auto trials = static_cast<double>(n);
    double sum = 0;
    for (std::int64_t i = 0; i <= most; ++i) {
        const auto k = static_cast<double>(i);
        sum += std::exp(std::lgamma(trials + 1) - std::lgamma(k + 1) - std::lgamma(trials - k + 1) +
                        k * std::log(p) + (trials - k) * std::log1p(-p));
    }
    return sum;
}

/// Where a falling function of 0..1 passes `level`.
template <typename Function>
[[nodiscard]] double crossingOf(const Function& falling, double level)
{
    double low = 0;
    double high = 1;
    for (int i = 0; i < 60; ++i) {
        const double middle = (low + high) / 2;
        (falling(middle) > level ? low : high) = middle;
    }
    return (low + high) / 2;
}

} // namespace

Interval wilsonInterval(std::int64_t successes, std::int64_t trials)
{
    if (trials <= 0)
        return {0, 1};
    const auto n = static_cast<double>(trials);
    const double p = static_cast<double>(successes) / n;
    const double centre = p + z * z / (2 * n);
    const double spread = z * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n));
    const double scale = 1 + z * z / n;
    return {std::clamp((centre - spread) / scale, 0.0, p), std::clamp((centre + spread) / scale, p, 1.0)};
}

Interval clopperPearsonInterval(std::int64_t successes, std::int64_t trials)
{
    constexpr double tail = 0.025;
    Interval interval;
    if (trials <= 0)
        return interval;
    if (successes > 0)
        interval.low =
            crossingOf([=](double p) { return binomialShare(successes - 1, trials, p); }, 1 - tail);
    if (successes < trials)
        interval.high = crossingOf([=](double p) { return binomialShare(successes, trials, p); }, tail);
    return interval;
}

std::optional<Interval> jackknifeInterval(double share, std::span<const double> leftOut)
{
    if (leftOut.size() < 2)
        return std::nullopt;
    const auto groups = static_cast<double>(leftOut.size());
    if (share <= 0 || share >= 1)
        return wilsonInterval(share <= 0 ? 0 : static_cast<std::int64_t>(leftOut.size()),
                              static_cast<std::int64_t>(leftOut.size()));
    const double mean = std::accumulate(leftOut.begin(), leftOut.end(), 0.0) / groups;
    double squares = 0;
    for (const double value : leftOut)
        squares += (value - mean) * (value - mean);
    const double deviation = std::sqrt((groups - 1) / groups * squares);
    const double logit = std::log(share / (1 - share));
    const double reach = z * deviation / (share * (1 - share));
    return Interval{logistic(logit - reach), logistic(logit + reach)};
}

} // namespace aiqyn::engine
