#include "PersonMeter.h"

#include "engine/liveness/LivenessThresholds.h"
#include "engine/subject/Procedural.h"
#include "engine/subject/SubjectRenderer.h"

#include <array>

namespace aiqyn::gallery {

using engine::SubjectState;

bool Response::isClear() const
{
    const engine::LivenessThresholds limits;
    constexpr double turnMarginDeg = 4;
    return turnLeftDeg > limits.turnDeg + turnMarginDeg && turnRightDeg > limits.turnDeg + turnMarginDeg &&
           eyesRatio < 0.8 * limits.eyesClosedRatio && mouthGrowth > 1.4 * limits.mouthOpen &&
           closerRatio > 1.04 * limits.closerRatio;
}

PersonMeter::PersonMeter(engine::FaceAnalyser analyser, engine::Embedder embedder)
    : m_analyser(std::move(analyser))
    , m_embedder(std::move(embedder))
{}

Result<PersonMeter> PersonMeter::create(const engine::LoadedPack& pack)
{
    // The size of live frames also for the pictures: a survey has tens of thousands of them.
    const auto detector = pack.model(engine::ModelRole::Detector);
    if (!detector)
        return tl::make_unexpected(detector.error());
    engine::FaceAnalyser::Options options;
    options.stillLongSidePx = detector->descriptor.frameLongSidePx;
    auto analyser = engine::FaceAnalyser::create(pack, options);
    if (!analyser)
        return tl::make_unexpected(analyser.error());
    auto embedder = engine::Embedder::create(pack);
    if (!embedder)
        return tl::make_unexpected(embedder.error());
    return PersonMeter(std::move(*analyser), std::move(*embedder));
}

Result<std::optional<engine::FaceTemplate>> PersonMeter::templateOf(const engine::Image& image)
{
    const auto faces = m_analyser.detect(image);
    if (!faces)
        return tl::make_unexpected(faces.error());
    const engine::DetectedFace* face = engine::largestOf(*faces);
    if (face == nullptr)
        return std::nullopt;
    auto made = m_embedder.embed(image, *face);
    if (!made)
        return tl::make_unexpected(made.error());
    return *made;
}

Result<std::optional<Response>> PersonMeter::responseOf(const engine::SubjectIdentity& person)
{
    std::array<SubjectState, 6> acts;
    acts[1].yawDeg = 27;
    acts[2].yawDeg = -27;
    acts[3].eyesClosed = 1;
    acts[4].mouthOpen = 0.85;
    acts[5].distanceMm -= 126;
    std::array<engine::FrameMeasurement, acts.size()> seen;
    engine::SubjectRenderer renderer(person, person.seed + 1);
    m_analyser.reset();
    for (std::size_t i = 0; i < acts.size(); ++i) {
        auto image = std::make_shared<engine::Image>(renderer.render(acts.at(i)));
        const Sha256 hash = Sha256::of(image->bgr);
        const auto measured = m_analyser.analyse({i, static_cast<std::int64_t>(i), std::move(image), hash});
        if (!measured)
            return tl::make_unexpected(measured.error());
        if (!measured->hasFace())
            return std::nullopt;
        seen.at(i) = *measured;
    }
    const engine::FrameMeasurement& rest = seen[0];
    if (rest.eyeOpenness <= 0 || rest.eyeDistancePx <= 0)
        return std::nullopt;
    return Response{seen[1].yawDeg - rest.yawDeg, rest.yawDeg - seen[2].yawDeg,
                    seen[3].eyeOpenness / rest.eyeOpenness, seen[4].mouthOpenness - rest.mouthOpenness,
                    seen[5].eyeDistancePx / rest.eyeDistancePx};
}

Result<std::vector<std::vector<engine::FaceTemplate>>>
PersonMeter::templatesOf(const engine::SubjectIdentity& person, int days, int perDay)
{
    std::vector<std::vector<engine::FaceTemplate>> all;
    for (int day = 0; day < days; ++day) {
        const std::uint64_t daySeed = person.seed * 1000 + static_cast<std::uint64_t>(day);
        engine::SubjectRenderer renderer(person, daySeed);
        std::vector<engine::FaceTemplate> made;
        for (int i = 0; i < perDay; ++i) {
            const auto one =
                templateOf(renderer.render(variedState(daySeed * 100 + static_cast<std::uint64_t>(i))));
            if (!one)
                return tl::make_unexpected(one.error());
            if (*one)
                made.push_back(**one);
        }
        all.push_back(std::move(made));
    }
    return all;
}

SubjectState PersonMeter::variedState(std::uint64_t seed)
{
    engine::subject::Draws draws(seed * 0x9e3779b97f4a7c15U);
    SubjectState state;
    state.yawDeg = draws.between(-9, 9);
    state.pitchDeg = draws.between(-6, 6);
    state.rollDeg = draws.between(-4, 4);
    state.lightLevel = draws.between(0.65, 1.15);
    state.lightSide = draws.between(-0.6, 0.6);
    state.distanceMm = draws.between(470, 650);
    return state;
}

} // namespace aiqyn::gallery
