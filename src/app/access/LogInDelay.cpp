#include "app/access/LogInDelay.h"

#include <algorithm>

namespace aiqyn::app {

namespace {

constexpr std::chrono::seconds firstDelay{60};
constexpr std::chrono::seconds longestDelay{3600};
constexpr int mostDoublings = 6;

} // namespace

std::chrono::seconds delayAfter(int failures)
{
    if (failures <= freeFailures)
        return std::chrono::seconds(0);
    const int doublings = std::min(failures - freeFailures - 1, mostDoublings);
    return std::min<std::chrono::seconds>(firstDelay * (1LL << doublings), longestDelay);
}

std::chrono::milliseconds delayLeft(int failures, std::optional<UtcTime> lastFailure, UtcTime now)
{
    const std::chrono::milliseconds whole = delayAfter(failures);
    if (!lastFailure || now < *lastFailure)
        return std::chrono::milliseconds(0);
    const std::chrono::milliseconds passed(now.milliseconds() - lastFailure->milliseconds());
    return std::clamp(whole - passed, std::chrono::milliseconds(0), whole);
}

} // namespace aiqyn::app
