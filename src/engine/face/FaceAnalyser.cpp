#include "engine/face/FaceAnalyser.h"

#include "engine/ImageMat.h"
#include "engine/face/FaceLandmarks.h"
#include "engine/face/FaceMeasures.h"
#include "engine/face/FaceQuality.h"

#include <opencv2/imgproc.hpp>

namespace aiqyn::engine {

namespace {

constexpr int changeWidthPx = 160;
constexpr double leastPresence = 0.5;

/// A small grey copy on which two frames are compared.
[[nodiscard]] cv::Mat thumbnailOf(const Image& image)
{
    const cv::Mat picture = viewOf(image);
    cv::Mat small;
    const int height = std::max(1, image.height * changeWidthPx / image.width);
    cv::resize(picture, small, cv::Size(changeWidthPx, height), 0, 0,
               image.width > changeWidthPx ? cv::INTER_AREA : cv::INTER_LINEAR);
    cv::Mat grey;
    cv::cvtColor(small, grey, cv::COLOR_BGR2GRAY);
    return grey;
}

} // namespace

struct FaceAnalyser::Private
{
    FaceDetector detector;
    FaceLandmarks landmarks;
    Options options;
    cv::Mat previous;

    [[nodiscard]] double changeSince(const Image& image)
    {
        cv::Mat current = thumbnailOf(image);
        double change = -1;
        if (previous.size() == current.size() && !previous.empty())
            change = cv::norm(current, previous, cv::NORM_L1) / static_cast<double>(current.total());
        previous = std::move(current);
        return change;
    }
};

FaceAnalyser::FaceAnalyser(std::unique_ptr<Private> members)
    : d(std::move(members))
{}
FaceAnalyser::FaceAnalyser(FaceAnalyser&&) noexcept = default;
FaceAnalyser& FaceAnalyser::operator=(FaceAnalyser&&) noexcept = default;
FaceAnalyser::~FaceAnalyser() = default;

Result<FaceAnalyser> FaceAnalyser::create(const LoadedPack& pack)
{
    return create(pack, Options{});
}

Result<FaceAnalyser> FaceAnalyser::create(const LoadedPack& pack, const Options& options)
{
    auto detector = FaceDetector::create(pack);
    if (!detector)
        return tl::make_unexpected(detector.error());
    auto landmarks = FaceLandmarks::create(pack);
    if (!landmarks)
        return tl::make_unexpected(landmarks.error());
    return FaceAnalyser(
        std::make_unique<Private>(Private{std::move(*detector), std::move(*landmarks), options, {}}));
}

Result<FrameMeasurement> FaceAnalyser::analyse(const Frame& frame)
{
    if (!frame.image || frame.image->isEmpty())
        return fail(ErrorCode::InvalidArgument, QStringLiteral("the frame has no picture"));
    const Image& image = *frame.image;
    FrameMeasurement result;
    result.sequence = frame.sequence;
    result.monotonicNs = frame.monotonicNs;
    try {
        result.meanAbsoluteChange = d->changeSince(image);
    } catch (const cv::Exception& exception) {
        return fail(ErrorCode::Internal, QString::fromStdString(exception.err));
    }

    const auto faces = d->detector.detect(image, {d->options.frameLongSidePx, d->options.threshold});
    if (!faces)
        return tl::make_unexpected(faces.error());
    const DetectedFace* face = largestOf(*faces);
    if (face == nullptr)
        return result;
    auto landmarks = d->landmarks.find(image, *face);
    if (!landmarks)
        return tl::make_unexpected(landmarks.error());
    const auto quality = measureQuality(image, face->box);
    if (landmarks->presence < leastPresence || !quality)
        return result;

    result.faceCount = static_cast<int>(faces->size());
    result.box = face->box;
    result.score = face->score;
    for (const DetectedFace& other : *faces) {
        if (&other != face)
            result.secondFaceRatio = std::max(result.secondFaceRatio, other.area() / face->area());
    }
    const FaceMeasures measures = measure(*landmarks);
    result.yawDeg = measures.yawDeg;
    result.pitchDeg = measures.pitchDeg;
    result.rollDeg = measures.rollDeg;
    result.eyeDistancePx = measures.eyeDistancePx;
    result.eyeOpenness = measures.eyeOpenness;
    result.mouthOpenness = measures.mouthOpenness;
    result.smile = measures.smile;
    result.brightness = quality->brightness;
    result.sharpness = quality->sharpness;
    result.landmarks = std::move(landmarks->picture);
    return result;
}

void FaceAnalyser::reset()
{
    d->previous.release();
}

Result<std::vector<DetectedFace>> FaceAnalyser::detect(const Image& image)
{
    auto faces = d->detector.detect(image, {d->options.stillLongSidePx, d->options.threshold});
    if (!faces || !faces->empty())
        return faces;
    const int usual =
        d->options.stillLongSidePx > 0 ? d->options.stillLongSidePx : std::max(image.width, image.height);
    return d->detector.detect(image, {std::max(1, usual / 2), d->options.threshold});
}

} // namespace aiqyn::engine
