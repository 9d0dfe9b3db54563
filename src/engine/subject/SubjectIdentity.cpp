#include "engine/subject/SubjectIdentity.h"

#include "engine/subject/Procedural.h"

#include <algorithm>

namespace aiqyn::engine {

using subject::Draws;

namespace {

constexpr double paleFrom = 0.82; ///< skin tone from which light hair and eyes occur

/// One of the first `count` colours.
template <std::size_t N>
SubjectColour oneOf(Draws& draws, const std::array<SubjectColour, N>& palette, std::size_t count,
                    double spread)
{
    SubjectColour colour = palette.at(static_cast<std::size_t>(draws.below(static_cast<int>(count))));
    for (double& channel : colour)
        channel *= draws.between(1 - spread, 1 + spread);
    return colour;
}

SubjectIdentity::Skull drawSkull(Draws& d, bool female)
{
    SubjectIdentity::Skull s{};
    s.width = d.between(0.86, 1.13) * (female ? 0.97 : 1.0);
    s.templeWidth = d.between(0.90, 1.09);
    s.cheekWidth = d.between(0.92, 1.12);
    s.jawWidth = d.between(0.80, 1.22) * (female ? 0.94 : 1.0);
    s.chinWidth = d.between(0.75, 1.45);
    s.lowerLength = d.between(0.88, 1.13);
    s.upperLength = d.between(0.90, 1.10);
    s.chinForward = d.between(-6, 9);
    s.foreheadForward = d.between(-9, 6);
    s.browRidge = d.between(-0.2, female ? 1.0 : 2.0);
    s.socketDepth = d.between(0.4, 1.6);
    s.cheekbone = d.between(-0.2, 2.0);
    s.cheekFullness = d.between(-5.5, 6.5);
    s.earSize = d.between(0.85, 1.12);
    s.earOut = d.between(0.1, 0.75);
    s.neckWidth = d.between(0.85, 1.18) * (female ? 0.88 : 1.03);
    return s;
}

SubjectIdentity::Eyes drawEyes(Draws& d, bool female, double tone)
{
    // Light irises belong to light skin: the browns come first.
    static constexpr std::array<SubjectColour, 8> irises{{{22, 42, 70},
                                                          {30, 60, 98},
                                                          {14, 24, 40},
                                                          {20, 34, 56},
                                                          {150, 120, 80},
                                                          {130, 130, 105},
                                                          {70, 118, 100},
                                                          {55, 95, 120}}};
    SubjectIdentity::Eyes e{};
    e.halfDistance = d.between(27.5, 35.5);
    e.height = d.between(-4, 4);
    e.halfWidth = d.between(12.2, 17.2);
    e.openness = d.between(0.78, 1.22);
    e.tilt = d.between(-0.10, 0.21);
    e.irisRadius = d.between(5.3, 6.6);
    e.creaseMm = d.between(2.2, 7.5);
    e.creaseDarkness = d.between(0, 0.55);
    e.bags = d.between(0, 0.34);
    e.lashes = female ? d.between(0.5, 1.6) : d.between(0.3, 0.9);
    e.shadow = female && d.chance(0.5) ? d.between(0.1, 0.5) : 0;
    e.iris = oneOf(d, irises, tone < paleFrom ? 4 : irises.size(), 0.15);
    return e;
}

SubjectIdentity::Brows drawBrows(Draws& d, bool female)
{
    SubjectIdentity::Brows b{};
    b.innerX = d.between(9, 21);
    b.outerX = d.between(43, 56);
    b.height = d.between(14.5, 27);
    b.arch = d.between(0, 7);
    b.tilt = d.between(-5, 6);
    b.thickness = female ? d.between(0.9, 4.2) : d.between(1.8, 7.5);
    b.darkness = d.between(0.3, 1.0);
    b.joined = d.chance(0.15) ? d.between(0.2, 0.8) : 0;
    return b;
}

SubjectIdentity::Nose drawNose(Draws& d)
{
    SubjectIdentity::Nose n{};
    n.length = d.between(0.76, 1.12);
    n.projection = d.between(14, 30);
    n.bridge = d.between(0.1, 0.62);
    n.ridgeWidth = d.between(0.75, 1.6);
    n.tipWidth = d.between(0.75, 1.6);
    n.wings = d.between(0.75, 1.5);
    n.hump = d.between(-2.5, 4.0);
    n.tipTurn = d.between(-4, 4);
    return n;
}

SubjectIdentity::Mouth drawMouth(Draws& d, bool female)
{
    SubjectIdentity::Mouth m{};
    m.height = d.between(-73, -61);
    m.halfWidth = d.between(19, 31);
    m.upperLip = d.between(0.45, 1.8);
    m.lowerLip = d.between(0.55, 1.9);
    m.bow = d.between(0, 1.8);
    m.cornerTurn = d.between(-1.6, 2.8);
    const bool lipstick = female && d.chance(0.55);
    m.lipBlue = lipstick ? d.between(0.35, 0.65) : d.between(0.62, 0.92);
    m.lipGreen = lipstick ? d.between(0.25, 0.50) : d.between(0.52, 0.74);
    m.lipRed = lipstick ? d.between(0.75, 1.0) : d.between(0.80, 0.98);
    return m;
}

SubjectIdentity::Hair drawHair(Draws& d, bool female, double age, double tone)
{
    static constexpr std::array<SubjectColour, 8> colours{{{18, 20, 24},
                                                           {24, 30, 40},
                                                           {32, 45, 68},
                                                           {22, 26, 32},
                                                           {44, 70, 110},
                                                           {32, 62, 135},
                                                           {90, 150, 200},
                                                           {110, 165, 200}}};
    static constexpr std::array<HairStyle, 8> maleStyles{
        {HairStyle::Bald, HairStyle::HorseShoe, HairStyle::Crop, HairStyle::Short, HairStyle::Short,
         HairStyle::Full, HairStyle::Fringe, HairStyle::Long}};
    static constexpr std::array<HairStyle, 5> femaleStyles{
        {HairStyle::Short, HairStyle::Full, HairStyle::Fringe, HairStyle::Long, HairStyle::Long}};
    SubjectIdentity::Hair h{};
    h.style = female ? femaleStyles.at(static_cast<std::size_t>(d.below(5)))
                     : maleStyles.at(static_cast<std::size_t>(d.below(8)));
    h.colour = oneOf(d, colours, tone < paleFrom ? 4 : colours.size(), 0.05);
    h.line = h.style == HairStyle::Fringe ? d.between(30, 46) : d.between(54, 84);
    h.volume = d.between(5, 24);
    if (h.style == HairStyle::Crop)
        h.volume = d.between(1.5, 4);
    h.recession = female ? 0 : d.between(0, 24) * subject::mix(0.4, 1, age);
    h.parting = d.between(-0.26, 0.26) * (h.style == HairStyle::Fringe ? 0.45 : 1.0);
    h.sideburn = female ? d.between(-14, 12) : d.between(-34, 12);
    h.lengthMm = d.between(60, 190);
    h.curl = d.unit();
    h.grey = subject::clamp01(d.between(-0.8, 0.35) + age * 1.1);
    for (std::size_t c = 0; c < 3; ++c) {
        const double silver = 178.0 - 4.0 * static_cast<double>(c);
        h.colour.at(c) = subject::mix(h.colour.at(c), silver, h.grey * 0.85);
    }
    return h;
}

} // namespace

SubjectIdentity SubjectIdentity::fromSeed(std::uint64_t seed)
{
    Draws d(seed * 0x2545f4914f6cdd1dU + 0x1234567U);
    SubjectIdentity i;
    i.seed = seed;
    i.isFemale = d.chance(0.45);
    i.age = d.unit();
    // Light to dark with a free undertone; the darkest still shows its features at half light.
    const double tone = d.between(0.45, 1.10);
    const double warmth = d.between(-0.06, 0.06);
    i.skull = drawSkull(d, i.isFemale);
    i.eyes = drawEyes(d, i.isFemale, tone);
    i.brows = drawBrows(d, i.isFemale);
    i.nose = drawNose(d);
    i.mouth = drawMouth(d, i.isFemale);
    i.hair = drawHair(d, i.isFemale, i.age, tone);

    static constexpr std::array<BeardForm, 8> beards{
        {BeardForm::None, BeardForm::None, BeardForm::Stubble, BeardForm::Moustache, BeardForm::Goatee,
         BeardForm::Full, BeardForm::Full, BeardForm::ChinCurtain}};
    i.beard.form = beards.at(static_cast<std::size_t>(d.below(8)));
    i.beard.density = d.between(0.5, 1.0);
    i.beard.length = d.between(1, 9);
    const double beardShade = d.between(0.7, 1.25);
    for (std::size_t c = 0; c < 3; ++c)
        i.beard.colour.at(c) = std::min(215.0, i.hair.colour.at(c) * beardShade);
    if (i.isFemale)
        i.beard.form = BeardForm::None;

    static constexpr std::array<SubjectColour, 4> frames{
        {{28, 26, 26}, {40, 50, 80}, {120, 130, 135}, {90, 40, 45}}};
    i.glasses.form = !d.chance(0.35) ? GlassesForm::None
                     : d.chance(0.5) ? GlassesForm::Round
                                     : GlassesForm::Rectangular;
    i.glasses.halfWidth = d.between(22, 27);
    i.glasses.halfHeight = i.glasses.form == GlassesForm::Round ? d.between(20, 25) : d.between(14, 20);
    i.glasses.thickness = d.between(0.8, 2.4);
    i.glasses.colour = oneOf(d, frames, frames.size(), 0.06);

    const SubjectColour light{128, 163, 206};
    const double darkness = 1 - subject::ramp(0.42, 0.95, tone);
    i.skin.colour = {light[0] * tone * (1 - warmth) * (1 - 0.26 * darkness),
                     light[1] * tone * (1 - 0.13 * darkness), light[2] * tone * (1 + 0.4 * warmth)};
    i.skin.freckles = d.chance(0.25) ? d.between(0.2, 0.8) : 0;
    i.skin.blush = d.between(0, 0.8);
    i.skin.wrinkles = i.age * d.between(0.4, 1.0);
    i.skin.shine = d.between(0.03, 0.13);
    i.skin.mottle = d.between(0.3, 1.1);
    i.skin.moles = d.below(4);
    return i;
}

} // namespace aiqyn::engine
