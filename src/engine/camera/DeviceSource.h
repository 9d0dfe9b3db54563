#pragma once

#include "engine/camera/FrameSource.h"

#include <QStringList>

#include <memory>

namespace aiqyn::engine {

/// A webcam by OpenCV's V4L2 reader, 640x480 at 30 frames a second.
class DeviceSource final : public FrameSource
{
public:
    /// `device` is a path such as "/dev/video0".
    explicit DeviceSource(QString device);
    ~DeviceSource() override;

    /// CameraMissing: no such file. CameraBusy: it is there and does not open. CameraRefused: not readable.
    [[nodiscard]] Result<void> open() override;
    [[nodiscard]] Result<FramePtr> read() override;
    void close() override;
    [[nodiscard]] TrustClass trustClass() const override { return TrustClass::Production; }
    [[nodiscard]] QString description() const override;

    /// Video nodes below `deviceFolder` in the order of their numbers.
    [[nodiscard]] static QStringList devices(const QString& deviceFolder = QStringLiteral("/dev"));

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace aiqyn::engine
