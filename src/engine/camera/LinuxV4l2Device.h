#pragma once

#include "engine/camera/V4l2Device.h"

#include <memory>

namespace aiqyn::engine {

/// The real one: memory-mapped buffers of a node such as "/dev/video0". Calls broken off by a signal are
/// repeated. The node is opened without blocking and not passed on to child processes.
class LinuxV4l2Device final : public V4l2Device
{
public:
    explicit LinuxV4l2Device(QString path);
    ~LinuxV4l2Device() override;

    [[nodiscard]] QString path() const override;
    [[nodiscard]] V4l2Result<void> open() override;
    void close() override;
    [[nodiscard]] V4l2Result<V4l2Capabilities> queryCapabilities() override;
    [[nodiscard]] QStringList offeredFormats() override;
    [[nodiscard]] V4l2Result<V4l2Format> setFormat(const V4l2Format& format) override;
    [[nodiscard]] V4l2Result<double> setRate(int framesPerSecond) override;
    [[nodiscard]] V4l2Result<std::uint32_t> mapBuffers(std::uint32_t count) override;
    [[nodiscard]] V4l2Result<void> queue(std::uint32_t index) override;
    [[nodiscard]] V4l2Result<V4l2Buffer> dequeue() override;
    [[nodiscard]] V4l2Result<void> streamOn() override;
    [[nodiscard]] V4l2Result<void> streamOff() override;
    [[nodiscard]] V4l2Result<bool> wait(int timeoutMs) override;
    [[nodiscard]] V4l2Result<V4l2Identity> identity() const override;
    [[nodiscard]] std::int64_t monotonicNowNs() const override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace aiqyn::engine
