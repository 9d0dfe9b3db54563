#pragma once

#include "engine/face/DetectedFace.h"
#include "engine/face/LoadedPack.h"
#include "engine/matching/FaceTemplate.h"

#include <memory>

namespace aiqyn::engine {

/// Makes templates: aligns the face by its five points to the model's targets and runs the model.
/// Not thread-safe: one per thread.
class Embedder
{
public:
    /// Errors: ModelMissing, ModelUnloadable.
    [[nodiscard]] static Result<Embedder> create(const LoadedPack& pack);
    Embedder(Embedder&&) noexcept;
    Embedder& operator=(Embedder&&) noexcept;
    ~Embedder();

    /// Hash of the weights, which a document and a Calibration name.
    [[nodiscard]] const Sha256& modelSha256() const;

    /// Errors: InvalidArgument for an empty picture or points that coincide, InferenceFailed.
    [[nodiscard]] Result<FaceTemplate> embed(const Image& image, const DetectedFace& face);

private:
    struct Private;
    explicit Embedder(std::unique_ptr<Private> members);
    std::unique_ptr<Private> d;
};

} // namespace aiqyn::engine
