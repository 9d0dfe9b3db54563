#pragma once

#include "engine/face/DetectedFace.h"
#include "engine/face/LandmarkSet.h"
#include "engine/face/LoadedPack.h"

#include <memory>

namespace aiqyn::engine {

/// Finds the landmarks of a detected face with the pack's landmark model. Not thread-safe: one per thread.
class FaceLandmarks
{
public:
    /// Errors: ModelMissing, ModelUnloadable, ModelPackInvalid.
    [[nodiscard]] static Result<FaceLandmarks> create(const LoadedPack& pack);
    FaceLandmarks(FaceLandmarks&&) noexcept;
    FaceLandmarks& operator=(FaceLandmarks&&) noexcept;
    ~FaceLandmarks();

    [[nodiscard]] const ModelDescriptor& descriptor() const;
    /// Whether the five points found are better than the detector's and shall replace them.
    [[nodiscard]] bool refinesPoints() const;

    /// Errors: InvalidArgument for an empty picture, an empty box or points that coincide; InferenceFailed.
    [[nodiscard]] Result<LandmarkSet> find(const Image& image, const DetectedFace& face);

    /// How long the network itself ran in the last call, all passes together, milliseconds.
    [[nodiscard]] double lastForwardMs() const;

private:
    struct Private;
    explicit FaceLandmarks(std::unique_ptr<Private> members);
    std::unique_ptr<Private> d;
};

} // namespace aiqyn::engine
