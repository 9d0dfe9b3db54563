#include "engine/subject/Procedural.h"
#include "engine/subject/SkinTexture.h"
#include "engine/subject/TextureTools.h"

#include <opencv2/imgproc.hpp>

namespace aiqyn::engine::subject {

namespace {

constexpr double scale = SkinTexture::pixelsPerMm;
constexpr int subPixelBits = 4;
using Mask = cv::Mat1b;

double columnOf(double x)
{
    return (x - SkinTexture::leftMm) * scale;
}
double rowOf(double y)
{
    return (SkinTexture::topMm - y) * scale;
}

cv::Point fixedPoint(double x, double y)
{
    constexpr double unit = 1 << subPixelBits;
    return {static_cast<int>(std::lround(columnOf(x) * unit)),
            static_cast<int>(std::lround(rowOf(y) * unit))};
}

Mask emptyMask()
{
    Mask mask(SkinTexture::height, SkinTexture::width);
    mask.setTo(0);
    return mask;
}

void stroke(Mask& mask, double x0, double y0, double x1, double y1, double strength, int thickness = 1)
{
    cv::line(mask, fixedPoint(x0, y0), fixedPoint(x1, y1), cv::Scalar(255 * strength), thickness, cv::LINE_AA,
             subPixelBits);
}

/// The painter's work in progress: one factor per texel for all channels, and the picture.
class Painter
{
public:
    Painter(const SubjectIdentity& identity, const HeadShape& shape)
        : m_id(identity)
        , m_shape(shape)
        , m_draws(identity.seed ^ 0x5eedU)
        , m_light(SkinTexture::height, SkinTexture::width, 1.0F)
        , m_red(SkinTexture::height, SkinTexture::width, 0.0F)
    {}

    cv::Mat3b paint()
    {
        shade();
        wrinkles();
        spots();
        cv::Mat3b picture = colours();
        hairOnFace(picture);
        return picture;
    }

private:
    /// Adds `amount` times a hill to a plane; on both sides of the face.
    static void both(cv::Mat1f& plane, double x, double y, double sx, double sy, double amount)
    {
        add(plane, x, y, sx, sy, amount);
        add(plane, -x, y, sx, sy, amount);
    }

    static void add(cv::Mat1f& plane, double x, double y, double sx, double sy, double amount)
    {
        const int left = std::max(0, static_cast<int>(columnOf(x - 3 * sx)));
        const int right = std::min(plane.cols - 1, static_cast<int>(columnOf(x + 3 * sx)));
        const int top = std::max(0, static_cast<int>(rowOf(y + 3 * sy)));
        const int bottom = std::min(plane.rows - 1, static_cast<int>(rowOf(y - 3 * sy)));
        for (int r = top; r <= bottom; ++r) {
            const double gy = amount * bump(SkinTexture::topMm - r / scale, y, sy);
            for (int c = left; c <= right; ++c)
                plane(r, c) += static_cast<float>(gy * bump(SkinTexture::leftMm + c / scale, x, sx));
        }
    }

    void shade()
    {
        const cv::Size size(SkinTexture::width, SkinTexture::height);
        const cv::Mat1f mottle = smoothNoise(size, 40, 40, m_id.seed + 1) * 0.020 +
                                 smoothNoise(size, 9, 9, m_id.seed + 2) * 0.016 +
                                 smoothNoise(size, 2.2, 2.2, m_id.seed + 3) * 0.020;
        // The plane is stretched over the sides and the top of the head: spots would become stripes there.
        for (int r = 0; r < size.height; ++r) {
            const double upright = m_id.skin.mottle * ramp(92, 60, SkinTexture::topMm - r / scale);
            for (int c = 0; c < size.width; ++c)
                m_light(r, c) += static_cast<float>(mottle(r, c) * upright *
                                                    ramp(64, 34, std::abs(SkinTexture::leftMm + c / scale)));
        }
        const double eyeX = m_id.eyes.halfDistance;
        const double eyeY = m_id.eyes.height;
        both(m_light, eyeX - 2, eyeY - 10, 11, 3.2, -m_id.eyes.bags);
        both(m_light, eyeX - 13, eyeY + 1, 4.5, 6, -0.14);
        const double noseL = m_id.nose.length;
        both(m_light, 8 * m_id.nose.tipWidth, -51 * noseL, 3.0 * m_id.nose.wings, 1.6, -0.62);
        both(m_light, 19 * m_id.nose.wings, -45 * noseL, 1.8, 5, -0.10);
        both(m_red, 42, -34, 16, 12, 0.10 * m_id.skin.blush);
        add(m_red, 0, -42 * noseL, 10, 7, 0.06 * m_id.skin.blush);
    }

    void wrinkles()
    {
        const double depth = m_id.skin.wrinkles;
        Mask lines = emptyMask();
        const double jitter = m_draws.between(0.8, 1.2);
        for (const double side : {1.0, -1.0}) {
            // From the wings of the nose down past the corners of the mouth.
            double x = 20 * m_id.nose.wings;
            double y = -43 * m_id.nose.length;
            for (int i = 0; i < 10; ++i) {
                const double nextX = x + 1.7 * jitter;
                const double nextY = y - 2.9;
                stroke(lines, side * x, y, side * nextX, nextY, (0.25 + 0.75 * depth) * (1 - 0.06 * i), 2);
                x = nextX;
                y = nextY;
            }
            for (int k = -1; k <= 2; ++k) { // crow's feet
                const double startX = m_id.eyes.halfDistance + m_id.eyes.halfWidth + 3;
                stroke(lines, side * startX, m_id.eyes.height + 1.5 * k, side * (startX + 9),
                       m_id.eyes.height + 4.0 * k, depth * 0.55);
            }
            stroke(lines, side * 4, m_id.brows.height + 5, side * 3.4, m_id.brows.height - 6, depth * 0.7, 2);
        }
        for (int k = 0; k < 4; ++k) {
            const double y = m_id.brows.height + 13 + 8 * k;
            double x = -38 + 6 * m_draws.unit();
            for (; x < 36; x += 6)
                stroke(lines, x, y + 2 * std::cos(0.05 * x), x + 6, y + 2 * std::cos(0.05 * (x + 6)),
                       depth * m_draws.between(0.25, 0.9), 2);
        }
        cv::GaussianBlur(lines, lines, {0, 0}, 2.6);
        cv::Mat1f amount;
        lines.convertTo(amount, CV_32F, 1 / 255.0);
        m_light -= amount * 0.50;
    }

    void spots()
    {
        for (int i = 0; i < static_cast<int>(260 * m_id.skin.freckles); ++i)
            add(m_light, 62 * (m_draws.unit() + m_draws.unit() - 1), m_draws.between(-45, 12),
                m_draws.between(0.5, 1.1), m_draws.between(0.5, 1.1), -m_draws.between(0.05, 0.17));
        for (int i = 0; i < m_id.skin.moles; ++i) {
            const double size = m_draws.between(0.7, 1.5);
            add(m_light, m_draws.between(-55, 55), m_draws.between(-95, 55), size, size, -0.55);
        }
        for (int i = 0; i < static_cast<int>(14 * (m_id.age - 0.6)); ++i) {
            const double size = m_draws.between(1.2, 3);
            add(m_light, m_draws.between(-60, 60), m_draws.between(-60, 70), size, size, -0.13);
        }
    }

    cv::Mat3b colours()
    {
        cv::Mat3b picture(SkinTexture::height, SkinTexture::width);
        const SubjectColour& skin = m_id.skin.colour;
        for (int r = 0; r < picture.rows; ++r) {
            for (int c = 0; c < picture.cols; ++c) {
                const double light = std::max(0.08F, m_light(r, c));
                const double red = m_red(r, c);
                picture(r, c) = cv::Vec3b(cv::saturate_cast<std::uint8_t>(skin[0] * light * (1 - red)),
                                          cv::saturate_cast<std::uint8_t>(skin[1] * light * (1 - red)),
                                          cv::saturate_cast<std::uint8_t>(skin[2] * light * (1 + 0.6 * red)));
            }
        }
        return picture;
    }

    static void blend(cv::Mat3b& picture, const Mask& mask, const SubjectColour& colour)
    {
        for (int r = 0; r < picture.rows; ++r) {
            for (int c = 0; c < picture.cols; ++c) {
                const double a = mask(r, c) / 255.0;
                if (a <= 0)
                    continue;
                cv::Vec3b& p = picture(r, c);
                for (int k = 0; k < 3; ++k)
                    p[k] =
                        cv::saturate_cast<std::uint8_t>(mix(p[k], colour.at(static_cast<std::size_t>(k)), a));
            }
        }
    }

    void hairOnFace(cv::Mat3b& picture)
    {
        Mask brows = emptyMask();
        for (const double side : {1.0, -1.0})
            brow(brows, side);
        SubjectColour colour = m_id.hair.colour;
        for (double& channel : colour)
            channel = channel * 0.72;
        cv::GaussianBlur(brows, brows, {0, 0}, 0.7);
        blend(picture, brows, colour);

        if (m_id.beard.form == BeardForm::None)
            return;
        const bool isStubble = m_id.beard.form == BeardForm::Stubble;
        Mask shadow = emptyMask();
        Mask hairs = emptyMask();
        for (int i = 0; i < 60000; ++i) {
            const double x = m_draws.between(-84, 84);
            const double y = m_draws.between(-119, 4);
            const double grows = beardAt(x, y) * m_id.beard.density;
            if (m_draws.unit() > grows)
                continue;
            const double length = isStubble ? 0.7 : 1.2 + 0.35 * m_id.beard.length;
            const double slant = 0.5 * x / 70 + m_draws.between(-0.35, 0.35);
            stroke(isStubble ? hairs : shadow, x, y, x + slant * length, y - length, isStubble ? 0.40 : 0.72);
            if (!isStubble && i % 3 == 0)
                stroke(hairs, x, y, x + slant * length, y - length, 0.5);
        }
        SubjectColour dark = m_id.beard.colour;
        for (double& channel : dark)
            channel *= 0.72;
        cv::GaussianBlur(shadow, shadow, {0, 0}, 2.0);
        shadow *= 0.86;
        blend(picture, shadow, dark);
        blend(picture, hairs, m_id.beard.colour);
    }

    void brow(Mask& mask, double side)
    {
        const SubjectIdentity::Brows& b = m_id.brows;
        const int strokes = static_cast<int>(260 * (0.5 + b.thickness / 3));
        for (int i = 0; i < strokes; ++i) {
            const bool joins = m_draws.chance(0.18 * b.joined);
            const double t = joins ? 0.02 : m_draws.unit();
            const double x = joins ? m_draws.between(-1, b.innerX) : mix(b.innerX, b.outerX, t);
            const double taper = ramp(0, 0.12, t + (joins ? 0.1 : 0)) * (1 - 0.72 * t * t);
            const double middle = b.height + b.tilt * (t - 0.4) + b.arch * (bump(t, 0.62, 0.28) - 0.5);
            const double y = middle + b.thickness * taper * m_draws.between(-0.5, 0.5);
            const double lean = mix(0.8, 2.6, t);
            stroke(mask, side * x, y, side * (x + lean), y + mix(1.6, -0.6, t),
                   b.darkness * m_draws.between(0.6, 1));
        }
    }

    [[nodiscard]] double beardAt(double x, double y) const
    {
        const double ax = std::abs(x);
        const double mouth = m_shape.mouthY();
        const double half = m_id.mouth.halfWidth;
        const double lipTop = mouth + 5.2 * m_id.mouth.upperLip;
        const double noseEnd = -52 * m_id.nose.length;
        const double moustache = ramp(lipTop - 4, lipTop, y - 0.1 * ax) *
                                 ramp(noseEnd + 1, noseEnd - 3, y + 0.12 * ax) *
                                 ramp(half + 9, half + 2, ax) * (0.6 + 0.4 * ramp(0.5, 2.5, ax));
        const double chin = ramp(mouth - 12, mouth - 17, y);
        const double lipsReach =
            std::hypot(x / (half + 3.5), (y - mouth + 1) / (6 + 4 * m_id.mouth.lowerLip));
        const double notMouth = ramp(0.85, 1.1, lipsReach);
        const double goatee = chin * ramp(26, 14, ax + 0.25 * (mouth - 22 - y)) * notMouth +
                              ramp(half + 9, half + 5, ax) * ramp(half - 1, half + 3, ax) *
                                  ramp(mouth - 20, mouth - 14, y) * ramp(mouth + 8, mouth + 2, y);
        const double cheekLine = -46 + 0.012 * (ax - 30) * (ax - 30) + 0.25 * (ax - 40);
        const double full = ramp(cheekLine + 5, cheekLine - 5, y) * notMouth;
        const double sides = ramp(62, 68, ax) * ramp(4, -6, y);
        switch (m_id.beard.form) {
        case BeardForm::None:
            return 0;
        case BeardForm::Moustache:
            return moustache;
        case BeardForm::Goatee:
            return std::max(moustache, std::min(1.0, goatee));
        case BeardForm::Stubble:
        case BeardForm::Full:
            return std::max({moustache, full, sides});
        case BeardForm::ChinCurtain:
            return std::max(sides, full * std::max(ramp(46, 58, ax), ramp(mouth - 22, mouth - 28, y)));
        }
        return 0;
    }

    const SubjectIdentity& m_id;
    const HeadShape& m_shape;
    Draws m_draws;
    cv::Mat1f m_light;
    cv::Mat1f m_red;
};

} // namespace

cv::Mat1f smoothNoise(cv::Size size, double cellX, double cellY, std::uint64_t seed)
{
    const cv::Size coarse(static_cast<int>(size.width / cellX) + 3,
                          static_cast<int>(size.height / cellY) + 3);
    cv::Mat1f cells(coarse);
    Draws draws(seed);
    for (float& cell : cells)
        cell = static_cast<float>((draws.unit() + draws.unit() + draws.unit() - 1.5) * 2);
    cv::Mat1f field;
    cv::resize(cells, field, size, 0, 0, cv::INTER_CUBIC);
    return field;
}

cv::Mat3b bareSkin(const SubjectIdentity& identity, const HeadShape& shape)
{
    return Painter(identity, shape).paint();
}

} // namespace aiqyn::engine::subject
