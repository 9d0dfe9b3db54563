#include "engine/tool/AttackSession.h"

#include "base/RandomSource.h"
#include "engine/liveness/LivenessCheck.h"

#include <QJsonDocument>

namespace aiqyn::engine::tool {

namespace {

constexpr std::uint64_t firstPerson = 50'000; ///< beyond the seeds that the training gallery was chosen from

/// What a document would give back.
[[nodiscard]] bool isRecomputed(const AttemptRecord& record, std::span<const std::int64_t> earlierPictures)
{
    const QByteArray text = QJsonDocument(record.toJson()).toJson(QJsonDocument::Compact);
    const auto read = AttemptRecord::fromJson(QJsonDocument::fromJson(text).object());
    if (!read)
        return false;
    const auto again = LivenessCheck::recompute(*read, earlierPictures);
    return again && again->agreesWith(record);
}

} // namespace

std::uint64_t AttackCase::personSeed() const
{
    return firstPerson + seed;
}

RoomLight AttackCase::roomLight() const
{
    constexpr std::array lights{RoomLight::Dim, RoomLight::Office, RoomLight::Window};
    return lights.at(seed % lights.size());
}

/// Camera and screen before one subject.
class AttackSession::Stage
{
public:
    explicit Stage(const AttackCase& attack)
        : m_presentation({.personSeed = attack.personSeed(),
                          .species = attack.species,
                          .roomSeed = attack.seed,
                          .room = SubjectRoom::of(attack.roomLight(), attack.seed)})
        , m_timing(FrameTiming::drawn(attack.seed))
    {}

    [[nodiscard]] Frame next()
    {
        SubjectMoment moment = m_presentation.momentAt(m_ns);
        for (; moment.isLost; moment = m_presentation.momentAt(m_ns))
            pass();
        auto image = std::make_shared<const Image>(m_presentation.draw(moment));
        const Sha256 hash = Sha256::of(image->bgr);
        const Frame frame{m_sequence, m_ns, std::move(image), hash, TrustClass::Training};
        pass();
        return frame;
    }

    void rest() { m_presentation.rest(); }

    void follow(const LivenessEvent& event)
    {
        const std::int64_t ns = event.frame.ns;
        if (event.kind == LivenessEvent::Kind::Light) {
            const ScreenRgb rgb = rgbOf(*event.colour);
            m_presentation.setScreenColour(ScreenColour::fromSrgb(rgb.red, rgb.green, rgb.blue), ns);
        } else if (event.kind == LivenessEvent::Kind::LightOff) {
            m_presentation.setScreenColour({}, ns);
        } else if (event.kind == LivenessEvent::Kind::Cue) {
            if (const auto act = actFor(*event.challenge))
                m_presentation.prompt(*act, ns);
        }
    }

private:
    void pass()
    {
        const FrameTiming::Step step = m_timing.next(m_ns);
        m_ns = step.frameNs;
        m_sequence += step.sequenceSteps;
    }

    SubjectPresentation m_presentation;
    FrameTiming m_timing;
    std::int64_t m_ns = 0;
    std::uint64_t m_sequence = 1;
};

AttackSession::AttackSession(FaceAnalyser& analyser, Embedder& embedder, const LivenessThresholds& thresholds,
                             const LivenessOptions& options)
    : m_observer(analyser, embedder)
    , m_thresholds(thresholds)
    , m_options(options)
{}

Result<AttackOutcome> AttackSession::play(const AttackCase& attack, int mostAttempts)
{
    Stage stage(attack);
    SeededRandom random(attack.seed * 1'000'003 + static_cast<std::uint64_t>(attack.species));
    AttackOutcome outcome;
    m_pictures.clear();
    while (!outcome.passed && static_cast<int>(outcome.attempts.size()) < mostAttempts) {
        auto played = attempt(stage, random);
        if (!played)
            return tl::make_unexpected(played.error());
        outcome.passed = played->passed;
        outcome.attempts.push_back(std::move(*played));
    }
    return outcome;
}

Result<AttackAttempt> AttackSession::attempt(Stage& stage, RandomSource& random)
{
    auto check = LivenessCheck::create(m_thresholds, m_options, challenges, random);
    if (!check)
        return tl::make_unexpected(check.error());
    check->noteEarlierPictures(m_pictures);
    m_observer.restart();
    stage.rest();
    while (!check->isFinished()) {
        const auto measurement = m_observer.observe(stage.next(), check->wish());
        if (!measurement)
            return tl::make_unexpected(measurement.error());
        const auto step = check->feed(*measurement);
        if (!step)
            return tl::make_unexpected(step.error());
        for (const LivenessEvent& event : step->events)
            stage.follow(event);
    }
    const AttemptRecord& record = check->record();
    if (m_onRecord)
        m_onRecord(record);
    AttackAttempt attempt;
    attempt.passed = record.passed();
    attempt.mismatch = record.mismatch ? nameOf(*record.mismatch) : QString();
    for (const ChallengeRecord& challenge : record.challenges)
        attempt.plan.append(nameOf(challenge.kind));
    attempt.frames = static_cast<std::int64_t>(record.trace.size());
    attempt.isRecomputed = isRecomputed(record, m_pictures);
    const auto pictures = record.pictureIds();
    m_pictures.insert(m_pictures.end(), pictures.begin(), pictures.end());
    attempt.isNonResponse = record.challenges.empty() && record.mismatch == Mismatch::QualityTimeout;
    return attempt;
}

} // namespace aiqyn::engine::tool
