#pragma once

#include "engine/face/LandmarkDecoder.h"

namespace aiqyn::engine {

/// The landmark model of the built-in pack. Sees the face brought to `alignment` by its five points. One
/// output of 2 N + 17 numbers: N points of the mesh (x, y in pixels of the crop) whose indices are `points`;
/// the five points of DetectedFace, likewise; eye openness at image left and right, mouth openness, smile
/// (all as FrameMeasurement); yaw and pitch in radians (signs as FrameMeasurement); the logit of a face being
/// there.
class AiqynFaceDecoder final : public LandmarkDecoder
{
public:
    /// `alignment`: where the five points shall lie in the crop, pixels.
    AiqynFaceDecoder(std::vector<PointF> alignment, std::vector<int> points);

    [[nodiscard]] std::optional<SimilarityTransform> cropToPicture(const DetectedFace& face) const override;
    [[nodiscard]] std::vector<std::string> outputNames() const override { return {}; }
    [[nodiscard]] Result<LandmarkSet> decode(std::span<const TensorView> outputs,
                                             const SimilarityTransform& toPicture) const override;
    [[nodiscard]] bool refinesPoints() const override { return true; }

private:
    std::vector<PointF> m_alignment;
    std::vector<int> m_points;
};

} // namespace aiqyn::engine
