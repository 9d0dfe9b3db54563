#pragma once

#include <cstdint>

namespace aiqyn::engine {

/// When a camera delivers its frames, as a pure function: the same timing gives the same times, whoever asks
/// and in whatever order. The first frame is at 0 ns.
class FrameTiming
{
public:
    struct Step
    {
        std::int64_t frameNs = 0;        ///< of the next delivered frame
        std::uint64_t sequenceSteps = 1; ///< 1, or more where frames were lost between
    };

    /// 30 frames a second, all delivered at even times.
    FrameTiming() = default;
    /// 25..30 frames a second by seed; a frame comes up to 5 ms late, and about one of fifty is lost, never
    /// two in a row, so that no gap is longer than 85 ms.
    [[nodiscard]] static FrameTiming drawn(std::uint64_t seed);

    /// What follows a frame of that time; times between two frames count as the earlier one's.
    [[nodiscard]] Step next(std::int64_t frameNs) const;
    [[nodiscard]] double framesPerSecond() const { return 1e9 / static_cast<double>(m_periodNs); }

private:
    [[nodiscard]] std::int64_t timeOf(std::int64_t place) const;
    [[nodiscard]] bool isLost(std::int64_t place) const;
    [[nodiscard]] bool isUnlucky(std::int64_t place) const;

    std::uint64_t m_seed = 0;
    std::int64_t m_periodNs = 33'333'333;
    std::int64_t m_jitterNs = 0;
    double m_loss = 0; ///< probability
};

} // namespace aiqyn::engine
