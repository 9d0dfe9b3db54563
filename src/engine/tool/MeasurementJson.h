#pragma once

#include "engine/face/FrameMeasurement.h"

#include <QJsonObject>

namespace aiqyn::engine::tool {

/// {"box","score",...,"sharpness","quality"} of the largest face. Only for a measurement with a face.
[[nodiscard]] QJsonObject faceJson(const FrameMeasurement& measurement);
/// {"single-face": {"assessment","raw","score"}, ...}; raw and score only where it was assessed.
[[nodiscard]] QJsonObject jsonOf(const QualityReport& quality);
/// {"detectorMs","landmarksMs","measuresMs","forwardMs","totalMs"}
[[nodiscard]] QJsonObject jsonOf(const StageTimes& times);
/// Code of the most important thing to mend, also for a frame without a face; null when there is none.
[[nodiscard]] QJsonValue guidanceJson(const FrameMeasurement& measurement);

} // namespace aiqyn::engine::tool
