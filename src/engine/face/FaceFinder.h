#pragma once

#include "engine/face/DetectedFace.h"
#include "engine/face/FaceConfirmation.h"
#include "engine/face/LandmarkSet.h"
#include "engine/face/LoadedPack.h"
#include "engine/face/StageTimes.h"

#include <memory>
#include <vector>

namespace aiqyn::engine {

/// A candidate of the detector with what the landmark model makes of it.
struct FoundFace
{
    DetectedFace face;     ///< with the landmark model's five points where it refines them
    LandmarkSet landmarks; ///< empty when the coarse look refused it already
    FaceConsistency consistency;
    bool isConfirmed = false;       ///< a face
    bool hasSoundLandmarks = false; ///< its landmarks can be measured
};

/// Detector and landmark model together: the detector proposes at a low score; a second, coarse look and the
/// landmark model confirm or refuse. Not thread-safe: one per thread.
class FaceFinder
{
public:
    struct Options
    {
        int longSidePx = 0;        ///< larger pictures are shrunk to this for the detector; 0 = full size
        double candidateScore = 0; ///< least score of a candidate
        int mostCandidates = 64;   ///< the largest are looked at, the others dropped
        /// Candidates smaller than this share of the largest confirmed face's area are dropped.
        double leastAreaShare = 0;
        /// Only boxes and alignment points are wanted: the landmark model is left out where the detector is
        /// sure and its own points count.
        bool pointsOnly = false;
    };

    /// Errors: ModelMissing, ModelUnloadable, ModelPackInvalid.
    [[nodiscard]] static Result<FaceFinder> create(const LoadedPack& pack);
    FaceFinder(FaceFinder&&) noexcept;
    FaceFinder& operator=(FaceFinder&&) noexcept;
    ~FaceFinder();

    [[nodiscard]] const ModelDescriptor& detectorDescriptor() const;

    /// Candidates in falling order of area, confirmed ones and others; each face once. Errors:
    /// InvalidArgument for an empty picture, InferenceFailed.
    [[nodiscard]] Result<std::vector<FoundFace>> find(const Image& image, const Options& options);

    /// Of the last call: detector, landmarks and forward runs.
    [[nodiscard]] const StageTimes& lastTimes() const;

private:
    struct Private;
    explicit FaceFinder(std::unique_ptr<Private> members);
    std::unique_ptr<Private> d;
};

} // namespace aiqyn::engine
