#include "../face/EngineFixtures.h"
#include "TestRegistry.h"
#include "engine/camera/FileSource.h"
#include "engine/face/FaceAnalyser.h"
#include "engine/subject/SubjectRenderer.h"
#include "engine/subject/TrainingGallery.h"
#include "engine/tool/TrackEvents.h"

#include <QJsonArray>
#include <QTest>

#include <cmath>

using namespace aiqyn;
using namespace aiqyn::engine;
using namespace aiqyn::engine::tool;

namespace {

/// A few frames alike; what is not said is neutral.
struct Stretch
{
    int frames = 1;
    double yawDeg = 2;
    double pitchDeg = 5;
    double eyes = 0.3;
    double mouth = 0.02;
    bool hasFace = true;
    double change = 2;
    double boxX = 200;
};
using Trace = std::vector<Stretch>;

constexpr double frameMs = 40;

/// "blink 10-12", "left 10-20", "right 10-20", "mouth 10-14" by first and last frame, in that order of kinds.
[[nodiscard]] QStringList namesOf(const TrackedEvents& events, double msPerFrame)
{
    QStringList names;
    const auto add = [&](const QString& kind, const TrackEvent& event) {
        names << QStringLiteral("%1 %2-%3")
                     .arg(kind)
                     .arg(std::lround(event.startMs / msPerFrame))
                     .arg(std::lround(event.endMs / msPerFrame));
    };
    for (const TrackEvent& blink : events.blinks)
        add(QStringLiteral("blink"), blink);
    for (const TrackEvent& turn : events.turns)
        add(turn.peak > 0 ? QStringLiteral("left") : QStringLiteral("right"), turn);
    for (const TrackEvent& opening : events.mouthOpenings)
        add(QStringLiteral("mouth"), opening);
    return names;
}

[[nodiscard]] TrackedEvents eventsOf(const Trace& trace)
{
    TrackEvents events;
    int frame = 0;
    for (const Stretch& stretch : trace) {
        for (int i = 0; i < stretch.frames; ++i, ++frame) {
            FrameMeasurement m;
            m.sequence = static_cast<std::uint64_t>(frame);
            m.monotonicNs = static_cast<std::int64_t>(frame * frameMs * 1e6);
            m.meanAbsoluteChange = i == 0 ? stretch.change : 2;
            if (stretch.hasFace) {
                m.faceCount = 1;
                m.box = {stretch.boxX, 100, 150, 200};
                m.yawDeg = stretch.yawDeg;
                m.pitchDeg = stretch.pitchDeg;
                m.eyeOpenness = stretch.eyes;
                m.mouthOpenness = stretch.mouth;
            }
            events.add(m);
        }
    }
    return events.events();
}

[[nodiscard]] Stretch neutral(int frames)
{
    return {.frames = frames};
}
[[nodiscard]] Stretch turned(int frames, double yawDeg)
{
    Stretch stretch = neutral(frames);
    stretch.yawDeg = yawDeg;
    return stretch;
}
[[nodiscard]] Stretch eyes(int frames, double openness)
{
    Stretch stretch = neutral(frames);
    stretch.eyes = openness;
    return stretch;
}
[[nodiscard]] Stretch mouth(int frames, double openness)
{
    Stretch stretch = neutral(frames);
    stretch.mouth = openness;
    return stretch;
}
[[nodiscard]] Stretch noFace(int frames)
{
    Stretch stretch = neutral(frames);
    stretch.hasFace = false;
    return stretch;
}
[[nodiscard]] Stretch after(double change, Stretch stretch)
{
    stretch.change = change;
    return stretch;
}
[[nodiscard]] Stretch lowered(Stretch stretch)
{
    stretch.pitchDeg = 16;
    return stretch;
}
[[nodiscard]] Stretch atX(double x, Stretch stretch)
{
    stretch.boxX = x;
    return stretch;
}

} // namespace

Q_DECLARE_METATYPE(Trace)

class tst_TrackEvents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areFoundInATrace_data()
    {
        QTest::addColumn<Trace>("trace");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const Trace& trace, const char* expected) {
            QTest::newRow(name) << trace << QString::fromLatin1(expected);
        };
        const Stretch before = neutral(20);
        row("no frames", {}, "");
        row("nothing happens", {neutral(60)}, "");

        row("left", {before, turned(10, 25), neutral(5)}, "left 20-29");
        row("right", {before, turned(10, -25), neutral(5)}, "right 20-29");
        row("from neutral, not from zero", {turned(20, 10), turned(10, -6), turned(5, 10)}, "right 20-29");
        row("15 degrees are not enough", {before, turned(10, 17), neutral(5)}, "");
        row("a little more is", {before, turned(10, 17.1), neutral(5)}, "left 20-29");
        row("until the release", {before, turned(5, 20), turned(5, 12.1), turned(5, 11.9)}, "left 20-29");
        row("wavering is one turn", {before, turned(6, 20), turned(2, 14), turned(6, 20), neutral(5)},
            "left 20-33");
        row("too short", {before, turned(4, 30), neutral(5)}, "");
        row("to the other side", {before, turned(10, 25), turned(10, -25), neutral(9)},
            "left 20-29|right 30-39");
        row("until the end", {before, turned(10, 25)}, "left 20-29");
        row("begun before the film", {turned(10, 25), before}, "");

        row("blink", {before, eyes(4, 0.05), before}, "blink 20-23");
        row("blink of one frame", {before, eyes(1, 0.19), before}, "blink 20-20");
        row("not far enough", {before, eyes(4, 0.2), before}, "");
        row("slow to reopen", {before, eyes(4, 0.05), eyes(3, 0.23), before}, "blink 20-26");
        row("as long as may be", {before, eyes(13, 0.05), before}, "blink 20-32");
        row("eyes kept closed", {before, eyes(14, 0.05), before}, "");
        row("the lids sink slowly", {before, eyes(5, 0.22), eyes(4, 0.05), before}, "");
        row("never reopened", {before, eyes(4, 0.05)}, "");
        row("two", {before, eyes(2, 0.05), neutral(3), eyes(2, 0.05), before}, "blink 20-21|blink 25-26");
        row("somebody with narrow eyes", {eyes(20, 0.15), eyes(3, 0.05), eyes(20, 0.15)}, "blink 20-22");
        row("looking down", {before, lowered(eyes(4, 0.1)), before}, "");

        row("mouth", {before, mouth(6, 0.3), before}, "mouth 20-25");
        row("hardly", {before, mouth(6, 0.13), before}, "");
        row("syllables", {before, mouth(3, 0.2), mouth(2, 0.07), mouth(3, 0.2), before},
            "mouth 20-22|mouth 25-27");
        row("one syllable", {before, mouth(3, 0.2), mouth(2, 0.09), mouth(3, 0.2), before}, "mouth 20-27");
        row("talking most of the time", {neutral(5), mouth(20, 0.2), neutral(2), mouth(20, 0.2)},
            "mouth 5-24|mouth 27-46");
        row("open before the film", {mouth(6, 0.3), before}, "");

        row("too little neutral", {neutral(9), turned(30, 25)}, "");
        row("just enough", {neutral(10), turned(30, 25)}, "left 10-39");
        row("a cut is no turn", {before, after(25, turned(20, 25)), neutral(5)}, "");
        row("a cut while nobody is seen", {before, after(25, noFace(2)), turned(20, 25), neutral(5)}, "");
        row("a fast pan is no cut", {before, after(14, turned(20, 25)), neutral(5)}, "left 20-39");
        row("another place is another person", {before, atX(320, turned(20, 25)), atX(320, neutral(12))}, "");
        row("nearly the same place", {before, atX(230, turned(20, 25)), neutral(5)}, "left 20-39");
        row("lost for long", {before, noFace(8), turned(20, 25), neutral(5)}, "");
        row("lost for a moment", {before, noFace(3), turned(20, 25), neutral(5)}, "left 23-42");
        row("events of both shots", {before, eyes(2, 0), before, after(25, before), eyes(2, 0), before},
            "blink 20-21|blink 62-63");
        row("a shot keeps its own neutral",
            {turned(20, -9), after(25, turned(20, 9)), turned(10, -5), neutral(9)}, "");
    }
    void areFoundInATrace()
    {
        QFETCH(Trace, trace);
        QFETCH(QString, expected);
        QCOMPARE(namesOf(eventsOf(trace), frameMs).join(u'|'), expected);
    }

    void peaksAreTold()
    {
        const TrackedEvents events =
            eventsOf({neutral(30), turned(5, -20), turned(5, -30), turned(5, -20), neutral(20), eyes(1, 0.15),
                      eyes(1, 0.06), eyes(1, 0.15), neutral(20), mouth(1, 0.2), mouth(1, 0.42), neutral(20)});
        const QJsonObject json = events.toJson();
        const QJsonObject turn = json[u"turns"][0].toObject();
        QCOMPARE(turn[u"direction"].toString(), QStringLiteral("right"));
        QCOMPARE(turn[u"startMs"].toDouble(), 30 * frameMs);
        QCOMPARE(turn[u"peakMs"].toDouble(), 35 * frameMs);
        QCOMPARE(turn[u"endMs"].toDouble(), 44 * frameMs);
        QCOMPARE(turn[u"peakDeg"].toDouble(), -32.0);
        const QJsonObject blink = json[u"blinks"][0].toObject();
        QCOMPARE(blink[u"peakMs"].toDouble(), 66 * frameMs);
        QCOMPARE(blink[u"openness"].toDouble(), 0.2);
        const QJsonObject opening = json[u"mouthOpenings"][0].toObject();
        QCOMPARE(opening[u"peakMs"].toDouble(), 89 * frameMs);
        QCOMPARE(opening[u"growth"].toDouble(), 0.4);
        QCOMPARE(events.toText(),
                 QStringLiteral("1 blinks, 0 turns to the person's left, 1 to the right, 1 mouth openings"));
    }

    void areFoundInAFilmOfASyntheticPerson_data()
    {
        QTest::addColumn<QString>("pack");
        for (const QString& pack : tests::packsAtHand())
            QTest::newRow(qPrintable(pack)) << pack;
    }
    void areFoundInAFilmOfASyntheticPerson()
    {
        QFETCH(QString, pack);
        auto analyser = FaceAnalyser::create(tests::packAtHand(pack).value()).value();
        SubjectRenderer renderer(SubjectIdentity::fromSeed(TrainingGallery::persons().front().seed), 1);
        TrackEvents events;
        std::uint64_t frame = 0;
        const auto show = [&](const SubjectState& state, int frames) {
            for (int i = 0; i < frames; ++i, ++frame) {
                const auto measured =
                    analyser.analyse(tests::frameOf(renderer.renderAt(state, frame), frame));
                QVERIFY(measured);
                events.add(*measured);
            }
        };
        show({}, 15);
        show({.yawDeg = 26}, 8); // image right, the person's left
        show({}, 8);
        show({.eyesClosed = 1}, 4);
        show({}, 8);
        show({.yawDeg = -26}, 8);
        show({}, 8);
        show({.mouthOpen = 1}, 6);
        show({}, 8);
        QCOMPARE(namesOf(events.events(), 33).join(u'|'),
                 QStringLiteral("blink 31-34|left 15-22|right 43-50|mouth 59-64"));
    }

    // What is in the recordings was established by looking at their frames. Rows only where the recordings
    // and the standard pack are at hand; the films of a synthetic person above run everywhere.
    void areFoundInRecordings_data()
    {
        QTest::addColumn<QString>("video");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* file, const char* expected) {
            const QString path = tests::sharedFace(QStringLiteral("video/") + QString::fromLatin1(file));
            if (!path.isEmpty() && tests::packAtHand(QStringLiteral("standard")))
                QTest::newRow(file) << path << QString::fromLatin1(expected);
        };
        QTest::newRow("no recording: nothing happens") << QString() << QString();
        row("blinking_4_720p.mp4", "blink 42-46|blink 93-98|blink 165-175|blink 222-229");
        row("headturn_demo_1080p.mp4", "blink 191-194|blink 201-204|blink 392-396|left 17-40|right 47-123|"
                                       "left 169-215|left 544-594");
        // Two shots of it show nobody from the front. Mouth: where neither turn nor cut hides how it opens.
        row("short_hamilton_clip.mp4", "right 111-140|right 193-210|mouth 100-100|mouth 105-111|"
                                       "mouth 143-146|mouth 155-166|mouth 175-182|mouth 186-200");
        row("talkingface_96x128.mp4", "blink 14-17|blink 37-37|mouth 27-41|mouth 44-56");
    }
    void areFoundInRecordings()
    {
        QFETCH(QString, video);
        QFETCH(QString, expected);
        TrackEvents events;
        double msPerFrame = 1;
        if (!video.isEmpty())
            msPerFrame = watch(video, events);
        const QStringList found = namesOf(events.events(), msPerFrame);
        const QStringList wanted = expected.split(u'|', Qt::SkipEmptyParts);
        QVERIFY2(found.size() == wanted.size(), qPrintable(found.join(u'|')));
        for (qsizetype i = 0; i < wanted.size(); ++i) {
            QCOMPARE(found[i].section(u' ', 0, 0), wanted[i].section(u' ', 0, 0));
            for (const int place : {0, 1}) {
                const auto frameOf = [place](const QString& name) {
                    return name.section(u' ', 1).section(u'-', place, place).toInt();
                };
                QVERIFY2(std::abs(frameOf(found[i]) - frameOf(wanted[i])) <= 3, qPrintable(found[i]));
            }
        }
    }

private:
    /// Milliseconds a frame; 0 when the film cannot be read to its end.
    [[nodiscard]] static double watch(const QString& video, TrackEvents& events)
    {
        auto analyser = FaceAnalyser::create(tests::packAtHand(QStringLiteral("standard")).value()).value();
        FileSource source(video);
        if (!source.open())
            return 0;
        double lastMs = 0;
        double frames = 0;
        for (;; ++frames) {
            const auto frame = source.read();
            if (!frame)
                return 0;
            if (!*frame)
                return frames > 1 ? lastMs / (frames - 1) : 0;
            const auto measured = analyser.analyse(**frame);
            if (!measured)
                return 0;
            events.add(*measured);
            lastMs = static_cast<double>((*frame)->monotonicNs) / 1e6;
        }
    }
};

static const aiqyn::tests::Registered<tst_TrackEvents> registered;
#include "tst_TrackEvents.moc"
