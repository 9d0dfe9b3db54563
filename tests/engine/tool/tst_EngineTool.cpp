#include "../face/EngineFixtures.h"
#include "TestRegistry.h"
#include "engine/ImageDecoder.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace aiqyn;

// Runs the program as users do: exit status, JSON alone on the standard output, messages on the other.
class tst_EngineTool : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
    }

    void damagedPicturesAreNamed_data()
    {
        QTest::addColumn<QByteArray>("content");
        const QByteArray jpeg = engine::ImageDecoder::encodeJpeg(tests::pattern(64, 64), 90).value();
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("hello");
        QTest::newRow("cut off") << jpeg.left(jpeg.size() / 2);
    }
    void damagedPicturesAreNamed()
    {
        QFETCH(QByteArray, content);
        if (!tests::standardPack())
            QSKIP("The weights of the standard pack are not at hand.");
        const QTemporaryDir folder;
        const QString path = write(folder.filePath(QStringLiteral("x.jpg")), content);
        const Outcome outcome = run({QStringLiteral("detect"), path, QStringLiteral("--json")});
        QCOMPARE(outcome.exitCode, 3);
        QVERIFY(outcome.output.isEmpty());
        QVERIFY2(outcome.messages.contains(path), qPrintable(outcome.messages));
    }

    void aPictureWithoutFaceIsFineToDetectAndUselessToMatch()
    {
        if (!tests::standardPack())
            QSKIP("The weights of the standard pack are not at hand.");
        const QTemporaryDir folder;
        const QString path = write(folder.filePath(QStringLiteral("wall.jpg")),
                                   engine::ImageDecoder::encodeJpeg(tests::pattern(200, 150), 90).value());
        const Outcome detected = run({QStringLiteral("detect"), path, QStringLiteral("--json")});
        QCOMPARE(detected.exitCode, 0);
        QCOMPARE(detected.json()[u"images"][0][u"file"].toString(), path);
        QVERIFY(detected.json()[u"images"][0][u"faces"].toArray().isEmpty());
        const Outcome matched = run({QStringLiteral("match"), path, path, QStringLiteral("--json")});
        QCOMPARE(matched.exitCode, 3);
        QVERIFY(matched.output.isEmpty());
    }

    void detectsAndMatchesStills()
    {
        const QString obama = tests::sharedFace(QStringLiteral("stills/ageitgey_obama.jpg"));
        const QString obama2 = tests::sharedFace(QStringLiteral("stills/ageitgey_obama2.jpg"));
        const QString biden = tests::sharedFace(QStringLiteral("stills/ageitgey_biden.jpg"));
        if (!tests::standardPack() || obama.isEmpty() || obama2.isEmpty() || biden.isEmpty())
            QSKIP("The weights of the standard pack or the shared test faces are not at hand.");
        const QJsonValue face = run({QStringLiteral("detect"), obama, QStringLiteral("--json")})
                                    .json()[u"images"][0][u"faces"][0];
        QCOMPARE(face[u"box"].toArray().size(), 4);
        QCOMPARE(face[u"points"].toArray().size(), 5);
        QVERIFY(face[u"score"].toDouble() > 0.88);
        QVERIFY(face[u"quality"][u"sharpness"].toDouble() > 0);

        const QJsonObject same =
            run({QStringLiteral("match"), obama, obama2, QStringLiteral("--json")}).json();
        QCOMPARE(same[u"result"].toString(), QStringLiteral("match"));
        QCOMPARE(same[u"threshold"].toDouble(), 0.427);
        QCOMPARE(same[u"fmr"].toDouble(), 1e-4);
        QVERIFY(same[u"similarity"].toDouble() > 0.427);
        const QJsonObject other = run({QStringLiteral("match"), obama, biden, QStringLiteral("--json"),
                                       QStringLiteral("--fmr"), QStringLiteral("1e-3")})
                                      .json();
        QCOMPARE(other[u"result"].toString(), QStringLiteral("no_match"));
        QCOMPARE(other[u"threshold"].toDouble(), 0.341);
        // No threshold was measured for this rate.
        QCOMPARE(run({QStringLiteral("match"), obama, biden, QStringLiteral("--fmr"), QStringLiteral("2e-3")})
                     .exitCode,
                 3);
    }

    void scoresAListOfPairs()
    {
        const QString obama = tests::sharedFace(QStringLiteral("stills/ageitgey_obama.jpg"));
        if (!tests::standardPack() || obama.isEmpty())
            QSKIP("The weights of the standard pack or the shared test faces are not at hand.");
        const QTemporaryDir folder;
        copyTo(folder, QStringLiteral("obama.jpg"), QStringLiteral("O/O_0001.jpg"));
        copyTo(folder, QStringLiteral("obama2.jpg"), QStringLiteral("O/O_0002.jpg"));
        copyTo(folder, QStringLiteral("biden.jpg"), QStringLiteral("B/B_0001.jpg"));
        const QString list =
            write(folder.filePath(QStringLiteral("pairs.txt")), "1 1\nO\t1\t2\nO\t1\tB\t1\n");
        const Outcome outcome = run({QStringLiteral("pairs"), list, folder.path(), QStringLiteral("--json")});
        QCOMPARE(outcome.exitCode, 0);
        const QJsonObject json = outcome.json();
        QCOMPARE(json[u"pairs"].toInt(), 2);
        QCOMPARE(json[u"accuracy"].toDouble(), 1.0);
        QCOMPARE(json[u"failedToDetect"].toInt(-1), 0);
        QCOMPARE(json[u"tarAtFar"][u"1e-2"].toDouble(), 1.0);
        QCOMPARE(json[u"tarAtFar"][u"1e-3"].toDouble(), 1.0);
        QVERIFY(json.contains(u"threshold"));
    }

    void tracksAVideo()
    {
        const QString video = tests::sharedFace(QStringLiteral("video/talkingface_96x128.mp4"));
        if (!tests::standardPack() || video.isEmpty())
            QSKIP("The weights of the standard pack or the shared test videos are not at hand.");
        const Outcome outcome = run({QStringLiteral("track"), video, QStringLiteral("--json")});
        QCOMPARE(outcome.exitCode, 0);
        const QJsonArray frames = outcome.json()[u"frames"].toArray();
        QCOMPARE(frames.size(), 75);
        int withFace = 0;
        for (const QJsonValue& frame : frames)
            withFace += frame[u"faceCount"].toInt() > 0 ? 1 : 0;
        QVERIFY2(withFace >= 70, qPrintable(QString::number(withFace)));
    }

private:
    struct Outcome
    {
        int exitCode = -1;
        QByteArray output;
        QString messages;
        [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(output).object(); }
    };

    [[nodiscard]] static QStringList words(const char* line) { return QString::fromLatin1(line).split(u' '); }
    [[nodiscard]] static Outcome run(const QStringList& arguments)
    {
        QProcess process;
        process.start(QStringLiteral(AIQYN_ENGINE_PROGRAM), arguments);
        if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit)
            return {};
        return {process.exitCode(), process.readAllStandardOutput(),
                QString::fromUtf8(process.readAllStandardError())};
    }
    static QString write(const QString& path, const QByteArray& content)
    {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? path : QString();
    }
    static void copyTo(const QTemporaryDir& folder, const QString& still, const QString& target)
    {
        const QString path = folder.filePath(target);
        QDir().mkpath(QFileInfo(path).path());
        QFile::copy(tests::sharedFace(QStringLiteral("stills/ageitgey_") + still), path);
    }
};

static const aiqyn::tests::Registered<tst_EngineTool> registered;
#include "tst_EngineTool.moc"
