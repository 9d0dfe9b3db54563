#pragma once

#include "engine/subject/SubjectIdentity.h"

namespace aiqyn::engine::subject {

/// Where hair grows on the head; mesh and texture ask the same function so that they agree.
class HairShape
{
public:
    explicit HairShape(const SubjectIdentity& identity)
        : m_hair(identity.hair)
    {}

    /// Millimetres inside the hair, negative outside. `lambdaDeg` goes round the head from the nose (0)
    /// towards image right; `x`, `y` are the place on the bare head.
    [[nodiscard]] double depthMm(double lambdaDeg, double x, double y) const;
    /// How far the surface of the hair stands off the bare head.
    [[nodiscard]] double thicknessMm(double lambdaDeg, double x, double y) const;

private:
    SubjectIdentity::Hair m_hair;
};

} // namespace aiqyn::engine::subject
