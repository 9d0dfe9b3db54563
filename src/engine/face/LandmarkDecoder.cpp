#include "engine/face/LandmarkDecoder.h"

#include "engine/face/AiqynFaceDecoder.h"
#include "engine/face/Mediapipe478Decoder.h"

#include <cmath>

namespace aiqyn::engine {

Result<std::unique_ptr<const LandmarkDecoder>> landmarkDecoderFor(const ModelDescriptor& descriptor)
{
    if (descriptor.decoder == ModelDecoder::Mediapipe478)
        return std::make_unique<const Mediapipe478Decoder>(descriptor.input.width);
    if (descriptor.decoder == ModelDecoder::AiqynFace)
        return std::make_unique<const AiqynFaceDecoder>(descriptor.alignment, descriptor.points);
    return fail(ErrorCode::ModelPackInvalid,
                descriptor.file + QStringLiteral(": no decoder of a landmark model"));
}

bool isFinite(const TensorView& tensor)
{
    return std::ranges::all_of(tensor.values, [](float value) { return std::isfinite(value); });
}

} // namespace aiqyn::engine
