#include "engine/subject/SubjectRoom.h"

#include "engine/subject/Procedural.h"

#include <array>

namespace aiqyn::engine {

using subject::Draws;

SubjectRoom SubjectRoom::of(RoomLight light, std::uint64_t roomSeed)
{
    Draws draws(roomSeed * 0xd1342543de82ef95U + 0x700aU);
    const double fromLeft = draws.chance(0.5) ? -1 : 1;
    SubjectRoom room;
    room.lightDrift = 0.02;
    room.adaptsExposure = true;
    switch (light) {
    case RoomLight::Dim:
        // The camera exposes longer and makes up for most of the darkness; the screen gains with it.
        room.lightLevel = draws.between(0.91, 0.95);
        room.lightSide = fromLeft * draws.between(0, 0.25);
        room.screenStrength = draws.between(0.29, 0.36);
        break;
    case RoomLight::Office:
        room.lightLevel = draws.between(0.98, 1.08);
        room.lightSide = fromLeft * draws.between(0, 0.2);
        room.screenStrength = draws.between(0.16, 0.22);
        break;
    case RoomLight::Window:
        room.lightLevel = draws.between(1.12, 1.22);
        room.lightSide = fromLeft * draws.between(0.6, 0.85);
        room.screenStrength = draws.between(0.06, 0.085);
        break;
    }
    return room;
}

SubjectRoom SubjectRoom::drawn(std::uint64_t roomSeed)
{
    constexpr std::array lights{RoomLight::Dim, RoomLight::Office, RoomLight::Window};
    Draws draws(roomSeed * 0x2545f4914f6cdd1dU + 0x11647U);
    return of(lights.at(static_cast<std::size_t>(draws.below(static_cast<int>(lights.size())))), roomSeed);
}

} // namespace aiqyn::engine
