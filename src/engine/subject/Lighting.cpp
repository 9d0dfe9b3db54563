#include "engine/subject/Lighting.h"

#include <cmath>

namespace aiqyn::engine::subject {

namespace {

cv::Vec3f unit(const cv::Vec3f& v)
{
    return v / std::sqrt(v.dot(v));
}

float toEighteenth(float x)
{
    const float squared = x * x;
    const float fourth = squared * squared;
    const float eighth = fourth * fourth;
    return eighth * eighth * squared;
}

} // namespace

Lighting::Lighting(const SubjectState& state, double focalPx, double centreX, double centreY)
    : m_key(unit({static_cast<float>(-0.28 + 1.0 * state.lightSide), 0.45F, 0.85F}))
    , m_half(unit(m_key + cv::Vec3f(0, 0, 1)))
    , m_screen(static_cast<float>(state.screenBlue), static_cast<float>(state.screenGreen),
               static_cast<float>(state.screenRed))
    , m_gain(static_cast<float>(state.gainBlue), static_cast<float>(state.gainGreen),
             static_cast<float>(state.gainRed))
    , m_level(static_cast<float>(state.lightLevel))
    , m_keyLevel(static_cast<float>(0.50 + 0.22 * std::abs(state.lightSide)))
    , m_ambient(static_cast<float>(0.54 - 0.14 * std::abs(state.lightSide)))
    , m_focal(static_cast<float>(focalPx))
    , m_centreX(static_cast<float>(centreX))
    , m_centreY(static_cast<float>(centreY))
    , m_hasScreen(m_screen.dot(m_screen) > 1e-6F)
{}

cv::Vec3f Lighting::shade(const ScreenVertex& at, const Surface& surface) const
{
    const cv::Vec3f n(at.nx, at.ny, at.nz);
    const float occlusion = at.occlusion;
    const float direct = std::max(0.0F, 0.6F * n.dot(m_key) + 0.4F);
    const float ambient = m_ambient * (0.8F + 0.2F * n[1]) * occlusion;
    const float key = m_keyLevel * direct * direct * 1.15F * (0.45F + 0.55F * occlusion);
    const float shine = surface.shine * 255 * toEighteenth(std::max(0.0F, n.dot(m_half))) * occlusion;
    cv::Vec3f colour = surface.albedo * ((ambient + key) * m_level);
    const float gloss = shine * m_level;
    colour += cv::Vec3f(gloss, gloss, gloss);
    if (m_hasScreen) {
        // The screen stands just above and around the camera.
        cv::Vec3f towards(-(at.x - m_centreX) * at.depth / m_focal,
                          30 + (at.y - m_centreY) * at.depth / m_focal, at.depth - 40);
        const float squared = towards.dot(towards);
        const float facing = std::max(0.0F, n.dot(towards) / std::sqrt(squared));
        const float amount = facing * (520.0F * 520.0F / squared) * (0.4F + 0.6F * occlusion);
        const float glint = 30 * surface.shine * toEighteenth(facing);
        for (int c = 0; c < 3; ++c)
            colour[c] += m_screen[c] * (surface.albedo[c] * amount * 0.75F + glint);
    }
    return colour.mul(m_gain);
}

cv::Vec3f Lighting::wallFactor() const
{
    return (cv::Vec3f(m_level, m_level, m_level) + m_screen * 0.12F).mul(m_gain);
}

} // namespace aiqyn::engine::subject
