#pragma once

#include "evidence/document/DocumentCommon.h"
#include "evidence/document/Similarity.h"

namespace aiqyn::evidence {

enum class ComparisonResult { Match = 1, NoMatch, NotPerformed };

/// Where the reference image came from (R11).
struct ReferenceRecord
{
    QString source; ///< "state_database" or "identified_images"
    UtcTime obtainedAt;
    QString requestId; ///< 1..200 characters
    Sha256 sha256;     ///< of the image as received
};

/// The document of clause 13.
struct ComparisonDocument
{
    DocumentCommon common;
    ComparisonResult result = ComparisonResult::NotPerformed; ///< "match", "no_match", "not_performed"
    QString cause = {};                        ///< code in lower case with not_performed, empty otherwise
    std::optional<Similarity> similarity = {}; ///< present unless not performed, like the three below
    std::optional<Similarity> threshold = {};
    std::optional<double> fmr = {}; ///< false match rate at the threshold, above 0, at most 1
    QString calibration = {};       ///< name of the calibration, empty when not performed
    ImageReference currentImage;
    std::optional<ImageReference> referenceImage = {}; ///< absent where policy forbids or none was had
    std::optional<ReferenceRecord> reference = {};     ///< present unless not performed

    [[nodiscard]] QJsonObject toJson() const;
    /// Strict: every field present with its type and range, no other field. DocumentInvalid names the fields.
    [[nodiscard]] static Result<ComparisonDocument> fromJson(const QJsonObject& json);
};

} // namespace aiqyn::evidence
