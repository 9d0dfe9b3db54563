#pragma once

#include "engine/subject/SubjectIdentity.h"

namespace aiqyn::engine::subject {

/// The bare skull and face of one person as functions; heights are those of the average head and are
/// stretched to the person's by stretchedY().
class HeadShape
{
public:
    explicit HeadShape(const SubjectIdentity& identity)
        : m_id(identity)
    {}

    static constexpr double topY = 118;
    static constexpr double bottomY = -117.5;
    static constexpr double fullGapMm = 30; ///< between the lips at mouthOpen = 1

    struct Place
    {
        double x, z;
    };
    [[nodiscard]] Place at(double lambdaDeg, double y) const;
    /// The x of at(), much cheaper.
    [[nodiscard]] double sideAt(double lambdaDeg, double y) const;
    [[nodiscard]] double occlusion(double x, double y) const;
    [[nodiscard]] double stretchedY(double y) const;
    /// Height of the closed lips: never inside the nose.
    [[nodiscard]] double mouthY() const;
    /// How far a point of the face at rest drops per millimetre of gap between the lips.
    [[nodiscard]] double jawDrop(double y) const;
    /// How far the surface comes forward with a full smile.
    [[nodiscard]] double smileForward(double x, double y) const;

private:
    [[nodiscard]] double relief(double x, double y) const;
    [[nodiscard]] double noseRelief(double x, double y) const;
    SubjectIdentity m_id;
};

} // namespace aiqyn::engine::subject
