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

/// The customer's decision (clause 16) on the documents it cites.
struct DecisionDocument
{
    DocumentCommon common;
    DecisionResult result = DecisionResult::Refused; ///< "approved", "refused"
    std::vector<CriterionRecord> criteria;           ///< at least one
    QString decidedBy;                               ///< 1..200 characters
    QString reason;                                  ///< 1..2000 characters
    std::vector<DocumentCitation> documents;         ///< the liveness document and, if made, the comparison

    [[nodiscard]] QJsonObject toJson() const;
    /// Strict: every field present with its type and range, no other field. DocumentInvalid names the fields.
    [[nodiscard]] static Result<DecisionDocument> fromJson(const QJsonObject& json);
};

} // namespace aiqyn::evidence
