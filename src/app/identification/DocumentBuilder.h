#pragma once

#include "app/identification/AttemptActivity.h"
#include "app/identification/AttemptFaces.h"
#include "app/reference/ReferenceImage.h"
#include "evidence/document/ComparisonDocument.h"
#include "evidence/document/DecisionDocument.h"
#include "evidence/document/LivenessDocument.h"
#include "evidence/signature/DocumentSealer.h"

#include <QJsonObject>

namespace aiqyn::app {

/// What the session knows when it makes a document.
struct SessionFacts
{
    QString sessionId;
    SessionStart start;
    std::optional<evidence::Iin> iin;
    QString iinReason; ///< why not obtained
    UtcTime startedAt;
    std::optional<evidence::ConsentRecord> consent = {};
    QJsonObject station; ///< Station::description()
    evidence::ModelPackReference modelPack;
    std::vector<evidence::ModelReference> models;
    evidence::PolicyReference policy;
    int failedAttemptsForNegative = 0; ///< by that policy; 0 = not known
};

/// A record with the image files it names.
template <typename Document>
struct DocumentDraft
{
    Document document;
    evidence::DocumentSealer::Images images;
};

/// The fields all documents share, with a fresh id; without the rules basis, which sealing adds.
[[nodiscard]] evidence::DocumentCommon commonOf(const SessionFacts& facts, UtcTime startedAt,
                                                UtcTime checkedAt);

[[nodiscard]] DocumentDraft<evidence::LivenessDocument>
livenessDraft(const SessionFacts& facts, evidence::LivenessResult result,
              const std::vector<AttemptResult>& attempts, UtcTime checkedAt);

struct ComparisonFacts
{
    ComparisonOutcome outcome;
    QString calibration;
    CurrentImage current;
    std::optional<ReferenceImage> reference;
    bool keepsReference = true; ///< else the document has its hash alone
    UtcTime startedAt;
};

[[nodiscard]] DocumentDraft<evidence::ComparisonDocument>
comparisonDraft(const SessionFacts& facts, const ComparisonFacts& comparison, UtcTime checkedAt);

} // namespace aiqyn::app
