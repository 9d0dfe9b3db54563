#pragma once

#include <array>
#include <cstdint>
#include <vector>

namespace aiqyn::engine::subject {

/// Millimetres; x image right, y up, z towards the camera, origin between the ears at eye height.
struct Vertex
{
    float x, y, z;
    float nx, ny, nz;
    float u, v;      ///< place on the bare face at rest: x and y of the skin texture
    float lambdaDeg; ///< round the head, -80..280
    float occlusion; ///< 0 = no light from the room reaches it .. 1
};

using Triangle = std::array<std::uint32_t, 3>;

enum class Material { Head = 1, Skin, Hair, Frame, Body };

struct Mesh
{
    Material material = Material::Head;
    bool isTwoSided = false;
    std::vector<Vertex> vertices;
    std::vector<Triangle> triangles; ///< counter-clockwise seen from outside
};

/// A sheet of rows by columns: makes the triangles; columns run left to right as seen from outside, rows
/// down.
void appendGrid(Mesh& mesh, std::uint32_t firstVertex, int rows, int columns);
/// Normals of such a sheet from its neighbours; `isClosed`: first and last column are the same place.
void setGridNormals(Mesh& mesh, std::uint32_t firstVertex, int rows, int columns, bool isClosed);

} // namespace aiqyn::engine::subject
