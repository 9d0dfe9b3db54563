#pragma once

#include "engine/tool/AttackResults.h"

#include <QString>

namespace aiqyn::engine::tool {

/// A Markdown table: species, sessions, errors, rate with interval, non-responses, the codes that caught it.
[[nodiscard]] QString attackTable(const AttackResults& results);
/// docs/attack-report.md: the table with what it means and what it does not.
[[nodiscard]] QString attackReport(const AttackResults& results);

} // namespace aiqyn::engine::tool
