#pragma once

#include "base/Error.h"
#include "base/Sha256.h"
#include "engine/Image.h"

#include <memory>

namespace aiqyn::engine::tool {

/// Intel's head-pose-estimation-adas-0001 (Open Model Zoo), converted to ONNX: an independent measure of the
/// head for acceptance, which the product itself does not use. Input 60x60 BGR 0..255 of the face box;
/// outputs yaw, pitch and roll in degrees. Not thread-safe.
class ReferencePose
{
public:
    /// Errors: FileNotFound, FileUnreadable, ModelUnloadable.
    [[nodiscard]] static Result<ReferencePose> load(const QString& path);
    ReferencePose(ReferencePose&&) noexcept;
    ReferencePose& operator=(ReferencePose&&) noexcept;
    ~ReferencePose();

    [[nodiscard]] const Sha256& sha256() const;
    /// Degrees, in the network's own sense. Errors: InvalidArgument for a box outside the picture,
    /// InferenceFailed.
    [[nodiscard]] Result<double> yawDeg(const Image& image, const RectF& box);

private:
    struct Private;
    explicit ReferencePose(std::unique_ptr<Private> members);
    std::unique_ptr<Private> d;
};

} // namespace aiqyn::engine::tool
