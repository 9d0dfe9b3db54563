#pragma once

#include <cstdint>

namespace aiqyn::engine {

/// Chooses the time of a frame, in nanoseconds of CLOCK_MONOTONIC: the driver's stamp when it is of that
/// clock and can be true, i.e. not ahead of now and later than the frame before, and for the first frame not
/// older than a second; otherwise now. Times given out always rise. A later frame may be old: who reads after
/// a pause gets what the driver kept, and a picture must not seem younger than it is.
class FrameStamps
{
public:
    static constexpr std::int64_t oldestNs = 1'000'000'000;

    [[nodiscard]] std::int64_t next(std::int64_t driverNs, bool isMonotonic, std::int64_t nowNs);

private:
    std::int64_t m_lastNs = -1;
};

} // namespace aiqyn::engine
