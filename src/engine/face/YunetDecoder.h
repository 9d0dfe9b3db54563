#pragma once

#include "engine/face/DetectionDecoder.h"

namespace aiqyn::engine {

/// YuNet (Wu, Peng, Yu, "YuNet: A Tiny Millisecond-level Face Detector", 2023): for each of the strides 8, 16
/// and 32 a class score, an object score, a box and five points for every cell. score = sqrt(class * object);
/// centre = (cell + offset) * stride; size = exp(value) * stride; point = (cell + offset) * stride.
class YunetDecoder final : public DetectionDecoder
{
public:
    [[nodiscard]] std::vector<std::string> outputNames() const override;
    [[nodiscard]] Result<std::vector<DetectedFace>> decode(std::span<const TensorView> outputs,
                                                           int inputWidth, int inputHeight,
                                                           double threshold) const override;
};

} // namespace aiqyn::engine
