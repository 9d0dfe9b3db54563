#pragma once

#include "engine/camera/Frame.h"
#include "engine/face/FrameMeasurement.h"
#include "engine/face/LoadedPack.h"
#include "engine/liveness/passive/PassiveCues.h"

#include <memory>

namespace aiqyn::engine {

/// Gathers passive cues from a stream beside LivenessCheck, which does not hear of them. Noise and jitter
/// come from every frame. A picture for PAD networks, moiré and bezel is the first frame, and then the first
/// that is 15 frames or more later, whose one face is frontal (yaw and roll within 12 degrees), wholly inside
/// the frame and no more than two thirds of its height; at most 60 pictures are taken. Keeps the frame before
/// (shared, not copied). Deterministic. Not thread-safe: one per stream and thread.
class PassiveObserver
{
public:
    /// A pack without PAD models is no error: that cue stays absent. Errors: ModelUnloadable,
    /// ModelPackInvalid.
    [[nodiscard]] static Result<PassiveObserver> create(const LoadedPack& pack);
    PassiveObserver(PassiveObserver&&) noexcept;
    PassiveObserver& operator=(PassiveObserver&&) noexcept;
    ~PassiveObserver();

    /// Every frame in order, with what the analyser measured on it. Errors: InvalidArgument (no picture, or
    /// the measurement of another frame), InferenceFailed, Internal; after the last two the frame counts all
    /// the same.
    [[nodiscard]] Result<void> feed(const Frame& frame, const FrameMeasurement& measurement);
    /// Of all frames since the beginning or restart().
    [[nodiscard]] PassiveCues cues() const;
    /// Forgets the stream: the next frame is a first one. The networks stay loaded.
    void restart();

private:
    struct Private;
    explicit PassiveObserver(std::unique_ptr<Private> members);
    std::unique_ptr<Private> d;
};

} // namespace aiqyn::engine
