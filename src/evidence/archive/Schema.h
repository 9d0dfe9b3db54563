#pragma once

#include <QStringList>

#include <vector>

namespace aiqyn::evidence {

/// Statements that bring the catalogue from schema N to N + 1, for N = 0, 1, ... A released step never
/// changes; a new schema is a new step.
[[nodiscard]] const std::vector<QStringList>& schemaSteps();

} // namespace aiqyn::evidence
