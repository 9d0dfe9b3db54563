#pragma once

#include "engine/face/DetectedFace.h"
#include "engine/face/LoadedPack.h"

#include <memory>
#include <vector>

namespace aiqyn::engine {

/// Finds what looks like a face, and its five points, with the pack's detector. What it finds are candidates:
/// FaceConfirmation tells faces from dogs. Not thread-safe: one per thread.
class FaceDetector
{
public:
    struct Options
    {
        int longSidePx = 0;   ///< larger pictures are shrunk to this long side first; 0 = full size
        double threshold = 0; ///< least score
    };

    /// Errors: ModelMissing, ModelUnloadable, ModelPackInvalid.
    [[nodiscard]] static Result<FaceDetector> create(const LoadedPack& pack);
    FaceDetector(FaceDetector&&) noexcept;
    FaceDetector& operator=(FaceDetector&&) noexcept;
    ~FaceDetector();

    [[nodiscard]] const ModelDescriptor& descriptor() const;

    /// Candidates in falling order of score, overlapping ones (intersection over union above 0.3) merged into
    /// the best. Errors: InvalidArgument for an empty picture, InferenceFailed.
    [[nodiscard]] Result<std::vector<DetectedFace>> detect(const Image& image, const Options& options);

    /// Looks again at a face where it is coarse: scaled to a box of 40 pixels. The best score of what is
    /// found in its place, 0 when nothing is. Errors: as detect; InvalidArgument also for an empty box.
    [[nodiscard]] Result<double> coarseScore(const Image& image, const DetectedFace& face);

    /// How long the network itself ran in the last call, milliseconds.
    [[nodiscard]] double lastForwardMs() const;

private:
    struct Private;
    explicit FaceDetector(std::unique_ptr<Private> members);
    std::unique_ptr<Private> d;
};

} // namespace aiqyn::engine
