#pragma once

#include "engine/face/FrameMeasurement.h"

#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace aiqyn::engine::tool {

/// One movement of a film. Times are those of its frames.
struct TrackEvent
{
    double startMs = 0; ///< the first frame beyond the threshold
    double endMs = 0;   ///< the last frame before it is over: a movement may last till the shot ends
    double peakMs = 0;
    /// Furthest from neutral. Blinks: eye openness over neutral. Turns: degrees, positive towards the
    /// person's left. Mouth: growth of the mouth aspect ratio.
    double peak = 0;

    friend bool operator==(const TrackEvent&, const TrackEvent&) = default;
};

/// In order of time.
struct TrackedEvents
{
    std::vector<TrackEvent> blinks;
    std::vector<TrackEvent> turns;
    std::vector<TrackEvent> mouthOpenings;

    /// {"blinks":[{"startMs","endMs","peakMs","openness"}], "turns":[{"direction":"left"|"right" as the
    /// person's own, "startMs","endMs","peakMs","peakDeg"}], "mouthOpenings":[{...,"growth"}]}
    [[nodiscard]] QJsonObject toJson() const;
    /// One line for people.
    [[nodiscard]] QString toText() const;
};

/// What the person in a film does, from its measurements. A film is a row of shots, which a cut, more than
/// 300 ms without a face, and a face at another place part. Neutral are the medians over the frames of the
/// shot with |yaw| <= 12 degrees, of the mouth the least open tenth; a shot with fewer than 10 such frames
/// has no events. A movement counts only when the shot shows it begin, so that a cut to a turned head is no
/// turn and one to an open mouth no opening.
///  - Turn: more than 15 degrees from neutral for 160 ms; over below 10 degrees.
///  - Blink: eyes less open than 0.65 of neutral, less than 150 ms after they were open (0.8), and open
///    again after 500 ms at most; longer is looking down or eyes kept closed. Not while the head is lowered
///    by more than 10 degrees or turned by more than 30.
///  - Mouth opening: aspect ratio 0.12 above neutral, over below 0.06; each syllable that parts the lips so
///    far counts. Not while the head is turned by more than 20 degrees.
/// Weak: a face that is out of neutral for most of a shot shifts the neutral of eyes and mouth.
class TrackEvents
{
public:
    /// Every frame of the film in order; also those without a face.
    void add(const FrameMeasurement& measurement);
    /// Of all frames so far.
    [[nodiscard]] TrackedEvents events() const;

private:
    struct Sample
    {
        double ms = 0;
        double yawDeg = 0;
        double pitchDeg = 0;
        double eyes = 0;
        double mouth = 0;
    };
    class Shot;

    [[nodiscard]] bool isCut(const FrameMeasurement& measurement) const;

    TrackedEvents m_found; ///< of the shots before
    std::vector<Sample> m_shot;
    std::optional<RectF> m_box; ///< of the last sample
    bool m_hasChanged = false;  ///< the picture, since the last sample
};

} // namespace aiqyn::engine::tool
