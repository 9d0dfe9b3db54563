#pragma once

#include "base/Error.h"
#include "engine/face/DetectedFace.h"
#include "engine/face/ModelPack.h"
#include "engine/face/TensorView.h"

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace aiqyn::engine {

/// Turns a detector's output into faces. Immutable; pure functions of their arguments, thread-safe.
class DetectionDecoder
{
public:
    DetectionDecoder() = default;
    DetectionDecoder(const DetectionDecoder&) = delete;
    DetectionDecoder& operator=(const DetectionDecoder&) = delete;
    virtual ~DetectionDecoder() = default;

    /// The outputs that decode() takes, in its order; empty = the network's only output.
    [[nodiscard]] virtual std::vector<std::string> outputNames() const = 0;
    /// Every face of at least that score, in pixels of the network's input, overlapping ones included. What
    /// is not a number or has no size is left out. Errors: InferenceFailed for outputs whose shape does not
    /// fit the input.
    [[nodiscard]] virtual Result<std::vector<DetectedFace>>
    decode(std::span<const TensorView> outputs, int inputWidth, int inputHeight, double threshold) const = 0;
};

/// Errors: ModelPackInvalid for a decoder that is not one of a detector.
[[nodiscard]] Result<std::unique_ptr<const DetectionDecoder>>
detectionDecoderFor(const ModelDescriptor& descriptor);

/// Whether box, points and score are finite and the box has a size.
[[nodiscard]] bool isUsable(const DetectedFace& face);

} // namespace aiqyn::engine
