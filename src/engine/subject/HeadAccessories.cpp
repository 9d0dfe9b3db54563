#include "engine/subject/HeadAccessories.h"

#include "engine/subject/Procedural.h"

#include <algorithm>
#include <numbers>

namespace aiqyn::engine::subject {

namespace {

struct Point
{
    double x, y, z;
};

void appendVertex(Mesh& mesh, const Point& p, double lambdaDeg, double occlusion)
{
    mesh.vertices.push_back({static_cast<float>(p.x), static_cast<float>(p.y), static_cast<float>(p.z), 0, 0,
                             1, static_cast<float>(p.x), static_cast<float>(p.y),
                             static_cast<float>(lambdaDeg), static_cast<float>(occlusion)});
}

/// A tube of six sides along a polyline.
void appendTube(Mesh& mesh, const std::vector<Point>& path, double radius)
{
    constexpr int sides = 6;
    const auto first = static_cast<std::uint32_t>(mesh.vertices.size());
    for (std::size_t i = 0; i < path.size(); ++i) {
        const Point& a = path[i == 0 ? 0 : i - 1];
        const Point& b = path[std::min(i + 1, path.size() - 1)];
        const Point along{b.x - a.x, b.y - a.y, b.z - a.z};
        // Two directions across: any vector not along the path will do to start with.
        const Point helper =
            std::abs(along.z) > std::abs(along.x) + std::abs(along.y) ? Point{0, 1, 0} : Point{0, 0, 1};
        Point s{along.y * helper.z - along.z * helper.y, along.z * helper.x - along.x * helper.z,
                along.x * helper.y - along.y * helper.x};
        const double sl = std::hypot(s.x, s.y, s.z) + 1e-9;
        s = {s.x / sl, s.y / sl, s.z / sl};
        Point t{along.y * s.z - along.z * s.y, along.z * s.x - along.x * s.z, along.x * s.y - along.y * s.x};
        const double tl = std::hypot(t.x, t.y, t.z) + 1e-9;
        t = {t.x / tl, t.y / tl, t.z / tl};
        for (int k = 0; k <= sides; ++k) {
            const double angle = 2 * std::numbers::pi * k / sides;
            const double c = std::cos(angle);
            const double n = std::sin(angle);
            const Point normal{s.x * c + t.x * n, s.y * c + t.y * n, s.z * c + t.z * n};
            const Point& p = path[i];
            appendVertex(mesh, {p.x + radius * normal.x, p.y + radius * normal.y, p.z + radius * normal.z}, 0,
                         1);
            mesh.vertices.back().nx = static_cast<float>(normal.x);
            mesh.vertices.back().ny = static_cast<float>(normal.y);
            mesh.vertices.back().nz = static_cast<float>(normal.z);
        }
    }
    appendGrid(mesh, first, static_cast<int>(path.size()), sides + 1);
}

} // namespace

Mesh earsMesh(const SubjectIdentity& identity, const HeadShape& shape)
{
    Mesh ears;
    ears.material = Material::Skin;
    ears.isTwoSided = true;
    constexpr int rings = 13;
    constexpr int spokes = 33;
    const double size = identity.skull.earSize;
    const double stands = 3.5 + 11 * identity.skull.earOut;
    for (const double side : {1.0, -1.0}) {
        const auto first = static_cast<std::uint32_t>(ears.vertices.size());
        for (int r = 0; r < rings; ++r) {
            const double radius = (r + 0.02) / (rings - 1.0);
            for (int k = 0; k < spokes; ++k) {
                const double angle = -side * 2 * std::numbers::pi * k / (spokes - 1);
                const double up = radius * std::sin(angle);
                const double narrow = 1 - 0.42 * ramp(-0.15, -1.0, up) - 0.10 * ramp(0.5, 1.0, up);
                const double back = radius * std::cos(angle) * narrow; // 1 = the rim behind
                // Rim, groove, inner ridge and hollow; the lobe below is plain.
                const double folds = ramp(-0.85, -0.45, up) * ramp(-1.0, -0.55, back);
                const double relief =
                    folds * (2.6 * bump(radius, 0.88, 0.08) - 1.6 * bump(radius, 0.72, 0.08) +
                             1.8 * bump(radius, 0.55, 0.09) - 4.5 * bump(radius, 0.15, 0.24));
                const double y = -12 + 28 * size * up + 3 * back;
                const double out = stands * ramp(-1.0, 1.1, back) + relief - 3.2 * ramp(0.92, 1.0, radius);
                const Point p{side * (shape.at(95, y).x - 0.5 + out), shape.stretchedY(y),
                              -9 - 16 * size * back + 4 * up};
                const double light =
                    0.95 - folds * (0.50 * bump(radius, 0.15, 0.24) + 0.22 * bump(radius, 0.72, 0.07));
                appendVertex(ears, p, side * 95, light);
                // Bare skin of the forehead: beside the ear the texture may carry a beard.
                ears.vertices.back().u = static_cast<float>(side * (22 + 8 * back));
                ears.vertices.back().v = static_cast<float>(100 + 8 * up);
            }
        }
        appendGrid(ears, first, rings, spokes);
        setGridNormals(ears, first, rings, spokes, true);
    }
    return ears;
}

Mesh longHairMesh(const SubjectIdentity& identity)
{
    Mesh hair;
    hair.material = Material::Hair;
    hair.isTwoSided = true;
    constexpr int rows = 40;
    constexpr int columns = 49;
    const double bottom = -identity.hair.lengthMm;
    const double wide = (77 * identity.skull.width * mix(1, identity.skull.templeWidth, 0.5)) + 5;
    for (int r = 0; r < rows; ++r) {
        const double t = r / (rows - 1.0);
        for (int c = 0; c < columns; ++c) {
            const double lambda = mix(72, 288, c / (columns - 1.0));
            const double angle = lambda * std::numbers::pi / 180;
            const double edge = bump(std::min(lambda - 72, 288 - lambda), 0, 5);
            // Uneven tips, and shorter towards the face.
            const double tips = 4 * std::sin(1.7 * lambda) + 3 * std::sin(0.61 * lambda) +
                                22 * bump(std::min(lambda - 72, 288 - lambda), 0, 14);
            const double y = mix(52, bottom + tips, t);
            const double swell = identity.hair.volume * (0.35 + 0.5 * bump(y, -30, 50)) * ramp(58, 10, y);
            const double taper = 1 - 0.16 * ramp(-40, -190, y) - 0.05 * ramp(0.8, 1, t);
            const double wave =
                1.5 * std::sin(0.35 * lambda) + 2 * identity.hair.curl * std::sin(0.12 * y + 0.05 * lambda);
            const double x = (wide + swell + wave - 3 * edge) * taper * std::sin(angle);
            const double z =
                std::cos(angle) > 0 ? 88 * std::cos(angle) : (101 + swell) * taper * std::cos(angle);
            appendVertex(hair, {x, y * identity.skull.lowerLength, z}, lambda > 280 ? lambda - 360 : lambda,
                         0.62 + 0.3 * ramp(-150, 20, y) - 0.1 * edge);
        }
    }
    appendGrid(hair, 0, rows, columns);
    setGridNormals(hair, 0, rows, columns, false);
    return hair;
}

Mesh glassesMesh(const SubjectIdentity& identity, const HeadShape& shape)
{
    Mesh frame;
    frame.material = Material::Frame;
    frame.isTwoSided = true;
    const SubjectIdentity::Glasses& g = identity.glasses;
    const double eyeY = identity.eyes.height - 1.5;
    const double centreX = std::max(identity.eyes.halfDistance + 0.5, g.halfWidth + 7);
    constexpr double bend = 0.0035; ///< of the frame round the face, per millimetre
    double clear = 0;
    for (double lambda = 8; lambda <= 62; lambda += 3) {
        for (double y = eyeY - g.halfHeight; y <= eyeY + g.halfHeight; y += 4) {
            const HeadShape::Place face = shape.at(lambda, y);
            if (std::abs(face.x - centreX) < g.halfWidth + 2)
                clear = std::max(clear, face.z + bend * face.x * face.x + g.thickness + 2);
        }
    }
    const auto depthAt = [&](double x) { return clear - bend * x * x; };
    const double corner = g.form == GlassesForm::Round ? 1.0 : 0.5;
    for (const double side : {1.0, -1.0}) {
        std::vector<Point> rim;
        for (int k = 0; k <= 40; ++k) {
            const double angle = 2 * std::numbers::pi * k / 40;
            const double c = std::cos(angle);
            const double s = std::sin(angle);
            const double x = side * centreX + g.halfWidth * std::copysign(std::pow(std::abs(c), corner), c);
            const double y = eyeY + g.halfHeight * std::copysign(std::pow(std::abs(s), corner), s);
            rim.push_back({x, shape.stretchedY(y), depthAt(x)});
        }
        appendTube(frame, rim, g.thickness);
        const double outer = side * (centreX + g.halfWidth);
        const double earX = side * (shape.at(88, 5).x + 4);
        appendTube(frame,
                   {{outer, eyeY + 5, depthAt(outer)},
                    {mix(outer, earX, 0.7), eyeY + 6, mix(depthAt(outer), 0, 0.35)},
                    {earX, eyeY + 6, 5},
                    {earX, eyeY - 2, -18}},
                   g.thickness * 0.9);
    }
    std::vector<Point> bridge;
    for (int k = 0; k <= 8; ++k) {
        const double x = (centreX - g.halfWidth) * (k / 4.0 - 1);
        bridge.push_back({x, eyeY + 5 + 0.15 * (8 - std::abs(x)), depthAt(x) + 1});
    }
    appendTube(frame, bridge, g.thickness);
    return frame;
}

} // namespace aiqyn::engine::subject
