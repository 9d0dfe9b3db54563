#include "SimulatedAttempt.h"

#include "engine/liveness/ReplayedChallengeDrawer.h"

#include <cmath>

namespace aiqyn::tests {

using namespace engine;

namespace {

class Noise
{
public:
    explicit Noise(std::uint64_t seed)
        : m_random(seed)
    {}
    /// Uniform within +-amplitude.
    double operator()(double amplitude)
    {
        return amplitude * (static_cast<double>(m_random.below(20001).value()) / 10000 - 1);
    }

private:
    SeededRandom m_random;
};

} // namespace

void SimulatedAttempt::run(LivenessCheck& check, const Script& script, std::uint64_t seed,
                           const std::function<void(const LivenessStep&)>& everyStep)
{
    Noise noise(seed);
    Moment moment;
    double cueMs = 0;
    for (std::uint64_t i = 1; i < 2100 && !check.isFinished(); ++i) {
        moment.ms = static_cast<double>(i - 1) * framePeriodMs;
        moment.sinceCueMs = moment.ms - cueMs;
        FrameMeasurement m;
        m.sequence = i;
        m.monotonicNs = 1'000'000'000 + std::llround(moment.ms * 1e6);
        m.faceCount = 1;
        m.box = {220 + noise(2), 120 + noise(2), 200, 240};
        m.score = 0.95;
        m.yawDeg = 2 + 1.5 * std::sin(moment.ms / 900) + noise(0.5);
        m.pitchDeg = 12 + std::sin(moment.ms / 1300) + noise(0.5);
        m.rollDeg = 1 + noise(0.7);
        m.eyeDistancePx = 77 + noise(0.8);
        m.eyeOpenness = 0.3 + noise(0.02);
        m.mouthOpenness = 0.02 + noise(0.02);
        m.smile = 0.55 + noise(0.02);
        m.brightness = 130 + noise(3);
        m.sharpness = 200 + noise(20);
        m.meanAbsoluteChange = i == 1 ? -1 : 1.2 + noise(0.3);
        script(moment, m);
        const auto step = check.feed(m);
        if (!step)
            return;
        moment.phase = step->phase;
        for (const LivenessEvent& event : step->events) {
            if (event.kind == LivenessEvent::Kind::Cue) {
                moment.cue = event.challenge;
                cueMs = moment.ms;
            }
        }
        if (everyStep)
            everyStep(*step);
    }
}

AttemptRecord SimulatedAttempt::run(const std::vector<ChallengeKind>& kinds, const Script& script,
                                    std::uint64_t seed)
{
    const std::vector<int> gapsMs{700, 300, 1300, 500, 900};
    auto check = LivenessCheck::create(
        LivenessThresholds{},
        std::make_unique<ReplayedChallengeDrawer>(static_cast<int>(kinds.size()), kinds, gapsMs));
    run(*check, script, seed, {});
    return check->record();
}

void SimulatedAttempt::perform(ChallengeKind kind, FrameMeasurement& m)
{
    switch (kind) {
    case ChallengeKind::TurnLeft:
    case ChallengeKind::TurnRight:
        m.yawDeg += kind == ChallengeKind::TurnLeft ? 26 : -26;
        m.eyeDistancePx *= 0.9;
        m.eyeOpenness *= 0.45; // a side effect that must not count
        break;
    case ChallengeKind::CloseEyes:
        m.eyeOpenness *= 0.1;
        m.pitchDeg += 3;
        break;
    case ChallengeKind::OpenMouth:
        m.mouthOpenness += 0.45;
        break;
    case ChallengeKind::ComeCloser:
        m.eyeDistancePx *= 1.28;
        break;
    }
}

void SimulatedAttempt::obey(const Moment& moment, FrameMeasurement& m)
{
    if (moment.cue && moment.sinceCueMs > 450 && moment.sinceCueMs < 1350)
        perform(*moment.cue, m);
}

} // namespace aiqyn::tests
