#include "engine/matching/Embedder.h"

#include "engine/ImageMat.h"
#include "engine/face/FaceAlignment.h"
#include "engine/face/Network.h"

#include <opencv2/imgproc.hpp>

namespace aiqyn::engine {

struct Embedder::Private
{
    Network network;
    std::vector<cv::String> outputs;
};

Embedder::Embedder(std::unique_ptr<Private> members)
    : d(std::move(members))
{}
Embedder::Embedder(Embedder&&) noexcept = default;
Embedder& Embedder::operator=(Embedder&&) noexcept = default;
Embedder::~Embedder() = default;

Result<Embedder> Embedder::create(const LoadedPack& pack)
{
    auto model = pack.model(ModelRole::Embedder);
    if (!model)
        return tl::make_unexpected(model.error());
    auto network = Network::load(*model);
    if (!network)
        return tl::make_unexpected(network.error());
    auto outputs = network->outputNames();
    if (outputs.size() != 1)
        return fail(ErrorCode::ModelUnloadable,
                    model->descriptor.file + QStringLiteral(": one output is needed"));
    return Embedder(std::make_unique<Private>(Private{std::move(*network), std::move(outputs)}));
}

const Sha256& Embedder::modelSha256() const
{
    return d->network.descriptor().sha256;
}

Result<FaceTemplate> Embedder::embed(const Image& image, const DetectedFace& face)
{
    const ModelDescriptor& descriptor = d->network.descriptor();
    const auto transform = fitSimilarity(face.points, descriptor.alignment);
    if (image.isEmpty() || !transform)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("empty picture or face points that coincide"));
    try {
        const cv::Matx23d matrix(transform->a, -transform->b, transform->tx, transform->b, transform->a,
                                 transform->ty);
        cv::Mat aligned;
        cv::warpAffine(viewOf(image), aligned, matrix,
                       cv::Size(descriptor.input.width, descriptor.input.height), cv::INTER_LINEAR);
        const auto outputs = d->network.run(aligned, d->outputs);
        if (!outputs)
            return tl::make_unexpected(outputs.error());
        const cv::Mat& numbers = outputs->front();
        return FaceTemplate::fromRaw({numbers.ptr<float>(), numbers.total()});
    } catch (const cv::Exception& exception) {
        return fail(ErrorCode::InferenceFailed, QString::fromStdString(exception.err));
    }
}

} // namespace aiqyn::engine
