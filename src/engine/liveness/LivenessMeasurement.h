#pragma once

#include "engine/face/FrameMeasurement.h"
#include "engine/liveness/LightReading.h"

#include <cstdint>
#include <optional>

namespace aiqyn::engine {

/// A frame's face measures with what an attempt measures besides: all that LivenessCheck judges.
struct LivenessMeasurement : FrameMeasurement
{
    /// The first 48 bits of the frame's hash: equal buffers have equal ids.
    std::int64_t pictureId = 0;
    std::optional<LightReading> light; ///< absent when too little of the face or the background can be used
    /// How unlike a plane the face moved since the command, see PlanarResidual.h. Absent when not asked for,
    /// or with too few landmarks.
    std::optional<double> planarResidual;
    /// Cosine with the face of the calibration, -1..1; absent when not asked for.
    std::optional<double> identity;
};

/// What the check wants measured on the next frame beyond what every frame has.
struct LivenessWish
{
    bool anchor = false;   ///< the face of this frame is the person all later ones are compared with
    bool identity = false; ///< compare with that face
    bool planarity = false;
};

} // namespace aiqyn::engine
