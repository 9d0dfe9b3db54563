#include "app/identification/AttemptFaces.h"

#include "app/identification/PictureQuality.h"
#include "engine/ImageDecoder.h"
#include "engine/face/FaceAnalyser.h"
#include "engine/matching/PictureTemplate.h"

#include <map>

namespace aiqyn::app {

namespace {

const QString rule = QStringLiteral("best-mean-quality-1");

bool isAtRest(const EvidenceFrame& frame)
{
    static const QStringList roles{QStringLiteral("neutral"), QStringLiteral("anchor"),
                                   QStringLiteral("return"), QStringLiteral("current")};
    return roles.contains(frame.role);
}

/// The higher, the more of the challenge is in the picture.
int rankOf(const QString& role)
{
    static const QStringList rising{QStringLiteral("cue"), QStringLiteral("light"), QStringLiteral("onset"),
                                    QStringLiteral("peak")};
    return static_cast<int>(rising.indexOf(role));
}

/// The picture of each challenge, in their order.
std::vector<const EvidenceFrame*> challengeFrames(const std::vector<EvidenceFrame>& frames)
{
    std::map<int, const EvidenceFrame*> best;
    for (const EvidenceFrame& frame : frames) {
        if (frame.challengeIndex < 0 || rankOf(frame.role) < 0)
            continue;
        const EvidenceFrame*& known = best[frame.challengeIndex];
        if (known == nullptr || rankOf(frame.role) > rankOf(known->role))
            known = &frame;
    }
    std::vector<const EvidenceFrame*> chosen;
    for (const auto& [index, frame] : best)
        chosen.push_back(frame);
    return chosen;
}

Result<std::optional<CurrentImage>> bestAtRest(const AttemptResult& attempt, engine::FaceAnalyser& analyser)
{
    std::optional<CurrentImage> best;
    int candidates = 0;
    for (const EvidenceFrame& frame : attempt.frames) {
        if (!isAtRest(frame))
            continue;
        const auto image = engine::ImageDecoder::decode(frame.jpeg);
        if (!image)
            continue;
        const auto quality = qualityOf(*image, analyser);
        if (!quality)
            return tl::make_unexpected(quality.error());
        ++candidates;
        if (quality->faces == 1 && (!best || quality->mean > best->choice.score))
            best = CurrentImage{frame.jpeg, {rule, quality->mean, 1}, quality->scores};
    }
    if (best) {
        // A block of its own, which outlives the wiping of the attempt.
        best->jpeg = QByteArray(best->jpeg.constData(), best->jpeg.size());
        best->choice.candidates = candidates;
    }
    return best;
}

std::optional<evidence::Similarity> between(const std::optional<engine::FaceTemplate>& face,
                                            const engine::FaceTemplate* other)
{
    if (!face || other == nullptr)
        return std::nullopt;
    const auto similarity = engine::similarity(*face, *other);
    return similarity ? evidence::Similarity::of(similarity->value()) : std::nullopt;
}

} // namespace

Result<AttemptFaces> facesOf(const AttemptResult& attempt, engine::FaceAnalyser& analyser,
                             engine::Embedder& embedder)
{
    AttemptFaces found;
    for (const EvidenceFrame* const frame : challengeFrames(attempt.frames)) {
        ChallengeFace face{attempt.outcome.attempt, frame->challenge, Sha256::of(frame->jpeg), {}};
        if (const auto image = engine::ImageDecoder::decode(frame->jpeg)) {
            auto made = engine::templateOfPicture(*image, analyser, embedder);
            if (made)
                face.face = std::move(made->face);
            else if (made.error().code != ErrorCode::FaceNotFound)
                return tl::make_unexpected(made.error());
        }
        found.challenges.push_back(std::move(face));
    }
    if (attempt.outcome.passed) {
        auto best = bestAtRest(attempt, analyser);
        if (!best)
            return tl::make_unexpected(best.error());
        found.current = *std::move(best);
    }
    return found;
}

std::vector<evidence::ContinuityRecord> continuityOf(const std::vector<ChallengeFace>& faces,
                                                     const engine::FaceTemplate& current,
                                                     const engine::FaceTemplate* reference)
{
    std::vector<evidence::ContinuityRecord> records;
    for (const ChallengeFace& face : faces) {
        std::optional<evidence::Similarity> least;
        for (const ChallengeFace& other : faces) {
            if (&other == &face || !other.face)
                continue;
            const auto similarity = between(face.face, &*other.face);
            if (similarity && (!least || similarity->value() < least->value()))
                least = similarity;
        }
        records.push_back({face.attempt, face.challenge, face.image, between(face.face, reference),
                           between(face.face, &current), least});
    }
    return records;
}

} // namespace aiqyn::app
