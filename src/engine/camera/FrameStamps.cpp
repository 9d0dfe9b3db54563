#include "engine/camera/FrameStamps.h"

#include <algorithm>

namespace aiqyn::engine {

std::int64_t FrameStamps::next(std::int64_t driverNs, bool isMonotonic, std::int64_t nowNs)
{
    const bool isRecent = m_lastNs >= 0 || driverNs >= nowNs - oldestNs;
    const bool isCredible = isMonotonic && driverNs <= nowNs && driverNs > m_lastNs && isRecent;
    m_lastNs = isCredible ? driverNs : std::max(nowNs, m_lastNs + 1);
    return m_lastNs;
}

} // namespace aiqyn::engine
