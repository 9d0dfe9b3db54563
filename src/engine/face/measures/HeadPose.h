#pragma once

#include "engine/face/LandmarkSet.h"

#include <optional>

namespace aiqyn::engine {

/// Signs and offset as in FrameMeasurement; degrees.
struct HeadPose
{
    double yawDeg = 0;
    double pitchDeg = 0;
    double rollDeg = 0;
};

/// From the model's own state, else from the depth of the mesh: yaw = atan2 of the cheeks' z over their x,
/// pitch = atan2 of chin and forehead's z over their y. Roll is the slope of the eye line. nullopt without
/// either.
[[nodiscard]] std::optional<HeadPose> headPoseOf(const LandmarkSet& landmarks);

} // namespace aiqyn::engine
