#include "TestRegistry.h"
#include "engine/liveness/RandomChallengeDrawer.h"
#include "engine/liveness/ReplayedChallengeDrawer.h"

#include <QTest>

#include <algorithm>
#include <map>

using namespace aiqyn::engine;

namespace {

bool isTurn(ChallengeKind kind)
{
    return kind == ChallengeKind::TurnLeft || kind == ChallengeKind::TurnRight;
}

bool isDeformation(ChallengeKind kind)
{
    return kind == ChallengeKind::CloseEyes || kind == ChallengeKind::OpenMouth;
}

class BrokenRandom final : public aiqyn::RandomSource
{
public:
    aiqyn::Result<void> fill(std::span<std::uint8_t>) override
    {
        return aiqyn::fail(aiqyn::ErrorCode::Internal, QStringLiteral("broken"));
    }
};

} // namespace

class tst_ChallengeDrawer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesOtherCounts_data()
    {
        QTest::addColumn<int>("count");
        for (const int count : {-1, 0, 1, 2, 6, 100})
            QTest::addRow("%d", count) << count;
    }
    void refusesOtherCounts()
    {
        QFETCH(int, count);
        aiqyn::SeededRandom random(1);
        const auto drawer = RandomChallengeDrawer::create(count, random);
        QVERIFY(!drawer.has_value());
        QCOMPARE(drawer.error().code, aiqyn::ErrorCode::InvalidArgument);
    }

    void plansAreAdmissibleAndEquallyLikely_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("sequences");
        QTest::newRow("three") << 3 << 48;
        QTest::newRow("four") << 4 << 120;
        QTest::newRow("five") << 5 << 120;
    }
    void plansAreAdmissibleAndEquallyLikely()
    {
        QFETCH(int, count);
        QFETCH(int, sequences);
        constexpr int plans = 12000;
        aiqyn::SeededRandom random(20);
        std::map<std::vector<ChallengeKind>, int> seen;
        for (int i = 0; i < plans; ++i) {
            const auto drawer = RandomChallengeDrawer::create(count, random);
            std::vector<ChallengeKind> plan;
            for (int k = 0; k < count; ++k)
                plan.push_back((*drawer)->nextKind().value());
            QVERIFY(std::ranges::any_of(plan, isTurn));
            QVERIFY(std::ranges::any_of(plan, isDeformation));
            std::vector<ChallengeKind> sorted = plan;
            std::ranges::sort(sorted);
            QVERIFY(std::ranges::adjacent_find(sorted) == sorted.end());
            QVERIFY(!(*drawer)->nextKind().has_value());
            ++seen[plan];
        }
        QCOMPARE(static_cast<int>(seen.size()), sequences);
        const double expected = static_cast<double>(plans) / sequences;
        for (const auto& [plan, number] : seen)
            QVERIFY2(std::abs(number - expected) < 6 * std::sqrt(expected),
                     qPrintable(QString::number(number)));
    }

    void everyKindIsAsLikelyAtTheFirstCue()
    {
        aiqyn::SeededRandom random(3);
        std::map<ChallengeKind, int> first;
        for (int i = 0; i < 2000; ++i)
            ++first[(*RandomChallengeDrawer::create(4, random))->nextKind().value()];
        QCOMPARE(static_cast<int>(first.size()), 5);
        for (const auto& [kind, number] : first)
            QVERIFY2(std::abs(number - 400) < 108, qPrintable(nameOf(kind))); // six standard deviations
    }

    void gapsCoverTheirRange()
    {
        aiqyn::SeededRandom random(4);
        const auto drawer = RandomChallengeDrawer::create(4, random);
        int least = 100000;
        int most = 0;
        for (int i = 0; i < 20000; ++i) {
            const int gapMs = (*drawer)->nextGapMs().value();
            least = std::min(least, gapMs);
            most = std::max(most, gapMs);
        }
        QCOMPARE(least, 300);
        QCOMPARE(most, 1300);
    }

    void aBrokenRandomSourceIsAnError()
    {
        BrokenRandom random;
        const auto drawer = RandomChallengeDrawer::create(4, random);
        QCOMPARE((*drawer)->nextKind().error().code, aiqyn::ErrorCode::Internal);
        QCOMPARE((*drawer)->nextGapMs().error().code, aiqyn::ErrorCode::Internal);
    }

    void namesAreReadBack()
    {
        for (const auto kind : {ChallengeKind::TurnLeft, ChallengeKind::TurnRight, ChallengeKind::CloseEyes,
                                ChallengeKind::OpenMouth, ChallengeKind::ComeCloser})
            QVERIFY(challengeFromName(nameOf(kind)) == kind);
        QVERIFY(!challengeFromName(QStringLiteral("nod")));
    }

    void replaysAndThenFails()
    {
        ReplayedChallengeDrawer drawer(4, {ChallengeKind::OpenMouth}, {400});
        QCOMPARE(drawer.nextGapMs().value(), 400);
        QVERIFY(drawer.nextKind().value() == ChallengeKind::OpenMouth);
        QVERIFY(!drawer.nextKind().has_value());
        QVERIFY(!drawer.nextGapMs().has_value());
    }
};

static const aiqyn::tests::Registered<tst_ChallengeDrawer> registered;
#include "tst_ChallengeDrawer.moc"
