#include "engine/subject/SubjectPresentation.h"

#include "engine/ImageMat.h"
#include "engine/subject/PhotoSheet.h"
#include "engine/subject/Procedural.h"
#include "engine/subject/ReachingLight.h"
#include "engine/subject/SomebodyElse.h"
#include "engine/subject/SubjectRenderer.h"
#include "engine/subject/SubjectScript.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace aiqyn::engine {

using subject::Draws;
using subject::ramp;

namespace {

constexpr std::int64_t second = 1'000'000'000;
constexpr std::int64_t loopFrames = 45; ///< 1.5 s
constexpr std::int64_t loopFramesPerSecond = 30;
constexpr std::int64_t lossAfterPromptNs = second / 5;
constexpr std::int64_t lossNs = second * 2 / 5;
constexpr std::int64_t swapAfterPromptNs = second * 3 / 20;
constexpr std::int64_t swapNs = second * 29 / 10; ///< every act is over by then
constexpr double bentRadiusMm = 150;
constexpr double tightlyBentRadiusMm = 90;

SubjectBehaviour behaviourOf(SubjectSpecies species)
{
    switch (species) {
    case SubjectSpecies::NoReaction:
        return SubjectBehaviour::NoReaction;
    case SubjectSpecies::WrongAction:
        return SubjectBehaviour::WrongAction;
    case SubjectSpecies::Early:
        return SubjectBehaviour::Early;
    case SubjectSpecies::Replay:
        return SubjectBehaviour::EarlierOrder;
    case SubjectSpecies::EveryGesture:
        return SubjectBehaviour::EveryAct;
    case SubjectSpecies::Genuine:
    case SubjectSpecies::FlatPhoto:
    case SubjectSpecies::TiltedPhoto:
    case SubjectSpecies::BentPhoto:
    case SubjectSpecies::TightlyBentPhoto:
    case SubjectSpecies::ReplayUnlit:
    case SubjectSpecies::WrongLightCode:
    case SubjectSpecies::DelayedLightCode:
    case SubjectSpecies::Frozen:
    case SubjectSpecies::Looped:
    case SubjectSpecies::ActionSwap:
    case SubjectSpecies::IdentitySwap:
    case SubjectSpecies::SecondFace:
    case SubjectSpecies::LeavingFrame:
    case SubjectSpecies::DroppedFrames:
        break;
    }
    return SubjectBehaviour::Genuine;
}

/// The bend of a photo's paper, 0 = flat; nullopt when the species is no photo.
std::optional<double> paperRadiusOf(SubjectSpecies species)
{
    if (species == SubjectSpecies::FlatPhoto || species == SubjectSpecies::TiltedPhoto)
        return 0;
    if (species == SubjectSpecies::BentPhoto)
        return bentRadiusMm;
    if (species == SubjectSpecies::TightlyBentPhoto)
        return tightlyBentRadiusMm;
    return std::nullopt;
}

/// Behind the person's shoulder and beside the head.
SubjectState onlooker(const SubjectState& person)
{
    SubjectState state;
    state.distanceMm = 690;
    state.offsetXMm = 205;
    state.offsetYMm = 20 + person.offsetYMm;
    state.yawDeg = -8 - person.yawDeg * 0.2;
    return state;
}

} // namespace

/// What happens when.
class SubjectPresentation::Timeline
{
public:
    explicit Timeline(const Options& options)
        : m_species(options.species)
        , m_seed(options.roomSeed)
        , m_script(options.roomSeed, behaviourOf(options.species))
        , m_room(options.room)
        , m_light(options.species, options.roomSeed, options.room)
    {}

    void prompt(SubjectAct act, std::int64_t atNs)
    {
        m_script.prompt(act, atNs);
        m_promptsNs.push_back(atNs);
    }

    void rest()
    {
        m_script.rest();
        m_promptsNs.clear();
    }

    void setScreenColour(const ScreenColour& colour, std::int64_t fromNs) { m_light.show(colour, fromNs); }

    [[nodiscard]] SubjectMoment momentAt(std::int64_t ns) const
    {
        const std::int64_t shownNs = shownAt(ns);
        SubjectMoment moment;
        moment.state = m_script.stateAt(shownNs);
        moment.state.lightLevel = roomLightAt(shownNs);
        moment.state.lightSide = m_room.lightSide;
        const ScreenColour light = m_light.at(shownNs);
        moment.state.screenBlue = light.blue;
        moment.state.screenGreen = light.green;
        moment.state.screenRed = light.red;
        const auto gain = m_light.cameraGainAt(shownNs);
        moment.state.gainBlue = gain[0];
        moment.state.gainGreen = gain[1];
        moment.state.gainRed = gain[2];
        moment.noise = static_cast<std::uint64_t>(shownNs / 1'000'000);
        switch (m_species) {
        case SubjectSpecies::TiltedPhoto:
            moment.state.yawDeg += 11;
            moment.state.pitchDeg -= 14;
            moment.state.rollDeg += 5;
            break;
        case SubjectSpecies::ActionSwap:
            moment.isSomebodyElse = std::ranges::any_of(m_promptsNs, [ns](std::int64_t at) {
                return ns >= at + swapAfterPromptNs && ns < at + swapNs;
            });
            break;
        case SubjectSpecies::IdentitySwap:
            moment.isSomebodyElse = m_promptsNs.size() > 1 && ns >= m_promptsNs[1];
            break;
        case SubjectSpecies::SecondFace:
            if (isPrompted(ns))
                moment.companion = onlooker(moment.state);
            break;
        case SubjectSpecies::LeavingFrame:
            moment.state.offsetXMm += awayMm(ns);
            break;
        case SubjectSpecies::DroppedFrames:
            moment.isLost = std::ranges::any_of(m_promptsNs, [ns](std::int64_t at) {
                return ns >= at + lossAfterPromptNs && ns < at + lossAfterPromptNs + lossNs;
            });
            break;
        case SubjectSpecies::Genuine:
        case SubjectSpecies::NoReaction:
        case SubjectSpecies::WrongAction:
        case SubjectSpecies::Early:
        case SubjectSpecies::FlatPhoto:
        case SubjectSpecies::BentPhoto:
        case SubjectSpecies::TightlyBentPhoto:
        case SubjectSpecies::Replay:
        case SubjectSpecies::ReplayUnlit:
        case SubjectSpecies::WrongLightCode:
        case SubjectSpecies::DelayedLightCode:
        case SubjectSpecies::Frozen:
        case SubjectSpecies::Looped:
        case SubjectSpecies::EveryGesture:
            break;
        }
        return moment;
    }

private:
    [[nodiscard]] bool isPrompted(std::int64_t ns) const
    {
        return !m_promptsNs.empty() && ns >= m_promptsNs.front();
    }

    /// The time whose picture is shown: another than now where a recording runs.
    [[nodiscard]] std::int64_t shownAt(std::int64_t ns) const
    {
        if (m_species == SubjectSpecies::Frozen && isPrompted(ns))
            return m_promptsNs.front();
        if (m_species == SubjectSpecies::Looped) {
            // The recording has frames of its own: equal bytes come again whatever the camera's timing.
            const std::int64_t place = (ns * loopFramesPerSecond + second / 2) / second;
            return place % loopFrames * second / loopFramesPerSecond;
        }
        return ns;
    }

    /// Out within half a second, back after three.
    [[nodiscard]] double awayMm(std::int64_t ns) const
    {
        constexpr double farMm = 620;
        if (!isPrompted(ns))
            return 0;
        const double since = static_cast<double>(ns - m_promptsNs.front()) / second;
        return farMm * ramp(0.3, 0.8, since) * (1 - ramp(3.3, 3.8, since));
    }

    /// Some seconds long, as daylight and the mains change.
    [[nodiscard]] double roomLightAt(std::int64_t ns) const
    {
        Draws draws(m_seed ^ 0xd41f7U);
        const double periodNs = draws.between(5, 9) * second;
        const double phase = draws.between(0, 2 * std::numbers::pi);
        const double turn = 2 * std::numbers::pi * static_cast<double>(ns) / periodNs;
        return m_room.lightLevel * (1 + m_room.lightDrift * std::sin(turn + phase));
    }

    SubjectSpecies m_species;
    std::uint64_t m_seed;
    SubjectScript m_script;
    std::vector<std::int64_t> m_promptsNs;
    SubjectRoom m_room;
    subject::ReachingLight m_light;
};

/// Who and what is drawn; another person is made when first needed, since most sessions show one alone.
class SubjectPresentation::Stage
{
public:
    explicit Stage(const Options& options)
        : m_options(options)
        , m_person(SubjectIdentity::fromSeed(options.personSeed))
    {
        m_options.width = std::clamp(options.width, 64, 4096);
        m_options.height = std::clamp(options.height, 64, 4096);
        if (const auto radius = paperRadiusOf(options.species))
            m_photo.emplace(m_person, m_options.roomSeed, m_options.width, m_options.height, *radius);
        else
            m_main.emplace(rendererOf(m_person));
    }

    [[nodiscard]] Image draw(const SubjectMoment& moment)
    {
        if (m_photo)
            return imageOf(m_photo->hold(moment.state, moment.noise));
        if (moment.isSomebodyElse)
            return other().renderAt(moment.state, moment.noise);
        if (moment.companion)
            return m_main->renderBoth(moment.state, other(), *moment.companion, moment.noise);
        return m_main->renderAt(moment.state, moment.noise);
    }

private:
    [[nodiscard]] SubjectRenderer rendererOf(const SubjectIdentity& identity) const
    {
        return {identity, m_options.roomSeed, m_options.width, m_options.height};
    }

    [[nodiscard]] bool isAlike() const
    {
        return (m_options.species == SubjectSpecies::IdentitySwap ||
                m_options.species == SubjectSpecies::ActionSwap) &&
               Draws(m_options.roomSeed ^ 0x5a9U).chance(0.5);
    }

    SubjectRenderer& other()
    {
        if (!m_other)
            m_other.emplace(
                rendererOf(isAlike() ? subject::somebodyLike(m_person) : subject::somebodyUnlike(m_person)));
        return *m_other;
    }

    Options m_options;
    SubjectIdentity m_person;
    std::optional<SubjectRenderer> m_main;
    std::optional<SubjectRenderer> m_other;
    std::optional<subject::PhotoSheet> m_photo;
};

SubjectPresentation::SubjectPresentation(const Options& options)
    : m_options(options)
    , m_timeline(std::make_unique<Timeline>(options))
{}

SubjectPresentation::~SubjectPresentation() = default;
SubjectPresentation::SubjectPresentation(SubjectPresentation&&) noexcept = default;
SubjectPresentation& SubjectPresentation::operator=(SubjectPresentation&&) noexcept = default;

void SubjectPresentation::prompt(SubjectAct act, std::int64_t atNs)
{
    m_timeline->prompt(act, atNs);
}

void SubjectPresentation::rest()
{
    m_timeline->rest();
}

void SubjectPresentation::setScreenColour(const ScreenColour& colour, std::int64_t fromNs)
{
    m_timeline->setScreenColour(colour, fromNs);
}

SubjectMoment SubjectPresentation::momentAt(std::int64_t ns) const
{
    return m_timeline->momentAt(ns);
}

Image SubjectPresentation::draw(const SubjectMoment& moment)
{
    // Painting a person takes longer than a frame; who only asks for moments needs none.
    if (!m_stage)
        m_stage = std::make_unique<Stage>(m_options);
    return m_stage->draw(moment);
}

Image SubjectPresentation::frameAt(std::int64_t ns)
{
    return draw(momentAt(ns));
}

} // namespace aiqyn::engine
