#pragma once

#include "evidence/document/PolicyDocument.h"

#include <vector>

namespace aiqyn::app {

/// One value in which two policies differ.
struct PolicyChange
{
    QString field;  ///< path in the JSON of docs/schema/policy-1.schema.json, e.g. "liveness.lightSignal"
    QString before; ///< as compact JSON; empty: was not there
    QString after;  ///< likewise
};

/// Everything in which they differ, in the order of the fields' names. Lists are compared as wholes, but for
/// those of records (models, retention, endpoints, systems), which are compared record by record.
[[nodiscard]] std::vector<PolicyChange> changesBetween(const evidence::PolicyDocument& before,
                                                       const evidence::PolicyDocument& after);

} // namespace aiqyn::app
