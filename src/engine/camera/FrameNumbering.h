#pragma once

#include <cstdint>
#include <optional>

namespace aiqyn::engine {

/// Makes a rising count out of a driver's 32-bit one, which may wrap around. A jump ahead stands for lost
/// frames and is kept. A count that stands still or goes back, as of drivers that always say 0 or start
/// again, shows nothing about losses and counts as the next frame.
class FrameNumbering
{
public:
    /// To be called for each buffer, broken ones too. The first one is 0.
    [[nodiscard]] std::uint64_t next(std::uint32_t driverSequence);

private:
    std::optional<std::uint32_t> m_driver;
    std::uint64_t m_number = 0;
};

} // namespace aiqyn::engine
