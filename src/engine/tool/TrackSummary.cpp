#include "engine/tool/TrackSummary.h"

#include "engine/face/FaceGuidance.h"

#include <QFile>

#include <numeric>

namespace aiqyn::engine::tool {

namespace {

// Until then libraries, networks and the decoder still take the memory that they keep.
constexpr std::int64_t warmFrames = 500;

} // namespace

std::optional<ProcessMemory> processMemory()
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    ProcessMemory memory;
    // Files of /proc have no size: atEnd() would be true at once.
    for (const QByteArray& line : file.readAll().split('\n')) {
        const auto kib = [&line] { return line.simplified().split(' ').value(1).toLongLong(); };
        if (line.startsWith("VmRSS:"))
            memory.residentKib = kib();
        else if (line.startsWith("VmHWM:"))
            memory.highestKib = kib();
    }
    return memory.residentKib > 0 ? std::optional(memory) : std::nullopt;
}

void TrackSummary::add(const FrameMeasurement& measurement)
{
    const StageTimes& times = measurement.times;
    m_samples.push_back({static_cast<float>(times.detectorMs), static_cast<float>(times.landmarksMs),
                         static_cast<float>(times.measuresMs), static_cast<float>(times.forwardMs),
                         static_cast<float>(times.totalMs())});
    ++m_frames;
    m_withFace += measurement.hasFace() ? 1 : 0;
    const auto guidance = guidanceFor(measurement);
    ++m_guidance[guidance ? nameOf(*guidance) : QStringLiteral("none")];
    if (m_frames == warmFrames)
        m_start = processMemory();
}

double TrackSummary::quantile(Stage stage, double share) const
{
    if (m_samples.empty())
        return 0;
    std::vector<float> values;
    values.reserve(m_samples.size());
    std::ranges::transform(m_samples, std::back_inserter(values), stage);
    const auto place =
        values.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
    std::ranges::nth_element(values, place);
    return *place;
}

double TrackSummary::ratio() const
{
    const auto sum = [this](Stage stage) {
        return std::accumulate(m_samples.begin(), m_samples.end(), 0.0,
                               [stage](double all, const Sample& sample) { return all + sample.*stage; });
    };
    const double forward = sum(&Sample::forwardMs);
    return forward > 0 ? sum(&Sample::totalMs) / forward : 0;
}

QJsonObject TrackSummary::toJson() const
{
    QJsonObject guidance;
    for (auto entry = m_guidance.cbegin(); entry != m_guidance.cend(); ++entry)
        guidance[entry.key()] = entry.value();
    QJsonValue memory;
    if (const auto end = processMemory(); m_start && end)
        memory = QJsonObject{{QStringLiteral("afterFrame"), static_cast<qint64>(warmFrames)},
                             {QStringLiteral("start"), m_start->residentKib},
                             {QStringLiteral("end"), end->residentKib},
                             {QStringLiteral("highest"), end->highestKib}};
    return {{QStringLiteral("frameCount"), static_cast<qint64>(m_frames)},
            {QStringLiteral("framesWithFace"), static_cast<qint64>(m_withFace)},
            {QStringLiteral("analysisMs"),
             QJsonObject{{QStringLiteral("median"), quantile(&Sample::totalMs, 0.5)},
                         {QStringLiteral("p95"), quantile(&Sample::totalMs, 0.95)}}},
            {QStringLiteral("stages"),
             QJsonObject{{QStringLiteral("detectorMs"), quantile(&Sample::detectorMs, 0.5)},
                         {QStringLiteral("landmarksMs"), quantile(&Sample::landmarksMs, 0.5)},
                         {QStringLiteral("measuresMs"), quantile(&Sample::measuresMs, 0.5)},
                         {QStringLiteral("forwardMs"), quantile(&Sample::forwardMs, 0.5)}}},
            {QStringLiteral("ratio"), ratio()},
            {QStringLiteral("memoryKib"), memory},
            {QStringLiteral("guidance"), guidance}};
}

QString TrackSummary::toText() const
{
    return QStringLiteral(
               "%1 frames, %2 with a face; analysis %3 ms (95 %: %4 ms), %5 times the networks' own")
        .arg(m_frames)
        .arg(m_withFace)
        .arg(quantile(&Sample::totalMs, 0.5), 0, 'f', 1)
        .arg(quantile(&Sample::totalMs, 0.95), 0, 'f', 1)
        .arg(ratio(), 0, 'f', 2);
}

} // namespace aiqyn::engine::tool
