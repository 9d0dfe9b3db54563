#pragma once

#include "engine/subject/Mesh.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace aiqyn::engine::subject {

/// A vertex as the camera sees it; the normal is in camera axes.
struct ScreenVertex
{
    float x, y, depth; ///< pixels, and millimetres from the camera
    float nx, ny, nz;
    float u, v, lambdaDeg, occlusion;
};

class DepthBuffer
{
public:
    DepthBuffer(int width, int height)
        : m_width(width)
        , m_height(height)
        , m_depth(static_cast<std::size_t>(width) * static_cast<std::size_t>(height))
    {}
    void clear() { std::fill(m_depth.begin(), m_depth.end(), 1e9F); }
    [[nodiscard]] int width() const { return m_width; }
    [[nodiscard]] int height() const { return m_height; }
    float* row(int y) { return m_depth.data() + static_cast<std::ptrdiff_t>(y) * m_width; }

private:
    int m_width;
    int m_height;
    std::vector<float> m_depth;
};

/// Draws one triangle; `shade(x, y, fragment)` is called for each pixel that is nearest so far. Attributes
/// are interpolated linearly in the picture: the triangles are a few pixels large.
template <typename Shade>
void drawTriangle(const ScreenVertex& a, const ScreenVertex& b, const ScreenVertex& c, bool isTwoSided,
                  DepthBuffer& depth, const Shade& shade)
{
    const float area = (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
    // Counter-clockwise with y up is a negative area with y down.
    if (area >= 0 && (!isTwoSided || area == 0.0F))
        return;
    const int left = std::max(0, static_cast<int>(std::ceil(std::min({a.x, b.x, c.x}) - 0.5F)));
    const int right =
        std::min(depth.width() - 1, static_cast<int>(std::floor(std::max({a.x, b.x, c.x}) - 0.5F)));
    const int top = std::max(0, static_cast<int>(std::ceil(std::min({a.y, b.y, c.y}) - 0.5F)));
    const int bottom =
        std::min(depth.height() - 1, static_cast<int>(std::floor(std::max({a.y, b.y, c.y}) - 0.5F)));
    const float inverse = 1 / area;
    constexpr float tolerance = -1e-4F; // a pixel on a shared edge belongs to both
    for (int y = top; y <= bottom; ++y) {
        float* nearest = depth.row(y);
        const float py = static_cast<float>(y) + 0.5F;
        for (int x = left; x <= right; ++x) {
            const float px = static_cast<float>(x) + 0.5F;
            const float wb = ((px - a.x) * (c.y - a.y) - (py - a.y) * (c.x - a.x)) * inverse;
            const float wc = ((b.x - a.x) * (py - a.y) - (b.y - a.y) * (px - a.x)) * inverse;
            const float wa = 1 - wb - wc;
            if (wa < tolerance || wb < tolerance || wc < tolerance)
                continue;
            const float d = wa * a.depth + wb * b.depth + wc * c.depth;
            if (d >= nearest[x])
                continue;
            nearest[x] = d;
            ScreenVertex f;
            f.x = px;
            f.y = py;
            f.depth = d;
            f.nx = wa * a.nx + wb * b.nx + wc * c.nx;
            f.ny = wa * a.ny + wb * b.ny + wc * c.ny;
            f.nz = wa * a.nz + wb * b.nz + wc * c.nz;
            f.u = wa * a.u + wb * b.u + wc * c.u;
            f.v = wa * a.v + wb * b.v + wc * c.v;
            f.lambdaDeg = wa * a.lambdaDeg + wb * b.lambdaDeg + wc * c.lambdaDeg;
            f.occlusion = wa * a.occlusion + wb * b.occlusion + wc * c.occlusion;
            const float length = std::sqrt(f.nx * f.nx + f.ny * f.ny + f.nz * f.nz) + 1e-9F;
            const float sign = isTwoSided && f.nz < 0 ? -1 : 1;
            f.nx *= sign / length;
            f.ny *= sign / length;
            f.nz *= sign / length;
            shade(x, y, f);
        }
    }
}

} // namespace aiqyn::engine::subject
