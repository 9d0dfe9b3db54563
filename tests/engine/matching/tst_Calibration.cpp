#include "TestRegistry.h"
#include "engine/face/ModelPack.h"
#include "engine/matching/Calibration.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace aiqyn;
using namespace aiqyn::engine;

class tst_Calibration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePacksCalibrationsAreTheirOwn_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString& name : ModelPack::names())
            QTest::newRow(qPrintable(name)) << name;
    }
    void thePacksCalibrationsAreTheirOwn()
    {
        QFETCH(QString, name);
        const auto pack = ModelPack::named(name);
        QVERIFY(pack);
        std::vector<Sha256> embedders;
        for (const ModelDescriptor& model : pack->models) {
            if (model.role == ModelRole::Embedder)
                embedders.push_back(model.sha256);
        }
        QVERIFY(!pack->calibrations.isEmpty() || !name.startsWith(QStringLiteral("standard")));
        for (const QJsonValue& entry : pack->calibrations) {
            const auto calibration = Calibration::fromJson(entry.toObject());
            QVERIFY2(calibration, calibration ? "" : qPrintable(describe(calibration.error())));
            QVERIFY2(calibration->isFor(embedders), qPrintable(calibration->name()));
            const Calibration::Content& content = calibration->content();
            QVERIFY(!content.population.isEmpty() && !content.note.isEmpty() &&
                    !content.dataSet.name.isEmpty());
            QVERIFY(content.genuinePairs > 0 && content.impostorPairs > 0);
            // Either measured with this program, and then it says on what and when, or taken over.
            QVERIFY(content.measuredElsewhere ||
                    (content.dataSet.sha256 && content.date.isValid() && !content.toolVersion.isEmpty()));
            // What the default of --fmr and of the policy need.
            QVERIFY(calibration->thresholdFor(1e-4) && calibration->thresholdFor(1e-3));
        }
    }

    void theTrainingCalibrationIsReadable()
    {
        QFile file(QStringLiteral(AIQYN_SOURCE_DIR "/resources/training/calibration.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto calibration = Calibration::fromJson(file.readAll());
        QVERIFY2(calibration, calibration ? "" : qPrintable(describe(calibration.error())));
        QVERIFY(calibration->kind() == Calibration::Kind::Training);
        QVERIFY(calibration->thresholdFor(1e-3));
    }

    void writesWhatItReads()
    {
        const Calibration::Content content{
            .name = QStringLiteral("all"),
            .kind = Calibration::Kind::Photographs,
            .pack = QStringLiteral("two"),
            .modelHashes = {Sha256::of(QByteArray("a")), Sha256::of(QByteArray("b"))},
            .dataSet = {QStringLiteral("set"), 7, 3, Sha256::of(QByteArray("set"))},
            .genuinePairs = 5,
            .impostorPairs = 2000,
            .date = QDate(2026, 11, 25),
            .toolVersion = QStringLiteral("tool 1"),
            .measuredElsewhere = true,
            .population = QStringLiteral("people"),
            .note = QStringLiteral("note"),
            .points = {{1e-2, 0.25, 0.9, Interval{0.005, 0.02}, Interval{0.8, 0.95}}, {5e-3, 0.5}}};
        const auto written = Calibration::of(content);
        QVERIFY(written);
        const auto read = Calibration::fromJson(QJsonDocument(written->toJson()).toJson());
        QVERIFY2(read, read ? "" : qPrintable(describe(read.error())));
        QCOMPARE(read->toJson(), written->toJson());
        QVERIFY(read->isFor(content.modelHashes));
        QCOMPARE(read->content().dataSet.sha256, content.dataSet.sha256);
        QCOMPARE(read->content().date, content.date);
        QVERIFY(read->content().measuredElsewhere);
        QCOMPARE(read->points().front().tarInterval->high, 0.95);
        QVERIFY(!read->points().back().tar);
    }

    void isForExactlyItsEmbedders_data()
    {
        QTest::addColumn<QByteArray>("models"); ///< each letter stands for a model
        QTest::addColumn<bool>("fits");
        QTest::newRow("the same") << QByteArray("ab") << true;
        QTest::newRow("one missing") << QByteArray("a") << false;
        QTest::newRow("one more") << QByteArray("abc") << false;
        QTest::newRow("another order") << QByteArray("ba") << false;
        QTest::newRow("another") << QByteArray("ac") << false;
        QTest::newRow("none") << QByteArray() << false;
    }
    void isForExactlyItsEmbedders()
    {
        QFETCH(QByteArray, models);
        QFETCH(bool, fits);
        std::vector<Sha256> hashes;
        for (const char letter : models)
            hashes.push_back(Sha256::of(QByteArray(1, letter)));
        const auto calibration =
            Calibration::of({.name = QStringLiteral("x"),
                             .modelHashes = {Sha256::of(QByteArray("a")), Sha256::of(QByteArray("b"))},
                             .points = {{1e-2, 0.3}}});
        QVERIFY(calibration);
        QCOMPARE(calibration->isFor(hashes), fits);
    }

    void whatDoesNotSayItsKindIsForTraining() { QVERIFY(sample()->kind() == Calibration::Kind::Training); }

    void onlyListedRatesHaveAThreshold_data()
    {
        QTest::addColumn<double>("fmr");
        QTest::addColumn<bool>("listed");
        QTest::newRow("listed") << 1e-3 << true;
        QTest::newRow("listed, by another sum") << 0.1 / 100 << true;
        QTest::newRow("between") << 5e-4 << false;
        QTest::newRow("beyond") << 1e-9 << false;
        QTest::newRow("zero") << 0.0 << false;
        QTest::newRow("negative") << -1e-3 << false;
    }
    void onlyListedRatesHaveAThreshold()
    {
        QFETCH(double, fmr);
        QFETCH(bool, listed);
        QCOMPARE(sample()->thresholdFor(fmr).has_value(), listed);
    }

    void theRateIsABoundFromAbove_data()
    {
        QTest::addColumn<double>("similarity");
        QTest::addColumn<double>("fmr");
        QTest::newRow("opposite") << -1.0 << 1.0;
        QTest::newRow("just below the lowest") << 0.2999 << 1.0;
        QTest::newRow("at the lowest") << 0.3 << 1e-2;
        QTest::newRow("between") << 0.39 << 1e-2;
        QTest::newRow("at the next") << 0.4 << 1e-3;
        QTest::newRow("equal templates") << 1.0 << 1e-3;
    }
    void theRateIsABoundFromAbove()
    {
        QFETCH(double, similarity);
        QFETCH(double, fmr);
        QCOMPARE(sample()->fmrAt(Similarity::of(similarity).value()), fmr);
    }

    void refusesADefect_data()
    {
        QTest::addColumn<QByteArray>("content");
        const QByteArray head =
            json("{'name':'x','modelSha256':'") + QByteArray(64, 'a') + json("','points':");
        QTest::newRow("no JSON") << QByteArray("{");
        QTest::newRow("no hash") << QByteArray(json("{'name':'x','points':[{'fmr':0.01,'threshold':0.3}]}"));
        QTest::newRow("no points") << head + "[]}";
        QTest::newRow("rate 0") << head + json("[{'fmr':0,'threshold':0.3}]}");
        QTest::newRow("rate 1") << head + json("[{'fmr':1,'threshold':0.3}]}");
        QTest::newRow("threshold missing") << head + json("[{'fmr':0.01}]}");
        QTest::newRow("threshold above 1") << head + json("[{'fmr':0.01,'threshold':1.3}]}");
        QTest::newRow("same rate twice")
            << head + json("[{'fmr':0.01,'threshold':0.3},{'fmr':0.01,'threshold':0.4}]}");
        QTest::newRow("nine false matches expected")
            << head + json("[{'fmr':0.001,'threshold':0.3}],'pairs':{'genuine':9,'impostor':9999}}");
        QTest::newRow("unknown kind") << head + json("[{'fmr':0.01,'threshold':0.3}],'kind':'drawings'}");
        QTest::newRow("date in words") << head + json("[{'fmr':0.01,'threshold':0.3}],'date':'May 1st'}");
        QTest::newRow("hash of the data cut")
            << head + json("[{'fmr':0.01,'threshold':0.3}],'dataSet':{'name':'x','sha256':'abc'}}");
        QTest::newRow("interval upside down")
            << head + json("[{'fmr':0.01,'threshold':0.3,'tarInterval':[0.9,0.8]}]}");
        QTest::newRow("acceptance above 1") << head + json("[{'fmr':0.01,'threshold':0.3,'tar':1.5}]}");
        QTest::newRow("stricter rate, lower threshold")
            << head + json("[{'fmr':0.01,'threshold':0.3},{'fmr':0.001,'threshold':0.2}]}");
    }
    void refusesADefect()
    {
        QFETCH(QByteArray, content);
        const auto refused = Calibration::fromJson(content);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::ModelPackInvalid);
    }

private:
    /// JSON with its quotation marks written as apostrophes: moc stumbles over raw strings.
    [[nodiscard]] static QByteArray json(const char* text) { return QByteArray(text).replace('\'', '"'); }
    /// Points out of order on purpose.
    [[nodiscard]] static Result<Calibration> sample()
    {
        return Calibration::fromJson(
            json("{'name':'sample','modelSha256':'") + QByteArray(64, 'a') +
            json("','points':[{'fmr':1e-3,'threshold':0.4},{'fmr':1e-2,'threshold':0.3}]}"));
    }
};

static const aiqyn::tests::Registered<tst_Calibration> registered;
#include "tst_Calibration.moc"
