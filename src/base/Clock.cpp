#include "base/Clock.h"

#include <QDateTime>

#include <algorithm>
#include <chrono>

namespace aiqyn {

UtcTime SystemClock::now() const
{
    // A machine whose clock stands before 1970 is told 1970: the readiness check reports the skew.
    const std::int64_t ms = std::max<std::int64_t>(0, QDateTime::currentMSecsSinceEpoch());
    return UtcTime::fromMilliseconds(ms).value();
}

std::int64_t SystemClock::monotonicNs() const
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

} // namespace aiqyn
