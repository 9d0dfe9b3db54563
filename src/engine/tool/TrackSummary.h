#pragma once

#include "engine/face/FrameMeasurement.h"

#include <QJsonObject>
#include <QMap>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace aiqyn::engine::tool {

/// Memory of this process, KiB, as the kernel counts it.
struct ProcessMemory
{
    qint64 residentKib = 0; ///< VmRSS
    qint64 highestKib = 0;  ///< VmHWM
};
/// nullopt where /proc/self/status does not tell.
[[nodiscard]] std::optional<ProcessMemory> processMemory();

/// What holds for all frames of a film.
class TrackSummary
{
public:
    void add(const FrameMeasurement& measurement);

    [[nodiscard]] std::int64_t frames() const { return m_frames; }
    /// {"frameCount","framesWithFace","analysisMs":{"median","p95"},"stages":{"detectorMs","landmarksMs",
    /// "measuresMs","forwardMs": medians},"ratio": all analysis over all forward runs,
    /// "memoryKib":{"afterFrame","start","end","highest"}, "guidance":{code: frames}}. Memory is null for a
    /// film that is too short for it.
    [[nodiscard]] QJsonObject toJson() const;
    /// One line for people.
    [[nodiscard]] QString toText() const;

private:
    struct Sample
    {
        float detectorMs, landmarksMs, measuresMs, forwardMs, totalMs;
    };
    using Stage = float Sample::*;
    /// The value below which `share` of the frames lie; 0 without frames.
    [[nodiscard]] double quantile(Stage stage, double share) const;
    [[nodiscard]] double ratio() const;

    std::int64_t m_frames = 0;
    std::int64_t m_withFace = 0;
    std::vector<Sample> m_samples;
    QMap<QString, qint64> m_guidance;
    std::optional<ProcessMemory> m_start;
};

} // namespace aiqyn::engine::tool
