#include "engine/camera/FileSource.h"

#include "engine/ImageMat.h"
#include "engine/camera/RecordingLength.h"

#include <QFile>
#include <QFileInfo>

#include <opencv2/videoio.hpp>

#include <utility>

namespace aiqyn::engine {

struct FileSource::Private
{
    QString file;
    cv::VideoCapture capture;
    double framesPerSecond = 30;
    std::uint64_t sequence = 0;
    QString missing;  ///< what a cut-off recording lacks; empty when it is whole
    FramePtr pending; ///< of a cut-off recording: its last picture may be half a one, so it is held back

    /// nullptr when there is no more picture.
    [[nodiscard]] FramePtr next()
    {
        cv::Mat picture;
        if (!capture.read(picture) || picture.empty())
            return nullptr;
        auto image = std::make_shared<const Image>(imageOf(picture));
        const Sha256 hash = Sha256::of(image->bgr);
        const std::uint64_t number = sequence++;
        const auto stampNs = static_cast<std::int64_t>(static_cast<double>(number) * 1e9 / framesPerSecond);
        return std::make_shared<const Frame>(
            Frame{number, stampNs, std::move(image), hash, TrustClass::Training});
    }

    /// Errors: FileUnreadable.
    [[nodiscard]] Result<void> checkLength()
    {
        QFile recording(file);
        if (!recording.open(QIODevice::ReadOnly))
            return fail(ErrorCode::FileUnreadable, QFileInfo(file).fileName());
        const auto stated = statedLength(recording);
        missing = stated && *stated > recording.size()
                      ? QStringLiteral("the recording is cut off: %1 of %2 bytes are there")
                            .arg(recording.size())
                            .arg(*stated)
                      : QString();
        return {};
    }
};

FileSource::FileSource(QString file)
    : d(std::make_unique<Private>())
{
    d->file = std::move(file);
}

FileSource::~FileSource() = default;

Result<void> FileSource::open()
{
    if (d->capture.isOpened())
        return {};
    if (!QFileInfo(d->file).isFile())
        return fail(ErrorCode::FileNotFound, QFileInfo(d->file).fileName());
    if (auto checked = d->checkLength(); !checked)
        return checked;
    try {
        // By FFmpeg and OpenCV's own readers only: other back-ends read addresses and devices as well.
        if (!d->capture.open(d->file.toStdString(), cv::CAP_FFMPEG) &&
            !d->capture.open(d->file.toStdString(), cv::CAP_OPENCV_MJPEG))
            return fail(ErrorCode::VideoUnreadable, QFileInfo(d->file).fileName());
        const double rate = d->capture.get(cv::CAP_PROP_FPS);
        if (rate >= 1 && rate <= 240)
            d->framesPerSecond = rate;
    } catch (const cv::Exception& exception) {
        return fail(ErrorCode::VideoUnreadable, QString::fromStdString(exception.err));
    }
    return {};
}

Result<FramePtr> FileSource::read()
{
    if (!d->capture.isOpened())
        return fail(ErrorCode::VideoUnreadable, QStringLiteral("not open"));
    try {
        if (d->missing.isEmpty())
            return d->next();
        if (!d->pending)
            d->pending = d->next();
        FramePtr following = d->pending ? d->next() : nullptr;
        if (!following)
            return fail(ErrorCode::VideoUnreadable, d->missing);
        return std::exchange(d->pending, std::move(following));
    } catch (const cv::Exception& exception) {
        return fail(ErrorCode::VideoUnreadable, QString::fromStdString(exception.err));
    }
}

void FileSource::close()
{
    d->capture.release();
    d->sequence = 0;
    d->pending.reset();
}

QString FileSource::description() const
{
    return QStringLiteral("recording ") + QFileInfo(d->file).fileName();
}

} // namespace aiqyn::engine
