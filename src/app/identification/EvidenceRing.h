#pragma once

#include "base/Error.h"
#include "base/WipedBytes.h"
#include "engine/camera/Frame.h"

#include <QByteArray>

#include <cstdint>
#include <map>
#include <span>

namespace aiqyn::app {

/// The frames of a running attempt that are, or may become, evidence: as JPEG, the camera's own where it
/// gives one. Bounded, and overwritten when freed. One thread at a time.
class EvidenceRing
{
public:
    static constexpr std::size_t mostBytes = 48 * 1024 * 1024;

    /// After the frame was judged: keeps it if it is wanted and drops what is wanted no more. Errors: of the
    /// encoder; FileTooLarge beyond mostBytes.
    [[nodiscard]] Result<void> take(const engine::Frame& frame, std::span<const std::uint64_t> wanted);
    /// Errors: Internal when the frame was not kept.
    [[nodiscard]] Result<QByteArray> jpegOf(std::uint64_t sequence) const;
    [[nodiscard]] std::size_t bytes() const { return m_bytes; }

private:
    std::map<std::uint64_t, WipedBytes> m_frames;
    std::size_t m_bytes = 0;
};

} // namespace aiqyn::app
