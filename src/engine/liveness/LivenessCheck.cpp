#include "engine/liveness/LivenessCheck.h"

#include "engine/liveness/FrameTimes.h"
#include "engine/liveness/RandomChallengeDrawer.h"
#include "engine/liveness/ReplayedChallengeDrawer.h"

#include <cmath>

namespace aiqyn::engine {

namespace {

[[nodiscard]] bool isFromOutside(Mismatch mismatch)
{
    return mismatch == Mismatch::Interrupted || mismatch == Mismatch::CameraChanged ||
           mismatch == Mismatch::EnvironmentChanged;
}

[[nodiscard]] Guidance guidanceAgainst(const ActionRun& run)
{
    if (run.action == Action::ComeCloser)
        return Guidance::MoveBack;
    if (run.action == Action::MoveBack)
        return Guidance::ComeCloser;
    return Guidance::LookStraight;
}

} // namespace

LivenessCheck::LivenessCheck(const LivenessThresholds& thresholds, const LivenessOptions& options,
                             std::unique_ptr<ChallengeDrawer> drawer)
    : m_thresholds(thresholds)
    , m_drawer(std::move(drawer))
    , m_calibration(thresholds)
    , m_guard(thresholds)
{
    m_record.thresholds = thresholds;
    m_record.options = options;
    m_record.challengesPlanned = m_drawer->count();
}

Result<LivenessCheck> LivenessCheck::create(const LivenessThresholds& thresholds,
                                            const LivenessOptions& options, int challenges,
                                            RandomSource& random)
{
    auto drawer = RandomChallengeDrawer::create(challenges, options, random);
    if (!drawer)
        return tl::make_unexpected(drawer.error());
    return create(thresholds, options, std::move(*drawer));
}

Result<LivenessCheck> LivenessCheck::create(const LivenessThresholds& thresholds,
                                            const LivenessOptions& options,
                                            std::unique_ptr<ChallengeDrawer> drawer)
{
    if (!drawer || drawer->count() < RandomChallengeDrawer::leastCount ||
        drawer->count() > RandomChallengeDrawer::mostCount)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("number of challenges"));
    return LivenessCheck(options.longerWindows ? thresholds.withLongerWindows() : thresholds, options,
                         std::move(drawer));
}

Result<AttemptRecord> LivenessCheck::recompute(const AttemptRecord& record,
                                               std::span<const std::int64_t> earlierPictures)
{
    std::vector<ChallengeKind> kinds;
    std::vector<LightColour> colours;
    for (const ChallengeRecord& challenge : record.challenges) {
        kinds.push_back(challenge.kind);
        for (const LightSlot& slot : challenge.light.value_or(LightRecord{}).slots)
            colours.push_back(slot.colour);
    }
    auto check = create(record.thresholds, record.options,
                        std::make_unique<ReplayedChallengeDrawer>(record.challengesPlanned, std::move(kinds),
                                                                  record.gapsMs, std::move(colours)));
    if (!check)
        return tl::make_unexpected(check.error());
    check->noteNonce(record.nonce);
    check->noteEarlierPictures(earlierPictures);
    for (const LivenessMeasurement& measurement : record.trace) {
        if (const auto step = check->feed(measurement); !step)
            return tl::make_unexpected(step.error());
    }
    if (record.mismatch && isFromOutside(*record.mismatch))
        check->breakOff(*record.mismatch);
    return check->record();
}

bool LivenessCheck::isFinished() const
{
    return phase() == AttemptPhase::Passed || phase() == AttemptPhase::Failed;
}

bool LivenessCheck::allDone() const
{
    return static_cast<int>(m_record.challenges.size()) == m_record.challengesPlanned;
}

Result<LivenessStep> LivenessCheck::feed(const LivenessMeasurement& measurement)
{
    m_step.events.clear();
    if (isFinished())
        return m_step;
    double stepMs = 0;
    if (!m_record.trace.empty()) {
        const LivenessMeasurement& before = m_record.trace.back();
        if (measurement.sequence <= before.sequence || measurement.monotonicNs <= before.monotonicNs)
            return fail(ErrorCode::InvalidArgument,
                        QStringLiteral("frame %1 is out of order").arg(measurement.sequence));
        stepMs = msBetween(before.monotonicNs, measurement.monotonicNs);
    }
    m_record.trace.push_back(tracedOf(measurement));
    const LivenessMeasurement traced = m_record.trace.back();
    m_step.guidance = Guidance::None;
    if (const auto advanced = advance(traced, stepMs); !advanced)
        return tl::make_unexpected(advanced.error());
    describeStep(traced);
    return m_step;
}

void LivenessCheck::breakOff(Mismatch mismatch)
{
    m_step.events.clear();
    if (isFinished() || m_record.trace.empty())
        return;
    failWith(mismatch, std::nullopt);
    describeStep(m_record.trace.back());
}

Result<void> LivenessCheck::advance(const LivenessMeasurement& measurement, double stepMs)
{
    const bool inWindow = phase() == AttemptPhase::Challenge || phase() == AttemptPhase::Returning ||
                          (phase() == AttemptPhase::LightProbe && m_light);
    const auto disturbance = m_guard.feed(measurement, inWindow);
    const bool isHarmless = phase() == AttemptPhase::Calibrating && disturbance != Mismatch::Loop;
    if (disturbance && !isHarmless) {
        failWith(*disturbance, stampOf(measurement));
        return {};
    }
    if (disturbance)
        m_calibration.restart();
    if (msBetween(m_record.trace.front().monotonicNs, measurement.monotonicNs) > m_thresholds.attemptMs) {
        failWith(Mismatch::QualityTimeout, stampOf(measurement));
        return {};
    }
    if (phase() == AttemptPhase::Calibrating)
        return calibrate(measurement);
    if (measurement.hasFace() && phase() != AttemptPhase::LightProbe)
        m_tracker->feed(measurement);
    seekAnchor(measurement);
    if (isStranger(measurement)) {
        failWith(Mismatch::IdentityDrift, stampOf(measurement));
        return {};
    }
    if (phase() == AttemptPhase::LightProbe)
        return probe(measurement);
    if (phase() == AttemptPhase::Gap)
        return wait(measurement, stepMs);
    if (isLightSignal()) {
        if (auto advanced = awaitLight(measurement); !advanced)
            return advanced;
    } else if (!measurement.hasFace()) {
        return {};
    } else if (phase() == AttemptPhase::Challenge) {
        awaitAction(measurement, stepMs);
    } else {
        awaitReturn(measurement);
    }
    return phase() == AttemptPhase::Gap ? enterGap() : Result<void>{};
}

Result<void> LivenessCheck::calibrate(const LivenessMeasurement& measurement)
{
    const Guidance guidance = m_calibration.feed(measurement);
    guide(m_guard.isTooSlow() ? Guidance::MoreFrames : guidance, measurement);
    if (isFinished() || !m_calibration.baseline() || m_guard.isTooSlow())
        return {};
    m_record.baseline = m_calibration.baseline();
    m_record.calibrated = stampOf(measurement);
    m_tracker.emplace(m_thresholds, *m_record.baseline);
    m_guard.restart();
    m_needsAnchor = true;
    addEvent(LivenessEvent::Kind::Calibrated, stampOf(measurement));
    m_gapNs = measurement.monotonicNs;
    if (m_record.options.light == LightNeed::Never)
        return enterGap();
    m_record.phase = AttemptPhase::LightProbe;
    return {};
}

Result<void> LivenessCheck::enterGap()
{
    m_record.phase = AttemptPhase::Gap;
    m_neutralSinceNs.reset();
    m_poorSinceNs.reset();
    m_tracker->seekSmile(false);
    m_gapNs = m_record.trace.back().monotonicNs;
    if (allDone())
        return {};
    const auto gapMs = m_drawer->nextGapMs();
    if (!gapMs)
        return tl::make_unexpected(gapMs.error());
    m_record.gapsMs.push_back(*gapMs);
    return {};
}

Result<void> LivenessCheck::wait(const LivenessMeasurement& measurement, double stepMs)
{
    const ActionRun& run = m_tracker->run();
    const bool isBlink = run.action == Action::CloseEyes && m_tracker->heldMs() < m_thresholds.blinkMs;
    const double yawDeg = m_record.baseline->differenceOf(measurement).yawDeg;
    Guidance guidance = qualityOf(measurement, m_thresholds);
    if (guidance == Guidance::None && run.action != Action::None && !isBlink)
        guidance = guidanceAgainst(run);
    if (guidance == Guidance::None && std::abs(yawDeg) > m_thresholds.turnReleaseDeg)
        guidance = Guidance::LookStraight;
    if (guidance == Guidance::None && m_guard.isTooSlow())
        guidance = Guidance::MoreFrames;
    guide(guidance, measurement);
    if (isFinished())
        return {};
    if (guidance != Guidance::None) {
        m_neutralSinceNs.reset();
        return {};
    }
    if (!m_neutralSinceNs || stepMs > m_thresholds.frameGapMs)
        m_neutralSinceNs = measurement.monotonicNs;
    const double neededMs = m_thresholds.neutralHoldMs + (allDone() ? 0 : m_record.gapsMs.back());
    if (isBlink || m_needsAnchor || msBetween(*m_neutralSinceNs, measurement.monotonicNs) < neededMs)
        return {};
    if (!allDone()) {
        // Since the last challenge it was seen to be the same person; before the first one there is no need.
        const bool isKnown = m_record.challenges.empty() || m_knownNs >= m_gapNs;
        return isKnown ? issueCue(measurement) : Result<void>{};
    }
    // The frame that passes becomes the current image: it must show the person who did all this.
    if (m_knownNs != measurement.monotonicNs)
        return {};
    m_record.phase = AttemptPhase::Passed;
    m_record.ended = stampOf(measurement);
    addEvent(LivenessEvent::Kind::Passed, stampOf(measurement));
    return {};
}

Result<void> LivenessCheck::issueCue(const LivenessMeasurement& measurement)
{
    const auto kind = m_drawer->nextKind();
    if (!kind)
        return tl::make_unexpected(kind.error());
    ChallengeRecord challenge;
    challenge.kind = *kind;
    challenge.cue = stampOf(measurement);
    challenge.threshold = ActionClassifier(m_thresholds).thresholdOf(actionFor(*kind));
    m_record.challenges.push_back(challenge);
    m_record.phase = AttemptPhase::Challenge;
    m_pausedMs = 0;
    m_otherActions = 0;
    m_windowStartNs = measurement.monotonicNs;
    m_deadlineNs = measurement.monotonicNs + nsOf(m_thresholds.windowMs);
    m_tracker->seekSmile(*kind == ChallengeKind::Smile);
    addEvent(LivenessEvent::Kind::Cue, challenge.cue);
    if (*kind != ChallengeKind::LightSignal)
        return {};
    const double lightMs = m_thresholds.lightSlots * m_thresholds.lightSlotMs + m_thresholds.lightMostLagMs;
    m_deadlineNs = measurement.monotonicNs + nsOf(lightMs);
    m_record.challenges.back().threshold = m_thresholds.lightCorrelation;
    m_light.emplace(m_thresholds);
    m_light->feed(measurement);
    return issueColour(measurement);
}

void LivenessCheck::guide(Guidance guidance, const LivenessMeasurement& measurement)
{
    m_step.guidance = guidance;
    if (guidance == Guidance::None) {
        m_poorSinceNs.reset();
        return;
    }
    m_unmet = guidance;
    if (!m_poorSinceNs)
        m_poorSinceNs = measurement.monotonicNs;
    if (msBetween(*m_poorSinceNs, measurement.monotonicNs) > m_thresholds.poorQualityMs)
        failWith(Mismatch::QualityTimeout, stampOf(measurement));
}

void LivenessCheck::failWith(Mismatch mismatch, const std::optional<FrameStamp>& frame)
{
    if (m_light && !m_light->slots().back().evidence)
        endLight(frame);
    if (m_light)
        keepLight();
    if (phase() == AttemptPhase::Challenge || phase() == AttemptPhase::Returning)
        m_record.challenges.back().mismatch = mismatch;
    if (mismatch == Mismatch::QualityTimeout && m_unmet != Guidance::None)
        m_record.unmet = m_unmet;
    addEvent(LivenessEvent::Kind::Failed, frame.value_or(stampOf(m_record.trace.back())));
    m_record.phase = AttemptPhase::Failed;
    m_record.mismatch = mismatch;
    m_record.ended = frame;
}

} // namespace aiqyn::engine
