#pragma once

#include "app/identification/SessionTypes.h"
#include "engine/liveness/LivenessOptions.h"
#include "evidence/document/PolicyContent.h"

namespace aiqyn::app {

/// R8.1: no attempt asks for less.
inline constexpr int fewestChallenges = 3;

/// What an attempt may ask of a person with these needs under the policy's criteria.
[[nodiscard]] engine::LivenessOptions optionsFor(const evidence::LivenessCriteria& criteria,
                                                 const SubjectNeeds& needs);

} // namespace aiqyn::app
