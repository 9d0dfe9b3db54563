#pragma once

#include "engine/Image.h"

#include <array>
#include <optional>
#include <vector>

namespace aiqyn::engine {

struct Point3
{
    double x = 0;
    double y = 0;
    double z = 0;
};

/// What some landmark models tell beside the points; meanings, signs and ranges as in FrameMeasurement.
struct FaceState
{
    double eyeOpennessAtImageLeft = 0;
    double eyeOpennessAtImageRight = 0;
    double mouthOpenness = 0;
    double smile = 0;
    double yawDeg = 0;
    double pitchDeg = 0;
};

/// Points of MediaPipe's face mesh of 478 (468..477 are the irises): all of them, or those that a smaller
/// model knows.
struct LandmarkSet
{
    static constexpr std::size_t count = 478; ///< points of a whole mesh

    std::vector<PointF> picture;  ///< pixels of the whole picture
    std::vector<int> meshIndices; ///< index in the mesh of each point; empty when `picture` is the whole mesh
    std::vector<Point3> upright;  ///< whole mesh only, else empty: pixels of a crop turned so that the eye
                                  ///< line is level; z in the same unit, larger = farther away
    std::array<PointF, 5>
        points{}; ///< as DetectedFace::points, as this model sees them; pixels of the picture
    std::optional<FaceState> state; ///< of models that measure it themselves
    double presence = 0;            ///< probability that the crop shows a face, 0..1

    /// The point of that index in the mesh; nullptr when the set has no such point. Points into `picture`.
    [[nodiscard]] const PointF* at(int meshIndex) const;
    [[nodiscard]] bool isWholeMesh() const
    {
        return picture.size() == count && upright.size() == count && meshIndices.empty();
    }
};

} // namespace aiqyn::engine
