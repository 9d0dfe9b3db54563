#include "engine/face/FaceDetector.h"

#include "engine/ImageMat.h"
#include "engine/face/BoxOverlap.h"
#include "engine/face/DetectionDecoder.h"
#include "engine/face/Network.h"
#include "engine/face/Shrinking.h"

#include <opencv2/imgproc.hpp>

#include <cmath>
#include <numbers>

namespace aiqyn::engine {

namespace {

constexpr double overlapLimit = 0.3;

[[nodiscard]] int roundedUp(int size, int multiple)
{
    return (size + multiple - 1) / multiple * multiple;
}

// A face is still a face at this size; what only resembles one by its details is not.
constexpr double coarseBoxPx = 40;
constexpr int coarseInputPx = 128;
constexpr double coarseThreshold = 0.05;
constexpr double leastCoarseOverlap = 0.45;

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
    cv::Mat coarse;
    cv::Mat levelled;

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
            shrink(picture, target);
        else
            picture.copyTo(target);
    }

    /// The surroundings of the box at `scale`, the box in the middle, black where the picture ends; false
    /// when the picture has no pixel there.
    [[nodiscard]] bool centre(const cv::Mat& picture, const RectF& box, double scale)
    {
        const double side = coarseInputPx / scale;
        const double left = box.x + box.width / 2 - side / 2;
        const double top = box.y + box.height / 2 - side / 2;
        const auto inside = [](double value, int limit) {
            return cvRound(std::clamp(value, 0.0, static_cast<double>(limit)));
        };
        cv::Rect source(cv::Point(inside(left, picture.cols), inside(top, picture.rows)),
                        cv::Point(inside(left + side, picture.cols), inside(top + side, picture.rows)));
        const cv::Rect canvas(0, 0, coarseInputPx, coarseInputPx);
        const cv::Rect target =
            canvas & cv::Rect(cvRound((source.x - left) * scale), cvRound((source.y - top) * scale),
                              cvRound(source.width * scale), cvRound(source.height * scale));
        if (source.empty() || target.empty())
            return false;
        coarse.create(canvas.size(), CV_8UC3);
        coarse.setTo(cv::Scalar::all(0));
        cv::Mat part = coarse(target);
        if (scale >= 1) {
            cv::resize(picture(source), part, target.size(), 0, 0, cv::INTER_LINEAR);
            return true;
        }
        // Up to three pixels of the edge are nothing at this scale, and let the rest be halved twice.
        if (source.width >= 4 * target.width && source.height >= 4 * target.height) {
            source.width -= source.width % 4;
            source.height -= source.height % 4;
        } else if (source.width >= 2 * target.width && source.height >= 2 * target.height) {
            source.width -= source.width % 2;
            source.height -= source.height % 2;
        }
        shrink(picture(source), part);
        return true;
    }

    /// Turns the coarse look so that the eye line is level: a tilted head is harder to see.
    void level(const std::array<PointF, 5>& points)
    {
        const double angle = std::atan2(points[1].y - points[0].y, points[1].x - points[0].x);
        constexpr float middle = coarseInputPx / 2.0F;
        const cv::Mat turn =
            cv::getRotationMatrix2D(cv::Point2f(middle, middle), angle * 180 / std::numbers::pi, 1);
        cv::warpAffine(coarse, levelled, turn, coarse.size());
    }

    /// Candidates in pixels of the network's input.
    [[nodiscard]] Result<std::vector<DetectedFace>> run(const cv::Mat& bgr, double threshold)
    {
        const auto results = network.run(bgr, outputs);
        if (!results)
            return tl::make_unexpected(results.error());
        return decoder->decode(Network::viewsOf(*results), bgr.cols, bgr.rows, threshold);
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
        Private{std::move(*network), std::move(*decoder), std::move(*outputs), {}, {}, {}}));
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
    auto faces = d->run(d->input, options.threshold);
    if (!faces)
        return tl::make_unexpected(faces.error());
    for (DetectedFace& face : *faces)
        moveToPicture(face, scale);
    return withoutOverlaps(std::move(*faces), overlapLimit);
}

Result<double> FaceDetector::coarseScore(const Image& image, const DetectedFace& face)
{
    const double side = std::sqrt(face.area());
    if (image.isEmpty() || !(side > 0))
        return fail(ErrorCode::InvalidArgument, QStringLiteral("empty picture or box"));
    const double scale = coarseBoxPx / side;
    try {
        if (!d->centre(viewOf(image), face.box, scale))
            return 0.0;
        d->level(face.points);
    } catch (const cv::Exception& exception) {
        return fail(ErrorCode::InferenceFailed, QString::fromStdString(exception.err));
    }
    const auto found = d->run(d->levelled, coarseThreshold);
    if (!found)
        return tl::make_unexpected(found.error());
    const double width = face.box.width * scale;
    const double height = face.box.height * scale;
    const RectF expected{(coarseInputPx - width) / 2, (coarseInputPx - height) / 2, width, height};
    double best = 0;
    for (const DetectedFace& again : *found) {
        if (overlapOf(again.box, expected) >= leastCoarseOverlap)
            best = std::max(best, again.score);
    }
    return best;
}

double FaceDetector::lastForwardMs() const
{
    return d->network.lastForwardMs();
}

} // namespace aiqyn::engine
