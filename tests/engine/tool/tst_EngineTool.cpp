#include "../face/EngineFixtures.h"
#include "../matching/SyntheticPictures.h"
#include "EngineProgram.h"
#include "TestRegistry.h"
#include "engine/ImageDecoder.h"
#include "engine/ImageMat.h"
#include "engine/matching/Calibrations.h"
#include "engine/matching/Embedder.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <opencv2/videoio.hpp>

#include <cmath>

using namespace aiqyn;
using namespace aiqyn::tests;

// Runs the program as users do: exit status, JSON alone on the standard output, messages on the other.
class tst_EngineTool : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileThatHoldsNoResultsIsLeftAlone()
    {
        const QTemporaryDir folder;
        const QByteArray letter = "Dear Sirs,\nthis is no result";
        const QString path = write(folder.filePath(QStringLiteral("letter.txt")), letter);
        const Outcome outcome =
            run({QStringLiteral("attacks"), QStringLiteral("--seeds"), QStringLiteral("1-1"),
                 QStringLiteral("--out"), path, QStringLiteral("--pack"), QStringLiteral("builtin")});
        QCOMPARE(outcome.exitCode, 3);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), letter);
    }

    void unusableInputExitsWith3_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("message");
        QTest::newRow("nothing") << QStringList{} << QStringLiteral("--help");
        QTest::newRow("unknown command") << words("fly") << QStringLiteral("\"fly\"");
        QTest::newRow("unknown option") << words("models --fast") << QStringLiteral("fast");
        QTest::newRow("detect without picture") << words("detect") << QStringLiteral("--help");
        QTest::newRow("match of one") << words("match a.jpg") << QStringLiteral("--help");
        QTest::newRow("rate no number") << words("match a b --fmr often") << QStringLiteral("--fmr");
        QTest::newRow("rate of one") << words("match a b --fmr 1") << QStringLiteral("--fmr");
        QTest::newRow("unknown pack") << words("detect a.jpg --pack none") << QStringLiteral("standard");
        QTest::newRow("no list") << words("pairs /no/such/list /no/such/root")
                                 << QStringLiteral("/no/such/list");
        QTest::newRow("option of another command") << words("detect a.jpg --all") << QStringLiteral("--all");
        QTest::newRow("reference pose for pictures")
            << words("detect a.jpg --reference-pose p.onnx") << QStringLiteral("--reference-pose");
        QTest::newRow("landmarks of a film")
            << words("track a.avi --landmarks") << QStringLiteral("--landmarks");
        QTest::newRow("frames of pictures") << words("detect a.jpg --frames 9") << QStringLiteral("--frames");
        QTest::newRow("frames no number") << words("track a.avi --frames few") << QStringLiteral("--frames");
        QTest::newRow("no frames") << words("track a.avi --frames 0") << QStringLiteral("--frames");
        QTest::newRow("calibration without name")
            << words("pairs a b --write-calibration c.json") << QStringLiteral("--name");
        QTest::newRow("unknown kind") << words("match a b --kind drawings") << QStringLiteral("--kind");
        QTest::newRow("liveness without plan") << words("liveness a.avi") << QStringLiteral("--plan");
        QTest::newRow("plan of another command") << words("track a.avi --plan p") << QStringLiteral("--plan");
        QTest::newRow("seeds no range") << words("attacks --seeds few") << QStringLiteral("--seeds");
        QTest::newRow("seeds backwards") << words("attacks --seeds 9-3") << QStringLiteral("--seeds");
        QTest::newRow("unknown species")
            << words("attacks --species genuine,ghost") << QStringLiteral("ghost");
        QTest::newRow("no results") << words("attacks /no/such/results")
                                    << QStringLiteral("/no/such/results");
        QTest::newRow("no video") << words("track /no/such/video.mp4")
                                  << QStringLiteral("/no/such/video.mp4");
    }
    void unusableInputExitsWith3()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, message);
        const Outcome outcome = run(arguments);
        QCOMPARE(outcome.exitCode, 3);
        QVERIFY(outcome.output.isEmpty());
        QVERIFY2(outcome.messages.contains(message), qPrintable(outcome.messages));
    }

    void helpNamesEveryCommand()
    {
        const Outcome outcome = run(words("--help"));
        QCOMPARE(outcome.exitCode, 0);
        for (const char* command : {"models", "detect", "match", "pairs", "track", "--json", "--models"})
            QVERIFY2(outcome.output.contains(command), command);
        QCOMPARE(run(words("match --help")).exitCode, 0);
    }

    void modelsListsThePacks()
    {
        const Outcome outcome = run(words("models --json --models /from/command/line"));
        QCOMPARE(outcome.exitCode, 0);
        const QJsonObject json = outcome.json();
        QCOMPARE(json[u"folders"][0].toString(), QStringLiteral("/from/command/line"));
        QStringList names;
        for (const QJsonValue& pack : json[u"packs"].toArray())
            names << pack[u"name"].toString();
        QVERIFY(names.contains(QStringLiteral("standard")));
        QVERIFY(names.contains(QStringLiteral("standard-second-opinion")));
        const QJsonValue calibration =
            json[u"packs"][names.indexOf(QStringLiteral("standard"))][u"calibrations"][0];
        QCOMPARE(calibration[u"name"].toString(), QStringLiteral("lfw-dev-all-pairs"));
        QCOMPARE(calibration[u"kind"].toString(), QStringLiteral("photographs"));
        QVERIFY(calibration[u"points"].toArray().size() >= 3);
    }

    void onlyTrainingPacksCarryTheLabel_data() { tests::addPackRows(); }
    void onlyTrainingPacksCarryTheLabel()
    {
        QFETCH(QString, pack);
        const QString label = QStringLiteral("basic: for training and try-out");
        const bool isTraining = pack == u"builtin";
        const QTemporaryDir folder;
        const QString picture = draw(folder, 0, 1);
        const QString list = write(folder.filePath(QStringLiteral("pairs.txt")), "1 1\nP0 1 1\nP0 1 P0 1\n");
        const QList<QStringList> commands{{QStringLiteral("detect"), picture},
                                          {QStringLiteral("pairs"), list, folder.path()}};
        for (const QStringList& command : commands) {
            const Outcome outcome = run(withPack(command, pack));
            QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.messages));
            QCOMPARE(outcome.json()[u"pack"].toString(), pack);
            QCOMPARE(outcome.json()[u"label"].toString(), isTraining ? label : QString());
            QVERIFY2(outcome.messages.contains(pack), qPrintable(outcome.messages));
            QCOMPARE(outcome.messages.contains(label), isTraining);
        }
        const auto packs = run(words("models --json")).json()[u"packs"].toArray();
        const auto found = std::ranges::find_if(
            packs, [&](const QJsonValue& listed) { return listed[u"name"].toString() == pack; });
        QVERIFY(found != packs.end());
        QCOMPARE((*found)[u"purpose"].toString(),
                 isTraining ? QStringLiteral("training") : QStringLiteral("production"));
        QCOMPARE((*found)[u"label"].toString(), isTraining ? label : QString());
        const Outcome text = run(words("models"));
        QCOMPARE(QString::fromUtf8(text.output).count(label), 1);
    }

    void detectTellsQualityAndLandmarks_data() { tests::addPackRows(); }
    void detectTellsQualityAndLandmarks()
    {
        QFETCH(QString, pack);
        const QTemporaryDir folder;
        const QString picture = draw(folder, 0, 1);
        const Outcome outcome =
            run(withPack({QStringLiteral("detect"), picture, QStringLiteral("--landmarks")}, pack));
        QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.messages));
        QCOMPARE(outcome.json()[u"images"][0][u"faces"].toArray().size(), 1);
        const QJsonObject face = outcome.json()[u"images"][0][u"faces"][0].toObject();
        QVERIFY(face[u"quality"][u"eyeDistancePx"].toDouble() > 30);
        const QJsonObject components = face[u"quality"][u"components"].toObject();
        QCOMPARE(components.size(), qsizetype{19});
        QCOMPARE(components[u"sharpness"][u"assessment"].toString(), QStringLiteral("assessed"));
        QCOMPARE(components[u"sharpness"][u"raw"].toDouble(), face[u"quality"][u"sharpness"].toDouble());
        QCOMPARE(components[u"single-face"][u"score"].toDouble(), 100.0);
        QCOMPARE(components[u"eyes-open"][u"assessment"].toString(), QStringLiteral("assessed"));

        const auto descriptor = loadedPack(pack).model(engine::ModelRole::Landmarks)->descriptor;
        const qsizetype points = descriptor.points.empty() ? 478 : std::ssize(descriptor.points);
        QCOMPARE(face[u"landmarks"].toArray().size(), points);
        QCOMPARE(face[u"meshIndices"].toArray().size(), std::ssize(descriptor.points));
        // A point of the mesh that every pack knows: the outer corner of the eye at image left.
        const auto place = descriptor.points.empty()
                               ? 33
                               : std::ranges::find(descriptor.points, 33) - descriptor.points.begin();
        const QJsonValue corner = face[u"landmarks"][place];
        const QJsonValue eye = face[u"points"][0];
        QVERIFY(
            std::hypot(corner[0].toDouble() - eye[0].toDouble(), corner[1].toDouble() - eye[1].toDouble()) <
            0.5 * face[u"quality"][u"eyeDistancePx"].toDouble());
        const Outcome without = run(withPack({QStringLiteral("detect"), picture}, pack));
        QVERIFY(!without.json()[u"images"][0][u"faces"][0].toObject().contains(u"landmarks"));
    }

    void damagedPicturesAreNamed_data()
    {
        QTest::addColumn<QString>("pack");
        QTest::addColumn<QByteArray>("content");
        const QByteArray jpeg = engine::ImageDecoder::encodeJpeg(tests::pattern(64, 64), 90).value();
        for (const engine::LoadedPack& pack : tests::loadedPacks()) {
            const auto row = [&pack](const char* defect) -> QTestData& {
                return QTest::addRow("%s, %s", qPrintable(pack.name()), defect) << pack.name();
            };
            row("empty") << QByteArray();
            row("text") << QByteArray("hello");
            row("cut off") << jpeg.left(jpeg.size() / 2);
        }
    }
    void damagedPicturesAreNamed()
    {
        QFETCH(QString, pack);
        QFETCH(QByteArray, content);
        const QTemporaryDir folder;
        const QString path = write(folder.filePath(QStringLiteral("x.jpg")), content);
        const Outcome outcome = run(withPack({QStringLiteral("detect"), path}, pack));
        QCOMPARE(outcome.exitCode, 3);
        QVERIFY(outcome.output.isEmpty());
        QVERIFY2(outcome.messages.contains(path), qPrintable(outcome.messages));
    }

    void aPictureWithoutFaceIsFineToDetectAndUselessToMatch_data() { tests::addPackRows(); }
    void aPictureWithoutFaceIsFineToDetectAndUselessToMatch()
    {
        QFETCH(QString, pack);
        const QTemporaryDir folder;
        const QString path = write(folder.filePath(QStringLiteral("wall.jpg")),
                                   engine::ImageDecoder::encodeJpeg(tests::pattern(200, 150), 90).value());
        const Outcome detected = run(withPack({QStringLiteral("detect"), path}, pack));
        QCOMPARE(detected.exitCode, 0);
        QCOMPARE(detected.json()[u"images"][0][u"file"].toString(), path);
        QVERIFY(detected.json()[u"images"][0][u"faces"].toArray().isEmpty());
        const Outcome matched = run(withPack({QStringLiteral("match"), path, path}, pack));
        QCOMPARE(matched.exitCode, 3);
        QVERIFY(matched.output.isEmpty());
    }

    void matchNamesTheOriginOfItsThreshold_data()
    {
        QTest::addColumn<QString>("pack");
        QTest::addColumn<QString>("kind");
        for (const engine::LoadedPack& pack : tests::loadedPacks()) {
            for (const char* kind : {"photographs", "training"})
                QTest::addRow("%s, %s", qPrintable(pack.name()), kind)
                    << pack.name() << QString::fromLatin1(kind);
        }
    }
    void matchNamesTheOriginOfItsThreshold()
    {
        QFETCH(QString, pack);
        QFETCH(QString, kind);
        const QTemporaryDir folder;
        const QString first = draw(folder, 0, 1);
        const QString again = draw(folder, 0, 2);
        const QStringList arguments =
            withPack({QStringLiteral("match"), first, again, QStringLiteral("--kind"), kind,
                      QStringLiteral("--fmr"), QStringLiteral("1e-3")},
                     pack);
        const Outcome outcome = run(arguments);
        const auto loaded = loadedPack(pack);
        const auto embedder = engine::Embedder::create(loaded);
        QVERIFY(embedder);
        const auto wanted =
            engine::calibrationFor(loaded, embedder->modelHashes(), *engine::calibrationKindFromName(kind));
        if (!wanted) {
            // A pack without a calibration of this kind decides nothing.
            QCOMPARE(outcome.exitCode, 3);
            QVERIFY2(outcome.messages.contains(kind), qPrintable(outcome.messages));
            return;
        }
        QCOMPARE(outcome.exitCode, 0);
        const QJsonObject json = outcome.json();
        QCOMPARE(json[u"threshold"].toDouble(), wanted->thresholdFor(1e-3).value());
        QCOMPARE(json[u"fmr"].toDouble(), 1e-3);
        QCOMPARE(json[u"result"].toString(), json[u"similarity"].toDouble() >= json[u"threshold"].toDouble()
                                                 ? QStringLiteral("match")
                                                 : QStringLiteral("no_match"));
        QCOMPARE(json[u"calibration"][u"name"].toString(), wanted->name());
        QCOMPARE(json[u"calibration"][u"kind"].toString(), kind);
        QVERIFY(!json[u"calibration"][u"population"].toString().isEmpty());
        // No threshold was measured for this rate.
        const Outcome between = run(withPack({QStringLiteral("match"), first, again, QStringLiteral("--kind"),
                                              kind, QStringLiteral("--fmr"), QStringLiteral("2e-3")},
                                             pack));
        QCOMPARE(between.exitCode, 3);
        QVERIFY2(between.messages.contains(QStringLiteral("0.001")), qPrintable(between.messages));
    }

    void tracksAFilm_data() { tests::addPackRows(); }
    void tracksAFilm()
    {
        QFETCH(QString, pack);
        const QTemporaryDir folder;
        const QString film = folder.filePath(QStringLiteral("film.avi"));
        constexpr int frameCount = 12;
        {
            cv::VideoWriter writer(film.toStdString(), cv::VideoWriter::fourcc('M', 'J', 'P', 'G'), 25,
                                   cv::Size(640, 480));
            QVERIFY(writer.isOpened());
            const engine::Image person = tests::personOnDay(0, 1);
            for (int i = 0; i < frameCount; ++i)
                writer.write(engine::viewOf(person));
        }
        const Outcome outcome = run(withPack({QStringLiteral("track"), film}, pack));
        QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.messages));
        const QJsonArray frames = outcome.json()[u"frames"].toArray();
        QCOMPARE(frames.size(), frameCount);
        for (const QJsonValue& frame : frames) {
            QCOMPARE(frame[u"faceCount"].toInt(), 1);
            QVERIFY(std::abs(frame[u"yawDeg"].toDouble()) < 15);
            QVERIFY(frame[u"eyeOpenness"].toDouble() > 0.1);
            const double eyes =
                frame[u"eyeOpennessAtImageLeft"].toDouble() + frame[u"eyeOpennessAtImageRight"].toDouble();
            QVERIFY(std::abs(eyes / 2 - frame[u"eyeOpenness"].toDouble()) < 1e-9);
            QCOMPARE(frame[u"quality"].toObject().size(), qsizetype{19});
            QVERIFY(frame[u"guidance"].isString() || frame[u"guidance"].isNull());
            QVERIFY(frame[u"times"][u"forwardMs"].toDouble() > 0);
            QVERIFY(frame[u"times"][u"totalMs"].toDouble() > frame[u"times"][u"forwardMs"].toDouble());
        }
        QCOMPARE(frames[1][u"timeMs"].toDouble(), 40.0);
        QCOMPARE(outcome.json()[u"fps"].toDouble(), 25.0);
        QVERIFY(outcome.json()[u"ratio"].toDouble() > 1);
        QVERIFY(outcome.json()[u"memoryKib"].isNull());
        const QJsonValue analysis = outcome.json()[u"analysisMs"];
        QVERIFY(analysis[u"median"].toDouble() > 0);
        QVERIFY(analysis[u"p95"].toDouble() >= analysis[u"median"].toDouble());

        const Outcome again = run(withPack({QStringLiteral("track"), film, QStringLiteral("--summary"),
                                            QStringLiteral("--frames"), QStringLiteral("30")},
                                           pack));
        QVERIFY2(again.exitCode == 0, qPrintable(again.messages));
        QCOMPARE(again.json()[u"frameCount"].toInt(), 30);
        QCOMPARE(again.json()[u"framesWithFace"].toInt(), 30);
        QVERIFY(!again.json().contains(u"frames"));
        // A film whose file was cut in the middle promises more than it holds.
        QFile whole(film);
        QVERIFY(whole.open(QIODevice::ReadOnly));
        const QByteArray content = whole.readAll();
        const QString cut =
            write(folder.filePath(QStringLiteral("cut.avi")), content.left(content.size() / 2));
        const Outcome early = run(withPack({QStringLiteral("track"), cut}, pack));
        QCOMPARE(early.exitCode, 3);
        QVERIFY(early.output.isEmpty());
        QVERIFY2(early.messages.contains(cut), qPrintable(early.messages));
    }

private:
    [[nodiscard]] static QStringList words(const char* line) { return QString::fromLatin1(line).split(u' '); }
};

static const aiqyn::tests::Registered<tst_EngineTool> registered;
#include "tst_EngineTool.moc"
