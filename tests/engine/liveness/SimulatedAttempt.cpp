#include "SimulatedAttempt.h"

#include "engine/liveness/ReplayedChallengeDrawer.h"

#include <cmath>
#include <deque>

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
    std::deque<std::optional<LightColour>> colours(3);
    for (std::uint64_t i = 1; i < 2100 && !check.isFinished(); ++i) {
        moment.ms = static_cast<double>(i - 1) * framePeriodMs;
        moment.sinceCueMs = moment.ms - cueMs;
        LivenessMeasurement m;
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
        m.pictureId = static_cast<std::int64_t>(i);
        m.light = LightReading{{0.3 + noise(0.004), 0.4 + noise(0.004), 0.6 + noise(0.004)}};
        moment.colour = colours.back();
        moment.delayedColour = colours.front();
        if (moment.delayedColour)
            lightUp(*moment.delayedColour, m);
        moment.wish = check.wish();
        if (moment.wish.identity)
            m.identity = 0.9 + noise(0.05);
        if (moment.wish.planarity)
            m.planarResidual = 0.12 + noise(0.02);
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
            if (event.kind == LivenessEvent::Kind::Light || event.kind == LivenessEvent::Kind::LightOff)
                colours.back() = event.colour;
        }
        colours.push_back(colours.back());
        colours.pop_front();
        if (everyStep)
            everyStep(*step);
    }
}

AttemptRecord SimulatedAttempt::run(const std::vector<ChallengeKind>& kinds, const Script& script,
                                    std::uint64_t seed)
{
    const std::vector<int> gapsMs{700, 300, 1300, 500, 900};
    const std::vector colours{LightColour::Red,    LightColour::Green, LightColour::Blue, LightColour::Green,
                              LightColour::Yellow, LightColour::Red,   LightColour::Blue, LightColour::Yellow,
                              LightColour::Green,  LightColour::Red};
    auto check = LivenessCheck::create(
        LivenessThresholds{}, {},
        std::make_unique<ReplayedChallengeDrawer>(static_cast<int>(kinds.size()), kinds, gapsMs, colours));
    run(*check, script, seed, {});
    return check->record();
}

void SimulatedAttempt::perform(ChallengeKind kind, LivenessMeasurement& m)
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
    case ChallengeKind::LookUp:
        m.pitchDeg -= 22;
        break;
    case ChallengeKind::LookDown:
        m.pitchDeg += 22;
        m.eyeOpenness *= 0.5; // as a lowered head lowers the lids
        break;
    case ChallengeKind::TiltLeft:
    case ChallengeKind::TiltRight:
        m.rollDeg += kind == ChallengeKind::TiltLeft ? 18 : -18;
        break;
    case ChallengeKind::Smile:
        m.smile *= 1.15;
        break;
    case ChallengeKind::ComeCloser:
        m.eyeDistancePx *= 1.28;
        break;
    case ChallengeKind::MoveBack:
        m.eyeDistancePx *= 0.76;
        break;
    case ChallengeKind::LightSignal:
        break; // nothing is done, only seen
    }
}

void SimulatedAttempt::obey(const Moment& moment, LivenessMeasurement& m)
{
    if (moment.cue && moment.sinceCueMs > 450 && moment.sinceCueMs < 1350)
        perform(*moment.cue, m);
}

void SimulatedAttempt::lightUp(LightColour colour, LivenessMeasurement& m)
{
    const LinearLight light = linearOf(colour);
    for (std::size_t c = 0; c < light.size(); ++c)
        m.light->ratio.at(c) += std::log(1 + 0.2 * light.at(c));
}

} // namespace aiqyn::tests
