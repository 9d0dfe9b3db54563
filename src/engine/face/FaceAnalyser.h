#pragma once

#include "engine/camera/Frame.h"
#include "engine/face/DetectedFace.h"
#include "engine/face/FaceDetector.h"
#include "engine/face/FrameMeasurement.h"
#include "engine/face/LoadedPack.h"

#include <memory>
#include <vector>

namespace aiqyn::engine {

/// Turns frames into measurements, and finds faces in stills. Keeps the frame before to measure change, so
/// one object per stream. Not thread-safe: one per thread.
class FaceAnalyser
{
public:
    struct Options
    {
        int frameLongSidePx = 320; ///< frames are shrunk to this for detection; 0 = full size
        int stillLongSidePx = 640; ///< the same for stills
        double threshold = FaceDetector::usualThreshold;
    };

    /// Errors: ModelMissing, ModelUnloadable.
    [[nodiscard]] static Result<FaceAnalyser> create(const LoadedPack& pack, const Options& options);
    /// With the usual options.
    [[nodiscard]] static Result<FaceAnalyser> create(const LoadedPack& pack);
    FaceAnalyser(FaceAnalyser&&) noexcept;
    FaceAnalyser& operator=(FaceAnalyser&&) noexcept;
    ~FaceAnalyser();

    /// One measurement. A largest face in which the landmark network sees no face (probability below one
    /// half) counts as no face: faceCount is 0, and only the stream's own fields are set. Errors:
    /// InvalidArgument, InferenceFailed.
    [[nodiscard]] Result<FrameMeasurement> analyse(const Frame& frame);
    /// Forgets the frame before: the next one is the first of a stream.
    void reset();

    /// Faces in a still, best score first; may be empty. A picture without a face at the usual size is tried
    /// again at half of it, where faces that fill the picture are found. Errors: InvalidArgument,
    /// InferenceFailed.
    [[nodiscard]] Result<std::vector<DetectedFace>> detect(const Image& image);

private:
    struct Private;
    explicit FaceAnalyser(std::unique_ptr<Private> members);
    std::unique_ptr<Private> d;
};

} // namespace aiqyn::engine
