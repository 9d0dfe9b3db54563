#pragma once

#include "base/Error.h"

#include <QJsonObject>
#include <QString>

namespace aiqyn::engine {

/// Every number the liveness verdict depends on; stored with each attempt. Another value is another version.
/// Angles are differences to the person's neutral pose, ratios are over it. Start values from the project's
/// own measurements on recordings and the synthetic person; not yet tuned on a pilot.
struct LivenessThresholds
{
    QString version = QStringLiteral("liveness-1");

    // Neutral pose
    double calibrationMs = 1500;
    double calibrationFrames = 18;           ///< least number of frames, i.e. 12 per second
    double calibrationYawSpreadDeg = 2.5;    ///< standard deviation at most
    double calibrationPitchSpreadDeg = 3;    ///< standard deviation at most
    double calibrationDistanceSpread = 0.04; ///< standard deviation over mean at most
    double frontalYawDeg = 12;               ///< |yaw| of a frame that may count as neutral
    double frontalRollDeg = 12;
    double leastOpenEyes = 0.10;   ///< median eye aspect ratio of somebody whose eyes are open
    double mostClosedMouth = 0.30; ///< median mouth aspect ratio of somebody whose mouth is closed
    double neutralHoldMs = 500;    ///< before the drawn gap, and again before passing

    // Picture quality; guides, and ends an attempt only by lasting
    double leastBrightness = 50;
    double leastSharpness = 30;
    double leastEyeDistancePx = 45;
    double mostEyeDistancePx = 150;
    double poorQualityMs = 20000; ///< without an interval good enough to go on
    double attemptMs = 60000;     ///< the whole attempt

    // Actions: where they begin and where they are over
    double turnDeg = 15;
    double turnReleaseDeg = 10;
    double turnedDeg = 12; ///< beyond it distance, eyes and mouth are side effects of the pose
    double pitchDeg = 18;
    double pitchReleaseDeg = 10;
    double tiltDeg = 12;
    double tiltReleaseDeg = 7;
    double closerRatio = 1.15;
    double closerReleaseRatio = 1.08;
    double backRatio = 0.80;
    double backReleaseRatio = 0.90;
    double eyesClosedRatio = 0.5;
    double eyesReopenedRatio = 0.8;
    double eyesPitchGateDeg = 10; ///< a lowered head lowers the lids in the picture
    double mouthOpen = 0.25;      ///< growth of the mouth aspect ratio
    double mouthReleased = 0.15;

    // Times
    double reactionMs = 200; ///< an onset sooner after the cue was no answer to it
    double windowMs = 4000;  ///< the onset comes within it
    double holdMs = 160;
    double otherHoldMs = 300; ///< of motions no challenge asks for: up, down, tilt, back
    double blinkMs = 500;     ///< shorter closures are blinks and mean nothing
    double eyesClosedLeastMs = 600;
    double eyesClosedMostMs = 2500;
    double returnMs = 2000; ///< after the action was recognised

    // Stream
    double faceLostMs = 300;
    double leastBoxOverlap = 0.4; ///< intersection over union of successive boxes
    double secondFaceRatio = 0.25;
    double secondFaceFrames = 3; ///< within secondFaceMs
    double secondFaceMs = 1000;
    double frozenChange = 0.15;
    double frozenMs = 300;
    double frameGapMs = 250;

    [[nodiscard]] QJsonObject toJson() const;
    /// Every value must be present and a finite number. Errors: InvalidArgument.
    [[nodiscard]] static Result<LivenessThresholds> fromJson(const QJsonObject& json);
};

} // namespace aiqyn::engine
