#pragma once

#include "app/identification/SessionTypes.h"

#include <QByteArray>

namespace aiqyn::engine {
class Calibration;
class Embedder;
class FaceAnalyser;
} // namespace aiqyn::engine

namespace aiqyn::app {

/// Compares the current with the reference image (clause 12): one face each, templates, cosine, threshold of
/// the calibration at the policy's false match rate. A picture without exactly one usable face is an outcome
/// ("not_performed" with its cause), not an error. Blocking. Errors: InferenceFailed.
[[nodiscard]] Result<ComparisonOutcome>
compareFaces(const QByteArray& currentJpeg, const QByteArray& referenceImage, engine::FaceAnalyser& analyser,
             engine::Embedder& embedder, const engine::Calibration& calibration, double targetFmr);

} // namespace aiqyn::app
