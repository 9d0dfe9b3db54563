#pragma once

#include "engine/face/DetectedFace.h"
#include "engine/face/LoadedPack.h"
#include "engine/matching/FaceTemplate.h"

#include <memory>
#include <vector>

namespace aiqyn::engine {

/// Makes templates: for each embedder of the pack, aligns the face by its five points to the descriptor's
/// targets (Umeyama's similarity, see FaceAlignment.h) and runs the network. Not thread-safe: one per thread.
class Embedder
{
public:
    /// With every embedder of the pack that is at hand. Errors: ModelMissing without one, ModelUnloadable.
    [[nodiscard]] static Result<Embedder> create(const LoadedPack& pack);
    Embedder(Embedder&&) noexcept;
    Embedder& operator=(Embedder&&) noexcept;
    ~Embedder();

    /// Hashes of the weights in the order of the template's parts: what a Calibration must name.
    [[nodiscard]] const std::vector<Sha256>& modelHashes() const;

    /// Errors: InvalidArgument for an empty picture or points that coincide, InferenceFailed.
    [[nodiscard]] Result<FaceTemplate> embed(const Image& image, const DetectedFace& face);

private:
    struct Private;
    explicit Embedder(std::unique_ptr<Private> members);
    std::unique_ptr<Private> d;
};

} // namespace aiqyn::engine
