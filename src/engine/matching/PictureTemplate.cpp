#include "engine/matching/PictureTemplate.h"

namespace aiqyn::engine {

Result<PictureTemplate> templateOfPicture(const Image& image, FaceAnalyser& analyser, Embedder& embedder)
{
    const auto faces = analyser.detectForTemplate(image);
    if (!faces)
        return tl::make_unexpected(faces.error());
    const DetectedFace* face = largestOf(*faces);
    if (face == nullptr)
        return fail(ErrorCode::FaceNotFound, QStringLiteral("no face in the picture"));
    auto made = embedder.embed(image, *face);
    if (!made)
        return tl::make_unexpected(made.error());
    return PictureTemplate{std::move(*made), static_cast<int>(faces->size())};
}

} // namespace aiqyn::engine
