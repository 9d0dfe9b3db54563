#include "TestRegistry.h"
#include "engine/matching/PairsEvaluation.h"

#include <QTest>

#include <cmath>

using namespace aiqyn::engine;

class tst_PairsEvaluation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void separableClassesAreAllRight()
    {
        const auto evaluation =
            PairsEvaluation::of({{0.9, true, 0}, {0.1, false, 0}, {0.8, true, 1}, {0.2, false, 1}}, 2);
        QVERIFY(evaluation);
        QCOMPARE(evaluation->accuracy(), 1.0);
        QVERIFY(std::abs(evaluation->threshold() - 0.5) < 1e-12);
        QCOMPARE(evaluation->tarAtFar(0), 1.0);
    }

    void theThresholdComesFromTheOtherFolds()
    {
        // Fold 0 is parted between 0.5 and 0.7, fold 1 between 0.1 and 0.3: each fails half under the
        // other's.
        const auto evaluation =
            PairsEvaluation::of({{0.7, true, 0}, {0.5, false, 0}, {0.3, true, 1}, {0.1, false, 1}}, 2);
        QVERIFY(evaluation);
        QCOMPARE(evaluation->accuracy(), 0.5);
        QCOMPARE(evaluation->accuracyStandardError(), 0.0);
        // Two right of four.
        QVERIFY(std::abs(evaluation->accuracyInterval().low - 0.1500) < 1e-3);
        QVERIFY(std::abs(evaluation->accuracyInterval().high - 0.8500) < 1e-3);
    }

    void foldsThatDifferGiveAStandardError()
    {
        // Fold 0 all right, fold 1 half: accuracies 1 and 0.5, deviation 0.3536, over the root of two.
        const auto evaluation =
            PairsEvaluation::of({{0.9, true, 0}, {0.1, false, 0}, {0.45, true, 1}, {0.2, false, 1}}, 2);
        QVERIFY(evaluation);
        QCOMPARE(evaluation->accuracy(), 0.75);
        QVERIFY(std::abs(evaluation->accuracyStandardError() - 0.25) < 1e-9);
        QVERIFY(evaluation->tarIntervalAtFar(0).low < evaluation->tarAtFar(0));
        QVERIFY(evaluation->tarIntervalAtFar(0).high >= evaluation->tarAtFar(0));
    }

    void equalSimilaritiesCannotBeParted()
    {
        const auto evaluation =
            PairsEvaluation::of({{0.5, true, 0}, {0.5, false, 0}, {0.5, true, 0}, {0.5, false, 0}}, 1);
        QVERIFY(evaluation);
        QCOMPARE(evaluation->accuracy(), 0.5);
        QCOMPARE(evaluation->tarAtFar(0.25), 0.0);
    }

    void acceptanceStaysWithinTheRate_data()
    {
        QTest::addColumn<double>("far");
        QTest::addColumn<double>("tar");
        QTest::newRow("no impostor") << 0.0 << 0.25;
        QTest::newRow("less than one impostor") << 0.24 << 0.25;
        QTest::newRow("one of four") << 0.25 << 0.5;
        QTest::newRow("all") << 1.0 << 1.0;
    }
    void acceptanceStaysWithinTheRate()
    {
        QFETCH(double, far);
        QFETCH(double, tar);
        const auto evaluation = PairsEvaluation::of({{0.9, true, 0},
                                                     {0.8, false, 0},
                                                     {0.7, true, 0},
                                                     {0.6, false, 0},
                                                     {0.5, true, 0},
                                                     {0.4, false, 0},
                                                     {0.3, true, 0},
                                                     {0.2, false, 0}},
                                                    1);
        QVERIFY(evaluation);
        QCOMPARE(evaluation->tarAtFar(far), tar);
    }

    void refusesAFoldOfOneClass()
    {
        QVERIFY(!PairsEvaluation::of({}, 1));
        QVERIFY(!PairsEvaluation::of({{0.5, true, 0}}, 1));
        QVERIFY(!PairsEvaluation::of({{0.5, true, 0}, {0.5, false, 0}}, 2));
        QVERIFY(!PairsEvaluation::of({{0.5, true, 0}, {0.5, false, 0}}, 0));
    }
};

static const aiqyn::tests::Registered<tst_PairsEvaluation> registered;
#include "tst_PairsEvaluation.moc"
