#include "engine/matching/Embedder.h"

#include "engine/ImageMat.h"
#include "engine/face/AffineMatrix.h"
#include "engine/face/Network.h"

#include <opencv2/imgproc.hpp>

namespace aiqyn::engine {

namespace {

/// One embedder with the name of its only output.
struct Part
{
    Network network;
    std::vector<cv::String> outputs;

    [[nodiscard]] Result<std::vector<float>> outputFor(const cv::Mat& aligned)
    {
        const auto outputMats = network.run(aligned, outputs);
        if (!outputMats)
            return tl::make_unexpected(outputMats.error());
        const auto values = Network::viewsOf(*outputMats).front().values;
        return std::vector<float>(values.begin(), values.end());
    }
};

[[nodiscard]] Result<Part> partOf(const LoadedPack::Model& model)
{
    auto network = Network::load(model);
    if (!network)
        return tl::make_unexpected(network.error());
    auto outputs = network->outputsFor({});
    if (!outputs)
        return tl::make_unexpected(outputs.error());
    return Part{std::move(*network), std::move(*outputs)};
}

} // namespace

struct Embedder::Private
{
    std::vector<Part> parts;
    std::vector<Sha256> hashes;
};

Embedder::Embedder(std::unique_ptr<Private> members)
    : d(std::move(members))
{}
Embedder::Embedder(Embedder&&) noexcept = default;
Embedder& Embedder::operator=(Embedder&&) noexcept = default;
Embedder::~Embedder() = default;

Result<Embedder> Embedder::create(const LoadedPack& pack)
{
    auto members = std::make_unique<Private>();
    for (const LoadedPack::Model& model : pack.models()) {
        if (model.descriptor.role != ModelRole::Embedder)
            continue;
        auto part = partOf(model);
        if (!part)
            return tl::make_unexpected(part.error());
        members->parts.push_back(std::move(*part));
        members->hashes.push_back(model.descriptor.sha256);
    }
    if (members->parts.empty())
        return fail(ErrorCode::ModelMissing,
                    QStringLiteral("pack %1 has no model of role embedder").arg(pack.name()));
    return Embedder(std::move(members));
}

const std::vector<Sha256>& Embedder::modelHashes() const
{
    return d->hashes;
}

Result<FaceTemplate> Embedder::embed(const Image& image, const DetectedFace& face)
{
    if (image.isEmpty())
        return fail(ErrorCode::InvalidArgument, QStringLiteral("empty picture"));
    std::vector<std::vector<float>> outputs;
    try {
        for (Part& part : d->parts) {
            const ModelDescriptor& descriptor = part.network.descriptor();
            const auto transform = fitSimilarity(face.points, descriptor.alignment);
            if (!transform)
                return fail(ErrorCode::InvalidArgument, QStringLiteral("face points that coincide"));
            cv::Mat aligned;
            cv::warpAffine(viewOf(image), aligned, matrixOf(*transform),
                           cv::Size(descriptor.input.width, descriptor.input.height), cv::INTER_LINEAR);
            auto output = part.outputFor(aligned);
            if (!output)
                return tl::make_unexpected(output.error());
            if (descriptor.flipAverage) {
                cv::Mat mirrored;
                cv::flip(aligned, mirrored, 1);
                const auto second = part.outputFor(mirrored);
                if (!second)
                    return tl::make_unexpected(second.error());
                std::ranges::transform(*output, *second, output->begin(), std::plus());
            }
            outputs.push_back(std::move(*output));
        }
    } catch (const cv::Exception& exception) {
        return fail(ErrorCode::InferenceFailed, QString::fromStdString(exception.err));
    }
    return FaceTemplate::fromParts(outputs);
}

} // namespace aiqyn::engine
