#pragma once

#include "engine/subject/HeadShape.h"
#include "engine/subject/Mesh.h"

namespace aiqyn::engine::subject {

[[nodiscard]] Mesh earsMesh(const SubjectIdentity& identity, const HeadShape& shape);
/// Hair that falls beside and behind the face; open in front.
[[nodiscard]] Mesh longHairMesh(const SubjectIdentity& identity);
/// Frames without lenses, resting on nose and ears.
[[nodiscard]] Mesh glassesMesh(const SubjectIdentity& identity, const HeadShape& shape);

} // namespace aiqyn::engine::subject
