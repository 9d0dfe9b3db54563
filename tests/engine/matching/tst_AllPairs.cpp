#include "TestRegistry.h"
#include "engine/matching/AllPairs.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace aiqyn;
using namespace aiqyn::engine;

class tst_AllPairs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // More pictures than one block of the product holds, against the plain double loop.
    void countsWhatTheDoubleLoopCounts()
    {
        const Population people(120, 6);
        const auto pairs = AllPairs::of(people.templates, people.identities, people.undetected);
        QVERIFY2(pairs, pairs ? "" : qPrintable(describe(pairs.error())));
        const ScoreDistribution& scores = pairs->distribution();
        QCOMPARE(scores.genuinePairs(), 120 * 15);
        QCOMPARE(scores.impostorPairs(), 720 * 719 / 2 - 120 * 15);
        const std::array rates{1e-1, 1e-2, 1e-3};
        const auto estimates = pairs->estimatesAt(rates);
        QVERIFY(estimates);
        QCOMPARE(estimates->size(), rates.size());
        for (const AllPairs::Estimate& estimate : *estimates) {
            const auto [falseMatches, trueMatches] = people.countAt(estimate.point.threshold);
            // Single precision may put a pair that lies on the threshold on either side.
            QVERIFY2(std::abs(falseMatches - estimate.point.falseMatches) <= 2,
                     qPrintable(QStringLiteral("%1, %2").arg(falseMatches).arg(estimate.point.falseMatches)));
            QVERIFY(std::abs(trueMatches - estimate.point.trueMatches) <= 2);
            QVERIFY(estimate.point.fmr <= estimate.rate);
            QVERIFY(estimate.fmrInterval->low < estimate.point.fmr &&
                    estimate.point.fmr < estimate.fmrInterval->high);
            QVERIFY(estimate.tarInterval->low <= estimate.point.tar &&
                    estimate.point.tar <= estimate.tarInterval->high);
        }
    }

    void aRateThatThePairsCannotCarryIsLeftOut()
    {
        const Population people(10, 2);
        const auto pairs = AllPairs::of(people.templates, people.identities, people.undetected);
        QVERIFY(pairs);
        // 180 impostor pairs: ten false matches are 1/18 of them.
        QCOMPARE(pairs->distribution().impostorPairs(), 180);
        const std::array rates{1e-1, 5e-2, 1e-3};
        const auto estimates = pairs->estimatesAt(rates);
        QVERIFY(estimates);
        QCOMPARE(estimates->size(), std::size_t{1});
        QCOMPARE(estimates->front().rate, 1e-1);
    }

    void undetectedPicturesAreGenuinePairsNotMatched()
    {
        Population people(4, 2);
        people.undetected = {3, 0, 0, 1};
        const auto pairs = AllPairs::of(people.templates, people.identities, people.undetected);
        QVERIFY(pairs);
        // Five pictures of the first: 10 pairs; three of the last: 3; one pair of each other.
        QCOMPARE(pairs->distribution().genuinePairs(), 10 + 1 + 1 + 3);
        QCOMPARE(pairs->distribution().impostorPairs(), 24);
        QVERIFY(pairs->distribution().atFmr(1)->tar <= 4.0 / 15 + 1e-12);
    }

    void refusesADefect_data()
    {
        QTest::addColumn<std::vector<int>>("identities");
        QTest::addColumn<std::vector<int>>("undetected");
        QTest::newRow("no counts") << std::vector{0, 0, 1, 1} << std::vector<int>{};
        QTest::newRow("an identity too high") << std::vector{0, 0, 1, 2} << std::vector{0, 0};
        QTest::newRow("a negative identity") << std::vector{0, 0, 1, -1} << std::vector{0, 0};
        QTest::newRow("a negative count") << std::vector{0, 0, 1, 1} << std::vector{0, -1};
        QTest::newRow("fewer identities than pictures") << std::vector{0, 0, 1} << std::vector{0, 0};
        QTest::newRow("one identity") << std::vector{0, 0, 0, 0} << std::vector{0};
        QTest::newRow("no genuine pair") << std::vector{0, 1, 2, 3} << std::vector{0, 0, 0, 0};
    }
    void refusesADefect()
    {
        QFETCH(std::vector<int>, identities);
        QFETCH(std::vector<int>, undetected);
        const Population people(2, 2);
        const auto refused = AllPairs::of(people.templates, identities, undetected);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::InvalidArgument);
    }

    void refusesTemplatesOfDifferentEmbedders()
    {
        Population people(2, 2);
        people.templates.back() = *FaceTemplate::fromRaw(std::vector<float>(7, 1.0F));
        QVERIFY(!AllPairs::of(people.templates, people.identities, people.undetected));
        QVERIFY(!AllPairs::of({}, {}, {}));
    }

private:
    /// Directions about one centre for each identity, always the same.
    struct Population
    {
        Population(int identityCount, int picturesEach)
            : undetected(static_cast<std::size_t>(identityCount), 0)
        {
            std::mt19937 random(20261125);
            std::normal_distribution<float> normal;
            for (int k = 0; k < identityCount; ++k) {
                std::array<float, 24> centre{};
                for (float& value : centre)
                    value = normal(random);
                for (int picture = 0; picture < picturesEach; ++picture) {
                    std::vector<float> numbers;
                    for (const float value : centre)
                        numbers.push_back(value + 0.8F * normal(random));
                    templates.push_back(*FaceTemplate::fromRaw(numbers));
                    identities.push_back(k);
                }
            }
        }
        [[nodiscard]] std::pair<std::int64_t, std::int64_t> countAt(double threshold) const
        {
            std::pair<std::int64_t, std::int64_t> counts;
            for (std::size_t i = 0; i < templates.size(); ++i) {
                for (std::size_t j = i + 1; j < templates.size(); ++j) {
                    if (similarity(templates[i], templates[j])->value() >= threshold)
                        ++(identities[i] == identities[j] ? counts.second : counts.first);
                }
            }
            return counts;
        }
        std::vector<FaceTemplate> templates;
        std::vector<int> identities;
        std::vector<int> undetected;
    };
};

static const aiqyn::tests::Registered<tst_AllPairs> registered;
#include "tst_AllPairs.moc"
