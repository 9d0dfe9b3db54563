#include "engine/subject/Mesh.h"

#include <algorithm>
#include <cmath>

namespace aiqyn::engine::subject {

void appendGrid(Mesh& mesh, std::uint32_t firstVertex, int rows, int columns)
{
    const auto width = static_cast<std::uint32_t>(columns);
    for (std::uint32_t r = 0; r + 1 < static_cast<std::uint32_t>(rows); ++r) {
        for (std::uint32_t c = 0; c + 1 < width; ++c) {
            const std::uint32_t upper = firstVertex + r * width + c;
            const std::uint32_t lower = upper + width;
            mesh.triangles.push_back({upper, lower, lower + 1});
            mesh.triangles.push_back({upper, lower + 1, upper + 1});
        }
    }
}

void setGridNormals(Mesh& mesh, std::uint32_t firstVertex, int rows, int columns, bool isClosed)
{
    const auto at = [&](int r, int c) -> Vertex& {
        return mesh.vertices[firstVertex + static_cast<std::uint32_t>(r * columns + c)];
    };
    for (int r = 0; r < rows; ++r) {
        const int above = std::max(r - 1, 0);
        const int below = std::min(r + 1, rows - 1);
        for (int c = 0; c < columns; ++c) {
            int left = c - 1;
            int right = c + 1;
            if (left < 0)
                left = isClosed ? columns - 2 : 0;
            if (right >= columns)
                right = isClosed ? 1 : columns - 1;
            const Vertex& l = at(r, left);
            const Vertex& g = at(r, right);
            const Vertex& a = at(above, c);
            const Vertex& b = at(below, c);
            const float ax = g.x - l.x;
            const float ay = g.y - l.y;
            const float az = g.z - l.z;
            const float bx = a.x - b.x;
            const float by = a.y - b.y;
            const float bz = a.z - b.z;
            float nx = ay * bz - az * by;
            float ny = az * bx - ax * bz;
            float nz = ax * by - ay * bx;
            const float length = std::sqrt(nx * nx + ny * ny + nz * nz) + 1e-9F;
            Vertex& v = at(r, c);
            v.nx = nx / length;
            v.ny = ny / length;
            v.nz = nz / length;
        }
    }
}

} // namespace aiqyn::engine::subject
