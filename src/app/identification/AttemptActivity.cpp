#include "app/identification/AttemptActivity.h"

#include "app/identification/EvidenceRing.h"
#include "base/NonceRandom.h"
#include "engine/camera/FramePump.h"
#include "engine/liveness/LivenessCheck.h"
#include "engine/liveness/LivenessObserver.h"
#include "engine/liveness/passive/PassiveObserver.h"
#include "engine/liveness/passive/PassiveSuspicion.h"

#include <QLoggingCategory>
#include <QScopeGuard>

#include <mutex>

namespace aiqyn::app {

namespace {

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
    case engine::Guidance::LessRoomLight:
        return LiveGuidance::LessRoomLight;
    case engine::Guidance::MoreFrames:
        return LiveGuidance::MoreFrames;
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
    view.probing = step.phase == engine::AttemptPhase::LightProbe;
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

Q_LOGGING_CATEGORY(logAttempt, "aiqyn.app.identification")

/// The evidence in the order of the attempt. A picture that was not kept is noted: it must not undo a
/// verdict.
class EvidenceList
{
public:
    explicit EvidenceList(const EvidenceRing& ring)
        : m_ring(ring)
    {}

    [[nodiscard]] std::vector<EvidenceFrame> of(const engine::AttemptRecord& record)
    {
        add(record.calibrated, QStringLiteral("neutral"), {}, -1);
        if (record.anchor != record.calibrated)
            add(record.anchor, QStringLiteral("anchor"), {}, -1);
        for (const engine::LightRecord& probe : record.probes)
            addSlots(probe, QStringLiteral("probe"), {}, -1);
        for (std::size_t i = 0; i < record.challenges.size(); ++i)
            addChallenge(record.challenges[i], static_cast<int>(i));
        add(record.ended, record.passed() ? QStringLiteral("current") : QStringLiteral("failure"), {}, -1);
        return std::move(m_frames);
    }
    /// "role sequence" of what was not kept.
    [[nodiscard]] const QStringList& missing() const { return m_missing; }

private:
    void addChallenge(const engine::ChallengeRecord& challenge, int index)
    {
        const QString name = engine::nameOf(challenge.kind);
        add(challenge.cue, QStringLiteral("cue"), name, index);
        if (challenge.light)
            addSlots(*challenge.light, QStringLiteral("light"), name, index);
        add(challenge.onset, QStringLiteral("onset"), name, index);
        add(challenge.peak, QStringLiteral("peak"), name, index);
        add(challenge.returned, QStringLiteral("return"), name, index);
    }

    void addSlots(const engine::LightRecord& light, const QString& role, const QString& challenge, int index)
    {
        for (const engine::LightSlot& slot : light.slots)
            add(slot.evidence, role, challenge, index);
    }

    void add(const std::optional<engine::FrameStamp>& stamp, const QString& role, const QString& challenge,
             int index)
    {
        if (!stamp)
            return;
        auto jpeg = m_ring.jpegOf(stamp->sequence);
        if (!jpeg) {
            m_missing.append(QStringLiteral("%1 %2").arg(role).arg(stamp->sequence));
            return;
        }
        m_frames.push_back({stamp->sequence, role, challenge, index, std::move(*jpeg)});
    }

    const EvidenceRing& m_ring;
    std::vector<EvidenceFrame> m_frames;
    QStringList m_missing;
};

QStringList suspicionsOf(const engine::PassiveCues& cues)
{
    QStringList codes;
    for (const engine::PassiveSuspicion suspicion : engine::suspicionsOf(cues, engine::PassiveThresholds{}))
        codes.append(engine::nameOf(suspicion));
    return codes;
}

/// For a reviewer; the verdict does not depend on it.
QJsonObject passiveJson(const engine::PassiveCues& cues)
{
    return {{QStringLiteral("cues"), cues.toJson()},
            {QStringLiteral("thresholds"), engine::PassiveThresholds{}.toJson()},
            {QStringLiteral("suspicions"), QJsonArray::fromStringList(suspicionsOf(cues))}};
}

QJsonObject needsJson(const SubjectNeeds& needs)
{
    return {{QStringLiteral("photosensitive"), needs.photosensitive},
            {QStringLiteral("noHeadMovement"), needs.noHeadMovement},
            {QStringLiteral("noEyeClosing"), needs.noEyeClosing},
            {QStringLiteral("longerWindows"), needs.longerWindows},
            {QStringLiteral("chosenBy"), needs.chosenBy},
            {QStringLiteral("reason"), needs.reason}};
}

AttemptOutcome outcomeOf(const engine::AttemptRecord& record, int attempt)
{
    AttemptOutcome outcome{
        attempt, record.passed(), {}, record.mismatch ? engine::nameOf(*record.mismatch) : QString()};
    for (const engine::ChallengeRecord& challenge : record.challenges)
        outcome.plan.push_back(challenge.kind);
    return outcome;
}

} // namespace

AttemptActivity::AttemptActivity(Station& station, const Instruments& instruments, RandomSource& random,
                                 const Setup& setup)
    : m_station(station)
    , m_instruments(instruments)
    , m_random(random)
    , m_setup(setup)
    , m_nextPromptId(setup.firstPromptId)
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
        Q_EMIT lightChanged(std::nullopt); // whatever way the attempt ended
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

void AttemptActivity::show(StationPrompt prompt, std::int64_t frameNs)
{
    prompt.id = m_nextPromptId++;
    prompt.frameNs = frameNs;
    m_station.show(prompt);
}

void AttemptActivity::follow(const engine::LivenessStep& step, std::int64_t frameNs)
{
    using Event = engine::LivenessEvent::Kind;
    using Prompt = StationPrompt::Kind;
    for (const engine::LivenessEvent& event : step.events) {
        switch (event.kind) {
        case Event::Cue:
            show({.kind = Prompt::Perform, .challenge = event.challenge}, frameNs);
            break;
        case Event::Light:
            show({.kind = Prompt::Light, .colour = event.colour}, frameNs);
            Q_EMIT lightChanged(event.colour);
            break;
        case Event::LightOff:
            show({.kind = Prompt::LightOff}, frameNs);
            Q_EMIT lightChanged(std::nullopt);
            break;
        case Event::Recognised:
            show({.kind = Prompt::ReturnToNeutral, .challenge = event.challenge}, frameNs);
            break;
        case Event::Passed:
            show({.kind = Prompt::Finished}, frameNs);
            break;
        case Event::Calibrated:
        case Event::Returned:
        case Event::Failed:
            break;
        }
    }
}

Result<void> AttemptActivity::watch(engine::LivenessCheck& check, engine::FramePump* pump, EvidenceRing& ring)
{
    engine::FrameSource& source = m_station.frames();
    engine::LivenessObserver observer(m_instruments.analyser, m_instruments.embedder);
    observer.restart();
    bool first = true;
    while (!m_cancelled && !check.isFinished()) {
        const auto frame = pump != nullptr ? pump->next() : source.read();
        if (!frame)
            return tl::make_unexpected(frame.error());
        if (!*frame)
            return fail(ErrorCode::CameraLost, QStringLiteral("the recording ended"));
        if (first)
            show({.kind = StationPrompt::Kind::LookStraight}, (*frame)->monotonicNs);
        first = false;
        const auto measurement = observer.observe(**frame, check.wish());
        if (!measurement)
            return tl::make_unexpected(measurement.error());
        // Cues never decide, so their failing decides nothing either.
        if (const auto fed = m_instruments.passive.feed(**frame, *measurement); !fed)
            qCWarning(logAttempt) << "passive cues:" << describe(fed.error());
        const auto step = check.feed(*measurement);
        if (!step)
            return tl::make_unexpected(step.error());
        follow(*step, (*frame)->monotonicNs);
        if (auto kept = ring.take(**frame, check.wantedSequences()); !kept)
            return kept;
        if (!m_previewPending.exchange(true))
            Q_EMIT previewReady(previewOf(*frame), viewOf(check, *measurement, m_setup));
    }
    return {};
}

Result<AttemptResult> AttemptActivity::run()
{
    NonceRandom mixed(m_random, m_setup.nonce);
    RandomSource& random = m_setup.nonce.isEmpty() ? m_random : static_cast<RandomSource&>(mixed);
    auto check =
        engine::LivenessCheck::create(m_setup.thresholds, m_setup.options, m_setup.challenges, random);
    if (!check)
        return tl::make_unexpected(check.error());
    check->noteNonce(QString::fromLatin1(m_setup.nonce.toHex()));
    check->noteEarlierPictures(m_setup.earlierPictures);
    AttemptResult result;
    engine::FrameSource& source = m_station.frames();
    m_instruments.passive.restart();
    const auto leave = qScopeGuard([this] {
        m_station.onAcknowledged({});
        // Neither keeps a picture of the person beyond the attempt.
        m_instruments.passive.restart();
        m_instruments.analyser.reset();
    });
    std::mutex acknowledgements; // the station may answer from another thread
    m_station.onAcknowledged([&](PromptAcknowledgement acknowledgement) {
        const std::scoped_lock lock(acknowledgements);
        result.acknowledgements.push_back(acknowledgement.toJson());
    });
    EvidenceRing ring;
    std::optional<engine::FramePump> pump; // a camera does not wait for the analysis
    auto watched = source.open();
    if (watched && source.isLive())
        pump.emplace(source).start();
    if (watched)
        watched = watch(*check, pump ? &*pump : nullptr, ring);
    result.endsSession = !watched && watched.error().code == ErrorCode::CameraChanged;
    if (!watched && !result.endsSession && !check->hasBegun())
        return tl::make_unexpected(watched.error());
    if (!watched) {
        qCWarning(logAttempt) << "attempt" << m_setup.attempt << "ended:" << describe(watched.error());
        check->breakOff(result.endsSession ? engine::Mismatch::CameraChanged : engine::Mismatch::Interrupted);
    }
    describeAttempt(*check, ring, result);
    if (pump)
        result.record[QStringLiteral("framesDropped")] = static_cast<qint64>(pump->dropped());
    if (!watched)
        result.record[QStringLiteral("interruption")] = describe(watched.error());
    return result;
}

void AttemptActivity::describeAttempt(const engine::LivenessCheck& check, const EvidenceRing& ring,
                                      AttemptResult& result) const
{
    const engine::AttemptRecord& record = check.record();
    result.cancelled = !check.isFinished();
    result.outcome = outcomeOf(record, m_setup.attempt);
    result.pictureIds = record.pictureIds();
    EvidenceList evidence(ring);
    result.frames = evidence.of(record);
    QJsonObject json = record.toJson();
    if (!evidence.missing().isEmpty())
        json[QStringLiteral("framesMissing")] = QJsonArray::fromStringList(evidence.missing());
    if (m_setup.needs.isAny())
        json[QStringLiteral("needs")] = needsJson(m_setup.needs);
    const engine::PassiveCues cues = m_instruments.passive.cues();
    result.suspicions = suspicionsOf(cues);
    json[QStringLiteral("passive")] = passiveJson(cues);
    result.record = json;
}

} // namespace aiqyn::app
