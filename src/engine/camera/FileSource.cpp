#include "engine/camera/FileSource.h"

#include "engine/ImageMat.h"

#include <QFileInfo>

#include <opencv2/videoio.hpp>

namespace aiqyn::engine {

struct FileSource::Private
{
    QString file;
    cv::VideoCapture capture;
    double framesPerSecond = 30;
    std::uint64_t sequence = 0;
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
        cv::Mat picture;
        if (!d->capture.read(picture) || picture.empty())
            return FramePtr();
        auto image = std::make_shared<const Image>(imageOf(picture));
        const Sha256 hash = Sha256::of(image->bgr);
        const std::uint64_t sequence = d->sequence++;
        const auto stampNs =
            static_cast<std::int64_t>(static_cast<double>(sequence) * 1e9 / d->framesPerSecond);
        return std::make_shared<const Frame>(
            Frame{sequence, stampNs, std::move(image), hash, TrustClass::Training});
    } catch (const cv::Exception& exception) {
        return fail(ErrorCode::VideoUnreadable, QString::fromStdString(exception.err));
    }
}

void FileSource::close()
{
    d->capture.release();
    d->sequence = 0;
}

QString FileSource::description() const
{
    return QStringLiteral("recording ") + QFileInfo(d->file).fileName();
}

} // namespace aiqyn::engine
