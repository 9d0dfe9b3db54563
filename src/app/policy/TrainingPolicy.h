#pragma once

#include "app/policy/PolicyBook.h"
#include "app/policy/PolicyFit.h"
#include "evidence/document/RulesCatalogue.h"

namespace aiqyn::app {

/// What a training profile's policy says until somebody approves another: everything the installation can
/// do, the strict reading of the rules, invented organisations, a timestamp authority that is in the program.
/// Without id, version and times.
[[nodiscard]] evidence::PolicyContent trainingPolicyFor(const Installation& installation,
                                                        const evidence::RulesBasis& rules);

/// The policy in force in a training profile. Where there is none, or none that fits the installation (its
/// model pack was changed), a fitting one is approved with the training customer's key. Errors: PolicyBook's;
/// PolicyUnsuitable: the calibration lacks the rate a training policy asks for.
[[nodiscard]] Result<PolicyInForce> openTrainingPolicy(PolicyBook& book, const Installation& installation,
                                                       const evidence::RulesCatalogue& rules,
                                                       const evidence::Signer& customer, const Clock& clock);

} // namespace aiqyn::app
