#include "TestRegistry.h"
#include "engine/matching/ScoreDistribution.h"

#include <QTest>

#include <cmath>

using namespace aiqyn;
using namespace aiqyn::engine;

class tst_ScoreDistribution : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBinHoldsWhatIsAtOrAboveItsEdge_data()
    {
        QTest::addColumn<double>("similarity");
        QTest::addColumn<int>("bin");
        QTest::newRow("least") << -1.0 << 0;
        QTest::newRow("below the range") << -1.5 << 0;
        QTest::newRow("zero") << 0.0 << 100'000;
        QTest::newRow("just below zero") << -1e-9 << 99'999;
        QTest::newRow("an edge that is no binary fraction") << 0.3 << 130'000;
        QTest::newRow("between two edges") << 0.300004 << 130'000;
        QTest::newRow("just below an edge") << 0.29999999 << 129'999;
        QTest::newRow("one") << 1.0 << 200'000;
        QTest::newRow("above the range") << 1.0001 << 200'000;
    }
    void aBinHoldsWhatIsAtOrAboveItsEdge()
    {
        QFETCH(double, similarity);
        QFETCH(int, bin);
        QCOMPARE(ScoreHistogram::binOf(similarity), bin);
    }

    void everyEdgeBelongsToItsOwnBin()
    {
        for (int bin = 0; bin < ScoreHistogram::binCount; ++bin)
            QCOMPARE(ScoreHistogram::binOf(ScoreHistogram::edge(bin)), bin);
    }

    void thresholdsKeepTheRate_data()
    {
        QTest::addColumn<double>("fmr");
        QTest::addColumn<double>("threshold");
        QTest::addColumn<int>("falseMatches");
        QTest::addColumn<double>("tar");
        // Impostors at 0.1, 0.2, 0.3, 0.4; genuine at 0.15, 0.35, 0.5 and one that could not be compared.
        QTest::newRow("none of four") << 0.2 << 0.40001 << 0 << 0.25;
        QTest::newRow("one of four") << 0.25 << 0.30001 << 1 << 0.5;
        QTest::newRow("still one of four") << 0.4 << 0.30001 << 1 << 0.5;
        QTest::newRow("two of four") << 0.5 << 0.20001 << 2 << 0.5;
        QTest::newRow("all") << 1.0 << -1.0 << 4 << 0.75;
    }
    void thresholdsKeepTheRate()
    {
        QFETCH(double, fmr);
        QFETCH(double, threshold);
        QFETCH(int, falseMatches);
        QFETCH(double, tar);
        const auto scores = sample();
        QVERIFY(scores);
        QCOMPARE(scores->genuinePairs(), 4);
        QCOMPARE(scores->impostorPairs(), 4);
        const auto point = scores->atFmr(fmr);
        QVERIFY(point);
        QVERIFY2(std::abs(point->threshold - threshold) < 1e-9,
                 qPrintable(QString::number(point->threshold)));
        QCOMPARE(point->falseMatches, falseMatches);
        QCOMPARE(point->tar, tar);
    }

    void noThresholdPartsImpostorsFromEqualTemplates()
    {
        ScoreHistogram one;
        one.add(1);
        const auto scores = ScoreDistribution::of(one, one, 0);
        QVERIFY(scores);
        QVERIFY(!scores->atFmr(0.5));
        QVERIFY(scores->atFmr(1));
    }

    void errorsAreEqualWhereTheRatesCross()
    {
        // Of 10 impostors 2 lie above 0.5, of 10 genuine pairs 2 below: 20 % each between 0.45 and 0.55.
        ScoreHistogram genuine;
        ScoreHistogram impostor;
        for (int i = 0; i < 8; ++i) {
            genuine.add(0.8);
            impostor.add(0.1);
        }
        for (int i = 0; i < 2; ++i) {
            genuine.add(0.45);
            impostor.add(0.55);
        }
        const auto equal = ScoreDistribution::of(genuine, impostor, 0)->equalError();
        QVERIFY2(std::abs(equal.rate - 0.2) < 1e-9, qPrintable(QString::number(equal.rate)));
        QVERIFY(equal.threshold >= 0.45 && equal.threshold <= 0.55);
    }

    void theCurveFallsInBothRates()
    {
        ScoreHistogram genuine;
        ScoreHistogram impostor;
        for (int i = 0; i < 1000; ++i) {
            genuine.add(0.3 + i * 6e-4);
            impostor.add(-0.2 + i * 7e-4);
        }
        const auto curve = ScoreDistribution::of(genuine, impostor, 0)->curve(5);
        QVERIFY(curve.size() >= 15);
        for (std::size_t i = 1; i < curve.size(); ++i) {
            QVERIFY(curve[i].fmr < curve[i - 1].fmr);
            QVERIFY(curve[i].tar <= curve[i - 1].tar);
            QVERIFY(curve[i].threshold > curve[i - 1].threshold);
        }
        QCOMPARE(curve.front().fmr, 1.0);
        QCOMPARE(curve.back().falseMatches, 1);
    }

    void refusesASetOfOneClass()
    {
        ScoreHistogram some;
        some.add(0.5);
        QVERIFY(!ScoreDistribution::of(some, {}, 0));
        QVERIFY(!ScoreDistribution::of({}, some, 0));
        // A genuine pair that could not be compared is one all the same.
        QVERIFY(ScoreDistribution::of({}, some, 1));
    }

private:
    [[nodiscard]] static Result<ScoreDistribution> sample()
    {
        ScoreHistogram genuine;
        ScoreHistogram impostor;
        for (const double value : {0.15, 0.35, 0.5})
            genuine.add(value);
        for (const double value : {0.1, 0.2, 0.3, 0.4})
            impostor.add(value);
        return ScoreDistribution::of(genuine, impostor, 1);
    }
};

static const aiqyn::tests::Registered<tst_ScoreDistribution> registered;
#include "tst_ScoreDistribution.moc"
