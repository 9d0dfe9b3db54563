#include "engine/subject/HeadMesh.h"

#include "engine/subject/HairShape.h"
#include "engine/subject/HeadAccessories.h"
#include "engine/subject/Procedural.h"

#include <algorithm>
#include <numbers>

namespace aiqyn::engine::subject {

namespace {

std::vector<double> headRows()
{
    std::vector<double> rows;
    for (double y = HeadShape::topY; y > 96; y -= 1.5)
        rows.push_back(y);
    for (double y = 96; y > 36; y -= 3)
        rows.push_back(y);
    for (double y = 36; y > -108; y -= 1.6)
        rows.push_back(y);
    for (const double y : {-108.0, -110.0, -112.0, -113.5, -115.0, -116.0, -116.8, -117.3, -117.55})
        rows.push_back(y);
    return rows;
}

/// Dense where the face is, sparse behind; the last column is the first one again.
std::vector<double> headColumns()
{
    std::vector<double> columns;
    for (int i = -34; i <= 34; ++i) {
        const double t = i / 34.0;
        columns.push_back(80 * t * (0.72 + 0.28 * t * t));
    }
    for (int i = 1; i <= 32; ++i)
        columns.push_back(80 + 6.25 * i);
    return columns;
}

} // namespace

HeadMesh::HeadMesh(const SubjectIdentity& identity)
    : m_shape(identity)
{
    buildHead(identity);
    if (identity.hair.style == HairStyle::Long)
        m_parts.push_back(longHairMesh(identity));
    else
        m_parts.push_back(earsMesh(identity, m_shape));
    if (identity.glasses.form != GlassesForm::None)
        m_parts.push_back(glassesMesh(identity, m_shape));
}

void HeadMesh::buildHead(const SubjectIdentity& identity)
{
    const HairShape hair(identity);
    const std::vector<double> rows = headRows();
    const std::vector<double> columns = headColumns();
    m_rows = static_cast<int>(rows.size());
    m_columns = static_cast<int>(columns.size());
    Mesh head;
    head.vertices.reserve(rows.size() * columns.size() + 2);
    for (const double y : rows) {
        for (const double lambda : columns) {
            const HeadShape::Place place = m_shape.at(lambda, y);
            double x = place.x;
            double z = place.z;
            double up = m_shape.stretchedY(y);
            const double thickness = hair.thicknessMm(lambda, x, y);
            if (thickness > 0) {
                const double length = std::hypot(x, 0.9 * (y - 10), z) + 1e-6;
                x += thickness * x / length;
                up += thickness * 0.9 * (y - 10) / length;
                z += thickness * z / length;
            }
            head.vertices.push_back({static_cast<float>(x), static_cast<float>(up), static_cast<float>(z), 0,
                                     0, 0, static_cast<float>(place.x), static_cast<float>(y),
                                     static_cast<float>(lambda),
                                     static_cast<float>(m_shape.occlusion(place.x, y))});
        }
    }
    appendGrid(head, 0, m_rows, m_columns);
    // Close the crown and the underside of the chin.
    const auto ring = [&](int row) { return static_cast<std::uint32_t>(row * m_columns); };
    for (const bool isTop : {true, false}) {
        const std::uint32_t first = ring(isTop ? 0 : m_rows - 1);
        Vertex middle = head.vertices[first];
        middle.x = 0;
        middle.z = 0;
        for (int c = 0; c < m_columns; ++c)
            middle.z +=
                head.vertices[first + static_cast<std::uint32_t>(c)].z / static_cast<float>(m_columns);
        const auto index = static_cast<std::uint32_t>(head.vertices.size());
        head.vertices.push_back(middle);
        for (std::uint32_t c = 0; c + 1 < static_cast<std::uint32_t>(m_columns); ++c) {
            if (isTop)
                head.triangles.push_back({index, first + c, first + c + 1});
            else
                head.triangles.push_back({index, first + c + 1, first + c});
        }
    }
    setGridNormals(head, 0, m_rows, m_columns, true);
    head.vertices[head.vertices.size() - 2].ny = 1;
    head.vertices.back().ny = -1;
    m_rest = head.vertices;
    m_reach.reserve(m_rest.size());
    for (const Vertex& rest : m_rest)
        m_reach.push_back(reachOf(rest));
    m_parts.push_back(std::move(head));
}

HeadMesh::Reach HeadMesh::reachOf(const Vertex& rest) const
{
    if (rest.v > -10)
        return {0, 0};
    const double around = std::abs(rest.lambdaDeg > 180 ? 360 - rest.lambdaDeg : rest.lambdaDeg);
    const double front = 1 - ramp(60, 110, around);
    return {static_cast<float>(m_shape.jawDrop(rest.v) * HeadShape::fullGapMm * front),
            static_cast<float>(front > 0 ? m_shape.smileForward(rest.u, rest.v) : 0)};
}

void HeadMesh::setExpression(double mouthOpen, double smile)
{
    if (std::abs(mouthOpen - m_mouthOpen) < 1e-6 && std::abs(smile - m_smile) < 1e-6)
        return;
    m_mouthOpen = mouthOpen;
    m_smile = smile;
    Mesh& head = m_parts.front();
    const auto open = static_cast<float>(mouthOpen);
    const auto smiling = static_cast<float>(smile);
    for (std::size_t i = 0; i < m_rest.size(); ++i) {
        head.vertices[i] = m_rest[i];
        head.vertices[i].y -= open * m_reach[i].downMm;
        head.vertices[i].z += smiling * m_reach[i].forwardMm;
    }
    setGridNormals(head, 0, m_rows, m_columns, true);
}

Mesh bodyMesh(const SubjectIdentity& identity)
{
    Mesh body;
    body.material = Material::Body;
    constexpr int columns = 61;
    int rows = 0;
    // A neck never wider than the jaw above it.
    const SubjectIdentity::Skull& skull = identity.skull;
    const double neck = std::min(skull.neckWidth, 1.12 * skull.width * skull.jawWidth);
    for (double y = -60; y >= -340; y -= y > -200 ? 4 : 8, ++rows) {
        const double wide = 52 * neck * (1 - 0.16 * ramp(-125, -95, y)) + 142 * ramp(-128, -188, y) +
                            30 * ramp(-180, -330, y);
        const double deep = 50 * neck + 45 * ramp(-128, -200, y);
        for (int c = 0; c < columns; ++c) {
            const double lambda = -80 + 360.0 * c / (columns - 1);
            const double angle = lambda * std::numbers::pi / 180;
            const double x = wide * std::sin(angle);
            body.vertices.push_back({static_cast<float>(x), static_cast<float>(y),
                                     static_cast<float>(deep * std::cos(angle) - 20), 0, 0, 0,
                                     static_cast<float>(x), static_cast<float>(y), static_cast<float>(lambda),
                                     static_cast<float>(0.5 + 0.38 * ramp(-105, -160, y))});
        }
    }
    appendGrid(body, 0, rows, columns);
    setGridNormals(body, 0, rows, columns, true);
    return body;
}

} // namespace aiqyn::engine::subject
