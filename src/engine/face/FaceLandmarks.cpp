#include "engine/face/FaceLandmarks.h"

#include "engine/ImageMat.h"
#include "engine/face/FaceAlignment.h"
#include "engine/face/Network.h"

#include <opencv2/imgproc.hpp>

#include <cmath>

namespace aiqyn::engine {

namespace {

constexpr double cropOverBox = 1.5;
// The network's outputs: the mesh and the logit of a face being there.
const std::vector<cv::String> outputNames{"Identity", "Identity_1"};

/// From crop to picture: a square at the box centre, turned with the line through both eyes.
[[nodiscard]] SimilarityTransform cropToPicture(const DetectedFace& face, int cropSidePx)
{
    const double angle = std::atan2(face.points[1].y - face.points[0].y, face.points[1].x - face.points[0].x);
    const double factor = cropOverBox * std::max(face.box.width, face.box.height) / cropSidePx;
    const double half = cropSidePx / 2.0;
    SimilarityTransform transform{factor * std::cos(angle), factor * std::sin(angle), 0, 0};
    const PointF middle = transform.apply({half, half});
    transform.tx = face.box.x + face.box.width / 2 - middle.x;
    transform.ty = face.box.y + face.box.height / 2 - middle.y;
    return transform;
}

} // namespace

struct FaceLandmarks::Private
{
    Network network;
};

FaceLandmarks::FaceLandmarks(std::unique_ptr<Private> members)
    : d(std::move(members))
{}
FaceLandmarks::FaceLandmarks(FaceLandmarks&&) noexcept = default;
FaceLandmarks& FaceLandmarks::operator=(FaceLandmarks&&) noexcept = default;
FaceLandmarks::~FaceLandmarks() = default;

Result<FaceLandmarks> FaceLandmarks::create(const LoadedPack& pack)
{
    auto model = pack.model(ModelRole::Landmarks);
    if (!model)
        return tl::make_unexpected(model.error());
    auto network = Network::load(*model);
    if (!network)
        return tl::make_unexpected(network.error());
    return FaceLandmarks(std::make_unique<Private>(Private{std::move(*network)}));
}

Result<LandmarkSet> FaceLandmarks::find(const Image& image, const DetectedFace& face)
{
    if (image.isEmpty() || !(face.box.width > 0) || !(face.box.height > 0))
        return fail(ErrorCode::InvalidArgument, QStringLiteral("empty picture or box"));
    const int side = d->network.descriptor().input.width;
    const SimilarityTransform toPicture = cropToPicture(face, side);
    try {
        const cv::Matx23d matrix(toPicture.a, -toPicture.b, toPicture.tx, toPicture.b, toPicture.a,
                                 toPicture.ty);
        cv::Mat crop;
        cv::warpAffine(viewOf(image), crop, matrix, cv::Size(side, side),
                       cv::INTER_LINEAR | cv::WARP_INVERSE_MAP);
        const auto outputs = d->network.run(crop, outputNames);
        if (!outputs)
            return tl::make_unexpected(outputs.error());
        if ((*outputs)[0].total() != 3 * LandmarkSet::count || (*outputs)[1].total() != 1)
            return fail(ErrorCode::InferenceFailed, QStringLiteral("landmark outputs have wrong sizes"));
        LandmarkSet set;
        set.picture.reserve(LandmarkSet::count);
        set.upright.reserve(LandmarkSet::count);
        const auto* mesh = (*outputs)[0].ptr<float>();
        for (std::size_t i = 0; i < LandmarkSet::count; ++i, mesh += 3) {
            set.upright.push_back({mesh[0], mesh[1], mesh[2]});
            set.picture.push_back(toPicture.apply({mesh[0], mesh[1]}));
        }
        set.presence = 1 / (1 + std::exp(-static_cast<double>(*(*outputs)[1].ptr<float>())));
        return set;
    } catch (const cv::Exception& exception) {
        return fail(ErrorCode::InferenceFailed, QString::fromStdString(exception.err));
    }
}

} // namespace aiqyn::engine
