#include "engine/camera/CaptureQueue.h"

#include <utility>

namespace aiqyn::engine {

void CaptureQueue::push(FramePtr frame)
{
    FramePtr old; // freed, and wiped, outside the lock
    {
        const std::lock_guard lock(m_mutex);
        if (m_isClosed || m_last)
            return;
        if (m_frames.size() == capacity) {
            old = std::move(m_frames.front());
            m_frames.pop_front();
            ++m_dropped;
        }
        m_frames.push_back(std::move(frame));
    }
    m_changed.notify_one();
}

void CaptureQueue::finish(Result<FramePtr> last)
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_last)
            m_last = std::move(last);
    }
    m_changed.notify_all();
}

void CaptureQueue::close()
{
    std::deque<FramePtr> left;
    {
        const std::lock_guard lock(m_mutex);
        m_isClosed = true;
        left.swap(m_frames);
    }
    m_changed.notify_all();
}

Result<FramePtr> CaptureQueue::take()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_isClosed || m_last || !m_frames.empty(); });
    if (m_isClosed)
        return fail(ErrorCode::Cancelled, QStringLiteral("capture was stopped"));
    if (m_frames.empty())
        return *m_last;
    FramePtr frame = std::move(m_frames.front());
    m_frames.pop_front();
    return frame;
}

std::uint64_t CaptureQueue::dropped() const
{
    const std::lock_guard lock(m_mutex);
    return m_dropped;
}

} // namespace aiqyn::engine
