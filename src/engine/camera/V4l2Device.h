#pragma once

#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

#include <cstdint>
#include <span>

namespace aiqyn::engine {

/// What the kernel answers: a value, or the errno of the call that failed.
template <typename T>
using V4l2Result = tl::expected<T, int>;

struct V4l2Capabilities
{
    QString driver;
    QString card;
    QString busInfo;
    bool canCapture = false; ///< of this node (device_caps), not of the whole device
    bool canStream = false;
    bool hasOutput = false; ///< also takes pictures from programs, as loopback devices do
};

/// The four-character code of a pixel format, first character in the lowest byte.
[[nodiscard]] constexpr std::uint32_t fourCc(char a, char b, char c, char d)
{
    constexpr auto byte = [](char character) { return std::uint32_t{static_cast<unsigned char>(character)}; };
    return byte(a) | byte(b) << 8 | byte(c) << 16 | byte(d) << 24;
}
inline constexpr std::uint32_t motionJpegFourCc = fourCc('M', 'J', 'P', 'G');
inline constexpr std::uint32_t yuyvFourCc = fourCc('Y', 'U', 'Y', 'V');

struct V4l2Format
{
    std::uint32_t pixelFormat = 0; ///< four-character code
    int width = 0;                 ///< pixels
    int height = 0;
    int bytesPerLine = 0; ///< 0 for compressed formats and when asked for
};

/// A filled buffer; `bytes` is the driver's memory and valid until the buffer is queued again.
struct V4l2Buffer
{
    std::uint32_t index = 0;
    std::uint32_t sequence = 0;
    std::int64_t stampNs = 0;
    bool isStampMonotonic = false; ///< the stamp is of CLOCK_MONOTONIC
    bool isBroken = false;         ///< the driver says that the content is damaged
    std::span<const std::uint8_t> bytes;
};

/// Which device stands behind a node's path at the moment.
struct V4l2Identity
{
    std::uint64_t deviceNumber = 0; ///< st_rdev
    QString systemPath;             ///< real path below /sys; empty where /sys does not know the node

    friend bool operator==(const V4l2Identity&, const V4l2Identity&) = default;
};

/// The kernel's video capture calls (V4L2, Linux media documentation) in plain types, so that a test can
/// stand in for a camera. Used from one thread at a time.
class V4l2Device
{
public:
    V4l2Device() = default;
    V4l2Device(const V4l2Device&) = delete;
    V4l2Device& operator=(const V4l2Device&) = delete;
    virtual ~V4l2Device() = default;

    [[nodiscard]] virtual QString path() const = 0;
    /// ENOTTY for a path that is no character device. Opening an open device does nothing.
    [[nodiscard]] virtual V4l2Result<void> open() = 0;
    /// Unmaps the buffers and closes the node. May be called at any time.
    virtual void close() = 0;

    [[nodiscard]] virtual V4l2Result<V4l2Capabilities> queryCapabilities() = 0;
    /// For people, e.g. "MJPG 640x480"; at most some dozens.
    [[nodiscard]] virtual QStringList offeredFormats() = 0;
    /// The driver sets the nearest format that it has, and that is what comes back.
    [[nodiscard]] virtual V4l2Result<V4l2Format> setFormat(const V4l2Format& format) = 0;
    /// Frames a second as set by the driver. ENOTTY when the rate cannot be set.
    [[nodiscard]] virtual V4l2Result<double> setRate(int framesPerSecond) = 0;
    /// Maps that many buffers; the driver may give another number, which comes back.
    [[nodiscard]] virtual V4l2Result<std::uint32_t> mapBuffers(std::uint32_t count) = 0;
    [[nodiscard]] virtual V4l2Result<void> queue(std::uint32_t index) = 0;
    /// EAGAIN when none is filled.
    [[nodiscard]] virtual V4l2Result<V4l2Buffer> dequeue() = 0;
    [[nodiscard]] virtual V4l2Result<void> streamOn() = 0;
    [[nodiscard]] virtual V4l2Result<void> streamOff() = 0;
    /// Whether a buffer is filled within that time. ENODEV: unplugged. EIO: the stream has failed.
    [[nodiscard]] virtual V4l2Result<bool> wait(int timeoutMs) = 0;
    [[nodiscard]] virtual V4l2Result<V4l2Identity> identity() const = 0;
    /// CLOCK_MONOTONIC, the clock of the stamps.
    [[nodiscard]] virtual std::int64_t monotonicNowNs() const = 0;
};

} // namespace aiqyn::engine
