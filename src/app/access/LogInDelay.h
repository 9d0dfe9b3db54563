#pragma once

#include "base/UtcTime.h"

#include <chrono>
#include <optional>

namespace aiqyn::app {

/// Log-ins refused in a row before the first wait.
inline constexpr int freeFailures = 4;

/// For how long nobody may try again after so many refused log-ins in a row: nothing at first, then one
/// minute, doubled each time, an hour at most. It slows guessing down and locks nobody out for good.
[[nodiscard]] std::chrono::seconds delayAfter(int failures);

/// What is left of it; zero when a try is admitted. A failure that lies in the future, by a clock that was
/// wrong then, holds nobody up.
[[nodiscard]] std::chrono::milliseconds delayLeft(int failures, std::optional<UtcTime> lastFailure,
                                                  UtcTime now);

} // namespace aiqyn::app
