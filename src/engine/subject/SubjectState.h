#pragma once

namespace aiqyn::engine {

/// One instant of a synthetic person in front of the camera. Angles as in FrameMeasurement.
struct SubjectState
{
    double yawDeg = 0;       ///< negative = towards image left
    double pitchDeg = 0;     ///< positive = down
    double rollDeg = 0;      ///< positive = clockwise in the picture
    double eyesClosed = 0;   ///< 0..1
    double mouthOpen = 0;    ///< 0..1
    double smile = 0;        ///< 0..1
    double distanceMm = 560; ///< camera to the point between the ears
    double offsetXMm = 0;    ///< positive = image right
    double offsetYMm = 0;    ///< positive = up
    double lightLevel = 1;   ///< room light, 1 = a well lit office
    double lightSide = 0;    ///< -1 = from image left .. 1 = from image right
    double screenBlue = 0;   ///< light of the screen in front of the person, 0..1 each
    double screenGreen = 0;
    double screenRed = 0;
    double gainBlue = 1; ///< of the camera, against its adaptation to the room alone
    double gainGreen = 1;
    double gainRed = 1;
};

} // namespace aiqyn::engine
