#include "engine/subject/SkinTexture.h"

#include "engine/subject/Procedural.h"
#include "engine/subject/TextureTools.h"

namespace aiqyn::engine::subject {

namespace {

constexpr double scale = SkinTexture::pixelsPerMm;

int columnOf(double x)
{
    return static_cast<int>(std::lround((x - SkinTexture::leftMm) * scale));
}
int rowOf(double y)
{
    return static_cast<int>(std::lround((SkinTexture::topMm - y) * scale));
}
double xOf(int column)
{
    return SkinTexture::leftMm + column / scale;
}
double yOf(int row)
{
    return SkinTexture::topMm - row / scale;
}

cv::Vec3d lerp(const cv::Vec3d& a, const cv::Vec3d& b, double t)
{
    return a + (b - a) * t;
}
cv::Vec3d toVec(const SubjectColour& c)
{
    return {c[0], c[1], c[2]};
}

int keyOf(double expression)
{
    return static_cast<int>(std::lround(expression * 16));
}

double outOf1(double t, double power)
{
    return std::pow(std::max(0.0, 1 - t * t), power);
}

/// Coverage of "value is positive", soft over about a pixel.
double inside(double value)
{
    return ramp(-0.3, 0.3, value);
}

} // namespace

SkinTexture::SkinTexture(const SubjectIdentity& identity)
    : m_id(identity)
    , m_shape(identity)
    , m_bare(bareSkin(identity, m_shape))
    , m_painted(m_bare.clone())
    , m_grain(smoothNoise({width, height}, 1.5, 5, identity.seed + 77))
{
    setEyes(0);
    setMouth(0, 0);
}

void SkinTexture::setEyes(double closed)
{
    if (std::abs(closed - m_closed) < 1e-6)
        return;
    m_closed = closed;
    const int reach = columnOf(m_id.eyes.halfDistance + 24);
    const int top = rowOf(m_id.eyes.height + 20);
    const int left = columnOf(-m_id.eyes.halfDistance - 24);
    const cv::Rect place(left, top, reach - left + 1, rowOf(m_id.eyes.height - 14) - top + 1);
    show(m_eyePatches, {keyOf(closed), 0}, place, [&] {
        paintEye(1, closed);
        paintEye(-1, closed);
    });
}

template <typename Paint>
void SkinTexture::show(Patches& patches, const std::pair<int, int>& key, const cv::Rect& place,
                       const Paint& paint)
{
    if (const auto kept = patches.find(key); kept != patches.end()) {
        kept->second.copyTo(m_painted(place));
        return;
    }
    paint();
    // A conversation of all expressions at once would otherwise fill the memory.
    if (patches.size() >= mostPatches)
        patches.clear();
    patches[key] = m_painted(place).clone();
}

void SkinTexture::paintEye(double side, double closed)
{
    const SubjectIdentity::Eyes& e = m_id.eyes;
    const double half = e.halfWidth;
    const double centreX = side * e.halfDistance;
    const cv::Vec3d iris = toVec(e.iris);
    const cv::Vec3d lash(16, 16, 20);
    for (int row = rowOf(e.height + 20); row <= rowOf(e.height - 14); ++row) {
        for (int column = columnOf(centreX - 24); column <= columnOf(centreX + 24); ++column) {
            cv::Vec3d colour = m_bare(row, column);
            const double x = xOf(column) - centreX;
            const double outward = x * side;
            const double y = yOf(row) - e.height - e.tilt * outward;
            const double t = outward / half;
            // The upper lid is highest a little towards the nose, the lower lid lowest a little outside.
            const double tu = clamp01(std::abs(t + 0.06 * (1 - t * t)));
            const double lower = -4.2 * std::sqrt(e.openness) * outOf1(std::abs(t), 0.9);
            const double openLid = 6.2 * e.openness * outOf1(tu, 0.62);
            const double upper = mix(openLid, lower + 0.2, closed);
            const double within = std::abs(t) < 1 ? inside(upper - y) * inside(y - lower) : 0;
            const double reach = ramp(1.25, 0.9, std::abs(t));

            // Lid: fold above the eye, make-up, and lid skin when it comes down.
            const double foldY = openLid * (1 - 0.35 * closed) + e.creaseMm * (1 - 0.4 * closed) * reach;
            colour *= 1 - e.creaseDarkness * reach * bump(y, foldY, 0.8);
            colour *= 1 - 0.10 * reach * bump(y, 0.5 * (foldY + upper), 3);
            const double made = e.shadow * reach * ramp(lower, lower + 1, y) * ramp(foldY + 6, foldY - 1, y);
            colour = lerp(colour, cv::Vec3d(95, 60, 70), made);
            colour *= 1 - 0.16 * reach * bump(y, lower - 2.0, 1.3);

            if (within > 0) {
                const double corner = std::abs(t);
                cv::Vec3d eye = cv::Vec3d(206, 208, 215) * (1 - 0.30 * corner * corner * corner);
                if (t < -0.86)
                    eye = lerp(eye, cv::Vec3d(120, 120, 180), ramp(-0.86, -0.97, t));
                const double ix = x;
                const double iy = y - 0.7;
                const double r = std::hypot(ix, iy);
                if (r < e.irisRadius + 0.4) {
                    const double grain = 1 + 0.16 * m_grain(row, column) * ramp(2, 4, r);
                    cv::Vec3d inIris = iris * grain * (1 - 0.55 * ramp(e.irisRadius - 1.6, e.irisRadius, r));
                    inIris = lerp(inIris, cv::Vec3d(10, 9, 9), ramp(2.7, 2.0, r));
                    eye = lerp(eye, inIris, ramp(e.irisRadius + 0.35, e.irisRadius - 0.3, r));
                }
                eye *= mix(0.60, 1.0, ramp(0, 3.5, upper - y));
                eye = lerp(eye, cv::Vec3d(252, 252, 252),
                           0.92 * ramp(1.25, 0.6, std::hypot(ix + 1.6, iy - 1.9)));
                colour = lerp(colour, eye, within);
            }
            const double line = (0.45 + 0.45 * e.lashes) * (0.8 + 0.5 * ramp(-0.5, 0.9, t));
            double dark = std::abs(t) < 1.06 ? bump(y, upper + 0.15, line) * 0.88 : 0;
            dark = std::max(dark, std::abs(t) < 1 ? bump(y, lower - 0.1, 0.5) * 0.35 * (1 - closed) : 0);
            colour = lerp(colour, lash, clamp01(dark * std::min(1.0, 0.6 + 0.4 * e.lashes) * reach));
            m_painted(row, column) = colour;
        }
    }
}

void SkinTexture::setMouth(double open, double smile)
{
    if (std::abs(open - m_open) < 1e-6 && std::abs(smile - m_smile) < 1e-6)
        return;
    m_open = open;
    m_smile = smile;
    const int top = rowOf(m_shape.mouthY() + 20);
    const int left = columnOf(-43);
    const cv::Rect place(left, top, columnOf(43) - left + 1, rowOf(m_shape.mouthY() - 26) - top + 1);
    show(m_mouthPatches, {keyOf(open), keyOf(smile)}, place, [&] { paintMouth(open, smile); });
}

void SkinTexture::paintMouth(double open, double smile)
{
    const SubjectIdentity::Mouth& m = m_id.mouth;
    const double level = m_shape.mouthY();
    const double half = m.halfWidth * (1 + 0.26 * smile - 0.12 * open);
    const double gap = HeadShape::fullGapMm * open;
    const cv::Vec3d skin = toVec(m_id.skin.colour);
    const cv::Vec3d lips(skin[0] * m.lipBlue, skin[1] * m.lipGreen, skin[2] * m.lipRed);
    for (int row = rowOf(level + 20); row <= rowOf(level - 26); ++row) {
        // Where this row of the resting face is now, measured from the closed lips.
        const double now = yOf(row) - m_shape.jawDrop(yOf(row)) * gap - level;
        for (int column = columnOf(-43); column <= columnOf(43); ++column) {
            cv::Vec3d colour = m_bare(row, column);
            const double x = xOf(column);
            const double t = std::abs(x) / half;
            const double y = now - (6.5 * smile + m.cornerTurn) * std::min(t * t, 1.3);
            const double top = 0.12 * gap * outOf1(t, 0.5);
            const double bottom = -0.88 * gap * outOf1(t, 0.6);
            const double bow = m.bow * (bump(std::abs(x), 5.5, 3) - 0.8 * bump(x, 0, 2.2));
            const double upperLip = (5.2 * m.upperLip + bow) * outOf1(t, 0.8) * (1 - 0.25 * smile);
            const double lowerLip = 6.8 * m.lowerLip * outOf1(t, 0.7) * (1 - 0.2 * smile);
            const double wrinkle = 1 + 0.05 * m_grain(row, column);
            if (t < 1) {
                const double inUpper = inside(top + upperLip - y) * inside(y - top);
                const double inLower = inside(y - bottom + lowerLip) * inside(bottom - y);
                colour = lerp(colour, lips * (0.86 * wrinkle), inUpper * 0.92);
                const double roundness =
                    0.92 + 0.16 * bump(y, bottom - 0.45 * lowerLip, 0.3 * lowerLip + 0.1);
                colour = lerp(colour, lips * (roundness * wrinkle), inLower * 0.92);
                const double between = inside(top - y) * inside(y - bottom);
                if (gap > 0.5 && between > 0) {
                    const double depth = top - y;
                    cv::Vec3d mouth(28, 22, 52);
                    const double tooth = 1 - 0.22 * bump(std::fmod(std::abs(x) + 0.3, 7.5), 0, 0.5);
                    const double teeth = ramp(0.6, 1.4, depth) * ramp(7.2, 6.2, depth) * ramp(0.85, 0.6, t);
                    mouth = lerp(mouth, cv::Vec3d(172, 192, 202) * (tooth * (1 - 0.4 * t)), teeth);
                    const double tongue = bump(x, 0, half * 0.42) * ramp(0.45, 0.8, depth / (gap + 1));
                    mouth = lerp(mouth, cv::Vec3d(78, 74, 150), 0.8 * tongue * (1 - teeth));
                    colour = lerp(colour, mouth, between);
                }
                colour *= 1 - 0.55 * (1 - clamp01(open * 8)) * bump(y, 0, 0.65) * ramp(1.0, 0.85, t);
            }
            colour *= 1 - 0.40 * bump(std::abs(x), half, 1.8) * bump(y, 0, 1.8);
            colour *= 1 - 0.22 * smile * bump(std::abs(x), half + 5 - 0.15 * y, 1.8) * ramp(-8, 4, y);
            m_painted(row, column) = colour;
        }
    }
}

} // namespace aiqyn::engine::subject
