#pragma once

#include "engine/subject/ScreenColour.h"
#include "engine/subject/SubjectRoom.h"
#include "engine/subject/SubjectSpecies.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace aiqyn::engine::subject {

/// What the camera sees of the screen's light on a face, or on what passes for one, over time.
class ReachingLight
{
public:
    /// `seed` draws the other code and the delay of species that have one.
    ReachingLight(SubjectSpecies species, std::uint64_t seed, const SubjectRoom& room);

    /// The screen shows that colour from then on; times never fall.
    void show(const ScreenColour& colour, std::int64_t fromNs);

    /// Scaled by the room's screen strength.
    [[nodiscard]] ScreenColour at(std::int64_t ns) const;
    /// Blue, green, red; 1 each where the camera does not adapt.
    [[nodiscard]] std::array<double, 3> cameraGainAt(std::int64_t ns) const;

private:
    struct Seen
    {
        std::int64_t fromNs;
        ScreenColour colour;
    };
    [[nodiscard]] ScreenColour ofOtherCode(const ScreenColour& shown);

    SubjectSpecies m_species;
    std::uint64_t m_seed;
    SubjectRoom m_room;
    std::int64_t m_delayNs = 0;
    std::vector<Seen> m_seen;
    ScreenColour m_lastShown;
    std::optional<std::size_t> m_played; ///< the other code's colour now; none between codes
    std::uint64_t m_slotCount = 0;
};

} // namespace aiqyn::engine::subject
