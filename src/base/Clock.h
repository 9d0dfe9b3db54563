#pragma once

#include "base/UtcTime.h"

namespace aiqyn {

/// Source of wall-clock and monotonic time; a seam for tests. Thread-safe.
class Clock
{
public:
    Clock() = default;
    Clock(const Clock&) = delete;
    Clock& operator=(const Clock&) = delete;
    virtual ~Clock() = default;

    [[nodiscard]] virtual UtcTime now() const = 0;
    /// Nanoseconds of a clock that never goes back; only differences mean anything.
    [[nodiscard]] virtual std::int64_t monotonicNs() const = 0;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] UtcTime now() const override;
    [[nodiscard]] std::int64_t monotonicNs() const override;
};

} // namespace aiqyn
