#include "FakeV4l2Device.h"

#include <algorithm>
#include <cerrno>
#include <utility>

namespace aiqyn::tests {

using namespace engine;

namespace {

[[nodiscard]] V4l2Result<void> done(int errorNumber)
{
    if (errorNumber != 0)
        return tl::make_unexpected(errorNumber);
    return {};
}

} // namespace

FakeV4l2Device::FakeV4l2Device(std::shared_ptr<CameraScript> script)
    : m_script(std::move(script))
{}

V4l2Result<void> FakeV4l2Device::open()
{
    if (m_script->openError != 0)
        return done(m_script->openError);
    m_script->isOpen = true;
    ++m_script->opened;
    return {};
}

void FakeV4l2Device::close()
{
    m_script->isOpen = false;
    m_script->isStreaming = false;
    m_script->queued.clear();
    m_buffers.clear();
    m_filled.reset();
}

V4l2Result<V4l2Capabilities> FakeV4l2Device::queryCapabilities()
{
    if (!m_script->isOpen)
        return tl::make_unexpected(EBADF);
    return m_script->capabilities;
}

QStringList FakeV4l2Device::offeredFormats()
{
    QStringList offers;
    for (const V4l2Format& format : m_script->formats)
        offers << QStringLiteral("%1 %2x%3")
                      .arg(QString::fromLatin1(reinterpret_cast<const char*>(&format.pixelFormat), 4))
                      .arg(format.width)
                      .arg(format.height);
    return offers;
}

V4l2Result<V4l2Format> FakeV4l2Device::setFormat(const V4l2Format& format)
{
    if (m_script->formatError != 0)
        return tl::make_unexpected(m_script->formatError);
    if (m_script->formats.empty())
        return tl::make_unexpected(EINVAL);
    const auto same = std::ranges::find(m_script->formats, format.pixelFormat, &V4l2Format::pixelFormat);
    return same != m_script->formats.end() ? *same : m_script->formats.front();
}

V4l2Result<double> FakeV4l2Device::setRate(int framesPerSecond)
{
    if (m_script->rateError != 0)
        return tl::make_unexpected(m_script->rateError);
    return std::min<double>(framesPerSecond, m_script->rate);
}

V4l2Result<std::uint32_t> FakeV4l2Device::mapBuffers(std::uint32_t count)
{
    if (m_script->buffersError != 0)
        return tl::make_unexpected(m_script->buffersError);
    const auto given = std::min(count, m_script->mostBuffers);
    m_buffers.assign(given, QByteArray());
    return given;
}

V4l2Result<void> FakeV4l2Device::queue(std::uint32_t index)
{
    if (index >= m_buffers.size() || m_script->queued.contains(index))
        return tl::make_unexpected(EINVAL);
    m_buffers[index].fill('\xEE');
    m_script->queued.insert(index);
    return {};
}

V4l2Result<V4l2Buffer> FakeV4l2Device::dequeue()
{
    if (!m_filled)
        return tl::make_unexpected(EAGAIN);
    const CameraEvent event = *std::exchange(m_filled, std::nullopt);
    if (event.dequeueError != 0)
        return tl::make_unexpected(event.dequeueError);
    if (m_script->queued.empty())
        return tl::make_unexpected(EINVAL);
    const std::uint32_t index = *m_script->queued.begin();
    m_script->queued.erase(index);
    m_buffers[index] = QByteArray(event.bytes.constData(), event.bytes.size());
    const auto* const first = reinterpret_cast<const std::uint8_t*>(m_buffers[index].constData());
    return V4l2Buffer{index,
                      event.sequence,
                      event.stampNs.value_or(m_script->nowNs),
                      event.isStampMonotonic,
                      event.isBroken,
                      {first, static_cast<std::size_t>(m_buffers[index].size())}};
}

V4l2Result<void> FakeV4l2Device::streamOn()
{
    if (m_script->streamOnError != 0)
        return done(m_script->streamOnError);
    m_script->isStreaming = true;
    return {};
}

V4l2Result<void> FakeV4l2Device::streamOff()
{
    m_script->isStreaming = false;
    return {};
}

V4l2Result<bool> FakeV4l2Device::wait(int timeoutMs)
{
    if (!m_script->isStreaming)
        return tl::make_unexpected(EIO);
    if (m_script->events.empty()) {
        m_script->nowNs += std::int64_t{timeoutMs} * 1'000'000;
        return false;
    }
    m_script->nowNs += frameNs;
    m_filled = std::move(m_script->events.front());
    m_script->events.pop_front();
    if (m_filled->waitError != 0)
        return tl::make_unexpected(m_filled->waitError);
    return true;
}

V4l2Result<V4l2Identity> FakeV4l2Device::identity() const
{
    if (m_script->identityError != 0)
        return tl::make_unexpected(m_script->identityError);
    return m_script->identity;
}

} // namespace aiqyn::tests
