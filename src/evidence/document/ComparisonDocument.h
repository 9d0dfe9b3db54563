#pragma once

#include "evidence/document/DocumentCommon.h"
#include "evidence/document/Similarity.h"

#include <QDate>

namespace aiqyn::evidence {

enum class ComparisonResult { Match = 1, NoMatch, NotPerformed };

/// Where the reference image came from (R11).
struct ReferenceRecord
{
    QString source; ///< "state_database" or "identified_images"
    UtcTime obtainedAt;
    QString requestId;                  ///< 1..200 characters
    Sha256 sha256;                      ///< of the image as received
    std::optional<QDate> issuedOn = {}; ///< as the source says
};

/// One measure of a picture's quality (ISO/IEC 29794-5).
struct QualityScore
{
    QString component; ///< e.g. "sharpness"
    double score = 0;  ///< 0 worst .. 100 best
};

/// Why this frame of the passed attempt and no other.
struct CurrentImageChoice
{
    QString rule;       ///< 1..100 characters, e.g. "best-quality-1"
    double score = 0;   ///< 0..100, what the rule gives the chosen frame
    int candidates = 1; ///< frames it chose from, 1..1000
};

/// A challenge's face against the two images of the comparison: that one person did all of it.
struct ContinuityRecord
{
    int attempt = 0;                            ///< from 1
    QString challenge;                          ///< its name
    Sha256 image;                               ///< of the frame, which the liveness document holds
    std::optional<Similarity> toReference = {}; ///< absent when no face was found or there is no reference
    std::optional<Similarity> toCurrent = {};   ///< absent when no face was found
    std::optional<Similarity> toOthers = {};    ///< the least to another challenge's face; absent likewise
};

/// Where a threshold's false match rate was measured.
struct CalibrationOrigin
{
    int pairs = 0; ///< of different persons; 0: not known
    std::optional<QDate> measuredOn = {};
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
    std::optional<CalibrationOrigin> calibrationOrigin = {}; ///< present unless not performed
    ImageReference currentImage;
    CurrentImageChoice currentImageChoice;
    std::vector<QualityScore> currentImageQuality = {};
    std::optional<ImageReference> referenceImage = {}; ///< absent where policy forbids or none was had
    std::optional<ReferenceRecord> reference = {};     ///< present unless not performed
    std::vector<QualityScore> referenceQuality = {};
    std::vector<ContinuityRecord> continuity = {}; ///< at most 200

    [[nodiscard]] QJsonObject toJson() const;
    /// Strict: every field present with its type and range, no other field. DocumentInvalid names the fields.
    [[nodiscard]] static Result<ComparisonDocument> fromJson(const QJsonObject& json);
};

} // namespace aiqyn::evidence
