#pragma once

#include <chrono>

namespace aiqyn::engine {

/// Milliseconds of the steady clock.
class Stopwatch
{
public:
    /// Since construction or the last lap.
    [[nodiscard]] double lapMs()
    {
        const auto now = std::chrono::steady_clock::now();
        const double elapsed = std::chrono::duration<double, std::milli>(now - m_start).count();
        m_start = now;
        return elapsed;
    }

private:
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
};

} // namespace aiqyn::engine
