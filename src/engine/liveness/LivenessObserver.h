#pragma once

#include "engine/camera/Frame.h"
#include "engine/face/FaceAnalyser.h"
#include "engine/liveness/LivenessMeasurement.h"
#include "engine/matching/Embedder.h"

#include <optional>

namespace aiqyn::engine {

/// Turns the frames of one attempt into what LivenessCheck judges. Not thread-safe; deterministic.
class LivenessObserver
{
public:
    /// Both outlive the observer.
    LivenessObserver(FaceAnalyser& analyser, Embedder& embedder)
        : m_analyser(analyser)
        , m_embedder(embedder)
    {}

    /// A new attempt: forgets the frame before, the person and the motion.
    void restart();
    /// Frames in order; `wish` as the check uttered it after the frame before. Errors: as
    /// FaceAnalyser::analyse, Embedder::embed, PlanarMotion::feed.
    [[nodiscard]] Result<LivenessMeasurement> observe(const Frame& frame, const LivenessWish& wish);

private:
    FaceAnalyser& m_analyser;
    Embedder& m_embedder;
    std::optional<FrameMeasurement> m_before; ///< the face when the command came
    std::optional<FaceTemplate> m_person;     ///< of the calibration
};

} // namespace aiqyn::engine
