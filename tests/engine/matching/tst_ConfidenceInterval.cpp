#include "TestRegistry.h"
#include "engine/matching/ConfidenceInterval.h"

#include <QTest>

#include <cmath>
#include <vector>

using namespace aiqyn::engine;

class tst_ConfidenceInterval : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wilson_data()
    {
        QTest::addColumn<int>("successes");
        QTest::addColumn<int>("trials");
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        // Brown, Cai and DasGupta (2001) and R's prop.test(correct = FALSE).
        QTest::newRow("half of ten") << 5 << 10 << 0.2366 << 0.7634;
        QTest::newRow("none of ten") << 0 << 10 << 0.0 << 0.2775;
        QTest::newRow("all of ten") << 10 << 10 << 0.7225 << 1.0;
        QTest::newRow("15 of 148") << 15 << 148 << 0.0624 << 0.1605;
        QTest::newRow("nothing tried") << 0 << 0 << 0.0 << 1.0;
    }
    void wilson()
    {
        QFETCH(int, successes);
        QFETCH(int, trials);
        const Interval interval = wilsonInterval(successes, trials);
        QTEST(std::round(interval.low * 1e4) / 1e4, "low");
        QTEST(std::round(interval.high * 1e4) / 1e4, "high");
    }

    void clopperPearson_data()
    {
        QTest::addColumn<int>("successes");
        QTest::addColumn<int>("trials");
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        // R's binom.test; without errors the upper bound is 1 - 0.025^(1/n).
        QTest::newRow("half of ten") << 5 << 10 << 0.1871 << 0.8129;
        QTest::newRow("none of ten") << 0 << 10 << 0.0 << 0.3085;
        QTest::newRow("none of a hundred") << 0 << 100 << 0.0 << 0.0362;
        QTest::newRow("all of ten") << 10 << 10 << 0.6915 << 1.0;
        QTest::newRow("one of 200") << 1 << 200 << 0.0001 << 0.0275;
        QTest::newRow("nothing tried") << 0 << 0 << 0.0 << 1.0;
    }
    void clopperPearson()
    {
        QFETCH(int, successes);
        QFETCH(int, trials);
        const Interval interval = clopperPearsonInterval(successes, trials);
        QTEST(std::round(interval.low * 1e4) / 1e4, "low");
        QTEST(std::round(interval.high * 1e4) / 1e4, "high");
    }

    void groupsOfOneTrialGiveTheUsualInterval()
    {
        // 1000 groups of one trial each, 300 right: the logit interval of a binomial share.
        std::vector<double> leftOut;
        for (int i = 0; i < 1000; ++i)
            leftOut.push_back((i < 300 ? 299.0 : 300.0) / 999);
        const auto interval = jackknifeInterval(0.3, leftOut);
        QVERIFY(interval);
        const double reach = 1.959964 / std::sqrt(1000 * 0.3 * 0.7);
        const double logit = std::log(0.3 / 0.7);
        QVERIFY(std::abs(interval->low - 1 / (1 + std::exp(-(logit - reach)))) < 1e-4);
        QVERIFY(std::abs(interval->high - 1 / (1 + std::exp(-(logit + reach)))) < 1e-4);
    }

    void trialsThatGoTogetherWidenIt()
    {
        // The same 300 of 1000, but ten trials to a group that are all right or all wrong.
        std::vector<double> single;
        for (int i = 0; i < 1000; ++i)
            single.push_back((i < 300 ? 299.0 : 300.0) / 999);
        std::vector<double> grouped;
        for (int i = 0; i < 100; ++i)
            grouped.push_back((i < 30 ? 290.0 : 300.0) / 990);
        const auto narrow = *jackknifeInterval(0.3, single);
        const auto wide = *jackknifeInterval(0.3, grouped);
        const double ratio = (wide.high - wide.low) / (narrow.high - narrow.low);
        QVERIFY2(std::abs(ratio - std::sqrt(10.0)) < 0.1, qPrintable(QString::number(ratio)));
    }

    void aShareWithoutSpreadCountsItsGroups()
    {
        const std::vector<double> ones(10, 1.0);
        const auto interval = jackknifeInterval(1, ones);
        QVERIFY(interval);
        QCOMPARE(interval->high, 1.0);
        QVERIFY(std::abs(interval->low - 0.7225) < 1e-4);
        QVERIFY(jackknifeInterval(0, std::vector<double>(10, 0.0))->high > 0.25);
        QVERIFY(!jackknifeInterval(0.5, std::vector<double>(1, 0.5)));
        QVERIFY(!jackknifeInterval(0.5, {}));
    }
};

static const aiqyn::tests::Registered<tst_ConfidenceInterval> registered;
#include "tst_ConfidenceInterval.moc"
