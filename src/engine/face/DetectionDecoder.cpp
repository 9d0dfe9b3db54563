#include "engine/face/DetectionDecoder.h"

#include "engine/face/AiqynGridDecoder.h"
#include "engine/face/YunetDecoder.h"

#include <cmath>

namespace aiqyn::engine {

Result<std::unique_ptr<const DetectionDecoder>> detectionDecoderFor(const ModelDescriptor& descriptor)
{
    if (descriptor.decoder == ModelDecoder::Yunet)
        return std::make_unique<const YunetDecoder>();
    if (descriptor.decoder == ModelDecoder::AiqynGrid)
        return std::make_unique<const AiqynGridDecoder>();
    return fail(ErrorCode::ModelPackInvalid, descriptor.file + QStringLiteral(": no decoder of a detector"));
}

bool isUsable(const DetectedFace& face)
{
    const auto isFinite = [](const PointF& point) {
        return std::isfinite(point.x) && std::isfinite(point.y);
    };
    return std::isfinite(face.score) && isFinite({face.box.x, face.box.y}) &&
           isFinite({face.box.width, face.box.height}) && face.box.width > 0 && face.box.height > 0 &&
           std::ranges::all_of(face.points, isFinite);
}

} // namespace aiqyn::engine
