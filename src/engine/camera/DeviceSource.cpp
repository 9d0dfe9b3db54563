#include "engine/camera/DeviceSource.h"

#include "engine/camera/DeviceHolder.h"
#include "engine/camera/FrameNumbering.h"
#include "engine/camera/FrameStamps.h"
#include "engine/camera/LinuxV4l2Device.h"
#include "engine/camera/RawFrameDecoder.h"

#include <QDir>

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>

namespace aiqyn::engine {

namespace {

constexpr int frameWidthPx = 640;
constexpr int frameHeightPx = 480;
constexpr int framesPerSecond = 30;
// Room for 29.97 and for drivers that round their intervals.
constexpr double leastFramesPerSecond = 28;
constexpr std::uint32_t wantedBuffers = 4;
constexpr std::uint32_t fewestBuffers = 2;
constexpr std::int64_t nsPerMs = 1'000'000;

[[nodiscard]] QString textOf(int errorNumber)
{
    return QString::fromStdString(std::generic_category().message(errorNumber));
}

[[nodiscard]] const char* nameOf(std::uint32_t pixelFormat)
{
    return pixelFormat == motionJpegFourCc ? "MJPG" : "YUYV";
}

} // namespace

struct DeviceSource::Private
{
    std::unique_ptr<V4l2Device> device;
    Options options;

    bool isOpen = false;
    V4l2Format format;
    V4l2Identity identity;
    QString model;        ///< card and bus
    bool wasOpen = false; ///< identity and model are those of the first opening
    std::int64_t identityCheckedNs = 0;
    FrameNumbering numbering;
    FrameStamps stamps;
    std::uint64_t broken = 0;
    int brokenInARow = 0;
    QString description;

    [[nodiscard]] tl::unexpected<Error> openingFailed(int errorNumber, const char* step) const
    {
        const QString detail =
            QStringLiteral("%1: %2: %3").arg(device->path(), QLatin1String(step), textOf(errorNumber));
        switch (errorNumber) {
        case ENOENT:
        case ENODEV:
        case ENXIO:
            return fail(ErrorCode::CameraMissing, detail);
        case EBUSY:
            return fail(ErrorCode::CameraBusy, detail + holders());
        case ENOTTY:
            return fail(ErrorCode::CameraRefused, detail + QStringLiteral(" (no video device)"));
        default:
            return fail(ErrorCode::CameraRefused, detail);
        }
    }

    [[nodiscard]] QString holders() const
    {
        QStringList names;
        for (const DeviceHolder& holder : holdersOf(device->path(), options.processRoot))
            names << QStringLiteral("%1 (pid %2)").arg(holder.name).arg(holder.processId);
        return names.isEmpty() ? QString() : QStringLiteral("; held by ") + names.join(QStringLiteral(", "));
    }

    [[nodiscard]] tl::unexpected<Error> readingFailed(int errorNumber) const
    {
        if (errorNumber == ENODEV || errorNumber == ENXIO)
            return fail(ErrorCode::CameraLost, device->path() + QStringLiteral(": unplugged"));
        return fail(ErrorCode::CameraLost,
                    QStringLiteral("%1: reading: %2").arg(device->path(), textOf(errorNumber)));
    }

    [[nodiscard]] Result<void> start()
    {
        if (auto opened = device->open(); !opened)
            return openingFailed(opened.error(), "opening");
        const auto seen = device->identity();
        if (!seen)
            return openingFailed(seen.error(), "identity");
        const auto capabilities = device->queryCapabilities();
        if (!capabilities)
            return openingFailed(capabilities.error(), "capabilities");
        const QString seenModel = capabilities->card + QStringLiteral(" at ") + capabilities->busInfo;
        if (wasOpen && (*seen != identity || seenModel != model))
            return fail(ErrorCode::CameraChanged,
                        QStringLiteral("%1: %2 became %3").arg(device->path(), model, seenModel));
        identity = *seen;
        model = seenModel;
        if (!capabilities->canCapture || !capabilities->canStream)
            return fail(ErrorCode::CameraRefused,
                        device->path() + QStringLiteral(": no camera with streaming"));
        if (capabilities->hasOutput)
            return fail(ErrorCode::CameraRefused,
                        device->path() + QStringLiteral(": takes pictures from programs (loopback)"));
        if (auto agreed = negotiate(); !agreed)
            return agreed;
        description = QStringLiteral("%1, %2, %3, %4 %5x%6")
                          .arg(device->path(), capabilities->driver, capabilities->card,
                               QLatin1String(nameOf(format.pixelFormat)))
                          .arg(format.width)
                          .arg(format.height);
        return startStream();
    }

    [[nodiscard]] Result<void> negotiate()
    {
        for (const std::uint32_t pixelFormat : {motionJpegFourCc, yuyvFourCc}) {
            const auto got = device->setFormat({pixelFormat, frameWidthPx, frameHeightPx, 0});
            if (!got && got.error() != EINVAL) // EINVAL: not of its formats
                return openingFailed(got.error(), "format");
            if (!got || got->pixelFormat != pixelFormat || got->width != frameWidthPx ||
                got->height != frameHeightPx)
                continue;
            const auto rate = device->setRate(framesPerSecond);
            if (!rate && rate.error() != ENOTTY && rate.error() != EINVAL)
                return openingFailed(rate.error(), "rate");
            // A driver that has no rate to set is taken as it is: the analysis has its own least rate.
            if (rate && *rate < leastFramesPerSecond)
                continue;
            format = *got;
            return {};
        }
        const QStringList offers = device->offeredFormats();
        return fail(ErrorCode::CameraRefused,
                    QStringLiteral("%1: neither MJPG nor YUYV 640x480 at 30 frames a second; it offers %2")
                        .arg(device->path(), offers.isEmpty() ? QStringLiteral("nothing")
                                                              : offers.join(QStringLiteral(", "))));
    }

    [[nodiscard]] Result<void> startStream()
    {
        const auto count = device->mapBuffers(wantedBuffers);
        if (!count)
            return openingFailed(count.error(), "buffers");
        if (*count < fewestBuffers)
            return openingFailed(ENOMEM, "buffers");
        for (std::uint32_t index = 0; index < *count; ++index) {
            if (auto queued = device->queue(index); !queued)
                return openingFailed(queued.error(), "queueing");
        }
        if (auto started = device->streamOn(); !started)
            return openingFailed(started.error(), "starting");
        numbering = {};
        stamps = {};
        broken = 0;
        brokenInARow = 0;
        identityCheckedNs = device->monotonicNowNs();
        isOpen = true;
        wasOpen = true;
        return {};
    }

    [[nodiscard]] Result<void> checkIdentity()
    {
        const std::int64_t nowNs = device->monotonicNowNs();
        if (nowNs - identityCheckedNs < options.identityCheckMs * nsPerMs)
            return {};
        identityCheckedNs = nowNs;
        const auto seen = device->identity();
        if (!seen)
            return readingFailed(seen.error() == ENOENT ? ENODEV : seen.error());
        if (*seen != identity)
            return fail(ErrorCode::CameraChanged, QStringLiteral("%1: device %2 at %3 became device %4 at %5")
                                                      .arg(device->path())
                                                      .arg(identity.deviceNumber)
                                                      .arg(identity.systemPath)
                                                      .arg(seen->deviceNumber)
                                                      .arg(seen->systemPath));
        return {};
    }

    /// A sound frame; nullptr when a buffer was damaged or none was there after all.
    [[nodiscard]] Result<FramePtr> take()
    {
        const auto buffer = device->dequeue();
        if (!buffer && buffer.error() == EAGAIN)
            return FramePtr();
        if (!buffer && buffer.error() == EIO) // "temporary problems like signal loss" (VIDIOC_DQBUF)
            return countBroken();
        if (!buffer)
            return readingFailed(buffer.error());
        const WipedBytes raw(buffer->bytes.begin(), buffer->bytes.end());
        const std::uint64_t number = numbering.next(buffer->sequence);
        const std::int64_t stampNs =
            stamps.next(buffer->stampNs, buffer->isStampMonotonic, device->monotonicNowNs());
        const bool isBroken = buffer->isBroken;
        if (auto queued = device->queue(buffer->index); !queued)
            return readingFailed(queued.error());
        auto decoded = isBroken ? std::nullopt : decodeRawFrame(raw, format);
        if (!decoded)
            return countBroken();
        brokenInARow = 0;
        return std::make_shared<const Frame>(Frame{number, stampNs, std::move(decoded->image),
                                                   Sha256::of(raw), TrustClass::Production,
                                                   std::move(decoded->jpeg)});
    }

    [[nodiscard]] Result<FramePtr> countBroken()
    {
        ++broken;
        if (++brokenInARow > options.mostBroken)
            return fail(
                ErrorCode::CameraLost,
                QStringLiteral("%1: %2 damaged frames in a row").arg(device->path()).arg(brokenInARow));
        return FramePtr();
    }

    [[nodiscard]] Result<FramePtr> next()
    {
        const std::int64_t deadlineNs = device->monotonicNowNs() + options.silenceMs * nsPerMs;
        for (;;) {
            if (auto same = checkIdentity(); !same)
                return tl::make_unexpected(same.error());
            const std::int64_t leftNs = deadlineNs - device->monotonicNowNs();
            const auto ready =
                leftNs > 0 ? device->wait(static_cast<int>((leftNs + nsPerMs - 1) / nsPerMs)) : false;
            if (!ready)
                return readingFailed(ready.error());
            if (!*ready)
                return fail(ErrorCode::CameraLost, QStringLiteral("%1: silent, no sound frame for %2 ms")
                                                       .arg(device->path())
                                                       .arg(options.silenceMs));
            if (auto frame = take(); !frame || *frame)
                return frame;
        }
    }

    void close()
    {
        if (isOpen)
            static_cast<void>(device->streamOff()); // closing the node ends the stream as well
        isOpen = false;
        device->close();
    }
};

DeviceSource::DeviceSource(QString device)
    : DeviceSource(std::make_unique<LinuxV4l2Device>(std::move(device)), Options{})
{}

DeviceSource::DeviceSource(std::unique_ptr<V4l2Device> device, Options options)
    : d(std::make_unique<Private>())
{
    d->device = std::move(device);
    d->options = std::move(options);
    d->description = d->device->path() + QStringLiteral(", V4L2");
}

DeviceSource::~DeviceSource()
{
    close();
}

Result<void> DeviceSource::open()
{
    if (d->isOpen)
        return {};
    auto started = d->start();
    if (!started)
        d->close();
    return started;
}

Result<FramePtr> DeviceSource::read()
{
    if (!d->isOpen)
        return fail(ErrorCode::CameraLost, d->device->path() + QStringLiteral(": not open"));
    auto frame = d->next();
    if (!frame)
        d->close();
    return frame;
}

void DeviceSource::close()
{
    d->close();
}

QString DeviceSource::description() const
{
    return d->description;
}

std::uint64_t DeviceSource::brokenFrames() const
{
    return d->broken;
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
