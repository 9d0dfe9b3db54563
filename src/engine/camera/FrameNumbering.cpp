#include "engine/camera/FrameNumbering.h"

namespace aiqyn::engine {

std::uint64_t FrameNumbering::next(std::uint32_t driverSequence)
{
    constexpr std::uint32_t halfway = std::uint32_t{1} << 31;
    if (m_driver) {
        const std::uint32_t step = driverSequence - *m_driver; // modulo 2^32
        m_number += step == 0 || step >= halfway ? 1 : step;
    }
    m_driver = driverSequence;
    return m_number;
}

} // namespace aiqyn::engine
