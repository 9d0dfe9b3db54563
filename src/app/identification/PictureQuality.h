#pragma once

#include "base/Error.h"
#include "engine/Image.h"
#include "evidence/document/ComparisonDocument.h"

#include <vector>

namespace aiqyn::engine {
class FaceAnalyser;
}

namespace aiqyn::app {

/// How good a still is for a comparison.
struct PictureQuality
{
    int faces = 0;
    /// Every assessed component of ISO/IEC 29794-5; none without a face.
    std::vector<evidence::QualityScore> scores;
    /// 0..100: the mean of the assessed components that a person or a photographer could mend: pose, open
    /// eyes, closed mouth, sharpness and light. How large the face is and where it stands is left out: it is
    /// much the same in all frames of an attempt.
    double mean = 0;
};

/// Components under this score are worth a remark.
inline constexpr double poorQuality = 30;

/// Not while an attempt runs: the analyser has one user at a time. Errors: InvalidArgument, InferenceFailed.
[[nodiscard]] Result<PictureQuality> qualityOf(const engine::Image& image, engine::FaceAnalyser& analyser);

} // namespace aiqyn::app
