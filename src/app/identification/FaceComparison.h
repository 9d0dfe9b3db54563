#pragma once

#include "app/identification/SessionTypes.h"
#include "engine/matching/FaceTemplate.h"
#include "evidence/document/PolicyContent.h"

#include <QByteArray>

namespace aiqyn::engine {
class Calibration;
class Embedder;
class FaceAnalyser;
} // namespace aiqyn::engine

namespace aiqyn::app {

/// What was compared; biometric data.
struct ComparedFaces
{
    ComparisonOutcome outcome;
    std::optional<engine::FaceTemplate> current;   ///< nullopt: not usable, or not looked at
    std::optional<engine::FaceTemplate> reference; ///< likewise
};

/// Compares the current with the reference image (clause 12): one face each, templates, cosine, threshold of
/// the policy, which says by which calibration. A picture without exactly one usable face is an outcome
/// ("not_performed" with its cause), not an error. Blocking. Errors: InferenceFailed.
[[nodiscard]] Result<ComparedFaces> compareFaces(const QByteArray& currentJpeg,
                                                 const QByteArray& referenceImage,
                                                 engine::FaceAnalyser& analyser, engine::Embedder& embedder,
                                                 const engine::Calibration& calibration,
                                                 const evidence::CalibratedThreshold& threshold);

} // namespace aiqyn::app
