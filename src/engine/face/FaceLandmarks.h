#pragma once

#include "engine/face/DetectedFace.h"
#include "engine/face/LoadedPack.h"

#include <memory>
#include <vector>

namespace aiqyn::engine {

struct Point3
{
    double x = 0;
    double y = 0;
    double z = 0;
};

/// The face mesh of MediaPipe: 478 points, of which 468..477 are the irises.
struct LandmarkSet
{
    static constexpr std::size_t count = 478;

    std::vector<PointF> picture; ///< `count` points, pixels of the whole picture
    std::vector<Point3> upright; ///< `count` points, pixels of a crop turned so that the eye line is level; z
                                 ///< in the same unit, larger = farther away
    double presence = 0;         ///< probability that the crop shows a face, 0..1
};

/// Not thread-safe: one per thread.
class FaceLandmarks
{
public:
    /// Errors: ModelMissing, ModelUnloadable.
    [[nodiscard]] static Result<FaceLandmarks> create(const LoadedPack& pack);
    FaceLandmarks(FaceLandmarks&&) noexcept;
    FaceLandmarks& operator=(FaceLandmarks&&) noexcept;
    ~FaceLandmarks();

    /// Errors: InvalidArgument for an empty picture or box, InferenceFailed.
    [[nodiscard]] Result<LandmarkSet> find(const Image& image, const DetectedFace& face);

private:
    struct Private;
    explicit FaceLandmarks(std::unique_ptr<Private> members);
    std::unique_ptr<Private> d;
};

} // namespace aiqyn::engine
