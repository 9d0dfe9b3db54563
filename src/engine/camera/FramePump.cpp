#include "engine/camera/FramePump.h"

#include <utility>

namespace aiqyn::engine {

FramePump::FramePump(FrameSource& source)
    : m_source(source)
{}

FramePump::~FramePump()
{
    stop();
}

void FramePump::start()
{
    if (m_isStopped || m_thread.joinable())
        return;
    m_thread = std::jthread([this](const std::stop_token& stop) { capture(stop); });
}

Result<FramePtr> FramePump::next()
{
    return m_queue.take();
}

std::uint64_t FramePump::dropped() const
{
    return m_queue.dropped();
}

void FramePump::stop()
{
    m_isStopped = true;
    m_thread.request_stop();
    m_queue.close();
    if (m_thread.joinable())
        m_thread.join();
}

void FramePump::capture(const std::stop_token& stop)
{
    while (!stop.stop_requested()) {
        auto frame = m_source.read();
        if (!frame || !*frame) {
            m_queue.finish(std::move(frame));
            return;
        }
        m_queue.push(std::move(*frame));
    }
}

} // namespace aiqyn::engine
