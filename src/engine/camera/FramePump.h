#pragma once

#include "engine/camera/CaptureQueue.h"
#include "engine/camera/FrameSource.h"

#include <thread>

namespace aiqyn::engine {

/// Reads a live source on a thread of its own. For sources that are not live (FrameSource::isLive) it would
/// drop frames for no reason: read those directly.
///
/// start() and stop() belong to one thread. next() and dropped() may be called from any, also while another
/// calls stop(). The source must be open before start() and must outlive the pump, which alone uses it until
/// stop() has returned; the pump neither opens nor closes it.
class FramePump
{
public:
    explicit FramePump(FrameSource& source);
    FramePump(const FramePump&) = delete;
    FramePump& operator=(const FramePump&) = delete;
    /// As stop().
    ~FramePump();

    /// Once; a second call and one after stop() do nothing.
    void start();
    /// Blocks for the next frame, at most as long as the source does. A null pointer at the end of a
    /// recording; errors of the source after the frames that came before them. Cancelled after stop(); blocks
    /// until then when it was never started.
    [[nodiscard]] Result<FramePtr> next();
    /// Frames that came while the queue was full.
    [[nodiscard]] std::uint64_t dropped() const;
    /// Wakes next() at once, then waits for the read that is under way: about a second at most.
    void stop();

private:
    void capture(const std::stop_token& stop);

    FrameSource& m_source;
    CaptureQueue m_queue;
    bool m_isStopped = false;
    std::jthread m_thread; ///< last, so that it ends before what it uses
};

} // namespace aiqyn::engine
