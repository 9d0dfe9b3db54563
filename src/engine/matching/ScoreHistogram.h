#pragma once

#include <cstdint>
#include <vector>

namespace aiqyn::engine {

/// Counts of similarities in steps of 1e-5, so that any number of pairs takes the same memory.
class ScoreHistogram
{
public:
    static constexpr int stepsPerUnit = 100'000;
    /// From -1 to 1; the last holds exactly 1.
    static constexpr int binCount = 2 * stepsPerUnit + 1;

    /// Lower edge of a bin; the similarities of this and all higher bins are at or above it.
    [[nodiscard]] static double edge(int bin)
    {
        return static_cast<double>(bin - stepsPerUnit) / stepsPerUnit;
    }
    /// Values outside -1..1 count as the nearer end.
    [[nodiscard]] static int binOf(double similarity);

    void add(double similarity) { ++m_counts[static_cast<std::size_t>(binOf(similarity))]; }
    [[nodiscard]] const std::vector<std::int64_t>& counts() const { return m_counts; }

private:
    std::vector<std::int64_t> m_counts = std::vector<std::int64_t>(binCount, 0);
};

} // namespace aiqyn::engine
