#pragma once

#include "evidence/document/DocumentCommon.h"

namespace aiqyn::evidence {

enum class DecisionResult { Approved = 1, Refused };

/// One criterion of the policy with the value that met or failed it (R16).
struct CriterionRecord
{
    QString id;
    QString required;
    QString value;
    bool met = false;
};

/// What the criteria alone lead to.
enum class Recommendation {
    Approve = 1, ///< "approve": every criterion is met
    Review,      ///< "review": a person has to look, then either is within the policy
    Refuse       ///< "refuse"
};

/// A second person confirmed the decision.
struct SecondOpinion
{
    QString by;   ///< 1..200 characters; not who decided
    QString note; ///< up to 2000 characters
    UtcTime at;
};

/// The customer's decision (clause 16) on the documents it cites.
struct DecisionDocument
{
    DocumentCommon common;
    DecisionResult result = DecisionResult::Refused; ///< "approved", "refused"
    std::vector<CriterionRecord> criteria;           ///< at least one
    QString decidedBy;                               ///< 1..200 characters
    QString reason; ///< up to 2000 characters; never empty beside the recommendation
    Recommendation recommendation = Recommendation::Refuse;
    std::optional<SecondOpinion> secondOpinion = {};
    std::vector<DocumentCitation> documents; ///< the liveness document and, if made, the comparison

    [[nodiscard]] QJsonObject toJson() const;
    /// Strict: every field present with its type and range, no other field. DocumentInvalid names the fields.
    [[nodiscard]] static Result<DecisionDocument> fromJson(const QJsonObject& json);
};

} // namespace aiqyn::evidence
