#pragma once

#include "base/Error.h"
#include "engine/camera/Frame.h"

#include <QString>

namespace aiqyn::engine {

/// Where frames come from. Used from one thread at a time.
class FrameSource
{
public:
    FrameSource() = default;
    FrameSource(const FrameSource&) = delete;
    FrameSource& operator=(const FrameSource&) = delete;
    virtual ~FrameSource() = default;

    /// Errors: CameraMissing, CameraBusy, VideoUnreadable, ...
    [[nodiscard]] virtual Result<void> open() = 0;
    /// Blocks for the next frame at most about a second. CameraLost when the source went silent or away;
    /// a null pointer at the regular end of a recording.
    [[nodiscard]] virtual Result<FramePtr> read() = 0;
    virtual void close() = 0;

    /// Whether frames come in real time: a live source is read through a FramePump, which may drop frames.
    /// Any other source is read directly, and none of its frames is lost.
    [[nodiscard]] virtual bool isLive() const { return false; }
    [[nodiscard]] virtual TrustClass trustClass() const = 0;
    /// For documents: device or file name, driver, format. No personal data.
    [[nodiscard]] virtual QString description() const = 0;
};

} // namespace aiqyn::engine
