#pragma once

#include "engine/face/DetectedFace.h"
#include "engine/face/LandmarkSet.h"

namespace aiqyn::engine {

/// How far two networks agree that there is a face, and where: a detector alone takes dogs for faces.
struct FaceConsistency
{
    double presence = 0; ///< probability of a face, by the landmark model
    /// Mean distance between the detector's five points and the landmark model's, over the geometric mean of
    /// the box's sides: about 0.02 on faces.
    double disagreement = 0;
    /// Nose and mouth of the landmark model lie below its eyes, and mouth below nose, seen along the face's
    /// own axis; its points span a plausible part of the box.
    bool isPlausible = false;
};

/// Pure. `detected` as the detector gave it, before any refinement.
[[nodiscard]] FaceConsistency consistencyOf(const DetectedFace& detected, const LandmarkSet& landmarks);

} // namespace aiqyn::engine
