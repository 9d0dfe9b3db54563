#pragma once

#include "engine/liveness/LivenessMeasurement.h"
#include "engine/liveness/LivenessTypes.h"

#include <cmath>

namespace aiqyn::engine {

// Frames count in nanoseconds, thresholds in milliseconds.

[[nodiscard]] inline double msBetween(std::int64_t fromNs, std::int64_t toNs)
{
    return static_cast<double>(toNs - fromNs) / 1e6;
}

[[nodiscard]] inline std::int64_t nsOf(double ms)
{
    return std::llround(ms * 1e6);
}

[[nodiscard]] inline FrameStamp stampOf(const LivenessMeasurement& measurement)
{
    return {measurement.sequence, measurement.monotonicNs};
}

} // namespace aiqyn::engine
