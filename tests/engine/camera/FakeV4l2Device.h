#pragma once

#include "engine/camera/V4l2Device.h"

#include <QByteArray>

#include <deque>
#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace aiqyn::tests {

/// What the fake camera does at one wait(): it gives a buffer, or something goes wrong.
struct CameraEvent
{
    QByteArray bytes;
    std::uint32_t sequence = 0;
    std::optional<std::int64_t> stampNs = std::nullopt; ///< the camera's clock when not set
    bool isStampMonotonic = true;
    bool isBroken = false;
    int waitError = 0;    ///< errno of wait()
    int dequeueError = 0; ///< errno of dequeue()
};

/// What a test sets and looks at; outlives the device, which the source owns.
struct CameraScript
{
    std::int64_t nowNs = 5'000'000'000; ///< the camera's clock; moves only by waiting
    std::deque<CameraEvent> events;     ///< none left: silent
    std::vector<engine::V4l2Format> formats{{engine::motionJpegFourCc, 640, 480, 0}};
    double rate = 30;
    std::uint32_t mostBuffers = 8;
    engine::V4l2Capabilities capabilities{QStringLiteral("uvcvideo"),
                                          QStringLiteral("Test camera"),
                                          QStringLiteral("usb-1"),
                                          true,
                                          true,
                                          false};
    engine::V4l2Identity identity{0x5100, QStringLiteral("/sys/devices/pci0/usb1/video4linux/video0")};
    int openError = 0;
    int formatError = 0;
    int rateError = 0;
    int buffersError = 0;
    int streamOnError = 0;
    int identityError = 0;
    QString path = QStringLiteral("/dev/video0");

    bool isOpen = false;
    bool isStreaming = false;
    int opened = 0;
    std::set<std::uint32_t> queued;
};

/// A camera that plays a script. Each event takes 33 ms of its clock. It is strict about what a driver
/// forbids: reading while no buffer is queued or while the stream is off fails. The memory of a buffer is
/// overwritten as soon as it is queued again, as a driver may do.
class FakeV4l2Device final : public engine::V4l2Device
{
public:
    static constexpr std::int64_t frameNs = 33'000'000;

    explicit FakeV4l2Device(std::shared_ptr<CameraScript> script);

    [[nodiscard]] QString path() const override { return m_script->path; }
    [[nodiscard]] engine::V4l2Result<void> open() override;
    void close() override;
    [[nodiscard]] engine::V4l2Result<engine::V4l2Capabilities> queryCapabilities() override;
    [[nodiscard]] QStringList offeredFormats() override;
    [[nodiscard]] engine::V4l2Result<engine::V4l2Format> setFormat(const engine::V4l2Format& format) override;
    [[nodiscard]] engine::V4l2Result<double> setRate(int framesPerSecond) override;
    [[nodiscard]] engine::V4l2Result<std::uint32_t> mapBuffers(std::uint32_t count) override;
    [[nodiscard]] engine::V4l2Result<void> queue(std::uint32_t index) override;
    [[nodiscard]] engine::V4l2Result<engine::V4l2Buffer> dequeue() override;
    [[nodiscard]] engine::V4l2Result<void> streamOn() override;
    [[nodiscard]] engine::V4l2Result<void> streamOff() override;
    [[nodiscard]] engine::V4l2Result<bool> wait(int timeoutMs) override;
    [[nodiscard]] engine::V4l2Result<engine::V4l2Identity> identity() const override;
    [[nodiscard]] std::int64_t monotonicNowNs() const override { return m_script->nowNs; }

private:
    std::shared_ptr<CameraScript> m_script;
    std::vector<QByteArray> m_buffers;
    std::optional<CameraEvent> m_filled;
};

} // namespace aiqyn::tests
