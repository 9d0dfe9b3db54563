#include "engine/liveness/LivenessThresholds.h"

#include <cmath>

namespace aiqyn::engine {

namespace {

struct Field
{
    const char* name;
    double LivenessThresholds::*member;
};

constexpr std::array fields{
    Field{"calibrationMs", &LivenessThresholds::calibrationMs},
    Field{"calibrationFrames", &LivenessThresholds::calibrationFrames},
    Field{"calibrationYawSpreadDeg", &LivenessThresholds::calibrationYawSpreadDeg},
    Field{"calibrationPitchSpreadDeg", &LivenessThresholds::calibrationPitchSpreadDeg},
    Field{"calibrationDistanceSpread", &LivenessThresholds::calibrationDistanceSpread},
    Field{"frontalYawDeg", &LivenessThresholds::frontalYawDeg},
    Field{"frontalRollDeg", &LivenessThresholds::frontalRollDeg},
    Field{"leastOpenEyes", &LivenessThresholds::leastOpenEyes},
    Field{"mostClosedMouth", &LivenessThresholds::mostClosedMouth},
    Field{"neutralHoldMs", &LivenessThresholds::neutralHoldMs},
    Field{"leastBrightness", &LivenessThresholds::leastBrightness},
    Field{"blamelessBrightness", &LivenessThresholds::blamelessBrightness},
    Field{"leastSharpness", &LivenessThresholds::leastSharpness},
    Field{"leastEyeDistancePx", &LivenessThresholds::leastEyeDistancePx},
    Field{"mostEyeDistancePx", &LivenessThresholds::mostEyeDistancePx},
    Field{"poorQualityMs", &LivenessThresholds::poorQualityMs},
    Field{"attemptMs", &LivenessThresholds::attemptMs},
    Field{"turnDeg", &LivenessThresholds::turnDeg},
    Field{"turnReleaseDeg", &LivenessThresholds::turnReleaseDeg},
    Field{"turnedDeg", &LivenessThresholds::turnedDeg},
    Field{"pitchDeg", &LivenessThresholds::pitchDeg},
    Field{"pitchReleaseDeg", &LivenessThresholds::pitchReleaseDeg},
    Field{"tiltDeg", &LivenessThresholds::tiltDeg},
    Field{"tiltReleaseDeg", &LivenessThresholds::tiltReleaseDeg},
    Field{"closerRatio", &LivenessThresholds::closerRatio},
    Field{"closerReleaseRatio", &LivenessThresholds::closerReleaseRatio},
    Field{"backRatio", &LivenessThresholds::backRatio},
    Field{"backReleaseRatio", &LivenessThresholds::backReleaseRatio},
    Field{"eyesClosedRatio", &LivenessThresholds::eyesClosedRatio},
    Field{"eyesReopenedRatio", &LivenessThresholds::eyesReopenedRatio},
    Field{"eyesPitchGateDeg", &LivenessThresholds::eyesPitchGateDeg},
    Field{"mouthOpen", &LivenessThresholds::mouthOpen},
    Field{"mouthReleased", &LivenessThresholds::mouthReleased},
    Field{"smileRatio", &LivenessThresholds::smileRatio},
    Field{"smileReleaseRatio", &LivenessThresholds::smileReleaseRatio},
    Field{"reactionMs", &LivenessThresholds::reactionMs},
    Field{"windowMs", &LivenessThresholds::windowMs},
    Field{"holdMs", &LivenessThresholds::holdMs},
    Field{"otherHoldMs", &LivenessThresholds::otherHoldMs},
    Field{"mostOtherActions", &LivenessThresholds::mostOtherActions},
    Field{"blinkMs", &LivenessThresholds::blinkMs},
    Field{"eyesClosedLeastMs", &LivenessThresholds::eyesClosedLeastMs},
    Field{"eyesClosedMostMs", &LivenessThresholds::eyesClosedMostMs},
    Field{"returnMs", &LivenessThresholds::returnMs},
    Field{"pauseMs", &LivenessThresholds::pauseMs},
    Field{"lightSlotMs", &LivenessThresholds::lightSlotMs},
    Field{"lightSlots", &LivenessThresholds::lightSlots},
    Field{"lightTransitMs", &LivenessThresholds::lightTransitMs},
    Field{"lightCorrelation", &LivenessThresholds::lightCorrelation},
    Field{"lightModulation", &LivenessThresholds::lightModulation},
    Field{"lightLeastLagMs", &LivenessThresholds::lightLeastLagMs},
    Field{"lightMostLagMs", &LivenessThresholds::lightMostLagMs},
    Field{"lightLagSpreadMs", &LivenessThresholds::lightLagSpreadMs},
    Field{"lightProbeModulation", &LivenessThresholds::lightProbeModulation},
    Field{"lightProbes", &LivenessThresholds::lightProbes},
    Field{"faceLostMs", &LivenessThresholds::faceLostMs},
    Field{"leastBoxOverlap", &LivenessThresholds::leastBoxOverlap},
    Field{"secondFaceRatio", &LivenessThresholds::secondFaceRatio},
    Field{"secondFaceFrames", &LivenessThresholds::secondFaceFrames},
    Field{"secondFaceMs", &LivenessThresholds::secondFaceMs},
    Field{"frozenChange", &LivenessThresholds::frozenChange},
    Field{"frozenMs", &LivenessThresholds::frozenMs},
    Field{"identicalFrames", &LivenessThresholds::identicalFrames},
    Field{"frameGapMs", &LivenessThresholds::frameGapMs},
    Field{"mostLostFrames", &LivenessThresholds::mostLostFrames},
    Field{"leastFps", &LivenessThresholds::leastFps},
    Field{"leastIdentity", &LivenessThresholds::leastIdentity},
    Field{"leastActingIdentity", &LivenessThresholds::leastActingIdentity},
    Field{"identityFrames", &LivenessThresholds::identityFrames},
    Field{"identityEveryMs", &LivenessThresholds::identityEveryMs},
    Field{"identityYawDeg", &LivenessThresholds::identityYawDeg},
    Field{"identityPitchDeg", &LivenessThresholds::identityPitchDeg},
    Field{"planarTurnResidual", &LivenessThresholds::planarTurnResidual},
    Field{"planarLookResidual", &LivenessThresholds::planarLookResidual},
};

} // namespace

double LivenessThresholds::planarResidualOf(ChallengeKind kind) const
{
    if (isTurn(kind))
        return planarTurnResidual;
    return kind == ChallengeKind::LookUp || kind == ChallengeKind::LookDown ? planarLookResidual : 0;
}

LivenessThresholds LivenessThresholds::withLongerWindows() const
{
    LivenessThresholds longer = *this;
    longer.windowMs = 7000;
    longer.returnMs = 4000;
    longer.eyesClosedMostMs = 4000;
    longer.poorQualityMs = 40000;
    longer.attemptMs = 120000;
    return longer;
}

QJsonObject LivenessThresholds::toJson() const
{
    QJsonObject json{{QStringLiteral("version"), version}};
    for (const Field& field : fields)
        json[QLatin1String(field.name)] = this->*field.member;
    return json;
}

Result<LivenessThresholds> LivenessThresholds::fromJson(const QJsonObject& json)
{
    LivenessThresholds thresholds;
    thresholds.version = json[QStringLiteral("version")].toString();
    if (thresholds.version.isEmpty())
        return fail(ErrorCode::InvalidArgument, QStringLiteral("thresholds without a version"));
    for (const Field& field : fields) {
        const QJsonValue value = json[QLatin1String(field.name)];
        if (!value.isDouble() || !std::isfinite(value.toDouble()))
            return fail(ErrorCode::InvalidArgument,
                        QStringLiteral("thresholds without %1").arg(QLatin1String(field.name)));
        thresholds.*field.member = value.toDouble();
    }
    return thresholds;
}

} // namespace aiqyn::engine
