#include "engine/face/FaceLandmarks.h"

#include "engine/ImageMat.h"
#include "engine/face/AffineMatrix.h"
#include "engine/face/LandmarkDecoder.h"
#include "engine/face/Network.h"

#include <opencv2/imgproc.hpp>

namespace aiqyn::engine {

struct FaceLandmarks::Private
{
    Network network;
    std::unique_ptr<const LandmarkDecoder> decoder;
    std::vector<cv::String> outputs;
    cv::Mat crop; ///< kept from call to call, so that it takes no memory anew
    double forwardMs = 0;

    [[nodiscard]] Result<LandmarkSet> runOnce(const Image& image, const DetectedFace& face)
    {
        const auto toPicture = decoder->cropToPicture(face);
        if (!toPicture)
            return fail(ErrorCode::InvalidArgument, QStringLiteral("a face without extent"));
        const ModelInput& input = network.descriptor().input;
        cv::warpAffine(viewOf(image), crop, matrixOf(*toPicture), cv::Size(input.width, input.height),
                       cv::INTER_LINEAR | cv::WARP_INVERSE_MAP);
        const auto results = network.run(crop, outputs);
        if (!results)
            return tl::make_unexpected(results.error());
        forwardMs += network.lastForwardMs();
        return decoder->decode(Network::viewsOf(*results), *toPicture);
    }
};

FaceLandmarks::FaceLandmarks(std::unique_ptr<Private> members)
    : d(std::move(members))
{}
FaceLandmarks::FaceLandmarks(FaceLandmarks&&) noexcept = default;
FaceLandmarks& FaceLandmarks::operator=(FaceLandmarks&&) noexcept = default;
FaceLandmarks::~FaceLandmarks() = default;

Result<FaceLandmarks> FaceLandmarks::create(const LoadedPack& pack)
{
    const auto model = pack.model(ModelRole::Landmarks);
    if (!model)
        return tl::make_unexpected(model.error());
    auto decoder = landmarkDecoderFor(model->descriptor);
    if (!decoder)
        return tl::make_unexpected(decoder.error());
    auto network = Network::load(*model);
    if (!network)
        return tl::make_unexpected(network.error());
    auto outputs = network->outputsFor((*decoder)->outputNames());
    if (!outputs)
        return tl::make_unexpected(outputs.error());
    return FaceLandmarks(std::make_unique<Private>(
        Private{std::move(*network), std::move(*decoder), std::move(*outputs), {}}));
}

const ModelDescriptor& FaceLandmarks::descriptor() const
{
    return d->network.descriptor();
}

bool FaceLandmarks::refinesPoints() const
{
    return d->decoder->refinesPoints();
}

Result<LandmarkSet> FaceLandmarks::find(const Image& image, const DetectedFace& face)
{
    d->forwardMs = 0;
    if (image.isEmpty() || !(face.box.width > 0) || !(face.box.height > 0))
        return fail(ErrorCode::InvalidArgument, QStringLiteral("empty picture or box"));
    try {
        Result<LandmarkSet> found = d->runOnce(image, face);
        DetectedFace refined = face;
        for (int pass = 1; found && pass < descriptor().passes; ++pass) {
            refined.points = found->points;
            auto again = d->runOnce(image, refined);
            // Points that fell together are what a crop without a face gives: the first pass tells more.
            if (!again && again.error().code == ErrorCode::InvalidArgument)
                break;
            found = std::move(again);
        }
        return found;
    } catch (const cv::Exception& exception) {
        return fail(ErrorCode::InferenceFailed, QString::fromStdString(exception.err));
    }
}

double FaceLandmarks::lastForwardMs() const
{
    return d->forwardMs;
}

} // namespace aiqyn::engine
