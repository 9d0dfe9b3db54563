#include "TestRegistry.h"
#include "engine/face/ModelPack.h"
#include "engine/matching/Calibration.h"

#include <QTest>

using namespace aiqyn;
using namespace aiqyn::engine;

class tst_Calibration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theStandardPackHasOne()
    {
        const auto pack = ModelPack::named(QStringLiteral("standard"));
        QVERIFY(pack);
        const auto calibration = Calibration::fromJson(pack->calibration);
        QVERIFY2(calibration, calibration ? "" : qPrintable(describe(calibration.error())));
        QCOMPARE(calibration->modelSha256(), pack->find(ModelRole::Embedder)->sha256);
        QCOMPARE(calibration->thresholdFor(1e-3), std::optional(0.341));
        QCOMPARE(calibration->thresholdFor(1e-6), std::optional(0.589));
        QVERIFY(!calibration->population().isEmpty() && !calibration->note().isEmpty());
    }

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
