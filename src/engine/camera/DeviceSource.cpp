#include "engine/camera/DeviceSource.h"

#include "engine/ImageMat.h"

#include <QDir>
#include <QFileInfo>

#include <opencv2/videoio.hpp>

#include <chrono>

namespace aiqyn::engine {

namespace {

std::int64_t monotonicNow()
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

} // namespace

struct DeviceSource::Private
{
    QString device;
    cv::VideoCapture capture;
    std::uint64_t sequence = 0;
};

DeviceSource::DeviceSource(QString device)
    : d(std::make_unique<Private>())
{
    d->device = std::move(device);
}

DeviceSource::~DeviceSource() = default;

Result<void> DeviceSource::open()
{
    const QFileInfo file(d->device);
    if (!file.exists())
        return fail(ErrorCode::CameraMissing, d->device);
    if (!file.isReadable() || !file.isWritable())
        return fail(ErrorCode::CameraRefused, d->device + QStringLiteral(": no permission"));
    try {
        const std::vector<int> parameters{cv::CAP_PROP_FRAME_WIDTH, 640, cv::CAP_PROP_FRAME_HEIGHT, 480,
                                          cv::CAP_PROP_FPS,         30};
        if (!d->capture.open(d->device.toStdString(), cv::CAP_V4L2, parameters))
            return fail(ErrorCode::CameraBusy, d->device);
    } catch (const cv::Exception& exception) {
        return fail(ErrorCode::CameraBusy, QString::fromStdString(exception.err));
    }
    return {};
}

Result<FramePtr> DeviceSource::read()
{
    try {
        cv::Mat picture;
        if (!d->capture.isOpened() || !d->capture.read(picture) || picture.empty() ||
            picture.type() != CV_8UC3)
            return fail(ErrorCode::CameraLost, d->device);
        const std::int64_t capturedNs = monotonicNow();
        auto image = std::make_shared<const Image>(imageOf(picture));
        const Sha256 hash = Sha256::of(image->bgr);
        return std::make_shared<const Frame>(
            Frame{d->sequence++, capturedNs, std::move(image), hash, TrustClass::Production});
    } catch (const cv::Exception& exception) {
        return fail(ErrorCode::CameraLost, QString::fromStdString(exception.err));
    }
}

void DeviceSource::close()
{
    d->capture.release();
}

QString DeviceSource::description() const
{
    return d->device + QStringLiteral(", V4L2");
}

QStringList DeviceSource::devices(const QString& deviceFolder)
{
    const QDir folder(deviceFolder);
    QStringList names = folder.entryList({QStringLiteral("video[0-9]*")}, QDir::Files | QDir::System);
    constexpr qsizetype prefix = 5; // "video"
    std::ranges::sort(names, {}, [](const QString& name) { return name.mid(prefix).toInt(); });
    for (QString& name : names)
        name = folder.filePath(name);
    return names;
}

} // namespace aiqyn::engine
