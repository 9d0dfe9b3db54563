#include "engine/subject/SubjectRenderer.h"

#include "engine/ImageMat.h"
#include "engine/subject/Backdrop.h"
#include "engine/subject/HairTexture.h"
#include "engine/subject/HeadMesh.h"
#include "engine/subject/Lighting.h"
#include "engine/subject/Procedural.h"
#include "engine/subject/SkinTexture.h"
#include "engine/subject/TextureTools.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <numbers>

namespace aiqyn::engine {

using namespace subject;

namespace {

double sixteenths(double value)
{
    return std::round(clamp01(value) * 16) / 16;
}

/// From model millimetres to pixels; the head turns about the top of the neck.
class Camera
{
public:
    Camera(const SubjectState& state, int width, int height, bool turns)
        : focal(600.0 * width / 640)
        , centreX(width / 2.0)
        , centreY(0.47 * height)
        , m_distance(std::max(250.0, state.distanceMm))
        , m_dx(state.offsetXMm)
        , m_dy(state.offsetYMm)
    {
        constexpr double degree = std::numbers::pi / 180;
        const double yaw = turns ? state.yawDeg * degree : 0;
        const double pitch = turns ? state.pitchDeg * degree : 0;
        const double roll = turns ? -state.rollDeg * degree : 0;
        const cv::Matx33d rx(1, 0, 0, 0, std::cos(pitch), -std::sin(pitch), 0, std::sin(pitch),
                             std::cos(pitch));
        const cv::Matx33d ry(std::cos(yaw), 0, std::sin(yaw), 0, 1, 0, -std::sin(yaw), 0, std::cos(yaw));
        const cv::Matx33d rz(std::cos(roll), -std::sin(roll), 0, std::sin(roll), std::cos(roll), 0, 0, 0, 1);
        m_turn = rz * ry * rx;
    }

    [[nodiscard]] ScreenVertex project(const Vertex& v) const
    {
        const cv::Vec3d pivot(0, -70, -10);
        const cv::Vec3d p = m_turn * (cv::Vec3d(v.x, v.y, v.z) - pivot) + pivot;
        const cv::Vec3d n = m_turn * cv::Vec3d(v.nx, v.ny, v.nz);
        const double depth = std::max(40.0, m_distance - p[2]);
        return {static_cast<float>(centreX + focal * (p[0] + m_dx) / depth),
                static_cast<float>(centreY - focal * (p[1] + m_dy) / depth),
                static_cast<float>(depth),
                static_cast<float>(n[0]),
                static_cast<float>(n[1]),
                static_cast<float>(n[2]),
                v.u,
                v.v,
                v.lambdaDeg,
                v.occlusion};
    }

    double focal;
    double centreX;
    double centreY;

private:
    double m_distance;
    double m_dx;
    double m_dy;
    cv::Matx33d m_turn;
};

} // namespace

class SubjectRenderer::Scene
{
public:
    Scene(const SubjectIdentity& identity, std::uint64_t noiseSeed, int width, int height)
        : m_id(identity)
        , m_shape(identity)
        , m_head(identity)
        , m_body(bodyMesh(identity))
        , m_skin(identity)
        , m_hair(hairTexture(identity, m_shape))
        , m_wall(backdrop(width, height, noiseSeed))
        , m_canvas{cv::Mat3b(height, width), DepthBuffer(width, height)}
        , m_noise(noiseSeed)
    {
        Draws draws(noiseSeed ^ 0xc107bU);
        for (int c = 0; c < 3; ++c)
            m_cloth[c] = static_cast<float>(draws.between(28, 120));
        m_collar = static_cast<float>(draws.between(-158, -128));
        m_weave = smoothNoise({256, 256}, 2, 2, noiseSeed + 9);
    }

    Image render(const SubjectState& state) { return renderAt(state, ++m_count); }

    Image renderAt(const SubjectState& state, std::uint64_t moment)
    {
        begin(state);
        drawPerson(m_canvas, state);
        return finish(moment);
    }

    Image renderBoth(const SubjectState& state, Scene& companion, const SubjectState& companionState,
                     std::uint64_t moment)
    {
        begin(state);
        companion.drawPerson(m_canvas, companionState);
        drawPerson(m_canvas, state);
        return finish(moment);
    }

private:
    struct Canvas
    {
        cv::Mat3b picture;
        DepthBuffer depth;
    };

    void begin(const SubjectState& state)
    {
        const cv::Vec3f wall = Lighting(state, 1, 0, 0).wallFactor();
        cv::multiply(m_wall, cv::Scalar(wall[0], wall[1], wall[2]), m_canvas.picture);
        m_canvas.depth.clear();
    }

    void drawPerson(Canvas& canvas, const SubjectState& state)
    {
        m_skin.setEyes(sixteenths(state.eyesClosed));
        m_skin.setMouth(sixteenths(state.mouthOpen), sixteenths(state.smile));
        m_head.setExpression(sixteenths(state.mouthOpen), sixteenths(state.smile));
        const Camera turning(state, canvas.picture.cols, canvas.picture.rows, true);
        const Camera still(state, canvas.picture.cols, canvas.picture.rows, false);
        const Lighting light(state, turning.focal, turning.centreX, turning.centreY);
        for (const Mesh& part : m_head.parts())
            draw(canvas, part, turning, light);
        draw(canvas, m_body, still, light);
    }

    Image finish(std::uint64_t moment)
    {
        cv::GaussianBlur(m_canvas.picture, m_canvas.picture, {3, 3}, 0.65);
        m_noise.addTo(m_canvas.picture, moment);
        return imageOf(m_canvas.picture);
    }

    void draw(Canvas& canvas, const Mesh& mesh, const Camera& camera, const Lighting& light)
    {
        m_screen.clear();
        for (const Vertex& v : mesh.vertices)
            m_screen.push_back(camera.project(v));
        switch (mesh.material) {
        case Material::Head:
            return fill(canvas, mesh, light, [this](const ScreenVertex& f) { return head(f); });
        case Material::Skin:
            return fill(canvas, mesh, light, [this](const ScreenVertex& f) { return skin(f); });
        case Material::Hair:
            return fill(canvas, mesh, light, [this](const ScreenVertex& f) { return longHair(f); });
        case Material::Frame:
            return fill(canvas, mesh, light, [this](const ScreenVertex&) { return frame(); });
        case Material::Body:
            return fill(canvas, mesh, light, [this](const ScreenVertex& f) { return body(f); });
        }
    }

    template <typename Look>
    void fill(Canvas& canvas, const Mesh& mesh, const Lighting& light, const Look& look)
    {
        const auto paint = [&](int x, int y, const ScreenVertex& at) {
            const cv::Vec3f colour = light.shade(at, look(at));
            cv::Vec3b& pixel = canvas.picture(y, x);
            for (int c = 0; c < 3; ++c)
                pixel[c] = static_cast<std::uint8_t>(std::min(255.0F, std::max(0.0F, colour[c] + 0.5F)));
        };
        for (const Triangle& t : mesh.triangles)
            drawTriangle(m_screen[t[0]], m_screen[t[1]], m_screen[t[2]], mesh.isTwoSided, canvas.depth,
                         paint);
    }

    [[nodiscard]] Surface skin(const ScreenVertex& f) const
    {
        constexpr auto scale = static_cast<float>(SkinTexture::pixelsPerMm);
        const float px = (f.u - static_cast<float>(SkinTexture::leftMm)) * scale;
        const float py = (static_cast<float>(SkinTexture::topMm) - f.v) * scale;
        return {sampleAt<cv::Vec3b>(m_skin.bgr(), px, py), static_cast<float>(m_id.skin.shine)};
    }

    [[nodiscard]] cv::Vec4f hair(float lambdaDeg, float v) const
    {
        const float px = (lambdaDeg - static_cast<float>(HairTexture::firstDegree)) *
                         static_cast<float>(HairTexture::pixelsPerDegree);
        const float py =
            (static_cast<float>(HairTexture::topMm) - v) * static_cast<float>(HairTexture::pixelsPerMm);
        return sampleAt<cv::Vec4b>(m_hair, px, py);
    }

    [[nodiscard]] Surface head(const ScreenVertex& f) const
    {
        Surface surface = skin(f);
        const cv::Vec4f strands = hair(f.lambdaDeg, f.v);
        const float alpha = strands[3] / 255;
        if (alpha > 0) {
            for (int c = 0; c < 3; ++c)
                surface.albedo[c] += (strands[c] - surface.albedo[c]) * alpha;
            surface.shine += (0.05F - surface.shine) * alpha;
        }
        return surface;
    }

    [[nodiscard]] Surface longHair(const ScreenVertex& f) const
    {
        const cv::Vec4f strands = hair(f.lambdaDeg < -80 ? f.lambdaDeg + 360 : f.lambdaDeg, f.v);
        return {{strands[0], strands[1], strands[2]}, 0.05F};
    }

    [[nodiscard]] Surface frame() const
    {
        const SubjectColour& c = m_id.glasses.colour;
        return {{static_cast<float>(c[0]), static_cast<float>(c[1]), static_cast<float>(c[2])}, 0.25F};
    }

    [[nodiscard]] Surface body(const ScreenVertex& f) const
    {
        if (f.v > m_collar + 0.0022F * f.u * f.u) {
            const SubjectColour& c = m_id.skin.colour;
            return {{static_cast<float>(c[0] * 0.92), static_cast<float>(c[1] * 0.92),
                     static_cast<float>(c[2] * 0.93)},
                    0.03F};
        }
        const float weave =
            1 + 0.09F * m_weave(static_cast<int>(f.v + 400) & 255, static_cast<int>(f.u + 512) & 255);
        return {m_cloth * weave, 0};
    }

    SubjectIdentity m_id;
    HeadShape m_shape;
    HeadMesh m_head;
    Mesh m_body;
    SkinTexture m_skin;
    cv::Mat4b m_hair;
    cv::Mat3b m_wall;
    cv::Mat1f m_weave;
    cv::Vec3f m_cloth;
    float m_collar = 0;
    Canvas m_canvas;
    std::uint64_t m_count = 0; ///< pictures drawn without a moment
    SensorNoise m_noise;
    std::vector<ScreenVertex> m_screen;
};

SubjectRenderer::SubjectRenderer(const SubjectIdentity& identity, std::uint64_t noiseSeed, int width,
                                 int height)
    : m_scene(std::make_unique<Scene>(identity, noiseSeed, std::clamp(width, 64, 4096),
                                      std::clamp(height, 64, 4096)))
{}

SubjectRenderer::~SubjectRenderer() = default;
SubjectRenderer::SubjectRenderer(SubjectRenderer&&) noexcept = default;
SubjectRenderer& SubjectRenderer::operator=(SubjectRenderer&&) noexcept = default;

Image SubjectRenderer::render(const SubjectState& state)
{
    return m_scene->render(state);
}

Image SubjectRenderer::renderAt(const SubjectState& state, std::uint64_t moment)
{
    return m_scene->renderAt(state, moment);
}

Image SubjectRenderer::renderBoth(const SubjectState& state, SubjectRenderer& companion,
                                  const SubjectState& companionState, std::uint64_t moment)
{
    return m_scene->renderBoth(state, *companion.m_scene, companionState, moment);
}

} // namespace aiqyn::engine
