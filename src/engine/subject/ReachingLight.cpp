#include "engine/subject/ReachingLight.h"

#include "engine/subject/Procedural.h"

#include <algorithm>
#include <cmath>

namespace aiqyn::engine::subject {

namespace {

constexpr std::size_t codeColours = 4;

/// The light signal's red, green, blue and yellow, then the white and black of its probe.
const std::array<ScreenColour, codeColours + 2>& palette()
{
    static const std::array<ScreenColour, codeColours + 2> colours{
        {ScreenColour::fromSrgb(255, 130, 130), ScreenColour::fromSrgb(120, 255, 120),
         ScreenColour::fromSrgb(110, 150, 255), ScreenColour::fromSrgb(255, 255, 120),
         ScreenColour::fromSrgb(255, 255, 255), ScreenColour{}}};
    return colours;
}

std::size_t placeInPalette(const ScreenColour& colour)
{
    const auto apart = [&colour](const ScreenColour& c) {
        return std::abs(c.blue - colour.blue) + std::abs(c.green - colour.green) +
               std::abs(c.red - colour.red);
    };
    return static_cast<std::size_t>(std::ranges::min_element(palette(), {}, apart) - palette().begin());
}

} // namespace

ReachingLight::ReachingLight(SubjectSpecies species, std::uint64_t seed, const SubjectRoom& room)
    : m_species(species)
    , m_seed(seed)
    , m_room(room)
{
    if (species == SubjectSpecies::DelayedLightCode)
        m_delayNs = static_cast<std::int64_t>(Draws(seed ^ 0xde1a7U).between(420, 700) * 1e6);
}

void ReachingLight::show(const ScreenColour& colour, std::int64_t fromNs)
{
    if (m_species == SubjectSpecies::ReplayUnlit)
        return;
    const bool hasOtherCode =
        m_species == SubjectSpecies::WrongLightCode || m_species == SubjectSpecies::Replay;
    m_seen.push_back({fromNs + m_delayNs, hasOtherCode ? ofOtherCode(colour) : colour});
}

ScreenColour ReachingLight::ofOtherCode(const ScreenColour& shown)
{
    const std::size_t place = placeInPalette(shown);
    if (place >= codeColours) {
        // Every session probes with the same white and black.
        m_played.reset();
        m_lastShown = shown;
        return shown;
    }
    if (m_played && shown == m_lastShown)
        return palette().at(*m_played);
    Draws draws(m_seed * 0x2545f4914f6cdd1dU + ++m_slotCount);
    const auto step = [&draws] { return static_cast<std::size_t>(1 + draws.below(codeColours - 1)); };
    if (m_played)
        m_played = (*m_played + step()) % codeColours; // a code never repeats a colour at once
    else if (m_species == SubjectSpecies::Replay)
        m_played = static_cast<std::size_t>(draws.below(codeColours)); // recorded before this code was drawn
    else
        m_played = (place + step()) % codeColours; // certainly another code
    m_lastShown = shown;
    return palette().at(*m_played);
}

ScreenColour ReachingLight::at(std::int64_t ns) const
{
    ScreenColour colour;
    for (const Seen& seen : m_seen) {
        if (seen.fromNs > ns)
            break;
        colour = seen.colour;
    }
    const double share = m_room.screenStrength;
    return {colour.blue * share, colour.green * share, colour.red * share};
}

std::array<double, 3> ReachingLight::cameraGainAt(std::int64_t ns) const
{
    // A grey-world loop of 12 % a frame at 30 frames a second, in closed form between changes of the colour.
    constexpr double lagNs = 261e6;
    // Of the screen's light, over the whole picture: the person's third receives most, the wall little.
    constexpr double pictureShare = 0.4;
    std::array<double, 3> gain{1, 1, 1};
    if (!m_room.adaptsExposure)
        return gain;
    std::array<double, 3> logGain{};
    for (std::size_t i = 0; i < m_seen.size() && m_seen[i].fromNs <= ns; ++i) {
        const std::int64_t untilNs = i + 1 < m_seen.size() ? std::min(ns, m_seen[i + 1].fromNs) : ns;
        const double left = std::exp(-static_cast<double>(untilNs - m_seen[i].fromNs) / lagNs);
        const ScreenColour& c = m_seen[i].colour;
        const std::array<double, 3> light{c.blue, c.green, c.red};
        for (std::size_t k = 0; k < 3; ++k) {
            const double target =
                -std::log1p(pictureShare * m_room.screenStrength * light.at(k) / m_room.lightLevel);
            logGain.at(k) = target + (logGain.at(k) - target) * left;
        }
    }
    for (std::size_t k = 0; k < 3; ++k)
        gain.at(k) = std::exp(logGain.at(k));
    return gain;
}

} // namespace aiqyn::engine::subject
