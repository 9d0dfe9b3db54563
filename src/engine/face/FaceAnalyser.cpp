#include "engine/face/FaceAnalyser.h"

#include "engine/ImageMat.h"
#include "engine/face/FaceQuality.h"
#include "engine/face/Shrinking.h"
#include "engine/face/Stopwatch.h"

#include <opencv2/imgproc.hpp>

namespace aiqyn::engine {

namespace {

constexpr int changeWidthPx = 160;
// A frame must not cost many runs of the landmark model, whatever hangs on the wall behind the person.
constexpr int mostFrameCandidates = 6;
constexpr double leastFrameAreaShare = 0.04;

/// A small grey copy on which two frames are compared.
[[nodiscard]] cv::Mat thumbnailOf(const Image& image)
{
    const cv::Mat picture = viewOf(image);
    cv::Mat grey;
    cv::cvtColor(picture, grey, cv::COLOR_BGR2GRAY);
    const cv::Size size(changeWidthPx, std::max(1, image.height * changeWidthPx / image.width));
    cv::Mat small(size, CV_8UC1);
    if (image.width > changeWidthPx)
        shrink(grey, small);
    else
        cv::resize(grey, small, size);
    return small;
}

/// Best score first.
[[nodiscard]] std::vector<DetectedFace> confirmedOf(const std::vector<FoundFace>& found)
{
    std::vector<DetectedFace> faces;
    for (const FoundFace& candidate : found) {
        if (candidate.isConfirmed)
            faces.push_back(candidate.face);
    }
    std::ranges::stable_sort(faces, std::ranges::greater(), &DetectedFace::score);
    return faces;
}

} // namespace

struct FaceAnalyser::Private
{
    FaceFinder finder;
    Options options;
    cv::Mat previous;

    /// Candidates of a frame, and how long finding them took.
    [[nodiscard]] Result<std::vector<FoundFace>> candidatesOf(const Image& image, StageTimes& times)
    {
        const ModelDescriptor& detector = finder.detectorDescriptor();
        FaceFinder::Options search{options.frameLongSidePx.value_or(detector.frameLongSidePx),
                                   options.candidateScore.value_or(detector.candidateScore),
                                   mostFrameCandidates, leastFrameAreaShare};
        auto found = finder.find(image, search);
        times += finder.lastTimes();
        const bool again = detector.frameSecondLongSidePx > 0 && !options.frameLongSidePx;
        if (found && again && std::ranges::none_of(*found, &FoundFace::isConfirmed)) {
            search.longSidePx = detector.frameSecondLongSidePx;
            found = finder.find(image, search);
            times += finder.lastTimes();
        }
        return found;
    }

    [[nodiscard]] std::vector<int> stillSides(const Image& image) const
    {
        if (!options.stillLongSidePx)
            return finder.detectorDescriptor().stillLongSidesPx;
        const int wanted = *options.stillLongSidePx;
        const int usual = wanted > 0 ? wanted : std::max(image.width, image.height);
        return {wanted, std::max(1, usual / 2)};
    }

    /// At one size after the other until something is confirmed; in falling order of area.
    [[nodiscard]] Result<std::vector<FoundFace>> search(const Image& image, const std::vector<int>& sides,
                                                        bool pointsOnly)
    {
        FaceFinder::Options wanted;
        wanted.candidateScore = options.candidateScore.value_or(finder.detectorDescriptor().candidateScore);
        wanted.pointsOnly = pointsOnly;
        std::vector<FoundFace> found;
        for (const int side : sides) {
            wanted.longSidePx = side;
            auto atThisSize = finder.find(image, wanted);
            if (!atThisSize || std::ranges::any_of(*atThisSize, &FoundFace::isConfirmed))
                return atThisSize;
            std::ranges::move(*atThisSize, std::back_inserter(found));
        }
        std::ranges::stable_sort(found, std::ranges::greater(),
                                 [](const FoundFace& candidate) { return candidate.face.area(); });
        return found;
    }

    [[nodiscard]] double changeSince(const Image& image)
    {
        cv::Mat current = thumbnailOf(image);
        double change = -1;
        if (previous.size() == current.size() && !previous.empty())
            change = cv::norm(current, previous, cv::NORM_L1) / static_cast<double>(current.total());
        forget();
        previous = std::move(current);
        return change;
    }

    /// A small picture of a person is one all the same.
    void forget()
    {
        if (!previous.empty())
            previous.setTo(cv::Scalar::all(0));
        previous.release();
    }
};

FaceAnalyser::FaceAnalyser(std::unique_ptr<Private> members)
    : d(std::move(members))
{}
FaceAnalyser::FaceAnalyser(FaceAnalyser&&) noexcept = default;
FaceAnalyser& FaceAnalyser::operator=(FaceAnalyser&&) noexcept = default;
FaceAnalyser::~FaceAnalyser() = default;

Result<FaceAnalyser> FaceAnalyser::create(const LoadedPack& pack)
{
    return create(pack, Options{});
}

Result<FaceAnalyser> FaceAnalyser::create(const LoadedPack& pack, const Options& options)
{
    auto finder = FaceFinder::create(pack);
    if (!finder)
        return tl::make_unexpected(finder.error());
    return FaceAnalyser(std::make_unique<Private>(Private{std::move(*finder), options, {}}));
}

Result<FrameMeasurement> FaceAnalyser::analyse(const Frame& frame)
{
    if (!frame.image || frame.image->isEmpty())
        return fail(ErrorCode::InvalidArgument, QStringLiteral("the frame has no picture"));
    const Image& image = *frame.image;
    Stopwatch watch;
    FrameMeasurement result;
    result.sequence = frame.sequence;
    result.monotonicNs = frame.monotonicNs;
    try {
        result.meanAbsoluteChange = d->changeSince(image);
    } catch (const cv::Exception& exception) {
        return fail(ErrorCode::Internal, QString::fromStdString(exception.err));
    }
    const double changeMs = watch.lapMs();

    auto found = d->candidatesOf(image, result.times);
    if (!found)
        return tl::make_unexpected(found.error());
    (void)watch.lapMs();

    result.refusedCandidates = static_cast<int>(std::ranges::count(*found, false, &FoundFace::isConfirmed));
    const auto largest = std::ranges::find(*found, true, &FoundFace::isConfirmed);
    // A face whose landmarks mean nothing cannot be followed: the frame counts as one without a face.
    if (largest != found->end() && largest->hasSoundLandmarks) {
        const auto second = std::ranges::find(largest + 1, found->end(), true, &FoundFace::isConfirmed);
        result.secondFaceRatio = second != found->end() ? second->face.area() / largest->face.area() : 0;
        result.faceCount = static_cast<int>(found->size()) - result.refusedCandidates;
        if (const auto measured = measureFace(image, *largest, result); !measured)
            return tl::make_unexpected(measured.error());
        result.landmarks = std::move(largest->landmarks.picture);
    }
    result.times.measuresMs = changeMs + watch.lapMs();
    return result;
}

void FaceAnalyser::reset()
{
    d->forget();
}

Result<std::vector<FoundFace>> FaceAnalyser::examine(const Image& image)
{
    return d->search(image, d->stillSides(image), false);
}

Result<std::vector<DetectedFace>> FaceAnalyser::detect(const Image& image)
{
    return examine(image).map(confirmedOf);
}

Result<std::vector<DetectedFace>> FaceAnalyser::detectForTemplate(const Image& image)
{
    std::vector<int> sides = d->stillSides(image);
    if (!d->options.stillLongSidePx)
        sides.insert(sides.begin(), d->finder.detectorDescriptor().frameLongSidePx);
    return d->search(image, sides, true).map(confirmedOf);
}

} // namespace aiqyn::engine
