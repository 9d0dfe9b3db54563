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

/// What an earlier session asked for. Fewer acts than there are: whatever the present plan draws from, the
/// recording fits by chance no less often than one of all acts would.
constexpr std::array recordedActs{SubjectAct::TurnLeft, SubjectAct::TurnRight, SubjectAct::CloseEyes,
                                  SubjectAct::OpenMouth, SubjectAct::ComeCloser};

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

/// Pairs that move the same features: a smile shows the teeth, and a lowered head the lids.
constexpr std::array<std::pair<SubjectAct, SubjectAct>, 2> similarActs{
    {{SubjectAct::OpenMouth, SubjectAct::Smile}, {SubjectAct::CloseEyes, SubjectAct::LookDown}}};

bool isSimilar(SubjectAct a, SubjectAct b)
{
    return a == b || std::ranges::any_of(similarActs, [a, b](const auto& pair) {
               return pair == std::pair(a, b) || pair == std::pair(b, a);
           });
}

SubjectAct anotherThan(SubjectAct act, Draws& draws)
{
    std::vector<SubjectAct> others;
    // Nobody minds a smile that was not asked for.
    std::ranges::copy_if(subjectActs, std::back_inserter(others), [act](SubjectAct other) {
        return other != SubjectAct::Smile && !isSimilar(act, other);
    });
    return others.at(static_cast<std::size_t>(draws.below(static_cast<int>(others.size()))));
}

/// How far an act goes: degrees, millimetres or 0..1.
double extentOf(SubjectAct act, Draws& draws)
{
    switch (act) {
    case SubjectAct::TurnLeft:
        return draws.between(22, 30);
    case SubjectAct::TurnRight:
        return -draws.between(22, 30);
    case SubjectAct::LookUp:
        return -draws.between(22, 28);
    case SubjectAct::LookDown:
        return draws.between(22, 28);
    case SubjectAct::TiltLeft:
        return draws.between(15.5, 21);
    case SubjectAct::TiltRight:
        return -draws.between(15.5, 21);
    case SubjectAct::CloseEyes:
        return 1;
    case SubjectAct::OpenMouth:
        return draws.between(0.8, 1.0);
    case SubjectAct::Smile:
        return draws.between(0.85, 1.0);
    case SubjectAct::ComeCloser:
        return -draws.between(116, 144);
    case SubjectAct::MoveBack:
        return draws.between(160, 200);
    }
    return 0;
}

} // namespace

SubjectScript::SubjectScript(std::uint64_t seed, SubjectBehaviour behaviour, const SubjectManner& manner)
    : m_seed(seed)
    , m_behaviour(behaviour)
    , m_manner(manner)
{}

void SubjectScript::prompt(SubjectAct act, std::int64_t atNs)
{
    Draws draws(m_seed * 0x9e3779b97f4a7c15U + ++m_promptCount);
    const std::uint64_t place = m_sinceRest++;
    if (m_behaviour == SubjectBehaviour::NoReaction)
        return;
    if (m_behaviour == SubjectBehaviour::WrongAction)
        act = anotherThan(act, draws);
    if (m_behaviour == SubjectBehaviour::EarlierOrder)
        act = earlierAct(place);
    Action action{};
    action.act = act;
    action.promptNs = atNs;
    action.startNs =
        atNs + nanoseconds(draws.between(m_manner.shortestReactionMs, m_manner.longestReactionMs));
    if (m_behaviour == SubjectBehaviour::EveryAct) {
        doEverything(action, draws);
        return;
    }
    action.rampNs = nanoseconds(draws.between(320, 390));
    action.holdNs = nanoseconds(draws.between(700, 1100));
    if (act == SubjectAct::CloseEyes) {
        action.rampNs = nanoseconds(draws.between(140, 200));
        action.holdNs = nanoseconds(draws.between(850, 1100));
    }
    if (m_behaviour == SubjectBehaviour::Early) {
        action.startNs = atNs + nanoseconds(draws.between(5, 50));
        action.rampNs = nanoseconds(draws.between(120, 160));
    }
    action.extent = extentOf(act, draws);
    m_actions.push_back(action);
}

void SubjectScript::doEverything(Action action, subject::Draws& draws)
{
    for (const SubjectAct act : subjectActs) {
        action.act = act;
        action.rampNs = nanoseconds(draws.between(100, 120));
        // Eyes must be closed for long to count.
        action.holdNs = nanoseconds(act == SubjectAct::CloseEyes ? 750 : draws.between(130, 160));
        action.extent = extentOf(act, draws);
        m_actions.push_back(action);
        action.startNs = action.endNs();
    }
}

SubjectAct SubjectScript::earlierAct(std::uint64_t place) const
{
    // The earlier session drew its own order, without repeating itself.
    std::array acts = recordedActs;
    Draws draws(m_seed ^ 0xea71e4U);
    for (std::size_t i = acts.size() - 1; i > 0; --i)
        std::swap(acts.at(i), acts.at(static_cast<std::size_t>(draws.below(static_cast<int>(i) + 1))));
    return acts.at(place % acts.size());
}

void SubjectScript::rest()
{
    m_actions.clear();
    m_sinceRest = 0;
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
    const double scale = m_manner.sway;
    state.yawDeg = scale * 1.5 * sway(seconds, 0.11, draws);
    state.pitchDeg = scale * 1.0 * sway(seconds, 0.14, draws);
    state.rollDeg = scale * 0.8 * sway(seconds, 0.09, draws);
    state.offsetXMm = scale * 3.5 * sway(seconds, 0.10, draws);
    state.offsetYMm = scale * 1.8 * sway(seconds, 0.23, draws); // breathing
    state.distanceMm = neutralDistanceMm + scale * 4 * sway(seconds, 0.12, draws);
    state.eyesClosed = blinkAt(ns);
    for (const Action& action : m_actions) {
        const double amount = action.amountAt(ns);
        switch (action.act) {
        case SubjectAct::TurnLeft:
        case SubjectAct::TurnRight:
            state.yawDeg += amount;
            break;
        case SubjectAct::LookUp:
        case SubjectAct::LookDown:
            state.pitchDeg += amount;
            break;
        case SubjectAct::TiltLeft:
        case SubjectAct::TiltRight:
            state.rollDeg += amount;
            break;
        case SubjectAct::CloseEyes:
            state.eyesClosed = std::max(state.eyesClosed, amount);
            break;
        case SubjectAct::OpenMouth:
            state.mouthOpen = std::max(state.mouthOpen, amount);
            break;
        case SubjectAct::Smile:
            state.smile = std::max(state.smile, amount);
            break;
        case SubjectAct::ComeCloser:
        case SubjectAct::MoveBack:
            state.distanceMm += amount;
            break;
        }
    }
    return state;
}

} // namespace aiqyn::engine
