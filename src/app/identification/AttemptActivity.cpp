#include "app/identification/AttemptActivity.h"

#include "app/identification/Station.h"
#include "engine/ImageDecoder.h"
#include "engine/face/FaceAnalyser.h"
#include "engine/liveness/LivenessCheck.h"

#include <map>
#include <mutex>

namespace aiqyn::app {

namespace {

constexpr int evidenceJpegQuality = 92;

using KeptFrames = std::map<std::uint64_t, engine::FramePtr>;

LiveGuidance guidanceOf(engine::Guidance guidance)
{
    switch (guidance) {
    case engine::Guidance::None:
        return LiveGuidance::None;
    case engine::Guidance::LookStraight:
        return LiveGuidance::LookStraight;
    case engine::Guidance::ComeCloser:
        return LiveGuidance::ComeCloser;
    case engine::Guidance::MoveBack:
        return LiveGuidance::MoveBack;
    case engine::Guidance::MoreLight:
        return LiveGuidance::MoreLight;
    case engine::Guidance::HoldStill:
        return LiveGuidance::HoldStill;
    case engine::Guidance::OneFaceOnly:
        return LiveGuidance::OneFaceOnly;
    case engine::Guidance::NoFace:
        return LiveGuidance::NoFace;
    }
    return LiveGuidance::None;
}

LiveView viewOf(const engine::LivenessCheck& check, const engine::FrameMeasurement& measurement,
                const AttemptActivity::Setup& setup)
{
    const engine::LivenessStep& step = check.step();
    LiveView view;
    view.attempt = setup.attempt;
    view.attemptsAllowed = setup.attemptsAllowed;
    view.challengesPlanned = setup.challenges;
    for (const engine::ChallengeRecord& challenge : check.record().challenges)
        view.challenges.emplace_back(challenge.kind, challenge.passed     ? ChallengeState::Passed
                                                     : challenge.mismatch ? ChallengeState::Failed
                                                                          : ChallengeState::Running);
    view.prompt = step.challenge;
    view.returning = step.phase == engine::AttemptPhase::Returning;
    view.guidance = guidanceOf(step.guidance);
    view.remaining = view.returning ? 0 : step.remaining.value_or(0);
    if (measurement.hasFace())
        view.faceBox =
            QRectF(measurement.box.x, measurement.box.y, measurement.box.width, measurement.box.height);
    return view;
}

QImage previewOf(const engine::FramePtr& frame)
{
    // The QImage shares the frame's memory and keeps it alive.
    auto* keeper = new engine::FramePtr(frame);
    return {frame->image->bgr.data(),
            frame->image->width,
            frame->image->height,
            3 * frame->image->width,
            QImage::Format_BGR888,
            [](void* pointer) { delete static_cast<engine::FramePtr*>(pointer); },
            keeper};
}

Result<std::vector<EvidenceFrame>> evidenceOf(const engine::AttemptRecord& record, const KeptFrames& kept)
{
    std::vector<EvidenceFrame> frames;
    const auto add = [&](const std::optional<engine::FrameStamp>& stamp, const QString& role,
                         const QString& challenge, int index) -> Result<void> {
        if (!stamp)
            return {};
        const auto frame = kept.find(stamp->sequence);
        if (frame == kept.end())
            return fail(ErrorCode::Internal, QStringLiteral("an evidence frame was not kept: ") + role);
        auto jpeg = engine::ImageDecoder::encodeJpeg(*frame->second->image, evidenceJpegQuality);
        if (!jpeg)
            return tl::make_unexpected(jpeg.error());
        frames.push_back({stamp->sequence, role, challenge, index, std::move(*jpeg)});
        return {};
    };
    for (std::size_t i = 0; i < record.challenges.size(); ++i) {
        const engine::ChallengeRecord& challenge = record.challenges[i];
        const QString name = engine::nameOf(challenge.kind);
        const auto index = static_cast<int>(i);
        for (const auto& [stamp, role] : {std::pair{std::optional(challenge.cue), QStringLiteral("cue")},
                                          std::pair{challenge.onset, QStringLiteral("onset")},
                                          std::pair{challenge.peak, QStringLiteral("peak")},
                                          std::pair{challenge.returned, QStringLiteral("return")}}) {
            if (auto added = add(stamp, role, name, index); !added)
                return tl::make_unexpected(added.error());
        }
    }
    if (record.passed()) {
        if (auto added = add(record.ended, QStringLiteral("current"), {}, -1); !added)
            return tl::make_unexpected(added.error());
    }
    return frames;
}

AttemptOutcome outcomeOf(const engine::AttemptRecord& record, int attempt)
{
    AttemptOutcome outcome{
        attempt, record.passed(), {}, record.mismatch ? engine::nameOf(*record.mismatch) : QString()};
    for (const engine::ChallengeRecord& challenge : record.challenges)
        outcome.plan.push_back(challenge.kind);
    return outcome;
}

/// Shows what the events of one frame call for.
class Prompter
{
public:
    Prompter(Station& station, std::uint64_t firstId)
        : m_station(station)
        , m_nextId(firstId)
    {}

    void show(StationPrompt::Kind kind, std::optional<engine::ChallengeKind> challenge, std::int64_t frameNs)
    {
        m_station.show({m_nextId++, kind, challenge, frameNs});
    }

    void follow(const engine::LivenessStep& step, std::int64_t frameNs)
    {
        for (const engine::LivenessEvent& event : step.events) {
            if (event.kind == engine::LivenessEvent::Kind::Cue)
                show(StationPrompt::Kind::Perform, event.challenge, frameNs);
            else if (event.kind == engine::LivenessEvent::Kind::Recognised)
                show(StationPrompt::Kind::ReturnToNeutral, event.challenge, frameNs);
            else if (event.kind == engine::LivenessEvent::Kind::Passed)
                show(StationPrompt::Kind::Finished, {}, frameNs);
        }
    }

private:
    Station& m_station;
    std::uint64_t m_nextId;
};

} // namespace

AttemptActivity::AttemptActivity(Station& station, engine::FaceAnalyser& analyser, RandomSource& random,
                                 const Setup& setup)
    : m_station(station)
    , m_analyser(analyser)
    , m_random(random)
    , m_setup(setup)
{}

AttemptActivity::~AttemptActivity()
{
    cancel();
    if (m_thread.joinable())
        m_thread.join();
}

void AttemptActivity::start()
{
    m_thread = std::thread([this] {
        auto result = run();
        m_station.frames().close();
        if (result)
            Q_EMIT finished(*result);
        else
            Q_EMIT failed(result.error());
    });
}

void AttemptActivity::cancel()
{
    m_cancelled = true;
}

Result<AttemptResult> AttemptActivity::run()
{
    auto check = engine::LivenessCheck::create({}, m_setup.challenges, m_random);
    if (!check)
        return tl::make_unexpected(check.error());
    engine::FrameSource& source = m_station.frames();
    if (auto opened = source.open(); !opened)
        return tl::make_unexpected(opened.error());
    m_analyser.reset();

    AttemptResult result;
    std::mutex acknowledgements; // the station may answer from another thread
    m_station.onAcknowledged([&](PromptAcknowledgement acknowledgement) {
        const std::scoped_lock lock(acknowledgements);
        result.acknowledgements.push_back(acknowledgement.toJson());
    });
    Prompter prompter(m_station, m_setup.firstPromptId);
    KeptFrames kept;
    bool first = true;

    while (!m_cancelled && !check->isFinished()) {
        const auto frame = source.read();
        if (!frame)
            return tl::make_unexpected(frame.error());
        if (!*frame)
            return fail(ErrorCode::CameraLost, QStringLiteral("the recording ended"));
        if (first)
            prompter.show(StationPrompt::Kind::LookStraight, {}, (*frame)->monotonicNs);
        first = false;
        const auto measurement = m_analyser.analyse(**frame);
        if (!measurement)
            return tl::make_unexpected(measurement.error());
        kept.emplace((*frame)->sequence, *frame);
        const auto step = check->feed(*measurement);
        if (!step)
            return tl::make_unexpected(step.error());
        prompter.follow(*step, (*frame)->monotonicNs);

        const std::vector<std::uint64_t> wanted = check->wantedSequences();
        std::erase_if(kept, [&wanted](const auto& entry) {
            return std::ranges::find(wanted, entry.first) == wanted.end();
        });
        if (!m_previewPending.exchange(true))
            Q_EMIT previewReady(previewOf(*frame), viewOf(*check, *measurement, m_setup));
    }

    m_station.onAcknowledged({});
    const engine::AttemptRecord& record = check->record();
    result.cancelled = !check->isFinished();
    result.outcome = outcomeOf(record, m_setup.attempt);
    result.record = record.toJson();
    auto frames = evidenceOf(record, kept);
    if (!frames)
        return tl::make_unexpected(frames.error());
    result.frames = std::move(*frames);
    return result;
}

} // namespace aiqyn::app
