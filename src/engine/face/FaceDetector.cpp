#include "engine/face/FaceDetector.h"

#include "engine/ImageMat.h"
#include "engine/face/BoxOverlap.h"
#include "engine/face/DetectionDecoder.h"
#include "engine/face/Network.h"

#include <opencv2/imgproc.hpp>

namespace aiqyn::engine {

namespace {

constexpr double overlapLimit = 0.3;

[[nodiscard]] int roundedUp(int size, int multiple)
{
    return (size + multiple - 1) / multiple * multiple;
}

void moveToPicture(DetectedFace& face, double scale)
{
    face.box = {face.box.x / scale, face.box.y / scale, face.box.width / scale, face.box.height / scale};
    for (PointF& point : face.points)
        point = {point.x / scale, point.y / scale};
}

} // namespace

struct FaceDetector::Private
{
    Network network;
    std::unique_ptr<const DetectionDecoder> decoder;
    std::vector<cv::String> outputs;
    cv::Mat input; ///< kept from call to call, so that a stream of one size takes no memory anew

    /// The picture at `scale`, padded with black at the right and the bottom.
    void letterbox(const cv::Mat& picture, double scale)
    {
        const int multiple = network.descriptor().input.multipleOf;
        const cv::Size size(std::max(1, cvRound(picture.cols * scale)),
                            std::max(1, cvRound(picture.rows * scale)));
        input.create(roundedUp(size.height, multiple), roundedUp(size.width, multiple), CV_8UC3);
        if (size != input.size())
            input.setTo(cv::Scalar::all(0));
        cv::Mat target = input(cv::Rect(cv::Point(), size));
        if (scale < 1)
            cv::resize(picture, target, size, 0, 0, cv::INTER_AREA);
        else
            picture.copyTo(target);
    }
};

FaceDetector::FaceDetector(std::unique_ptr<Private> members)
    : d(std::move(members))
{}
FaceDetector::FaceDetector(FaceDetector&&) noexcept = default;
FaceDetector& FaceDetector::operator=(FaceDetector&&) noexcept = default;
FaceDetector::~FaceDetector() = default;

Result<FaceDetector> FaceDetector::create(const LoadedPack& pack)
{
    const auto model = pack.model(ModelRole::Detector);
    if (!model)
        return tl::make_unexpected(model.error());
    auto decoder = detectionDecoderFor(model->descriptor);
    if (!decoder)
        return tl::make_unexpected(decoder.error());
    auto network = Network::load(*model);
    if (!network)
        return tl::make_unexpected(network.error());
    auto outputs = network->outputsFor((*decoder)->outputNames());
    if (!outputs)
        return tl::make_unexpected(outputs.error());
    return FaceDetector(std::make_unique<Private>(
        Private{std::move(*network), std::move(*decoder), std::move(*outputs), {}}));
}

const ModelDescriptor& FaceDetector::descriptor() const
{
    return d->network.descriptor();
}

Result<std::vector<DetectedFace>> FaceDetector::detect(const Image& image, const Options& options)
{
    if (image.isEmpty())
        return fail(ErrorCode::InvalidArgument, QStringLiteral("empty picture"));
    const int longSide = std::max(image.width, image.height);
    const double scale = options.longSidePx > 0 && options.longSidePx < longSide
                             ? static_cast<double>(options.longSidePx) / longSide
                             : 1.0;
    try {
        d->letterbox(viewOf(image), scale);
    } catch (const cv::Exception& exception) {
        return fail(ErrorCode::InferenceFailed, QString::fromStdString(exception.err));
    }
    const auto outputs = d->network.run(d->input, d->outputs);
    if (!outputs)
        return tl::make_unexpected(outputs.error());
    auto faces =
        d->decoder->decode(Network::viewsOf(*outputs), d->input.cols, d->input.rows, options.threshold);
    if (!faces)
        return tl::make_unexpected(faces.error());
    for (DetectedFace& face : *faces)
        moveToPicture(face, scale);
    return withoutOverlaps(std::move(*faces), overlapLimit);
}

double FaceDetector::lastForwardMs() const
{
    return d->network.lastForwardMs();
}

} // namespace aiqyn::engine
