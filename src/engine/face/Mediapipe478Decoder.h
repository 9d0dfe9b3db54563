#pragma once

#include "engine/face/LandmarkDecoder.h"

namespace aiqyn::engine {

/// MediaPipe's face landmarks detector with attention. Sees a square at the box centre, 1.5 times as wide as
/// the longer side of the box and turned with the line through both eyes. Output "Identity" holds 478 x
/// (x, y, z) in pixels of the crop, "Identity_1" the logit of a face being there.
class Mediapipe478Decoder final : public LandmarkDecoder
{
public:
    explicit Mediapipe478Decoder(int cropSidePx);

    [[nodiscard]] std::optional<SimilarityTransform> cropToPicture(const DetectedFace& face) const override;
    [[nodiscard]] std::vector<std::string> outputNames() const override;
    [[nodiscard]] Result<LandmarkSet> decode(std::span<const TensorView> outputs,
                                             const SimilarityTransform& toPicture) const override;
    [[nodiscard]] bool refinesPoints() const override { return false; }

private:
    int m_cropSidePx;
};

} // namespace aiqyn::engine
