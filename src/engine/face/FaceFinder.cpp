#include "engine/face/FaceFinder.h"

#include "engine/face/FaceDetector.h"
#include "engine/face/FaceLandmarks.h"
#include "engine/face/PointGeometry.h"
#include "engine/face/Stopwatch.h"

namespace aiqyn::engine {

namespace {

/// Two boxes of different size can hold the same face without overlapping enough to be merged: their
/// landmarks then fall together.
[[nodiscard]] bool isSameFace(const FoundFace& a, const FoundFace& b)
{
    const auto eyesOf = [](const FoundFace& found) {
        return middleOf(found.landmarks.points[0], found.landmarks.points[1]);
    };
    const auto eyeDistanceOf = [](const FoundFace& found) {
        return distanceBetween(found.landmarks.points[0], found.landmarks.points[1]);
    };
    return distanceBetween(eyesOf(a), eyesOf(b)) < std::max(eyeDistanceOf(a), eyeDistanceOf(b)) / 2;
}

} // namespace

struct FaceFinder::Private
{
    FaceDetector detector;
    FaceLandmarks landmarks;
    StageTimes times;

    /// nullopt when the face has no shape that the model could look at.
    [[nodiscard]] Result<std::optional<FoundFace>> examine(const Image& image, const DetectedFace& face,
                                                           bool pointsOnly)
    {
        const double leastCoarseScore = detector.descriptor().leastCoarseScore;
        Result<double> coarseScore = 0;
        if (leastCoarseScore > 0) {
            coarseScore = detector.coarseScore(image, face);
            if (!coarseScore)
                return tl::make_unexpected(coarseScore.error());
            times.forwardMs += detector.lastForwardMs();
        }
        FoundFace found;
        found.face = face;
        // Most false candidates end here, before the dear model has run.
        if (*coarseScore < leastCoarseScore) {
            found.consistency.score = face.score;
            found.consistency.coarseScore = *coarseScore;
            return std::optional(std::move(found));
        }
        if (pointsOnly && !landmarks.refinesPoints() &&
            isSure(face.score, *coarseScore, detector.descriptor())) {
            found.consistency.score = face.score;
            found.consistency.coarseScore = *coarseScore;
            found.landmarks.points = face.points;
            found.isConfirmed = true;
            return std::optional(std::move(found));
        }
        auto set = landmarks.find(image, face);
        times.forwardMs += landmarks.lastForwardMs();
        if (!set && set.error().code == ErrorCode::InvalidArgument)
            return std::optional<FoundFace>();
        if (!set)
            return tl::make_unexpected(set.error());
        found.consistency = consistencyOf(face, *coarseScore, *set);
        found.hasSoundLandmarks = engine::hasSoundLandmarks(found.consistency, landmarks.descriptor());
        found.isConfirmed = isFace(found.consistency, detector.descriptor(), landmarks.descriptor());
        if (landmarks.refinesPoints() && found.hasSoundLandmarks)
            found.face.points = set->points;
        found.landmarks = std::move(*set);
        return std::optional(std::move(found));
    }
};

FaceFinder::FaceFinder(std::unique_ptr<Private> members)
    : d(std::move(members))
{}
FaceFinder::FaceFinder(FaceFinder&&) noexcept = default;
FaceFinder& FaceFinder::operator=(FaceFinder&&) noexcept = default;
FaceFinder::~FaceFinder() = default;

Result<FaceFinder> FaceFinder::create(const LoadedPack& pack)
{
    auto detector = FaceDetector::create(pack);
    if (!detector)
        return tl::make_unexpected(detector.error());
    auto landmarks = FaceLandmarks::create(pack);
    if (!landmarks)
        return tl::make_unexpected(landmarks.error());
    return FaceFinder(std::make_unique<Private>(Private{std::move(*detector), std::move(*landmarks), {}}));
}

const ModelDescriptor& FaceFinder::detectorDescriptor() const
{
    return d->detector.descriptor();
}

Result<std::vector<FoundFace>> FaceFinder::find(const Image& image, const Options& options)
{
    d->times = {};
    Stopwatch watch;
    auto candidates = d->detector.detect(image, {options.longSidePx, options.candidateScore});
    d->times.detectorMs = watch.lapMs();
    if (!candidates)
        return tl::make_unexpected(candidates.error());
    d->times.forwardMs = d->detector.lastForwardMs();
    std::ranges::stable_sort(*candidates, std::ranges::greater(), &DetectedFace::area);
    if (std::ssize(*candidates) > options.mostCandidates)
        candidates->resize(static_cast<std::size_t>(options.mostCandidates));
    std::vector<FoundFace> faces;
    double leastArea = 0;
    for (const DetectedFace& candidate : *candidates) {
        if (candidate.area() < leastArea)
            break;
        auto found = d->examine(image, candidate, options.pointsOnly);
        if (!found)
            return tl::make_unexpected(found.error());
        if (!*found)
            continue;
        const auto known = std::ranges::find_if(faces, [&](const FoundFace& larger) {
            return larger.isConfirmed && (*found)->isConfirmed && isSameFace(larger, **found);
        });
        if (known == faces.end()) {
            if ((*found)->isConfirmed)
                leastArea = std::max(leastArea, options.leastAreaShare * candidate.area());
            faces.push_back(std::move(**found));
        } else if (candidate.score > known->face.score) {
            *known = std::move(**found);
        }
    }
    d->times.landmarksMs = watch.lapMs();
    std::ranges::stable_sort(faces, std::ranges::greater(),
                             [](const FoundFace& found) { return found.face.area(); });
    return faces;
}

const StageTimes& FaceFinder::lastTimes() const
{
    return d->times;
}

} // namespace aiqyn::engine
