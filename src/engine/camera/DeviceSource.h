#pragma once

#include "engine/camera/FrameSource.h"
#include "engine/camera/V4l2Device.h"

#include <QStringList>

#include <memory>

namespace aiqyn::engine {

/// A webcam by V4L2: 640x480 at 30 frames a second as Motion JPEG, or else as YUYV. `hash` of a frame is of
/// the driver's buffer; frames with damaged content are left out, and their numbers are missing.
class DeviceSource final : public FrameSource
{
public:
    struct Options
    {
        int silenceMs = 1000;       ///< without a sound frame for so long the camera is lost
        int identityCheckMs = 1000; ///< how often the node is compared with what was opened
        int mostBroken = 10;        ///< damaged frames in a row that are passed over
        QString processRoot = QStringLiteral("/proc");
    };

    /// `device` is a path such as "/dev/video0".
    explicit DeviceSource(QString device);
    DeviceSource(std::unique_ptr<V4l2Device> device, Options options);
    ~DeviceSource() override;

    /// CameraMissing: no such node, or nothing behind it. CameraBusy: another program has it; the detail
    /// names the program where that can be seen. CameraRefused: no permission, no camera, or none of our
    /// formats; the detail says what it offers. CameraChanged: another camera than the one this source had
    /// opened before. Opening an open source does nothing.
    [[nodiscard]] Result<void> open() override;
    /// CameraLost: not open, silent, unplugged, only damaged frames. CameraChanged: another device has taken
    /// the node's place. After an error the source is closed.
    [[nodiscard]] Result<FramePtr> read() override;
    void close() override;
    [[nodiscard]] bool isLive() const override { return true; }
    [[nodiscard]] TrustClass trustClass() const override { return TrustClass::Production; }
    /// Node, driver, model and format; what is known after open() stays known after close().
    [[nodiscard]] QString description() const override;
    /// Damaged frames since open().
    [[nodiscard]] std::uint64_t brokenFrames() const;

    /// Video nodes below `deviceFolder` in the order of their numbers.
    [[nodiscard]] static QStringList devices(const QString& deviceFolder = QStringLiteral("/dev"));

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace aiqyn::engine
