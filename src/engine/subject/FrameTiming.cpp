#include "engine/subject/FrameTiming.h"

#include "engine/subject/Procedural.h"

namespace aiqyn::engine {

using subject::Draws;

FrameTiming FrameTiming::drawn(std::uint64_t seed)
{
    Draws draws(seed * 0x9e3779b97f4a7c15U + 0xf4a3eU);
    FrameTiming timing;
    timing.m_seed = draws.bits();
    timing.m_periodNs = static_cast<std::int64_t>(1e9 / draws.between(25, 30));
    timing.m_jitterNs = 5'000'000;
    timing.m_loss = 0.02;
    return timing;
}

FrameTiming::Step FrameTiming::next(std::int64_t frameNs) const
{
    // A frame is late by less than a period, so its time names its place.
    const std::int64_t place = frameNs / m_periodNs;
    std::int64_t following = place + 1;
    while (isLost(following))
        ++following;
    return {timeOf(following), static_cast<std::uint64_t>(following - place)};
}

std::int64_t FrameTiming::timeOf(std::int64_t place) const
{
    if (m_jitterNs == 0)
        return place * m_periodNs;
    Draws draws(m_seed ^ (static_cast<std::uint64_t>(place) * 0xd1342543de82ef95U));
    return place * m_periodNs + static_cast<std::int64_t>(draws.unit() * static_cast<double>(m_jitterNs));
}

bool FrameTiming::isUnlucky(std::int64_t place) const
{
    Draws draws(~m_seed ^ (static_cast<std::uint64_t>(place) * 0x2545f4914f6cdd1dU));
    return draws.chance(m_loss);
}

bool FrameTiming::isLost(std::int64_t place) const
{
    return isUnlucky(place) && !isUnlucky(place - 1);
}

} // namespace aiqyn::engine
