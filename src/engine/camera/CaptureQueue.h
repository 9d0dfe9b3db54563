#pragma once

#include "base/Error.h"
#include "engine/camera/Frame.h"

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <mutex>
#include <optional>

namespace aiqyn::engine {

/// Between the thread that captures and the one that analyses: when it is full, the oldest frame goes, so
/// that what is analysed is never old. Thread-safe.
class CaptureQueue
{
public:
    static constexpr std::size_t capacity = 3;

    /// Never blocks. After close() or finish() frames are not taken any more and not counted.
    void push(FramePtr frame);
    /// Nothing more comes: a null pointer for a regular end, or the error of the source.
    void finish(Result<FramePtr> last);
    /// Wakes everybody who waits; what is queued is let go.
    void close();

    /// Blocks until there is a frame. After the last one the end given to finish(), each time. Cancelled
    /// after close().
    [[nodiscard]] Result<FramePtr> take();
    /// Frames that had to go.
    [[nodiscard]] std::uint64_t dropped() const;

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<FramePtr> m_frames;
    std::optional<Result<FramePtr>> m_last;
    bool m_isClosed = false;
    std::uint64_t m_dropped = 0;
};

} // namespace aiqyn::engine
