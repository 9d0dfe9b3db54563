#include "engine/tool/MeasurementJson.h"

#include "engine/face/FaceGuidance.h"
#include "engine/tool/ToolSupport.h"

namespace aiqyn::engine::tool {

QJsonObject faceJson(const FrameMeasurement& m)
{
    return {{QStringLiteral("box"), jsonOf(m.box)},
            {QStringLiteral("score"), m.score},
            {QStringLiteral("secondFaceRatio"), m.secondFaceRatio},
            {QStringLiteral("yawDeg"), m.yawDeg},
            {QStringLiteral("pitchDeg"), m.pitchDeg},
            {QStringLiteral("rollDeg"), m.rollDeg},
            {QStringLiteral("eyeDistancePx"), m.eyeDistancePx},
            {QStringLiteral("eyeOpenness"), m.eyeOpenness},
            {QStringLiteral("eyeOpennessAtImageLeft"), m.eyeOpennessAtImageLeft},
            {QStringLiteral("eyeOpennessAtImageRight"), m.eyeOpennessAtImageRight},
            {QStringLiteral("mouthOpenness"), m.mouthOpenness},
            {QStringLiteral("smile"), m.smile},
            {QStringLiteral("brightness"), m.brightness},
            {QStringLiteral("sharpness"), m.sharpness},
            {QStringLiteral("quality"), jsonOf(m.quality)}};
}

QJsonObject jsonOf(const QualityReport& quality)
{
    QJsonObject json;
    for (const QualityComponent component : allQualityComponents()) {
        const QualityValue& value = quality[component];
        QJsonObject entry{{QStringLiteral("assessment"), nameOf(value.assessment)}};
        if (value.isAssessed()) {
            entry[u"raw"] = value.raw;
            entry[u"score"] = value.score;
        }
        json[nameOf(component)] = entry;
    }
    return json;
}

QJsonObject jsonOf(const StageTimes& times)
{
    return {{QStringLiteral("detectorMs"), times.detectorMs},
            {QStringLiteral("landmarksMs"), times.landmarksMs},
            {QStringLiteral("measuresMs"), times.measuresMs},
            {QStringLiteral("forwardMs"), times.forwardMs},
            {QStringLiteral("totalMs"), times.totalMs()}};
}

QJsonValue guidanceJson(const FrameMeasurement& measurement)
{
    const auto guidance = guidanceFor(measurement);
    return guidance ? QJsonValue(nameOf(*guidance)) : QJsonValue();
}

} // namespace aiqyn::engine::tool
