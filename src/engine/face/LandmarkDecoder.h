#pragma once

#include "base/Error.h"
#include "engine/face/DetectedFace.h"
#include "engine/face/FaceAlignment.h"
#include "engine/face/LandmarkSet.h"
#include "engine/face/ModelPack.h"
#include "engine/face/TensorView.h"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace aiqyn::engine {

/// Says which part of the picture a landmark model wants to see, and what its output means. Immutable; pure
/// functions of their arguments, thread-safe.
class LandmarkDecoder
{
public:
    LandmarkDecoder() = default;
    LandmarkDecoder(const LandmarkDecoder&) = delete;
    LandmarkDecoder& operator=(const LandmarkDecoder&) = delete;
    virtual ~LandmarkDecoder() = default;

    /// From pixels of the crop to pixels of the picture; nullopt when the face has no shape to crop by.
    [[nodiscard]] virtual std::optional<SimilarityTransform>
    cropToPicture(const DetectedFace& face) const = 0;
    /// The outputs that decode() takes, in its order; empty = the network's only output.
    [[nodiscard]] virtual std::vector<std::string> outputNames() const = 0;
    /// Errors: InferenceFailed for outputs of a wrong size or that are not finite.
    [[nodiscard]] virtual Result<LandmarkSet> decode(std::span<const TensorView> outputs,
                                                     const SimilarityTransform& toPicture) const = 0;
    /// Whether the five points of decode() are better than the detector's and shall replace them.
    [[nodiscard]] virtual bool refinesPoints() const = 0;
};

/// Errors: ModelPackInvalid for a decoder that is not one of a landmark model.
[[nodiscard]] Result<std::unique_ptr<const LandmarkDecoder>>
landmarkDecoderFor(const ModelDescriptor& descriptor);

/// Whether all numbers of the tensor are finite.
[[nodiscard]] bool isFinite(const TensorView& tensor);

} // namespace aiqyn::engine
