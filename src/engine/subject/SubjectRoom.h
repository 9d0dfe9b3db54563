#pragma once

#include <cstdint>

namespace aiqyn::engine {

enum class RoomLight {
    Dim = 1, ///< evening: the screen is a good part of the light
    Office,  ///< ceiling lights
    Window,  ///< bright day from one side: the screen hardly counts
};

/// The light a session takes place in, as the camera's exposure renders it. The default is a well lit office
/// whose light is steady, a screen as bright as the room, and a camera that does not adapt.
struct SubjectRoom
{
    double lightLevel = 1; ///< of SubjectState, before drift
    double lightSide = 0;  ///< of SubjectState
    /// Share of the screen's linear light that reaches the face: with 1, a white screen adds to a frontal
    /// face about what the room gives at lightLevel 1. The wall behind receives much less.
    double screenStrength = 1;
    double lightDrift = 0;       ///< amplitude of the room light's slow change, a share of lightLevel
    bool adaptsExposure = false; ///< the camera's gain of each channel follows the screen's light

    /// That light with small variations by seed. White against black on the screen changes a frontal face by
    /// about 25..40 % (dim), 13..23 % (office), 4..8 % (window) before the camera adapts; with drift, and a
    /// camera that adapts.
    [[nodiscard]] static SubjectRoom of(RoomLight light, std::uint64_t roomSeed);
    /// One of the three lights by seed.
    [[nodiscard]] static SubjectRoom drawn(std::uint64_t roomSeed);

    friend bool operator==(const SubjectRoom&, const SubjectRoom&) = default;
};

} // namespace aiqyn::engine
