#include "../face/EngineFixtures.h"
#include "EngineProgram.h"
#include "TestRegistry.h"
#include "base/RandomSource.h"
#include "engine/ImageMat.h"
#include "engine/liveness/RandomChallengeDrawer.h"
#include "engine/subject/SubjectPresentation.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <opencv2/videoio.hpp>

using namespace aiqyn;
using namespace aiqyn::engine;
using namespace aiqyn::tests;

/// A recording is no answer to a plan that was drawn after it was made: aiqyn-engine liveness.
class tst_RecordedAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(film(m_folder.filePath(QStringLiteral("session.avi")))); }

    void aRecordingAnswersItsOwnPlanAlone_data()
    {
        QTest::addColumn<QStringList>("challenges");
        QTest::addColumn<QString>("result");
        QTest::newRow("its own") << own << QStringLiteral("passed");
        QTest::newRow("another order") << QStringList{own[1], own[0], own[2]} << QStringLiteral("failed");
        QTest::newRow("the other side")
            << QStringList{QStringLiteral("turn-right"), own[1], own[2]} << QStringLiteral("failed");
    }
    void aRecordingAnswersItsOwnPlanAlone()
    {
        QFETCH(QStringList, challenges);
        QFETCH(QString, result);
        // The recording was made with cues at these times; its own plan waits as long.
        const QJsonObject json = judged(m_folder.filePath(QStringLiteral("session.avi")), challenges, {});
        QVERIFY2(json[QStringLiteral("result")].toString() == result,
                 qPrintable(json[QStringLiteral("reason")].toString()));
    }

    void aRecordingFailsAgainstRandomPlans_data()
    {
        QTest::addColumn<QString>("video");
        QTest::addColumn<int>("seed");
        QStringList videos{m_folder.filePath(QStringLiteral("session.avi"))};
        const QDir clips(QStringLiteral(AIQYN_SOURCE_DIR "/../shared/faces/video"));
        for (const QString& clip : clips.entryList({QStringLiteral("*.mp4")}))
            videos.append(clips.filePath(clip));
        for (const QString& video : videos) {
            for (int seed = 1; seed <= 2; ++seed)
                QTest::addRow("%s, plan %d", qPrintable(QFileInfo(video).fileName()), seed) << video << seed;
        }
    }
    void aRecordingFailsAgainstRandomPlans()
    {
        QFETCH(QString, video);
        QFETCH(int, seed);
        SeededRandom random(static_cast<std::uint64_t>(seed));
        // One of the plans has a light signal, the others have commands alone.
        LivenessOptions options;
        options.light = seed == 1 ? LightNeed::Required : LightNeed::Never;
        auto drawer = RandomChallengeDrawer::create(4, options, random);
        QVERIFY(drawer);
        QStringList challenges;
        for (int i = 0; i < 4; ++i)
            challenges.append(nameOf((*drawer)->nextKind().value()));
        QStringList colours;
        for (int i = 0; i < 10; ++i)
            colours.append(nameOf((*drawer)->nextColour().value()));
        const QJsonObject json = judged(video, challenges, colours);
        QCOMPARE(json[QStringLiteral("result")].toString(), QStringLiteral("failed"));
        QVERIFY(!json[QStringLiteral("reason")].toString().isEmpty());
    }

    void unusablePlansAreRefused_data()
    {
        QTest::addColumn<QByteArray>("plan");
        QTest::newRow("no JSON") << QByteArray("turn left");
        QTest::newRow("two challenges") << QByteArray(R"({"challenges":["turn-left","smile"]})");
        QTest::newRow("unknown challenge") << QByteArray(R"({"challenges":["turn-left","smile","whistle"]})");
        QTest::newRow("light without colours")
            << QByteArray(R"({"challenges":["turn-left","smile","light-signal"]})");
        QTest::newRow("black light") << QByteArray(
            R"({"challenges":["turn-left","smile","open-mouth"],"colours":["black"]})");
        QTest::newRow("negative gap")
            << QByteArray(R"({"challenges":["turn-left","smile","open-mouth"],"gapsMs":[-1]})");
    }
    void unusablePlansAreRefused()
    {
        QFETCH(QByteArray, plan);
        const QString path = write(m_folder.filePath(QStringLiteral("bad.json")), plan);
        const Outcome outcome =
            run({QStringLiteral("liveness"), m_folder.filePath(QStringLiteral("session.avi")),
                 QStringLiteral("--plan"), path, QStringLiteral("--pack"), QStringLiteral("builtin")});
        QCOMPARE(outcome.exitCode, 3);
        QVERIFY(outcome.output.isEmpty());
        QVERIFY(outcome.messages.contains(QStringLiteral("bad.json")));
    }

private:
    static inline const QStringList own{QStringLiteral("turn-left"), QStringLiteral("open-mouth"),
                                        QStringLiteral("come-closer")};

    [[nodiscard]] QJsonObject judged(const QString& video, const QStringList& challenges,
                                     const QStringList& colours) const
    {
        const QJsonObject plan{{QStringLiteral("challenges"), QJsonArray::fromStringList(challenges)},
                               {QStringLiteral("gapsMs"), QJsonArray{300, 300, 300, 300}},
                               {QStringLiteral("colours"), QJsonArray::fromStringList(colours)}};
        const QString path =
            write(m_folder.filePath(QStringLiteral("plan.json")), QJsonDocument(plan).toJson());
        return run(withPack({QStringLiteral("liveness"), video, QStringLiteral("--plan"), path},
                            QStringLiteral("builtin")))
            .json();
    }

    /// A willing person who does `own`, one act each 3.6 s, as somebody would whose gaps are 300 ms.
    [[nodiscard]] static bool film(const QString& path)
    {
        SubjectPresentation presentation({.personSeed = 1982, .roomSeed = 3});
        cv::VideoWriter writer(path.toStdString(), cv::CAP_OPENCV_MJPEG,
                               cv::VideoWriter::fourcc('M', 'J', 'P', 'G'), 30, {640, 480});
        if (!writer.isOpened())
            return false;
        constexpr int frames = 13 * 30;
        constexpr std::int64_t periodNs = 33'333'333;
        const std::array acts{SubjectAct::TurnLeft, SubjectAct::OpenMouth, SubjectAct::ComeCloser};
        for (int i = 0; i < frames; ++i) {
            const std::int64_t ns = i * periodNs;
            for (std::size_t a = 0; a < acts.size(); ++a) {
                // Calibration and gap take 2.3 s; each act is asked for while its cue stands.
                if (i == 75 + 108 * static_cast<int>(a))
                    presentation.prompt(acts.at(a), ns);
            }
            writer.write(viewOf(presentation.frameAt(ns)));
        }
        return true;
    }

    QTemporaryDir m_folder;
};

static const aiqyn::tests::Registered<tst_RecordedAnswers> registered;
#include "tst_RecordedAnswers.moc"
