#pragma once

#include "engine/face/DetectedFace.h"
#include "engine/face/LandmarkSet.h"
#include "engine/face/ModelPack.h"

namespace aiqyn::engine {

/// What speaks for a candidate being a face. A detector alone takes dogs for faces: at its usual size YuNet
/// gives one of them 0.87 and some people 0.88.
struct FaceConsistency
{
    double score = 0; ///< detector's
    /// Detector's where the face is scaled to a box of 40 pixels. A dog resembles a face by its details;
    /// coarse, only the arrangement of a face remains.
    double coarseScore = 0;
    double presence = 0; ///< probability of a face, by the landmark model
    /// Mean distance between the detector's five points and the landmark model's, over the geometric mean of
    /// the box's sides: about 0.04 on faces.
    double disagreement = 0;
    /// Nose and mouth of the landmark model lie below its eyes, and mouth below nose, seen along the face's
    /// own axis; its points span a plausible part of the box.
    bool isPlausible = false;
};

/// Pure. `detected` as the detector gave it, before any refinement.
[[nodiscard]] FaceConsistency consistencyOf(const DetectedFace& detected, double coarseScore,
                                            const LandmarkSet& landmarks);

/// Whether the landmarks lie on a face: presence, agreement with the detector and geometry within the limits
/// of the landmark model's descriptor. Without it nothing measured from them means anything.
[[nodiscard]] bool hasSoundLandmarks(const FaceConsistency& consistency, const ModelDescriptor& landmarks);

/// Whether both scores are beyond doubt, so that the detector needs no landmark model to confirm it.
[[nodiscard]] bool isSure(double score, double coarseScore, const ModelDescriptor& detector);

/// Whether there is a face: the detector sees it coarse as well, and either the landmarks are sound or both
/// of the detector's scores are beyond doubt (faces in profile and behind large glasses have no sound
/// landmarks).
[[nodiscard]] bool isFace(const FaceConsistency& consistency, const ModelDescriptor& detector,
                          const ModelDescriptor& landmarks);

} // namespace aiqyn::engine
