#pragma once

#include "engine/subject/SubjectIdentity.h"

namespace aiqyn::engine::subject {

/// Another person of the other sex whose skin differs clearly. The same for the same person.
[[nodiscard]] SubjectIdentity somebodyUnlike(const SubjectIdentity& person);
/// Another person of the same sex whose skin differs by less than 10 of 255 in each channel.
[[nodiscard]] SubjectIdentity somebodyLike(const SubjectIdentity& person);

} // namespace aiqyn::engine::subject
