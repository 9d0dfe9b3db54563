#include "engine/camera/FileSource.h"
#include "engine/tool/Commands.h"
#include "engine/tool/MeasurementJson.h"
#include "engine/tool/ReferencePose.h"
#include "engine/tool/ToolSupport.h"
#include "engine/tool/TrackEvents.h"
#include "engine/tool/TrackSummary.h"

#include <QFileInfo>

namespace aiqyn::engine::tool {

namespace {

[[nodiscard]] QJsonObject jsonOf(const FrameMeasurement& m)
{
    QJsonObject object = m.hasFace() ? faceJson(m) : QJsonObject();
    object[u"sequence"] = static_cast<qint64>(m.sequence);
    object[u"timeMs"] = static_cast<double>(m.monotonicNs) / 1e6;
    object[u"faceCount"] = m.faceCount;
    object[u"refusedCandidates"] = m.refusedCandidates;
    object[u"meanAbsoluteChange"] = m.meanAbsoluteChange;
    object[u"guidance"] = guidanceJson(m);
    object[u"times"] = tool::jsonOf(m.times);
    return object;
}

void printForPeople(const FrameMeasurement& m)
{
    if (!m.hasFace()) {
        print(QStringLiteral("%1: no face").arg(m.sequence));
        return;
    }
    print(QStringLiteral("%1: yaw %2 pitch %3 roll %4 eyes %5 %6 mouth %7 smile %8 %9")
              .arg(m.sequence)
              .arg(m.yawDeg, 0, 'f', 1)
              .arg(m.pitchDeg, 0, 'f', 1)
              .arg(m.rollDeg, 0, 'f', 1)
              .arg(m.eyeOpennessAtImageLeft, 0, 'f', 2)
              .arg(m.eyeOpennessAtImageRight, 0, 'f', 2)
              .arg(m.mouthOpenness, 0, 'f', 2)
              .arg(m.smile, 0, 'f', 2)
              .arg(guidanceJson(m).toString())
              .trimmed());
}

/// Measures the frames of one film, as often as wanted.
class Track
{
public:
    Track(const Invocation& invocation, FaceAnalyser analyser, std::optional<ReferencePose> reference)
        : m_invocation(invocation)
        , m_analyser(std::move(analyser))
        , m_reference(std::move(reference))
    {}

    [[nodiscard]] Result<void> run()
    {
        const QString& path = m_invocation.arguments.front();
        do {
            const std::int64_t before = m_summary.frames();
            if (auto played = playOnce(path); !played) {
                // The source knows the file by its name alone.
                Error error = played.error();
                error.detail = path + QStringLiteral(": ") + error.detail;
                return tl::make_unexpected(error);
            }
            if (m_summary.frames() == before)
                return fail(ErrorCode::VideoUnreadable, path + QStringLiteral(" has no frames"));
            m_isFirstPlay = false;
        } while (wantsMore());
        return {};
    }

    [[nodiscard]] const TrackSummary& summary() const { return m_summary; }
    /// What happens in the film, however often it was played.
    [[nodiscard]] TrackedEvents events() const { return m_events.events(); }
    [[nodiscard]] QJsonArray frames() && { return std::move(m_frames); }
    /// By the stamps of the frames; 0 for a film of one.
    [[nodiscard]] double fps() const { return m_secondNs > 0 ? 1e9 / static_cast<double>(m_secondNs) : 0; }

private:
    [[nodiscard]] bool wantsMore() const { return m_summary.frames() < m_invocation.frames; }

    [[nodiscard]] Result<void> playOnce(const QString& path)
    {
        FileSource source(path);
        if (auto opened = source.open(); !opened)
            return opened;
        // The first frame does not follow the last one.
        m_analyser.reset();
        while (m_invocation.frames == 0 || wantsMore()) {
            const auto frame = source.read();
            if (!frame)
                return tl::make_unexpected(frame.error());
            if (!*frame)
                return {};
            if (auto measured = measure(**frame); !measured)
                return measured;
        }
        return {};
    }

    [[nodiscard]] Result<void> measure(const Frame& frame)
    {
        if (frame.sequence == 1)
            m_secondNs = frame.monotonicNs;
        const auto measurement = m_analyser.analyse(frame);
        if (!measurement)
            return tl::make_unexpected(measurement.error());
        m_summary.add(*measurement);
        if (m_isFirstPlay)
            m_events.add(*measurement);
        if (m_invocation.summary)
            return {};
        if (!m_invocation.json) {
            printForPeople(*measurement);
            return {};
        }
        QJsonObject object = jsonOf(*measurement);
        if (m_reference && measurement->hasFace()) {
            const auto yaw = m_reference->yawDeg(*frame.image, measurement->box);
            if (!yaw)
                return tl::make_unexpected(yaw.error());
            object[u"referenceYawDeg"] = *yaw;
        }
        m_frames.append(object);
        return {};
    }

    const Invocation& m_invocation;
    FaceAnalyser m_analyser;
    std::optional<ReferencePose> m_reference;
    TrackSummary m_summary;
    TrackEvents m_events;
    bool m_isFirstPlay = true;
    QJsonArray m_frames;
    std::int64_t m_secondNs = 0;
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
    QString referenceHash;
    if (!invocation.referencePoseFile.isEmpty()) {
        auto loaded = ReferencePose::load(invocation.referencePoseFile);
        if (!loaded)
            return tl::make_unexpected(loaded.error());
        referenceHash = loaded->sha256().toHex();
        reference = std::move(*loaded);
    }
    Track track(invocation, std::move(*analyser), std::move(reference));
    if (const auto done = track.run(); !done)
        return done;
    if (!invocation.json) {
        print(track.summary().toText());
        print(track.events().toText());
        return {};
    }
    QJsonObject json = track.summary().toJson();
    json[u"video"] = path;
    json[u"fps"] = track.fps();
    json[u"events"] = track.events().toJson();
    namePack(json, *pack);
    if (!referenceHash.isEmpty())
        json[u"referencePoseSha256"] = referenceHash;
    if (!invocation.summary)
        json[u"frames"] = std::move(track).frames();
    print(json);
    return {};
}

} // namespace aiqyn::engine::tool
