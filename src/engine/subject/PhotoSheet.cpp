#include "engine/subject/PhotoSheet.h"

#include "engine/ImageMat.h"
#include "engine/subject/Lighting.h"
#include "engine/subject/SubjectRenderer.h"
#include "engine/subject/TextureTools.h"

#include <opencv2/imgproc.hpp>

#include <numbers>

namespace aiqyn::engine::subject {

namespace {

/// The print is finer than the camera, as photographs are.
constexpr int printWidth = 1280;
constexpr int printHeight = 960;
constexpr double focalOf640 = 600;
constexpr double centreShare = 0.47; ///< of the height: where the renderer's optical axis meets the picture
constexpr double takenAtMm = 560;
constexpr double printMiddleMm = -10; ///< height of the sheet's centre on the head

cv::Matx33d turnOf(const SubjectState& state)
{
    constexpr double degree = std::numbers::pi / 180;
    const double yaw = state.yawDeg * degree;
    const double pitch = state.pitchDeg * degree;
    const double roll = -state.rollDeg * degree;
    const cv::Matx33d rx(1, 0, 0, 0, std::cos(pitch), -std::sin(pitch), 0, std::sin(pitch), std::cos(pitch));
    const cv::Matx33d ry(std::cos(yaw), 0, std::sin(yaw), 0, 1, 0, -std::sin(yaw), 0, std::cos(yaw));
    const cv::Matx33d rz(std::cos(roll), -std::sin(roll), 0, std::sin(roll), std::cos(roll), 0, 0, 0, 1);
    return rz * ry * rx;
}

} // namespace

PhotoSheet::PhotoSheet(const SubjectIdentity& identity, std::uint64_t noiseSeed, int width, int height,
                       double radiusMm)
    : m_radius(radiusMm)
    , m_wall(backdrop(width, height, noiseSeed))
    , m_noise(noiseSeed)
{
    constexpr std::uint64_t earlierDay = 0xf070U;
    SubjectRenderer renderer(identity, noiseSeed ^ earlierDay, printWidth, printHeight);
    SubjectState taken;
    taken.distanceMm = takenAtMm;
    taken.lightLevel = 1.1;
    const Image picture = renderer.render(taken);
    m_print = viewOf(picture).clone();
}

PhotoSheet::Hit PhotoSheet::hit(const cv::Matx33d& turn, const cv::Vec3d& camera, const cv::Vec3d& ray) const
{
    Hit nothing{};
    // In the sheet's own axes: the paper's middle is the origin, z its normal there.
    const cv::Vec3d o = turn.t() * camera;
    const cv::Vec3d e = turn.t() * ray;
    double t = 0;
    double u = 0;
    cv::Vec3d normal(0, 0, 1);
    if (m_radius <= 0) {
        if (e[2] >= -1e-9)
            return nothing; // edge on, or seen from behind
        t = -o[2] / e[2];
        u = o[0] + t * e[0];
    } else {
        // The cylinder's axis is upright, one radius behind the middle of the paper.
        const double oz = o[2] + m_radius;
        const double a = e[0] * e[0] + e[2] * e[2];
        const double b = o[0] * e[0] + oz * e[2];
        const double c = o[0] * o[0] + oz * oz - m_radius * m_radius;
        const double root = b * b - a * c;
        if (root <= 0)
            return nothing;
        t = (-b - std::sqrt(root)) / a;
        const double x = o[0] + t * e[0];
        const double z = oz + t * e[2];
        u = m_radius * std::atan2(x, z);
        normal = {x / m_radius, 0, z / m_radius};
    }
    const double v = o[1] + t * e[1];
    if (t <= 0 || std::abs(u) > widthMm / 2 || std::abs(v) > heightMm / 2)
        return nothing;
    return {u, v, turn * normal, t, true};
}

cv::Mat3b PhotoSheet::hold(const SubjectState& state, std::uint64_t moment) const
{
    const int width = m_wall.cols;
    const int height = m_wall.rows;
    const double focal = focalOf640 * width / 640;
    const double centreX = width / 2.0;
    const double centreY = centreShare * height;
    const Lighting light(state, focal, centreX, centreY);
    const cv::Vec3f wall = light.wallFactor();
    cv::Mat3b picture;
    cv::multiply(m_wall, cv::Scalar(wall[0], wall[1], wall[2]), picture);

    const cv::Matx33d turn = turnOf(state);
    const cv::Vec3d camera(-state.offsetXMm, -state.offsetYMm - printMiddleMm,
                           std::max(250.0, state.distanceMm));
    constexpr double printScale = focalOf640 * printWidth / 640 / takenAtMm; ///< pixels per millimetre
    constexpr float gloss = 0.06F;
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const cv::Vec3d ray((x + 0.5 - centreX) / focal, -(y + 0.5 - centreY) / focal, -1);
            const Hit at = hit(turn, camera, ray);
            if (!at.isPaper)
                continue;
            const auto px = static_cast<float>(printWidth / 2.0 + at.u * printScale - 0.5);
            const auto py =
                static_cast<float>(centreShare * printHeight - (at.v + printMiddleMm) * printScale - 0.5);
            ScreenVertex place{};
            place.x = static_cast<float>(x);
            place.y = static_cast<float>(y);
            place.depth = static_cast<float>(at.depthMm);
            place.nx = static_cast<float>(at.normal[0]);
            place.ny = static_cast<float>(at.normal[1]);
            place.nz = static_cast<float>(at.normal[2]);
            place.occlusion = 1;
            const cv::Vec3f colour = light.shade(place, {sampleAt<cv::Vec3b>(m_print, px, py), gloss});
            cv::Vec3b& pixel = picture(y, x);
            for (int c = 0; c < 3; ++c)
                pixel[c] = cv::saturate_cast<std::uint8_t>(colour[c]);
        }
    }
    cv::GaussianBlur(picture, picture, {3, 3}, 0.65);
    m_noise.addTo(picture, moment);
    return picture;
}

} // namespace aiqyn::engine::subject
