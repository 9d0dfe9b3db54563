#include "TestRegistry.h"
#include "engine/liveness/RandomChallengeDrawer.h"
#include "engine/liveness/ReplayedChallengeDrawer.h"

#include <QTest>

#include <algorithm>
#include <map>

using namespace aiqyn::engine;

Q_DECLARE_METATYPE(LivenessOptions)

namespace {

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
        const auto drawer = RandomChallengeDrawer::create(count, {}, random);
        QVERIFY(!drawer.has_value());
        QCOMPARE(drawer.error().code, aiqyn::ErrorCode::InvalidArgument);
    }

    void plansAreAdmissibleAndEquallyLikely_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<LivenessOptions>("options");
        QTest::addColumn<int>("sequences");
        const LivenessOptions dark{LightNeed::Never, true, true, false};
        const LivenessOptions still{LightNeed::Required, false, true, false};
        const LivenessOptions least{LightNeed::Never, false, false, false};
        // By hand: a light, a turn (2) and a deformation (3) in any of 3! orders.
        QTest::newRow("three") << 3 << LivenessOptions{} << 2 * 3 * 6;
        // Of the other five movements and the forms of each, 4! orders: one turn and one deformation with one
        // of 6 others, two turns with a deformation, or a turn with two deformations.
        QTest::newRow("four") << 4 << LivenessOptions{} << (2 * 3 * 6 + 1 * 3 + 2 * 3) * 24;
        QTest::newRow("three without light") << 3 << dark << (2 * 3 * 6 + 1 * 3 + 2 * 3) * 6;
        QTest::newRow("three without head movement") << 3 << still << (3 * 2 + 3) * 6;
        QTest::newRow("three of the four that need no health") << 3 << least << (2 * 1 + 1 * 2) * 6;
    }
    void plansAreAdmissibleAndEquallyLikely()
    {
        QFETCH(int, count);
        QFETCH(LivenessOptions, options);
        QFETCH(int, sequences);
        const std::vector<ChallengeKind> allowed = options.kinds();
        const int plans = 25 * sequences;
        aiqyn::SeededRandom random(20);
        std::map<std::vector<ChallengeKind>, int> seen;
        for (int i = 0; i < plans; ++i) {
            const auto drawer = RandomChallengeDrawer::create(count, options, random);
            std::vector<ChallengeKind> plan;
            for (int k = 0; k < count; ++k)
                plan.push_back((*drawer)->nextKind().value());
            QCOMPARE(std::ranges::any_of(plan, isTurn), options.headMovement);
            QVERIFY(std::ranges::any_of(plan, isDeformation));
            QCOMPARE(std::ranges::count(plan, ChallengeKind::LightSignal),
                     options.light == LightNeed::Never ? 0 : 1);
            for (const ChallengeKind kind : plan)
                QVERIFY(std::ranges::find(allowed, kind) != allowed.end());
            std::vector<ChallengeKind> sorted = plan;
            std::ranges::sort(sorted);
            QVERIFY(std::ranges::adjacent_find(sorted) == sorted.end());
            QVERIFY(!(*drawer)->nextKind().has_value());
            ++seen[plan];
        }
        QCOMPARE(static_cast<int>(seen.size()), sequences);
        for (const auto& [plan, number] : seen)
            QVERIFY2(std::abs(number - 25) < 31, qPrintable(QString::number(number))); // six deviations
    }

    void theRoomCanTakeTheLightOut()
    {
        aiqyn::SeededRandom random(5);
        for (int i = 0; i < 200; ++i) {
            const auto drawer = RandomChallengeDrawer::create(4, {}, random);
            QVERIFY((*drawer)->withoutLight().has_value());
            for (int k = 0; k < 4; ++k)
                QVERIFY((*drawer)->nextKind().value() != ChallengeKind::LightSignal);
            QVERIFY(!(*drawer)->withoutLight().has_value());
        }
    }

    void coloursNeverRepeatAtOnceAndAreEquallyLikely()
    {
        aiqyn::SeededRandom random(6);
        const auto drawer = RandomChallengeDrawer::create(4, {}, random);
        std::map<std::pair<LightColour, LightColour>, int> pairs;
        LightColour before = (*drawer)->nextColour().value();
        for (int i = 0; i < 12000; ++i) {
            const LightColour colour = (*drawer)->nextColour().value();
            QVERIFY(colour != before);
            ++pairs[{before, colour}];
            before = colour;
        }
        QCOMPARE(pairs.size(), std::size_t{12});
        for (const auto& [pair, number] : pairs)
            QVERIFY2(std::abs(number - 1000) < 180, qPrintable(QString::number(number)));
    }

    void gapsCoverTheirRange()
    {
        aiqyn::SeededRandom random(4);
        const auto drawer = RandomChallengeDrawer::create(4, {}, random);
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
        const auto drawer = RandomChallengeDrawer::create(4, {}, random);
        QCOMPARE((*drawer)->nextKind().error().code, aiqyn::ErrorCode::Internal);
        QCOMPARE((*drawer)->nextGapMs().error().code, aiqyn::ErrorCode::Internal);
        QCOMPARE((*drawer)->nextColour().error().code, aiqyn::ErrorCode::Internal);
    }

    void namesAreReadBack()
    {
        for (const auto kind : challengeKinds)
            QVERIFY(challengeFromName(nameOf(kind)) == kind);
        QVERIFY(!challengeFromName(QStringLiteral("nod")));
    }

    void replaysAndThenFails()
    {
        ReplayedChallengeDrawer drawer(4, {ChallengeKind::OpenMouth}, {400}, {LightColour::Blue});
        QCOMPARE(drawer.nextGapMs().value(), 400);
        QVERIFY(drawer.nextKind().value() == ChallengeKind::OpenMouth);
        QVERIFY(drawer.nextColour().value() == LightColour::Blue);
        QVERIFY(!drawer.nextKind().has_value());
        QVERIFY(!drawer.nextGapMs().has_value());
        QVERIFY(!drawer.nextColour().has_value());
    }
};

static const aiqyn::tests::Registered<tst_ChallengeDrawer> registered;
#include "tst_ChallengeDrawer.moc"
