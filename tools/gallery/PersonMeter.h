#pragma once

#include "engine/face/FaceAnalyser.h"
#include "engine/matching/Embedder.h"
#include "engine/subject/SubjectIdentity.h"
#include "engine/subject/SubjectState.h"

#include <optional>
#include <vector>

namespace aiqyn::gallery {

/// What a pack measures of one person's acts, relative to the person's neutral picture.
struct Response
{
    double turnLeftDeg = 0;  ///< yaw gained, towards image right
    double turnRightDeg = 0; ///< yaw gained, towards image left
    double eyesRatio = 1;    ///< openness closed over open
    double mouthGrowth = 0;  ///< of the mouth's aspect ratio
    double closerRatio = 1;  ///< of the distance between the eyes

    /// By the liveness thresholds, with a margin.
    [[nodiscard]] bool isClear() const;
};

/// Looks at synthetic persons with the networks of one pack. One thread.
class PersonMeter
{
public:
    /// Errors: ModelMissing, ModelUnloadable.
    [[nodiscard]] static Result<PersonMeter> create(const engine::LoadedPack& pack);

    /// Of the pack's embedders.
    [[nodiscard]] const std::vector<Sha256>& modelHashes() const { return m_embedder.modelHashes(); }

    /// The template of the largest face; nullopt where none is found. Errors: InferenceFailed.
    [[nodiscard]] Result<std::optional<engine::FaceTemplate>> templateOf(const engine::Image& image);
    /// nullopt where a face is missed in one of the acts. Errors: InferenceFailed.
    [[nodiscard]] Result<std::optional<Response>> responseOf(const engine::SubjectIdentity& person);
    /// `days` rooms, clothes and noises with `perDay` pictures each, of varied pose, light and distance; one
    /// list a day, pictures without a face left out. Errors: InferenceFailed.
    [[nodiscard]] Result<std::vector<std::vector<engine::FaceTemplate>>>
    templatesOf(const engine::SubjectIdentity& person, int days, int perDay);

    /// Yaw within 9, pitch 6, roll 4 degrees; light 0.65..1.15, side light within 0.6; 470..650 mm.
    [[nodiscard]] static engine::SubjectState variedState(std::uint64_t seed);

private:
    PersonMeter(engine::FaceAnalyser analyser, engine::Embedder embedder);

    engine::FaceAnalyser m_analyser;
    engine::Embedder m_embedder;
};

} // namespace aiqyn::gallery
