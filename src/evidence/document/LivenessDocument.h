#pragma once

#include "evidence/document/DocumentCommon.h"

#include <QJsonArray>

namespace aiqyn::evidence {

enum class LivenessResult { Passed = 1, Negative, BrokenOff };

/// The document of clause 9. Every finished or broken-off attempt is an object in `attempts`:
///     {"attempt": 1.., "result": "passed"|"failed"|"broken_off", "mismatch": code or "",
///      "challenges": [{"challenge": name, ...}], ...}
/// where `challenges` holds every challenge shown, in order; further members (measurements, verdicts, trace)
/// are the engine's own. A passed attempt needs three challenges or more (R8.1), a failed one its mismatch (a
/// code of capitals), and both, for each challenge, an image with the same attempt and challenge.
struct LivenessDocument
{
    DocumentCommon common;
    LivenessResult result = LivenessResult::BrokenOff; ///< "passed", "negative", "broken_off"
    QJsonArray attempts;
    std::vector<ImageReference> images;

    [[nodiscard]] QJsonObject toJson() const;
    /// Strict: every field present with its type and range, no other field. DocumentInvalid names the fields.
    [[nodiscard]] static Result<LivenessDocument> fromJson(const QJsonObject& json);
};

} // namespace aiqyn::evidence
