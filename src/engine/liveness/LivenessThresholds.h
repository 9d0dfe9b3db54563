#pragma once

#include "base/Error.h"
#include "engine/liveness/Challenge.h"

#include <QJsonObject>
#include <QString>

namespace aiqyn::engine {

/// Every number the liveness verdict depends on: the one table of them, told in docs/liveness.md; stored with
/// each attempt. Another value is another version. Angles are differences to the person's neutral pose,
/// ratios are over it. Chosen on seeds of 1 to 100 of the attack run and on recordings; not yet tuned on a
/// pilot. A change of what a session does is another version too: results of the attack run count by it.
struct LivenessThresholds
{
    QString version = QStringLiteral("liveness-4");

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
    double leastBrightness = 20; ///< mean grey; not more: dark skin in a dim room is 45 and measured as well
    double blamelessBrightness =
        50; ///< a darker face that is not sharp lacks light, a brighter one is moving
    double leastSharpness = 30;
    double leastEyeDistancePx = 45;
    double mostEyeDistancePx = 150;
    double poorQualityMs = 20000; ///< without an interval good enough to go on
    double attemptMs = 60000;     ///< the whole attempt

    // Actions: where they begin and where they are over
    double turnDeg = 15;
    double turnReleaseDeg = 10;
    double turnedDeg = 12; ///< beyond it distance, eyes and mouth are side effects of the pose
    double pitchDeg = 14;
    double pitchReleaseDeg = 8;
    double tiltDeg = 10;
    double tiltReleaseDeg = 6;
    double closerRatio = 1.15;
    double closerReleaseRatio = 1.08;
    double backRatio = 0.85;
    double backReleaseRatio = 0.93;
    double eyesClosedRatio = 0.6;
    double eyesReopenedRatio = 0.8;
    double eyesPitchGateDeg = 10; ///< a lowered head lowers the lids in the picture
    double mouthOpen = 0.25;      ///< growth of the mouth aspect ratio
    double mouthReleased = 0.15;
    double smileRatio = 1.06; ///< of FrameMeasurement::smile
    double smileReleaseRatio = 1.03;

    // Times
    double reactionMs = 200; ///< an onset sooner after the cue was no answer to it
    double windowMs = 4000;  ///< the onset comes within it
    double holdMs = 160;
    double otherHoldMs = 300;    ///< of actions other than the one asked for
    double mostOtherActions = 1; ///< held for holdMs or more beside the right one; more is a show of gestures
    double blinkMs = 500;        ///< shorter closures are blinks and mean nothing
    double eyesClosedLeastMs = 600;
    double eyesClosedMostMs = 2500;
    double returnMs = 2000; ///< after the action was recognised
    double pauseMs = 3000;  ///< a window waits so long at most for dark or blurred frames to end

    // Light signal
    double lightSlotMs = 400;
    double lightSlots = 10;
    double lightTransitMs = 100;    ///< of each slot, while exposure changes from one colour to the next
    double lightCorrelation = 0.95; ///< at least
    double lightModulation = 0.006; ///< at least
    double lightLeastLagMs = -40;   ///< half a frame before zero
    double lightMostLagMs = 350;
    double lightLagSpreadMs = 100;       ///< between the halves of the code
    double lightProbeModulation = 0.025; ///< with which the room lets the signal be seen
    double lightProbes = 3;              ///< tries

    // Stream
    double faceLostMs = 300;
    double leastBoxOverlap = 0.4; ///< intersection over union of successive boxes
    double secondFaceRatio = 0.25;
    double secondFaceFrames = 3; ///< within secondFaceMs
    double secondFaceMs = 1000;
    double frozenChange = 0.15;
    double frozenMs = 300;
    double identicalFrames = 3; ///< equal buffers in a row
    double frameGapMs = 250;
    double mostLostFrames = 5; ///< in a row, by the sequence numbers, while a cue stands
    double leastFps = 12;      ///< while a cue stands

    // The same living person
    double leastIdentity = 0.5; ///< cosine with the calibration's face; set from the pack's calibration
    double leastActingIdentity = 0.45; ///< the same while a cue stands, when the face is in action; likewise
    double identityFrames = 3;         ///< comparisons in a row below it
    double identityEveryMs = 100;      ///< between comparisons
    double identityYawDeg = 20;        ///< faces turned further are not compared
    double identityPitchDeg = 10;      ///< nor faces raised or lowered further
    double planarTurnResidual = 0.05;  ///< at the peak of a turn; less is a plane
    double planarLookResidual = 0.04;  ///< at the peak of a look up or down

    /// What a turn or look must leave a plane by; 0 for other challenges.
    [[nodiscard]] double planarResidualOf(ChallengeKind kind) const;
    /// With more time to answer, for the accessibility option.
    [[nodiscard]] LivenessThresholds withLongerWindows() const;

    [[nodiscard]] QJsonObject toJson() const;
    /// Every value must be present and a finite number. Errors: InvalidArgument.
    [[nodiscard]] static Result<LivenessThresholds> fromJson(const QJsonObject& json);
};

} // namespace aiqyn::engine
