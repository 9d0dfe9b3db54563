#pragma once

#include "engine/camera/Frame.h"
#include "engine/face/DetectedFace.h"
#include "engine/face/FaceFinder.h"
#include "engine/face/FrameMeasurement.h"
#include "engine/face/LoadedPack.h"

#include <memory>
#include <optional>
#include <vector>

namespace aiqyn::engine {

/// Turns frames into measurements, and finds faces in stills. Keeps the frame before to measure change, so
/// one object per stream. Not thread-safe: one per thread.
class FaceAnalyser
{
public:
    /// What is not set is the pack's own.
    struct Options
    {
        std::optional<int> frameLongSidePx;   ///< frames are shrunk to this for detection; 0 = full size
        std::optional<int> stillLongSidePx;   ///< the same for stills, and half of it when no face is found
        std::optional<double> candidateScore; ///< least score of the detector
    };

    /// Errors: ModelMissing, ModelUnloadable, ModelPackInvalid.
    [[nodiscard]] static Result<FaceAnalyser> create(const LoadedPack& pack, const Options& options);
    /// With the usual options.
    [[nodiscard]] static Result<FaceAnalyser> create(const LoadedPack& pack);
    FaceAnalyser(FaceAnalyser&&) noexcept;
    FaceAnalyser& operator=(FaceAnalyser&&) noexcept;
    ~FaceAnalyser();

    /// One measurement. Only confirmed faces are counted. Without one, and when the landmarks of the largest
    /// are not sound, faceCount is 0 and only the stream's own fields are set. Errors: InvalidArgument,
    /// InferenceFailed, Internal.
    [[nodiscard]] Result<FrameMeasurement> analyse(const Frame& frame);
    /// Forgets the frame before: the next one is the first of a stream.
    void reset();

    /// Confirmed faces in a still, best score first; may be empty. A picture in which nothing is confirmed at
    /// one of the pack's sizes is tried at the next, so that faces that fill the picture are found. Errors:
    /// InvalidArgument, InferenceFailed.
    [[nodiscard]] Result<std::vector<DetectedFace>> detect(const Image& image);
    /// As detect, but searched at the size of frames first and without landmarks where they are not needed:
    /// for comparisons, where the largest face counts and two pictures must not take long.
    [[nodiscard]] Result<std::vector<DetectedFace>> detectForTemplate(const Image& image);
    /// As detect, with the landmarks and with the candidates that were refused; in falling order of area.
    [[nodiscard]] Result<std::vector<FoundFace>> examine(const Image& image);

private:
    struct Private;
    explicit FaceAnalyser(std::unique_ptr<Private> members);
    std::unique_ptr<Private> d;
};

} // namespace aiqyn::engine
