#pragma once

#include "engine/subject/HeadShape.h"
#include "engine/subject/Mesh.h"

#include <vector>

namespace aiqyn::engine::subject {

/// Everything that moves with the head: face and skull with hair, ears, long hair, glasses.
class HeadMesh
{
public:
    explicit HeadMesh(const SubjectIdentity& identity);

    /// Cheap when nothing changed; otherwise moves the jaw and the cheeks, by amounts kept for each vertex.
    void setExpression(double mouthOpen, double smile);
    [[nodiscard]] const std::vector<Mesh>& parts() const { return m_parts; }

private:
    /// How far a vertex goes with the mouth wide open, and with a full smile.
    struct Reach
    {
        float downMm, forwardMm;
    };

    void buildHead(const SubjectIdentity& identity);
    [[nodiscard]] Reach reachOf(const Vertex& rest) const;

    HeadShape m_shape;
    std::vector<Mesh> m_parts; ///< [0] is the head itself
    std::vector<Vertex> m_rest;
    std::vector<Reach> m_reach;
    int m_rows = 0;
    int m_columns = 0;
    double m_mouthOpen = 0;
    double m_smile = 0;
};

/// Neck and shoulders, which stay where they are when the head turns.
[[nodiscard]] Mesh bodyMesh(const SubjectIdentity& identity);

} // namespace aiqyn::engine::subject
