#pragma once

#include "app/identification/AttemptActivity.h"
#include "engine/matching/FaceTemplate.h"
#include "evidence/document/ComparisonDocument.h"

#include <optional>
#include <vector>

namespace aiqyn::app {

/// The face of one challenge, at its peak where it has one. Biometric data: dies with the session.
struct ChallengeFace
{
    int attempt = 0;
    QString challenge;
    Sha256 image;                             ///< of the JPEG in the liveness document
    std::optional<engine::FaceTemplate> face; ///< nullopt: none was found
};

/// The frame of a passed attempt that is compared (clause 12), with why it was chosen.
struct CurrentImage
{
    QByteArray jpeg;
    evidence::CurrentImageChoice choice;
    std::vector<evidence::QualityScore> quality;
};

struct AttemptFaces
{
    std::vector<ChallengeFace> challenges;
    std::optional<CurrentImage> current; ///< of a passed attempt
};

/// Looks through the pictures of a finished attempt. The current image is the one of the best mean quality
/// (PictureQuality::mean) among those with one face on which nothing was asked of the person: before the
/// first challenge, after each return, at the end. Blocking; not while an attempt runs. A picture that cannot
/// be decoded is passed over. Errors: InferenceFailed.
[[nodiscard]] Result<AttemptFaces> facesOf(const AttemptResult& attempt, engine::FaceAnalyser& analyser,
                                           engine::Embedder& embedder);

/// Each challenge's face against the reference, the current image and the others. `reference` may be null.
[[nodiscard]] std::vector<evidence::ContinuityRecord> continuityOf(const std::vector<ChallengeFace>& faces,
                                                                   const engine::FaceTemplate& current,
                                                                   const engine::FaceTemplate* reference);

} // namespace aiqyn::app
