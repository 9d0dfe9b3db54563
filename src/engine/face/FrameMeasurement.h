#pragma once

#include "engine/Image.h"
#include "engine/face/StageTimes.h"
#include "engine/face/measures/QualityValue.h"

#include <array>
#include <cstdint>
#include <vector>

namespace aiqyn::engine {

/// What the networks measure on one frame. Absolute values; LivenessCheck refers them to the neutral pose.
/// Directions as seen in the picture (which is not mirrored): left is towards x = 0.
struct FrameMeasurement
{
    std::uint64_t sequence = 0;
    std::int64_t monotonicNs = 0;

    int faceCount = 0;          ///< confirmed faces; the fields below describe the largest
    int refusedCandidates = 0;  ///< what the detector took for a face and the landmark model did not
    RectF box;                  ///< pixels
    double score = 0;           ///< detector's, 0..1
    double secondFaceRatio = 0; ///< area of the second largest face over the largest, 0 when alone

    /// Pixels of the picture: MediaPipe's 478 points, or those that the pack's model knows (its descriptor
    /// says which); empty without a face.
    std::vector<PointF> landmarks;
    /// As DetectedFace::points, the best that the pack knows: those that the embedder needs.
    std::array<PointF, 5> points{};
    double yawDeg = 0;        ///< negative = turned towards image left
    double pitchDeg = 0;      ///< positive = down; carries an offset of the person
    double rollDeg = 0;       ///< positive = clockwise in the picture
    double eyeDistancePx = 0; ///< between the eye centres: the measure of distance
    double eyeOpenness = 0;   ///< eye aspect ratio, mean of both eyes, about 0.3 open and < 0.1 closed
    double eyeOpennessAtImageLeft = 0;
    double eyeOpennessAtImageRight = 0;
    double mouthOpenness = 0; ///< mouth aspect ratio, about 0 closed
    double smile = 0;         ///< as smileOf: mouth width and corners over outer eye distance

    double brightness = 0;         ///< mean grey of the face box, 0..255
    double sharpness = 0;          ///< variance of the Laplacian of the face scaled to 112 pixels
    double meanAbsoluteChange = 0; ///< mean |difference| to the frame before, grey levels; -1 for the first

    QualityReport quality; ///< of the largest face
    StageTimes times;      ///< how long this analysis took

    [[nodiscard]] bool hasFace() const { return faceCount > 0; }
};

} // namespace aiqyn::engine
