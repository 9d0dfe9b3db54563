#include "engine/subject/HairShape.h"

#include "engine/subject/Procedural.h"

#include <algorithm>
#include <numbers>

namespace aiqyn::engine::subject {

namespace {

constexpr double noHair = -1000;

double awayFromNose(double lambdaDeg)
{
    return lambdaDeg > 180 ? 360 - lambdaDeg : std::abs(lambdaDeg);
}

} // namespace

double HairShape::depthMm(double lambdaDeg, double x, double y) const
{
    if (m_hair.style == HairStyle::Bald)
        return noHair;
    const double around = awayFromNose(lambdaDeg);
    double front = m_hair.line + 5 * std::cos(0.06 * x) - 0.005 * x * x;
    front += m_hair.recession * (bump(std::abs(x), 38, 13) - 0.25 * bump(x, 0, 14));
    front += m_hair.parting * x;
    double lower = mix(front, m_hair.sideburn, ramp(64, 79, around));
    lower = mix(lower, 13, ramp(87, 92, around));
    lower = mix(lower, -60, ramp(106, 118, around));
    double depth = y - lower;
    if (m_hair.style == HairStyle::HorseShoe)
        depth = std::min({depth, 48 - y, (around - 68) * 1.2});
    return depth;
}

double HairShape::thicknessMm(double lambdaDeg, double x, double y) const
{
    const double depth = depthMm(lambdaDeg, x, y);
    if (depth <= 0)
        return 0;
    const bool isFringe = m_hair.style == HairStyle::Fringe;
    double thickness =
        m_hair.volume * (isFringe ? 0.7 : 0.45 + 0.55 * ramp(20, 100, y)) * ramp(0, isFringe ? 6 : 16, depth);
    if (m_hair.style == HairStyle::Long || m_hair.style == HairStyle::Full)
        thickness += 5 * ramp(0, 14, depth);
    // Sideburns lie close to the cheek.
    thickness *= mix(ramp(-5, 50, y), 1, ramp(88, 104, awayFromNose(lambdaDeg)));
    // Whole waves round the head: the last column of the mesh is the first one again.
    const double around = lambdaDeg * std::numbers::pi / 180;
    thickness *= 1 + 0.07 * m_hair.curl * (std::sin(0.33 * y + 11 * around) + std::sin(15 * around));
    return thickness;
}

} // namespace aiqyn::engine::subject
