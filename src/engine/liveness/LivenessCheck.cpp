#include "engine/liveness/LivenessCheck.h"

#include "engine/liveness/RandomChallengeDrawer.h"
#include "engine/liveness/ReplayedChallengeDrawer.h"

#include <cmath>

namespace aiqyn::engine {

namespace {

constexpr double nsPerMs = 1e6;

[[nodiscard]] double msBetween(std::int64_t fromNs, std::int64_t toNs)
{
    return static_cast<double>(toNs - fromNs) / nsPerMs;
}

[[nodiscard]] std::int64_t nsOf(double ms)
{
    return std::llround(ms * nsPerMs);
}

[[nodiscard]] FrameStamp stampOf(const FrameMeasurement& measurement)
{
    return {measurement.sequence, measurement.monotonicNs};
}

void roundOff(double& value)
{
    // By a whole divisor, which gives the double nearest to the decimal, so that JSON stays short.
    constexpr double steps = 1 / LivenessCheck::traceStep;
    value = std::isfinite(value) ? std::round(value * steps) / steps : 0;
}

/// What the trace keeps and the verdict sees.
[[nodiscard]] FrameMeasurement tracedOf(const FrameMeasurement& measurement)
{
    FrameMeasurement traced = measurement;
    traced.landmarks.clear();
    for (double* value : {&traced.box.x, &traced.box.y, &traced.box.width, &traced.box.height, &traced.score,
                          &traced.secondFaceRatio, &traced.yawDeg, &traced.pitchDeg, &traced.rollDeg,
                          &traced.eyeDistancePx, &traced.eyeOpenness, &traced.mouthOpenness, &traced.smile,
                          &traced.brightness, &traced.sharpness, &traced.meanAbsoluteChange})
        roundOff(*value);
    return traced;
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

LivenessCheck::LivenessCheck(const LivenessThresholds& thresholds, std::unique_ptr<ChallengeDrawer> drawer)
    : m_thresholds(thresholds)
    , m_drawer(std::move(drawer))
    , m_calibration(thresholds)
    , m_guard(thresholds)
{
    m_record.thresholds = thresholds;
    m_record.challengesPlanned = m_drawer->count();
}

Result<LivenessCheck> LivenessCheck::create(const LivenessThresholds& thresholds, int challenges,
                                            RandomSource& random)
{
    auto drawer = RandomChallengeDrawer::create(challenges, random);
    if (!drawer)
        return tl::make_unexpected(drawer.error());
    return create(thresholds, std::move(*drawer));
}

Result<LivenessCheck> LivenessCheck::create(const LivenessThresholds& thresholds,
                                            std::unique_ptr<ChallengeDrawer> drawer)
{
    if (!drawer || drawer->count() < RandomChallengeDrawer::leastCount ||
        drawer->count() > RandomChallengeDrawer::mostCount)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("number of challenges"));
    return LivenessCheck(thresholds, std::move(drawer));
}

Result<AttemptRecord> LivenessCheck::recompute(const AttemptRecord& record)
{
    std::vector<ChallengeKind> kinds;
    for (const ChallengeRecord& challenge : record.challenges)
        kinds.push_back(challenge.kind);
    auto check = create(record.thresholds, std::make_unique<ReplayedChallengeDrawer>(
                                               record.challengesPlanned, std::move(kinds), record.gapsMs));
    if (!check)
        return tl::make_unexpected(check.error());
    for (const FrameMeasurement& measurement : record.trace) {
        if (const auto step = check->feed(measurement); !step)
            return tl::make_unexpected(step.error());
    }
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

Result<LivenessStep> LivenessCheck::feed(const FrameMeasurement& measurement)
{
    m_step.events.clear();
    if (isFinished())
        return m_step;
    double stepMs = 0;
    if (!m_record.trace.empty()) {
        const FrameMeasurement& before = m_record.trace.back();
        if (measurement.sequence <= before.sequence || measurement.monotonicNs <= before.monotonicNs)
            return fail(ErrorCode::InvalidArgument,
                        QStringLiteral("frame %1 is out of order").arg(measurement.sequence));
        stepMs = msBetween(before.monotonicNs, measurement.monotonicNs);
    }
    m_record.trace.push_back(tracedOf(measurement));
    const FrameMeasurement traced = m_record.trace.back();
    m_step.guidance = Guidance::None;
    if (const auto advanced = advance(traced, stepMs); !advanced)
        return tl::make_unexpected(advanced.error());
    describeStep(traced);
    return m_step;
}

Result<void> LivenessCheck::advance(const FrameMeasurement& measurement, double stepMs)
{
    const bool inWindow = phase() == AttemptPhase::Challenge || phase() == AttemptPhase::Returning;
    const auto disturbance = m_guard.feed(measurement, inWindow);
    if (phase() == AttemptPhase::Calibrating) {
        if (disturbance)
            m_calibration.restart();
    } else if (disturbance) {
        failWith(*disturbance, measurement);
        return {};
    }
    if (msBetween(m_record.trace.front().monotonicNs, measurement.monotonicNs) > m_thresholds.attemptMs) {
        failWith(Mismatch::QualityTimeout, measurement);
        return {};
    }
    if (phase() == AttemptPhase::Calibrating)
        return calibrate(measurement);
    if (measurement.hasFace())
        m_tracker->feed(measurement);
    if (phase() == AttemptPhase::Gap)
        return wait(measurement, stepMs);
    if (!measurement.hasFace())
        return {};
    if (phase() == AttemptPhase::Challenge) {
        awaitAction(measurement);
        return {};
    }
    awaitReturn(measurement);
    return phase() == AttemptPhase::Gap ? enterGap() : Result<void>{};
}

Result<void> LivenessCheck::calibrate(const FrameMeasurement& measurement)
{
    guide(m_calibration.feed(measurement), measurement);
    if (isFinished() || !m_calibration.baseline())
        return {};
    m_record.baseline = m_calibration.baseline();
    m_record.calibrated = stampOf(measurement);
    m_tracker.emplace(m_thresholds, *m_record.baseline);
    m_guard.restart();
    addEvent(LivenessEvent::Kind::Calibrated, stampOf(measurement));
    return enterGap();
}

Result<void> LivenessCheck::enterGap()
{
    m_record.phase = AttemptPhase::Gap;
    m_neutralSinceNs.reset();
    m_poorSinceNs.reset();
    if (allDone())
        return {};
    const auto gapMs = m_drawer->nextGapMs();
    if (!gapMs)
        return tl::make_unexpected(gapMs.error());
    m_record.gapsMs.push_back(*gapMs);
    return {};
}

Result<void> LivenessCheck::wait(const FrameMeasurement& measurement, double stepMs)
{
    const ActionRun& run = m_tracker->run();
    const bool isBlink = run.action == Action::CloseEyes && m_tracker->heldMs() < m_thresholds.blinkMs;
    const double yawDeg = m_record.baseline->differenceOf(measurement).yawDeg;
    Guidance guidance = qualityOf(measurement, m_thresholds);
    if (guidance == Guidance::None && run.action != Action::None && !isBlink)
        guidance = guidanceAgainst(run);
    if (guidance == Guidance::None && std::abs(yawDeg) > m_thresholds.turnReleaseDeg)
        guidance = Guidance::LookStraight;
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
    if (isBlink || msBetween(*m_neutralSinceNs, measurement.monotonicNs) < neededMs)
        return {};
    if (!allDone())
        return issueCue(measurement);
    m_record.phase = AttemptPhase::Passed;
    m_record.ended = stampOf(measurement);
    addEvent(LivenessEvent::Kind::Passed, stampOf(measurement));
    return {};
}

Result<void> LivenessCheck::issueCue(const FrameMeasurement& measurement)
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
    m_windowStartNs = measurement.monotonicNs;
    m_deadlineNs = measurement.monotonicNs + nsOf(m_thresholds.windowMs);
    addEvent(LivenessEvent::Kind::Cue, challenge.cue);
    return {};
}

void LivenessCheck::awaitAction(const FrameMeasurement& measurement)
{
    const ChallengeRecord& challenge = m_record.challenges.back();
    const Action expected = actionFor(challenge.kind);
    const ActionRun& run = m_tracker->run();
    const bool isExpected = run.action == expected;
    // An answer begun in time may be completed after it.
    const bool isLate =
        measurement.monotonicNs > m_deadlineNs && !(isExpected && run.onset.ns <= m_deadlineNs);
    if (run.action == Action::None || m_tracker->heldMs() < neededHoldMs(run.action, isExpected)) {
        if (isLate)
            failWith(Mismatch::NoAction, measurement);
        return;
    }
    noteRun(run);
    if (msBetween(challenge.cue.ns, run.onset.ns) < m_thresholds.reactionMs) {
        failWith(Mismatch::Early, measurement);
    } else if (!isExpected) {
        failWith(Mismatch::WrongAction, measurement);
    } else {
        m_record.phase = AttemptPhase::Returning;
        m_windowStartNs = measurement.monotonicNs;
        m_deadlineNs = expected == Action::CloseEyes ? run.onset.ns + nsOf(m_thresholds.eyesClosedMostMs)
                                                     : measurement.monotonicNs + nsOf(m_thresholds.returnMs);
        addEvent(LivenessEvent::Kind::Recognised, run.onset);
    }
}

double LivenessCheck::neededHoldMs(Action action, bool isExpected) const
{
    if (action == Action::CloseEyes)
        return isExpected ? m_thresholds.eyesClosedLeastMs : m_thresholds.blinkMs;
    const bool isChallenge = action == Action::TurnLeft || action == Action::TurnRight ||
                             action == Action::OpenMouth || action == Action::ComeCloser;
    return isChallenge ? m_thresholds.holdMs : m_thresholds.otherHoldMs;
}

void LivenessCheck::awaitReturn(const FrameMeasurement& measurement)
{
    ChallengeRecord& challenge = m_record.challenges.back();
    const ActionRun& run = m_tracker->run();
    if (challenge.onset == run.onset && run.action == challenge.action)
        noteRun(run);
    if (measurement.monotonicNs > m_deadlineNs) {
        failWith(Mismatch::NoReturn, measurement);
    } else if (run.action == Action::None) {
        challenge.returned = stampOf(measurement);
        challenge.passed = true;
        addEvent(LivenessEvent::Kind::Returned, stampOf(measurement));
        m_record.phase = AttemptPhase::Gap;
    }
}

void LivenessCheck::noteRun(const ActionRun& run)
{
    ChallengeRecord& challenge = m_record.challenges.back();
    challenge.onset = run.onset;
    challenge.peak = run.peak;
    challenge.action = run.action;
    challenge.peakValue = run.peakValue;
    challenge.threshold = ActionClassifier(m_thresholds).thresholdOf(run.action);
}

void LivenessCheck::guide(Guidance guidance, const FrameMeasurement& measurement)
{
    m_step.guidance = guidance;
    if (guidance == Guidance::None) {
        m_poorSinceNs.reset();
        return;
    }
    if (!m_poorSinceNs)
        m_poorSinceNs = measurement.monotonicNs;
    if (msBetween(*m_poorSinceNs, measurement.monotonicNs) > m_thresholds.poorQualityMs)
        failWith(Mismatch::QualityTimeout, measurement);
}

void LivenessCheck::failWith(Mismatch mismatch, const FrameMeasurement& measurement)
{
    if (phase() == AttemptPhase::Challenge || phase() == AttemptPhase::Returning)
        m_record.challenges.back().mismatch = mismatch;
    addEvent(LivenessEvent::Kind::Failed, stampOf(measurement));
    m_record.phase = AttemptPhase::Failed;
    m_record.mismatch = mismatch;
}

void LivenessCheck::addEvent(LivenessEvent::Kind kind, const FrameStamp& frame)
{
    LivenessEvent event;
    event.kind = kind;
    event.frame = frame;
    if (phase() == AttemptPhase::Challenge || phase() == AttemptPhase::Returning) {
        event.challengeIndex = static_cast<int>(m_record.challenges.size()) - 1;
        event.challenge = m_record.challenges.back().kind;
    }
    m_step.events.push_back(event);
}

void LivenessCheck::describeStep(const FrameMeasurement& measurement)
{
    m_step.phase = phase();
    m_step.mismatch = m_record.mismatch;
    m_step.challenge.reset();
    m_step.challengeIndex = -1;
    m_step.remaining.reset();
    m_step.deadlineNs.reset();
    if (phase() == AttemptPhase::Challenge || phase() == AttemptPhase::Returning) {
        m_step.challenge = m_record.challenges.back().kind;
        m_step.challengeIndex = static_cast<int>(m_record.challenges.size()) - 1;
        m_step.deadlineNs = m_deadlineNs;
        m_step.remaining = std::clamp(msBetween(measurement.monotonicNs, m_deadlineNs) /
                                          std::max(1.0, msBetween(m_windowStartNs, m_deadlineNs)),
                                      0.0, 1.0);
    }
    if (phase() == AttemptPhase::Failed)
        return; // progress stays where it stood
    // Calibration, the challenges and the last neutral hold count alike.
    const auto passed = std::ranges::count_if(m_record.challenges, &ChallengeRecord::passed);
    const double parts = m_record.challengesPlanned + 2;
    m_step.progress = phase() == AttemptPhase::Passed ? 1
                      : m_record.baseline             ? (1 + static_cast<double>(passed)) / parts
                                                      : m_calibration.progress() / parts;
}

std::vector<std::uint64_t> LivenessCheck::wantedSequences() const
{
    std::vector<std::uint64_t> wanted;
    const auto add = [&wanted](const std::optional<FrameStamp>& stamp) {
        if (stamp)
            wanted.push_back(stamp->sequence);
    };
    add(m_record.calibrated);
    for (const ChallengeRecord& challenge : m_record.challenges) {
        add(challenge.cue);
        add(challenge.onset);
        add(challenge.peak);
        add(challenge.returned);
    }
    // A run that may become the answer.
    if (phase() == AttemptPhase::Challenge && m_tracker->run().action != Action::None) {
        add(m_tracker->run().onset);
        add(m_tracker->run().peak);
    }
    add(m_record.ended);
    std::ranges::sort(wanted);
    wanted.erase(std::ranges::unique(wanted).begin(), wanted.end());
    return wanted;
}

} // namespace aiqyn::engine
