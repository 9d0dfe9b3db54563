#pragma once

#include "engine/face/DetectedFace.h"
#include "engine/face/LoadedPack.h"

#include <memory>
#include <vector>

namespace aiqyn::engine {

/// Finds faces and their five points with YuNet (Wu, Peng, Yu, 2023). Not thread-safe: one per thread.
class FaceDetector
{
public:
    static constexpr double lowestThreshold = 0.3;
    static constexpr double usualThreshold = 0.88;

    struct Options
    {
        int longSidePx = 0; ///< larger pictures are shrunk to this long side first; 0 = full size
        double threshold = usualThreshold; ///< of the score; raised to lowestThreshold when below
    };

    /// Errors: ModelMissing, ModelUnloadable.
    [[nodiscard]] static Result<FaceDetector> create(const LoadedPack& pack);
    FaceDetector(FaceDetector&&) noexcept;
    FaceDetector& operator=(FaceDetector&&) noexcept;
    ~FaceDetector();

    /// Faces in falling order of score, overlapping ones (intersection over union above 0.3) merged into the
    /// best. Errors: InvalidArgument for an empty picture, InferenceFailed.
    [[nodiscard]] Result<std::vector<DetectedFace>> detect(const Image& image, const Options& options);

private:
    struct Private;
    explicit FaceDetector(std::unique_ptr<Private> members);
    std::unique_ptr<Private> d;
};

} // namespace aiqyn::engine
