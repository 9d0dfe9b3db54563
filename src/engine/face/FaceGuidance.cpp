#include "engine/face/FaceGuidance.h"

#include "engine/face/measures/PoseQuality.h"

#include <cmath>

namespace aiqyn::engine {

namespace {

constexpr std::array names{"no-face",       "one-person-only", "too-dark",           "too-bright",
                           "come-closer",   "move-back",       "move-to-the-middle", "face-covered",
                           "look-straight", "open-your-eyes",  "hold-still"};

/// False for what was not assessed.
[[nodiscard]] bool isRawBelow(const QualityValue& value, double limit)
{
    return value.isAssessed() && value.raw < limit;
}

[[nodiscard]] bool isAtTheEdge(const QualityReport& quality, const GuidanceThresholds& thresholds)
{
    return isRawBelow(quality[QualityComponent::MarginLeft], thresholds.leastSideMargin) ||
           isRawBelow(quality[QualityComponent::MarginRight], thresholds.leastSideMargin) ||
           isRawBelow(quality[QualityComponent::MarginAbove], thresholds.leastMarginAbove) ||
           isRawBelow(quality[QualityComponent::MarginBelow], thresholds.leastMarginBelow);
}

[[nodiscard]] bool isTooBright(const FrameMeasurement& m, const GuidanceThresholds& thresholds)
{
    const QualityValue& burnt = m.quality[QualityComponent::OverExposure];
    return m.brightness > thresholds.mostBrightness ||
           (burnt.isAssessed() && burnt.raw > thresholds.mostOverExposure);
}

[[nodiscard]] bool isTurned(const FrameMeasurement& m, const GuidanceThresholds& thresholds)
{
    const QualityReport& quality = m.quality;
    return quality[QualityComponent::Yaw].isAssessed() &&
           (std::abs(m.yawDeg) > thresholds.mostYawDeg || std::abs(m.rollDeg) > thresholds.mostRollDeg ||
            std::abs(m.pitchDeg - usualPitchDeg) > thresholds.mostPitchDeg);
}

} // namespace

QString nameOf(FaceGuidance guidance)
{
    return QLatin1String(names[static_cast<std::size_t>(guidance) - 1]);
}

std::optional<FaceGuidance> guidanceFor(const FrameMeasurement& measurement,
                                        const GuidanceThresholds& thresholds)
{
    if (!measurement.hasFace())
        return FaceGuidance::NoFace;
    if (measurement.secondFaceRatio >= thresholds.secondFaceRatio)
        return FaceGuidance::OnePersonOnly;
    if (measurement.brightness < thresholds.leastBrightness)
        return FaceGuidance::TooDark;
    if (isTooBright(measurement, thresholds))
        return FaceGuidance::TooBright;
    if (measurement.eyeDistancePx < thresholds.leastEyeDistancePx)
        return FaceGuidance::ComeCloser;
    if (measurement.eyeDistancePx > thresholds.mostEyeDistancePx)
        return FaceGuidance::MoveBack;
    const QualityReport& quality = measurement.quality;
    if (isAtTheEdge(quality, thresholds))
        return FaceGuidance::MoveToTheMiddle;
    const QualityValue& visible = quality[QualityComponent::FaceVisible];
    if (visible.isAssessed() && visible.score < thresholds.leastFaceVisible)
        return FaceGuidance::FaceCovered;
    if (isTurned(measurement, thresholds))
        return FaceGuidance::LookStraight;
    if (isRawBelow(quality[QualityComponent::EyesOpen], thresholds.leastEyeOpenness))
        return FaceGuidance::OpenYourEyes;
    if (measurement.sharpness < thresholds.leastSharpness)
        return FaceGuidance::HoldStill;
    return std::nullopt;
}

std::optional<FaceGuidance> guidanceFor(const FrameMeasurement& measurement)
{
    return guidanceFor(measurement, GuidanceThresholds{});
}

} // namespace aiqyn::engine
