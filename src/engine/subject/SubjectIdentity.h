#pragma once

#include <array>
#include <cstdint>

namespace aiqyn::engine {

using SubjectColour = std::array<double, 3>; ///< B, G, R, 0..255

enum class HairStyle { Bald = 1, HorseShoe, Crop, Short, Full, Fringe, Long };
enum class BeardForm { None = 1, Stubble, Moustache, Goatee, Full, ChinCurtain };
enum class GlassesForm { None = 1, Round, Rectangular };

/// What makes one synthetic person differ from another: everything that stays the same from day to day.
/// Lengths in millimetres and factors of an average head, unless said otherwise. Ranges are wider than among
/// people: a recognition network sees little of what a renderer varies.
struct SubjectIdentity
{
    /// The same person for the same seed, always.
    [[nodiscard]] static SubjectIdentity fromSeed(std::uint64_t seed);

    std::uint64_t seed = 0;
    bool isFemale = false;
    double age = 0; ///< 0 = about twenty .. 1 = about seventy

    struct Skull
    {
        double width, templeWidth, cheekWidth, jawWidth, chinWidth;
        double lowerLength, upperLength;
        double chinForward, foreheadForward, browRidge, socketDepth;
        double cheekbone, cheekFullness, earSize, earOut, neckWidth;
    } skull{};
    struct Eyes
    {
        double halfDistance, height, halfWidth, openness, tilt, irisRadius;
        double creaseMm, creaseDarkness, bags, lashes, shadow;
        SubjectColour iris;
    } eyes{};
    struct Brows
    {
        double innerX, outerX, height, arch, tilt, thickness, darkness, joined;
    } brows{};
    struct Nose
    {
        double length, projection, bridge, ridgeWidth, tipWidth, wings, hump, tipTurn;
    } nose{};
    struct Mouth
    {
        double height, halfWidth, upperLip, lowerLip, bow, cornerTurn, lipGreen, lipBlue, lipRed;
    } mouth{};
    struct Hair
    {
        HairStyle style;
        SubjectColour colour;
        double line, volume, recession, parting, sideburn, lengthMm, curl, grey;
    } hair{};
    struct Beard
    {
        BeardForm form;
        double density, length;
        SubjectColour colour;
    } beard{};
    struct Glasses
    {
        GlassesForm form;
        double halfWidth, halfHeight, thickness;
        SubjectColour colour;
    } glasses{};
    struct Skin
    {
        SubjectColour colour;
        double freckles, blush, wrinkles, shine, mottle;
        int moles;
    } skin{};
};

} // namespace aiqyn::engine
