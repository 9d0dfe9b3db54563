#pragma once

#include <QString>

#include <compare>
#include <cstdint>
#include <optional>

namespace aiqyn {

/// A moment in UTC with millisecond resolution, years 1970..9999.
class UtcTime
{
public:
    /// Milliseconds since 1970-01-01T00:00:00Z; nullopt outside the range of years.
    [[nodiscard]] static std::optional<UtcTime> fromMilliseconds(std::int64_t sinceEpochMs);
    /// Strict ISO 8601 with a zone: "2026-11-24T04:28:00Z", "...00.123Z" or "+05:00". A local time without a
    /// zone is refused: it would not name one moment.
    [[nodiscard]] static std::optional<UtcTime> fromIso(const QString& text);

    [[nodiscard]] std::int64_t milliseconds() const { return m_ms; }
    /// Always "yyyy-MM-ddTHH:mm:ss.zzzZ".
    [[nodiscard]] QString toIso() const;

    friend auto operator<=>(const UtcTime&, const UtcTime&) = default;

private:
    explicit UtcTime(std::int64_t ms)
        : m_ms(ms)
    {}
    std::int64_t m_ms;
};

} // namespace aiqyn
