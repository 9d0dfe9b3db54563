#include "engine/ImageMat.h"
#include "engine/tool/Commands.h"
#include "engine/tool/ReferencePose.h"
#include "engine/tool/ToolSupport.h"

#include <QFileInfo>

#include <opencv2/videoio.hpp>

#include <chrono>
#include <cmath>

namespace aiqyn::engine::tool {

namespace {

constexpr double usualFps = 25;
constexpr double nanosecondsPerSecond = 1e9;

[[nodiscard]] QJsonObject jsonOf(const FrameMeasurement& m)
{
    QJsonObject object{{QStringLiteral("sequence"), static_cast<qint64>(m.sequence)},
                       {QStringLiteral("timeMs"), static_cast<double>(m.monotonicNs) / 1e6},
                       {QStringLiteral("faceCount"), m.faceCount},
                       {QStringLiteral("meanAbsoluteChange"), m.meanAbsoluteChange}};
    if (!m.hasFace())
        return object;
    object[QStringLiteral("box")] = tool::jsonOf(m.box);
    object[QStringLiteral("score")] = m.score;
    object[QStringLiteral("secondFaceRatio")] = m.secondFaceRatio;
    object[QStringLiteral("yawDeg")] = m.yawDeg;
    object[QStringLiteral("pitchDeg")] = m.pitchDeg;
    object[QStringLiteral("rollDeg")] = m.rollDeg;
    object[QStringLiteral("eyeDistancePx")] = m.eyeDistancePx;
    object[QStringLiteral("eyeOpenness")] = m.eyeOpenness;
    object[QStringLiteral("mouthOpenness")] = m.mouthOpenness;
    object[QStringLiteral("smile")] = m.smile;
    object[QStringLiteral("brightness")] = m.brightness;
    object[QStringLiteral("sharpness")] = m.sharpness;
    return object;
}

void printForPeople(const FrameMeasurement& m)
{
    if (!m.hasFace())
        print(QStringLiteral("%1: no face").arg(m.sequence));
    else
        print(QStringLiteral("%1: yaw %2 pitch %3 roll %4 eyes %5 mouth %6 smile %7")
                  .arg(m.sequence)
                  .arg(m.yawDeg, 0, 'f', 1)
                  .arg(m.pitchDeg, 0, 'f', 1)
                  .arg(m.rollDeg, 0, 'f', 1)
                  .arg(m.eyeOpenness, 0, 'f', 2)
                  .arg(m.mouthOpenness, 0, 'f', 2)
                  .arg(m.smile, 0, 'f', 2));
}

/// The value below which `share` of the times lie; 0 without times.
[[nodiscard]] double quantile(std::vector<double>& timesMs, double share)
{
    if (timesMs.empty())
        return 0;
    std::ranges::sort(timesMs);
    return timesMs[static_cast<std::size_t>(share * static_cast<double>(timesMs.size() - 1))];
}

/// Frames of a recording with the times its frame rate gives them.
class Recording
{
public:
    [[nodiscard]] bool open(const QString& path)
    {
        if (!m_capture.open(QFile::encodeName(path).toStdString()))
            return false;
        const double fps = m_capture.get(cv::CAP_PROP_FPS);
        m_fps = std::isfinite(fps) && fps > 0 ? fps : usualFps;
        m_promised = m_capture.get(cv::CAP_PROP_FRAME_COUNT);
        return true;
    }
    [[nodiscard]] double fps() const { return m_fps; }
    /// Whether clearly fewer frames came than the container promised, which may itself be an estimate.
    [[nodiscard]] bool endedEarly() const
    {
        return std::isfinite(m_promised) &&
               static_cast<double>(m_count) < m_promised - std::max(3.0, 0.05 * m_promised);
    }
    [[nodiscard]] QString progress() const
    {
        return QStringLiteral("%1 of %2 frames").arg(m_count).arg(m_promised, 0, 'f', 0);
    }

    /// nullptr at the end.
    [[nodiscard]] FramePtr next()
    {
        cv::Mat picture;
        if (!m_capture.read(picture) || picture.type() != CV_8UC3)
            return nullptr;
        auto image = std::make_shared<const Image>(imageOf(picture));
        const auto timeNs = std::llround(static_cast<double>(m_count) * nanosecondsPerSecond / m_fps);
        const Sha256 hash = Sha256::of(image->bgr);
        return std::make_shared<const Frame>(Frame{m_count++, timeNs, image, hash, TrustClass::Training});
    }

private:
    cv::VideoCapture m_capture;
    double m_fps = usualFps;
    double m_promised = 0;
    std::uint64_t m_count = 0;
};

} // namespace

Result<void> trackVideo(const Invocation& invocation)
{
    const QString path = invocation.arguments.front();
    if (!QFileInfo::exists(path))
        return fail(ErrorCode::FileNotFound, path);
    const auto pack = loadPack(invocation);
    if (!pack)
        return tl::make_unexpected(pack.error());
    auto analyser = createAnalyser(invocation, *pack);
    if (!analyser)
        return tl::make_unexpected(analyser.error());
    std::optional<ReferencePose> reference;
    if (!invocation.referencePoseFile.isEmpty()) {
        auto loaded = ReferencePose::load(invocation.referencePoseFile);
        if (!loaded)
            return tl::make_unexpected(loaded.error());
        reference = std::move(*loaded);
    }
    QJsonArray frames;
    std::vector<double> timesMs;
    Recording recording;
    try {
        if (!recording.open(path))
            return fail(ErrorCode::VideoUnreadable, path);
        while (const FramePtr frame = recording.next()) {
            const auto start = std::chrono::steady_clock::now();
            const auto measurement = analyser->analyse(*frame);
            if (!measurement)
                return tl::make_unexpected(measurement.error());
            timesMs.push_back(
                std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
            QJsonObject object = jsonOf(*measurement);
            if (reference && measurement->hasFace()) {
                const auto yaw = reference->yawDeg(*frame->image, measurement->box);
                if (!yaw)
                    return tl::make_unexpected(yaw.error());
                object[u"referenceYawDeg"] = *yaw;
            }
            if (invocation.json)
                frames.append(object);
            else
                printForPeople(*measurement);
        }
    } catch (const cv::Exception& exception) {
        return fail(ErrorCode::VideoUnreadable,
                    path + QStringLiteral(": ") + QString::fromStdString(exception.err));
    }
    if (timesMs.empty())
        return fail(ErrorCode::VideoUnreadable, path + QStringLiteral(" has no frames"));
    if (recording.endedEarly())
        return fail(ErrorCode::VideoUnreadable,
                    path + QStringLiteral(" ends early, after ") + recording.progress());
    if (!invocation.json)
        return {};
    QJsonObject json{
        {QStringLiteral("video"), path},
        {QStringLiteral("pack"), pack->name()},
        {QStringLiteral("fps"), recording.fps()},
        {QStringLiteral("frames"), frames},
        {QStringLiteral("analysisMs"), QJsonObject{{QStringLiteral("median"), quantile(timesMs, 0.5)},
                                                   {QStringLiteral("p95"), quantile(timesMs, 0.95)}}}};
    if (reference)
        json[u"referencePoseSha256"] = reference->sha256().toHex();
    print(json);
    return {};
}

} // namespace aiqyn::engine::tool
