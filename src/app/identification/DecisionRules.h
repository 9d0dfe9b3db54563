#pragma once

#include "app/identification/SessionTypes.h"
#include "evidence/document/DecisionDocument.h"
#include "evidence/document/PolicyContent.h"

#include <vector>

namespace aiqyn::app {

/// What a decision rests on (clause 16). Pure functions: the same findings under the same policy always give
/// the same criteria.
struct DecisionFindings
{
    QString liveness; ///< LivenessOutcome::result
    QStringList suspicions;
    bool hasIin = false;
    bool consentWithdrawn = false;
    bool isOverLimit = false;  ///< more sessions for this IIN today than the policy allows
    double currentQuality = 0; ///< CurrentImageChoice::score
    ComparisonOutcome comparison;
};

/// One by one, in the order they are shown. "continuity" asks for a look when, on a challenge that is done
/// with the face towards the camera, it is less like the current image than the threshold.
[[nodiscard]] std::vector<Criterion> criteriaOf(const evidence::PolicyContent& policy,
                                                const DecisionFindings& findings);

/// What the criteria lead to before any person has looked.
[[nodiscard]] evidence::Recommendation recommendationOf(const std::vector<Criterion>& criteria);

/// Whether the policy leaves room for an approval now: every criterion is met; a similarity under the
/// threshold does not stand against it inside the review band, once that was looked at.
[[nodiscard]] bool mayApprove(const std::vector<Criterion>& criteria);

/// Whether the policy asks for a second person, or an approval under the threshold does.
[[nodiscard]] bool needsSecondPerson(const evidence::PolicyContent& policy,
                                     const std::vector<Criterion>& criteria, bool approve);

/// A reason is needed beside the recommendation, inside the review band, and where a person had to look.
[[nodiscard]] bool needsReason(evidence::Recommendation recommendation, bool approve);

/// What the comparison document says when no source gave a reference, by the answer of the one asked last;
/// nullopt: none was asked.
[[nodiscard]] QString causeOf(const std::optional<ErrorCode>& failure);

} // namespace aiqyn::app
