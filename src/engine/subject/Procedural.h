#pragma once

// Private to engine/subject: repeatable random numbers and shaping functions.
#include <cmath>
#include <cstdint>

namespace aiqyn::engine::subject {

/// SplitMix64: the same numbers on every machine for a seed, unlike std::uniform_real_distribution.
class Draws
{
public:
    explicit Draws(std::uint64_t seed)
        : m_state(seed)
    {}

    std::uint64_t bits()
    {
        m_state += 0x9e3779b97f4a7c15U;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
        return z ^ (z >> 31U);
    }
    double unit() { return static_cast<double>(bits() >> 11U) * 0x1p-53; }
    double between(double low, double high) { return low + (high - low) * unit(); }
    bool chance(double probability) { return unit() < probability; }
    int below(int bound) { return static_cast<int>(unit() * bound); }

private:
    std::uint64_t m_state;
};

/// 0 at `from`, 1 at `to` (either may be the larger), smooth between and constant beyond.
inline double ramp(double from, double to, double value)
{
    double t = (value - from) / (to - from);
    t = t < 0 ? 0 : (t > 1 ? 1 : t);
    return t * t * (3 - 2 * t);
}

inline double bump(double x, double centre, double sigma)
{
    const double t = (x - centre) / sigma;
    return std::exp(-0.5 * t * t);
}

inline double clamp01(double value)
{
    return value < 0 ? 0 : (value > 1 ? 1 : value);
}
inline double mix(double a, double b, double t)
{
    return a + (b - a) * t;
}

} // namespace aiqyn::engine::subject
