#include "engine/subject/SubjectScript.h"

#include "engine/subject/Procedural.h"

#include <algorithm>
#include <array>
#include <numbers>
#include <utility>

namespace aiqyn::engine {

using subject::Draws;

namespace {

constexpr double millisecond = 1e6; ///< in nanoseconds
constexpr double neutralDistanceMm = 560;

constexpr std::array<std::pair<SubjectBehaviour, const char*>, 3> behaviourNames{
    {{SubjectBehaviour::Genuine, "genuine"},
     {SubjectBehaviour::WrongAction, "wrong-action"},
     {SubjectBehaviour::NoReaction, "no-reaction"}}};

std::int64_t nanoseconds(double milliseconds)
{
    return static_cast<std::int64_t>(milliseconds * millisecond);
}

/// Two slow waves that never repeat together; between -1 and 1.
double sway(double seconds, double slowHz, Draws& draws)
{
    const double first = draws.between(0, 2 * std::numbers::pi);
    const double second = draws.between(0, 2 * std::numbers::pi);
    const double turn = 2 * std::numbers::pi * seconds;
    return 0.68 * std::sin(turn * slowHz + first) + 0.32 * std::sin(turn * slowHz * 2.37 + second);
}

ChallengeKind anotherThan(ChallengeKind kind, Draws& draws)
{
    constexpr std::array kinds{ChallengeKind::TurnLeft, ChallengeKind::TurnRight, ChallengeKind::CloseEyes,
                               ChallengeKind::OpenMouth, ChallengeKind::ComeCloser};
    std::vector<ChallengeKind> others;
    std::ranges::copy_if(kinds, std::back_inserter(others), [kind](ChallengeKind k) { return k != kind; });
    return others.at(static_cast<std::size_t>(draws.below(static_cast<int>(others.size()))));
}

} // namespace

QString nameOf(SubjectBehaviour behaviour)
{
    for (const auto& [value, name] : behaviourNames) {
        if (value == behaviour)
            return QString::fromLatin1(name);
    }
    return {};
}

std::optional<SubjectBehaviour> behaviourFromName(const QString& name)
{
    for (const auto& [value, text] : behaviourNames) {
        if (name == QLatin1String(text))
            return value;
    }
    return std::nullopt;
}

SubjectScript::SubjectScript(std::uint64_t seed, SubjectBehaviour behaviour)
    : m_seed(seed)
    , m_behaviour(behaviour)
{}

void SubjectScript::prompt(ChallengeKind kind, std::int64_t atNs)
{
    Draws draws(m_seed * 0x9e3779b97f4a7c15U + ++m_promptCount);
    if (m_behaviour == SubjectBehaviour::NoReaction)
        return;
    if (m_behaviour == SubjectBehaviour::WrongAction)
        kind = anotherThan(kind, draws);
    Action action{};
    action.kind = kind;
    action.promptNs = atNs;
    action.startNs = atNs + nanoseconds(draws.between(450, 800));
    action.rampNs = nanoseconds(draws.between(320, 390));
    action.holdNs = nanoseconds(draws.between(780, 920));
    switch (kind) {
    case ChallengeKind::TurnLeft:
        action.extent = draws.between(25.5, 28);
        break;
    case ChallengeKind::TurnRight:
        action.extent = -draws.between(25.5, 28);
        break;
    case ChallengeKind::CloseEyes:
        action.rampNs = nanoseconds(draws.between(140, 200));
        action.holdNs = nanoseconds(draws.between(1000, 1400));
        action.extent = 1;
        break;
    case ChallengeKind::OpenMouth:
        action.holdNs = nanoseconds(draws.between(800, 1000));
        action.extent = draws.between(0.8, 1.0);
        break;
    case ChallengeKind::ComeCloser:
        action.extent = draws.between(124, 136);
        break;
    }
    m_actions.push_back(action);
}

void SubjectScript::rest()
{
    m_actions.clear();
}

double SubjectScript::Action::amountAt(std::int64_t ns) const
{
    const auto t = static_cast<double>(ns - startNs);
    const auto rise = static_cast<double>(rampNs);
    const auto fall = static_cast<double>(rampNs + holdNs);
    return extent * subject::ramp(0, rise, t) * (1 - subject::ramp(fall, fall + rise, t));
}

double SubjectScript::blinkAt(std::int64_t ns) const
{
    // People do not blink while they attend to a task.
    for (const Action& action : m_actions) {
        if (ns >= action.promptNs && ns <= action.endNs() + nanoseconds(200))
            return 0;
    }
    constexpr std::int64_t slotNs = 4'000'000'000;
    const std::int64_t slot = ns >= 0 ? ns / slotNs : -((slotNs - 1 - ns) / slotNs);
    Draws draws(m_seed ^ (static_cast<std::uint64_t>(slot) * 0xd1342543de82ef95U));
    if (draws.chance(0.15))
        return 0;
    const double start = draws.between(200, 3500) * millisecond;
    const double length = draws.between(120, 200) * millisecond;
    const double t = (static_cast<double>(ns - slot * slotNs) - start) / length;
    return t <= 0 || t >= 1 ? 0 : std::min(1.0, 1.6 * std::sin(std::numbers::pi * t));
}

SubjectState SubjectScript::stateAt(std::int64_t ns) const
{
    const double seconds = static_cast<double>(ns) * 1e-9;
    Draws draws(m_seed ^ 0x5a5aU);
    SubjectState state;
    state.yawDeg = 1.5 * sway(seconds, 0.11, draws);
    state.pitchDeg = 1.0 * sway(seconds, 0.14, draws);
    state.rollDeg = 0.8 * sway(seconds, 0.09, draws);
    state.offsetXMm = 3.5 * sway(seconds, 0.10, draws);
    state.offsetYMm = 1.8 * sway(seconds, 0.23, draws); // breathing
    state.distanceMm = neutralDistanceMm + 4 * sway(seconds, 0.12, draws);
    state.eyesClosed = blinkAt(ns);
    for (const Action& action : m_actions) {
        const double amount = action.amountAt(ns);
        switch (action.kind) {
        case ChallengeKind::TurnLeft:
        case ChallengeKind::TurnRight:
            state.yawDeg += amount;
            break;
        case ChallengeKind::CloseEyes:
            state.eyesClosed = std::max(state.eyesClosed, amount);
            break;
        case ChallengeKind::OpenMouth:
            state.mouthOpen = std::max(state.mouthOpen, amount);
            break;
        case ChallengeKind::ComeCloser:
            state.distanceMm -= amount;
            break;
        }
    }
    return state;
}

} // namespace aiqyn::engine
