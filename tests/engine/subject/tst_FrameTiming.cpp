#include "TestRegistry.h"
#include "engine/subject/FrameTiming.h"

#include <QTest>

#include <algorithm>
#include <vector>

using aiqyn::engine::FrameTiming;

class tst_FrameTiming : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void regularByDefault()
    {
        const FrameTiming timing;
        std::int64_t at = 0;
        for (std::int64_t i = 1; i < 1000; ++i) {
            const FrameTiming::Step step = timing.next(at);
            QCOMPARE(step.frameNs, i * 33'333'333);
            QCOMPARE(step.sequenceSteps, std::uint64_t{1});
            at = step.frameNs;
        }
    }

    void drawnTimingsAreThoseOfAWebCamera()
    {
        std::int64_t frames = 0;
        std::int64_t lost = 0;
        double slowest = 99;
        double fastest = 0;
        for (std::uint64_t seed = 0; seed < 100; ++seed) {
            const FrameTiming timing = FrameTiming::drawn(seed);
            slowest = std::min(slowest, timing.framesPerSecond());
            fastest = std::max(fastest, timing.framesPerSecond());
            const double periodNs = 1e9 / timing.framesPerSecond();
            std::int64_t at = 0;
            int jittered = 0;
            for (int i = 0; i < 1000; ++i) {
                const FrameTiming::Step step = timing.next(at);
                const auto gap = static_cast<double>(step.frameNs - at);
                const double expected = periodNs * static_cast<double>(step.sequenceSteps);
                QVERIFY2(std::abs(gap - expected) <= 5.1e6, qPrintable(QString::number(gap)));
                QVERIFY(gap < 86e6);
                QVERIFY(step.sequenceSteps == 1 || step.sequenceSteps == 2);
                jittered += std::abs(gap - expected) > 1e6 ? 1 : 0;
                lost += static_cast<std::int64_t>(step.sequenceSteps) - 1;
                frames += static_cast<std::int64_t>(step.sequenceSteps);
                at = step.frameNs;
            }
            QVERIFY(jittered > 300);
        }
        QVERIFY2(slowest >= 25 && slowest < 25.3, qPrintable(QString::number(slowest)));
        QVERIFY2(fastest <= 30 && fastest > 29.7, qPrintable(QString::number(fastest)));
        const double share = static_cast<double>(lost) / static_cast<double>(frames);
        QVERIFY2(share > 0.016 && share < 0.024, qPrintable(QString::number(share)));
    }

    void isAPureFunctionOfTheTime()
    {
        const FrameTiming timing = FrameTiming::drawn(7);
        std::vector<std::int64_t> times{0};
        for (int i = 0; i < 300; ++i)
            times.push_back(timing.next(times.back()).frameNs);
        QVERIFY(std::ranges::is_sorted(times));
        const FrameTiming again = FrameTiming::drawn(7);
        const FrameTiming other = FrameTiming::drawn(8);
        int differences = 0;
        for (std::size_t i = times.size() - 1; i-- > 0;) {
            QCOMPARE(again.next(times[i]).frameNs, times[i + 1]);
            differences += other.next(times[i]).frameNs == times[i + 1] ? 0 : 1;
        }
        QVERIFY(differences > 290);
    }
};

static const aiqyn::tests::Registered<tst_FrameTiming> registered;
#include "tst_FrameTiming.moc"
