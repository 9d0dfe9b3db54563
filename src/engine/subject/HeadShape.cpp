#include "engine/subject/HeadShape.h"

#include "engine/subject/Procedural.h"

#include <algorithm>
#include <array>
#include <numbers>

namespace aiqyn::engine::subject {

namespace {

struct Section
{
    double y, halfWidth, front, back;
};

constexpr double degree = std::numbers::pi / 180;
constexpr double roundness = 2 / 2.25; ///< of the horizontal sections: a little squarer than an ellipse

constexpr std::array<Section, 22> sections{
    {{119, 2, 2, 2},        {116, 20, 24, 24},    {110, 37, 45, 45},   {100, 53, 62, 65},
     {80, 68, 80, 86},      {60, 75, 88, 98},     {40, 77, 91, 102},   {20, 77, 91, 101},
     {0, 75.5, 89, 96},     {-20, 73, 89, 86},    {-40, 69.5, 89, 70}, {-60, 64.5, 89, 50},
     {-80, 56, 87, 30},     {-95, 46, 84.5, 15},  {-102, 40, 82.5, 8}, {-107, 34.5, 80, 2},
     {-110, 30.5, 78, -3},  {-113, 25.5, 74, -9}, {-115, 21, 70, -15}, {-116.5, 16, 65, -22},
     {-117.3, 11, 59, -30}, {-117.6, 6, 52, -38}}};

/// Cubic through two values with the slopes of their neighbourhoods: kinks would show as bands of light.
double through(double before, double from, double to, double after, double t)
{
    const double startSlope = 0.5 * (to - before);
    const double endSlope = 0.5 * (after - from);
    const double rise = to - from;
    return from + t * (startSlope +
                       t * (3 * rise - 2 * startSlope - endSlope + t * (startSlope + endSlope - 2 * rise)));
}

Section sectionAt(double y)
{
    if (y >= sections.front().y)
        return sections.front();
    for (std::size_t i = 1; i < sections.size(); ++i) {
        const Section& a = sections.at(i - 1);
        const Section& b = sections.at(i);
        if (y < b.y)
            continue;
        const Section& before = sections.at(i > 1 ? i - 2 : 0);
        const Section& after = sections.at(std::min(i + 1, sections.size() - 1));
        // Slopes per step of this section: the table is not evenly spaced.
        const double step = b.y - a.y;
        const double t = (y - a.y) / step;
        const double reachBefore = step / (a.y - before.y + (i > 1 ? 0 : step));
        const double reachAfter = i + 1 < sections.size() ? step / (after.y - b.y) : 1;
        const auto along = [&](double Section::*value) {
            return through(a.*value - (a.*value - before.*value) * reachBefore, a.*value, b.*value,
                           b.*value + (after.*value - b.*value) * reachAfter, t);
        };
        return {y, along(&Section::halfWidth), along(&Section::front), along(&Section::back)};
    }
    return sections.back();
}

double hill(double x, double y, double cx, double cy, double sx, double sy)
{
    const double dx = (x - cx) / sx;
    const double dy = (y - cy) / sy;
    const double squared = dx * dx + dy * dy;
    return squared > 18 ? 0 : std::exp(-0.5 * squared);
}

} // namespace

double HeadShape::noseRelief(double x, double y) const
{
    const SubjectIdentity::Nose& n = m_id.nose;
    const double yn = y / n.length;
    const double along = ramp(12, -40, yn);
    const double sigma = mix(5.5 * n.ridgeWidth, 10.5 * mix(1, n.tipWidth, 0.6), along * along);
    double z = n.projection * (n.bridge * ramp(14, -6, yn) + (1 - n.bridge) * ramp(0, -40, yn)) *
               ramp(-54, -44, yn - std::min(5.0, 0.03 * x * x)) * std::exp(-0.5 * x * x / (sigma * sigma));
    z += n.hump * hill(x, yn, 0, -16, 6 * n.ridgeWidth, 8);
    z += 4.8 * hill(x, yn, 0, -40 + n.tipTurn, 7.5 * n.tipWidth, 6);
    z += 8 * hill(std::abs(x), yn, 13.5 * n.wings, -44, 5.2, 6);
    return z;
}

double HeadShape::relief(double x, double y) const
{
    const SubjectIdentity::Skull& s = m_id.skull;
    const double ax = std::abs(x);
    const double eyeX = m_id.eyes.halfDistance;
    const double eyeY = m_id.eyes.height;
    const double mouth = mouthY();
    const double width = m_id.mouth.halfWidth / 25;
    double z = noseRelief(x, y);
    z -= 10 * s.socketDepth * hill(ax, y, eyeX, eyeY + 3, 15, 9.5);
    z += 5.5 * mix(1, s.socketDepth, 0.5) * hill(ax, y, eyeX, eyeY - 0.5, 10, 7);
    z += 5 * s.browRidge * hill(ax, y, 26, m_id.brows.height, 19, 6);
    z += s.foreheadForward * hill(x, y, 0, 62, 60, 26);
    z += 6 * s.cheekbone * hill(ax, y, 46, -24, 16, 13);
    z += s.cheekFullness * hill(ax, y, 52, -56, 15, 18);
    z += 4.2 * m_id.mouth.upperLip * hill(x, y, 0, mouth + 5.5, 17 * width, 4.2);
    z += 4.6 * m_id.mouth.lowerLip * hill(x, y, 0, mouth - 6, 15 * width, 4.2);
    z -= 2.2 * hill(x, y, 0, mouth, 20 * width, 1.8);
    z -= 4.2 * hill(x, y, 0, mouth - 19, 18, 4.5);
    z += (7 + s.chinForward) * hill(x, y, 0, -102, 15 * s.chinWidth, 9);
    return z;
}

double HeadShape::sideAt(double lambdaDeg, double y) const
{
    const SubjectIdentity::Skull& s = m_id.skull;
    double scale = 1 + (s.templeWidth - 1) * bump(y, 45, 30) + (s.cheekWidth - 1) * bump(y, -22, 22);
    scale += (s.jawWidth - 1) * bump(y, -76, 22) + (s.chinWidth - 1) * 0.5 * bump(y, -109, 11);
    const double sine = std::sin(lambdaDeg * degree);
    return sectionAt(y).halfWidth * s.width * scale *
           std::copysign(std::pow(std::abs(sine), roundness), sine);
}

HeadShape::Place HeadShape::at(double lambdaDeg, double y) const
{
    const Section section = sectionAt(y);
    const double x = sideAt(lambdaDeg, y);
    const double cosine = std::cos(lambdaDeg * degree);
    const double depth = std::pow(std::abs(cosine), roundness);
    // Where the neck begins, the back of a section lies before the ears' axis: its sides must follow, or the
    // underside of the chin would be waisted and show a notch from below.
    const double middle = ramp(50, -38, section.back) * 0.5 * (section.front - section.back);
    double z = middle + (cosine > 0 ? section.front - middle : -section.back - middle) * depth;
    // Under the chin there is no face to put a relief on.
    z += relief(x, y) * ramp(-0.05, 0.45, cosine) * ramp(-117.3, -108, y);
    return {x, z};
}

double HeadShape::occlusion(double x, double y) const
{
    const double ax = std::abs(x);
    const double eyeX = m_id.eyes.halfDistance;
    const double eyeY = m_id.eyes.height;
    const double noseEnd = -52 * m_id.nose.length;
    double light = 1;
    light -= 0.22 * m_id.skull.socketDepth * hill(ax, y, eyeX - 3, eyeY + 6, 14, 7);
    light -= 0.12 * hill(ax, y, eyeX - 12, eyeY, 6, 8);
    light -= 0.11 * hill(x, y, 0, noseEnd - 3, 12, 4.5);
    light -= 0.14 * hill(x, y, 0, mouthY() - 18, 16, 4.5);
    light -= 0.34 * ramp(-106, -116, y);
    return std::max(light, 0.3);
}

double HeadShape::stretchedY(double y) const
{
    return y * (y > 0 ? m_id.skull.upperLength : m_id.skull.lowerLength);
}

double HeadShape::mouthY() const
{
    return std::min(m_id.mouth.height, -52.5 * m_id.nose.length - 7 - 3.5 * m_id.mouth.upperLip);
}

double HeadShape::jawDrop(double y) const
{
    return 0.88 * ramp(mouthY() + 8, mouthY() - 19, y);
}

double HeadShape::smileForward(double x, double y) const
{
    return 4.5 * hill(std::abs(x), y, 43, -36, 13, 11);
}

} // namespace aiqyn::engine::subject
