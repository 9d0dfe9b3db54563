#include "../matching/SyntheticPictures.h"
#include "EngineProgram.h"
#include "TestRegistry.h"
#include "base/Sha256.h"
#include "engine/matching/Calibration.h"
#include "engine/matching/Embedder.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace aiqyn;
using namespace aiqyn::tests;

// "aiqyn-engine pairs" on rendered persons, with every pack at hand.
class tst_PairsCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unusableListsAndRootsAreNamed_data()
    {
        QTest::addColumn<QByteArray>("list");
        QTest::addColumn<QByteArray>("identities"); ///< empty: none given
        QTest::addColumn<QString>("root");          ///< below the temporary folder
        QTest::addColumn<QString>("message");
        const QByteArray list = "1 1\nA 1 2\nA 1 B 1\n";
        QTest::newRow("list of something else")
            << QByteArray("hello\nworld\n") << QByteArray() << QString() << QStringLiteral("line 1");
        QTest::newRow("list ends early") << QByteArray("1 2\nA 1 2\nA 1 B 1\n") << QByteArray() << QString()
                                         << QStringLiteral("promises 2 pairs");
        QTest::newRow("root missing")
            << list << QByteArray() << QStringLiteral("nowhere") << QStringLiteral("nowhere");
        QTest::newRow("identities empty")
            << list << QByteArray("# nobody\n\n") << QString() << QStringLiteral("names no identity");
        QTest::newRow("identity leads out")
            << list << QByteArray("../A\n") << QString() << QStringLiteral("../A");
        QTest::newRow("identities leave no impostor pair")
            << list << QByteArray("A\n") << QString() << QStringLiteral("0 impostor pairs");
    }
    void unusableListsAndRootsAreNamed()
    {
        QFETCH(QByteArray, list);
        QFETCH(QByteArray, identities);
        QFETCH(QString, root);
        QFETCH(QString, message);
        const QTemporaryDir folder;
        QStringList arguments{QStringLiteral("pairs"),
                              write(folder.filePath(QStringLiteral("list.txt")), list), folder.filePath(root),
                              QStringLiteral("--json")};
        if (!identities.isEmpty())
            arguments << QStringLiteral("--identities")
                      << write(folder.filePath(QStringLiteral("names.txt")), identities);
        const Outcome outcome = run(arguments);
        QCOMPARE(outcome.exitCode, 3);
        QVERIFY(outcome.output.isEmpty());
        QVERIFY2(outcome.messages.contains(message), qPrintable(outcome.messages));
    }

    void scoresAllPairsOfASet_data() { tests::addPackRows(); }
    void scoresAllPairsOfASet()
    {
        QFETCH(QString, pack);
        const QTemporaryDir folder;
        DataSetHashOf hash(folder);
        for (std::size_t person = 0; person < 3; ++person) {
            for (int day = 1; day <= 3; ++day)
                hash.add(draw(folder, person, day));
        }
        const QString list = write(folder.filePath(QStringLiteral("pairs.txt")), "1 1\nP0 1 2\nP0 1 P1 1\n");
        const QString names = write(folder.filePath(QStringLiteral("names.txt")), "P0\nP1\nP2\n");
        const QString det = folder.filePath(QStringLiteral("det.svg"));
        const QStringList arguments =
            withPack({QStringLiteral("pairs"), list, folder.path(), QStringLiteral("--all"),
                      QStringLiteral("--identities"), names, QStringLiteral("--det"), det},
                     pack);
        const Outcome outcome = run(arguments);
        QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.messages));
        const QJsonObject json = outcome.json();
        QCOMPARE(json[u"pairs"].toInt(), 2);
        QCOMPARE(json[u"folds"].toInt(), 1);
        QCOMPARE(json[u"failedToDetect"].toInt(-1), 0);
        for (const char* rate : {"1e-2", "1e-3"})
            QVERIFY(json[u"tarAtFar"][QLatin1StringView(rate)].isDouble());
        QVERIFY(json.contains(u"threshold") && json.contains(u"accuracy"));
        QCOMPARE(json[u"accuracyInterval"].toArray().size(), 2);
        QCOMPARE(json[u"all"][u"genuinePairs"].toInt(), 9);
        QCOMPARE(json[u"all"][u"impostorPairs"].toInt(), 27);
        QCOMPARE(json[u"all"][u"dataSet"][u"images"].toInt(), 9);
        QCOMPARE(json[u"all"][u"dataSet"][u"identities"].toInt(), 3);
        QCOMPARE(json[u"all"][u"dataSet"][u"sha256"].toString(), hash.result());
        // 27 impostor pairs carry no rate that is reported.
        QVERIFY(json[u"all"][u"operatingPoints"].toArray().isEmpty());
        QVERIFY(json[u"all"][u"det"].toArray().size() > 3);
        QFile svg(det);
        QVERIFY(svg.open(QIODevice::ReadOnly));
        QVERIFY(svg.readAll().contains("<polyline"));

        const QString calibration = folder.filePath(QStringLiteral("calibration.json"));
        const Outcome refused =
            run(arguments + QStringList{QStringLiteral("--write-calibration"), calibration,
                                        QStringLiteral("--name"), QStringLiteral("tiny")});
        QCOMPARE(refused.exitCode, 3);
        QVERIFY(!QFile::exists(calibration));

        QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("Empty")));
        write(names, "P0\nP1\nEmpty\n");
        const Outcome empty = run(arguments);
        QCOMPARE(empty.exitCode, 3);
        QVERIFY2(empty.messages.contains(QStringLiteral("Empty")), qPrintable(empty.messages));
    }

    void allPairsDoNotNeedTheList_data() { tests::addPackRows(); }
    void allPairsDoNotNeedTheList()
    {
        QFETCH(QString, pack);
        const QTemporaryDir folder;
        for (std::size_t person = 0; person < 3; ++person) {
            for (int day = 1; day <= 2; ++day)
                draw(folder, person, day);
        }
        // Among the first two the list has no impostor pair.
        const QString list = write(folder.filePath(QStringLiteral("pairs.txt")),
                                   "1 2\nP0 1 2\nP1 1 2\nP0 1 P2 1\nP1 1 P2 1\n");
        const QString names = write(folder.filePath(QStringLiteral("names.txt")), "P0\nP1\n");
        const QStringList arguments = withPack(
            {QStringLiteral("pairs"), list, folder.path(), QStringLiteral("--identities"), names}, pack);
        QCOMPARE(run(arguments).exitCode, 3);
        const Outcome outcome = run(arguments + QStringList{QStringLiteral("--all")});
        QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.messages));
        const QJsonObject json = outcome.json();
        QVERIFY(json[u"list"].isNull());
        QVERIFY(json[u"listNotScored"].toString().contains(QStringLiteral("0 impostor pairs")));
        QVERIFY(!json.contains(u"accuracy"));
        QCOMPARE(json[u"all"][u"genuinePairs"].toInt(), 2);
        QCOMPARE(json[u"all"][u"impostorPairs"].toInt(), 4);
    }

    void writesACalibrationThatItCanRead_data() { tests::addPackRows(); }
    void writesACalibrationThatItCanRead()
    {
        QFETCH(QString, pack);
        const QTemporaryDir folder;
        for (std::size_t person = 0; person < 4; ++person) {
            for (int day = 1; day <= 2; ++day)
                draw(folder, person, day);
        }
        // The same few pairs again and again: enough rows for a rate of 1e-2, whatever they are worth.
        QByteArray rows = "1 1008\n";
        for (int i = 0; i < 1008; ++i)
            rows += QStringLiteral("P%1 1 2\n").arg(i % 4).toLatin1();
        for (int i = 0; i < 1008; ++i)
            rows += QStringLiteral("P%1 %2 P%3 %4\n")
                        .arg(i % 3)
                        .arg(1 + i % 2)
                        .arg(i % 3 + 1)
                        .arg(1 + i / 2 % 2)
                        .toLatin1();
        const QString path = folder.filePath(QStringLiteral("calibration.json"));
        const Outcome outcome = run(
            withPack({QStringLiteral("pairs"), write(folder.filePath(QStringLiteral("pairs.txt")), rows),
                      folder.path(), QStringLiteral("--write-calibration"), path, QStringLiteral("--name"),
                      QStringLiteral("own"), QStringLiteral("--kind"), QStringLiteral("training"),
                      QStringLiteral("--population"), QStringLiteral("four rendered persons")},
                     pack));
        QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.messages));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto calibration = engine::Calibration::fromJson(file.readAll());
        QVERIFY2(calibration, calibration ? "" : qPrintable(describe(calibration.error())));
        QCOMPARE(calibration->name(), QStringLiteral("own"));
        QVERIFY(calibration->kind() == engine::Calibration::Kind::Training);
        const engine::Calibration::Content& content = calibration->content();
        QCOMPARE(content.pack, pack);
        QCOMPARE(content.impostorPairs, 1008);
        QCOMPARE(content.genuinePairs, 1008);
        QCOMPARE(content.dataSet.images, 8);
        QCOMPARE(content.population, QStringLiteral("four rendered persons"));
        QVERIFY(content.date.isValid() && content.dataSet.sha256 && !content.toolVersion.isEmpty());
        QCOMPARE(calibration->points().size(), std::size_t{1});
        QCOMPARE(calibration->points().front().fmr, 1e-2);
        QVERIFY(calibration->isFor(engine::Embedder::create(loadedPack(pack))->modelHashes()));
    }

private:
    /// The hash of a set as docs describe it, made here from the files.
    struct DataSetHashOf
    {
        explicit DataSetHashOf(const QTemporaryDir& folder)
            : root(folder.path())
        {}
        void add(const QString& path)
        {
            QFile file(path);
            if (file.open(QIODevice::ReadOnly))
                lines += Sha256::of(file.readAll()).toHex().toLatin1() + "  " +
                         root.relativeFilePath(path).toUtf8() + '\n';
        }
        [[nodiscard]] QString result() const { return Sha256::of(lines).toHex(); }
        QDir root;
        QByteArray lines; ///< files are added in the order of their paths
    };
};

static const aiqyn::tests::Registered<tst_PairsCommand> registered;
#include "tst_PairsCommand.moc"
