#include "engine/liveness/LightRun.h"

namespace aiqyn::engine {

void LightRun::feed(const LivenessMeasurement& measurement)
{
    m_last = {measurement.sequence, measurement.monotonicNs};
    if (measurement.light)
        m_readings.push_back({measurement.monotonicNs, *measurement.light});
}

void LightRun::issue(LightColour colour)
{
    if (!m_slots.empty())
        end(m_last);
    m_slots.push_back({colour, m_last, {}});
}

void LightRun::end(const FrameStamp& evidence)
{
    m_slots.back().evidence = evidence;
}

double LightRun::sinceLastIssueMs() const
{
    return static_cast<double>(m_last.ns - m_slots.back().issued.ns) / 1e6;
}

bool LightRun::isSlotOver() const
{
    return sinceLastIssueMs() >= m_thresholds.lightSlotMs;
}

bool LightRun::isOver() const
{
    return sinceLastIssueMs() >= m_thresholds.lightSlotMs + m_thresholds.lightMostLagMs;
}

} // namespace aiqyn::engine
