#pragma once

#include "engine/face/DetectionDecoder.h"

namespace aiqyn::engine {

/// The detector of the built-in pack: one output of shape 1 x 15 x H/8 x W/8 for an input of W x H. Channels:
/// 0 the logit of the score; 1, 2 the box centre's offset from the middle of the cell in units of 8 pixels;
/// 3, 4 the natural logarithms of width and height over 32 pixels; 5..14 the five points of DetectedFace as
/// x, y from the box centre in units of the box width.
class AiqynGridDecoder final : public DetectionDecoder
{
public:
    [[nodiscard]] std::vector<std::string> outputNames() const override { return {}; }
    [[nodiscard]] Result<std::vector<DetectedFace>> decode(std::span<const TensorView> outputs,
                                                           int inputWidth, int inputHeight,
                                                           double threshold) const override;
};

} // namespace aiqyn::engine
