#include "AttemptScripts.h"
#include "TestRegistry.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace aiqyn::engine;
using namespace aiqyn::tests;

/// What an attempt leaves behind, and what it knows of earlier ones.
class tst_LivenessEvidence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPictureOfAnEarlierAttemptIsALoop()
    {
        const auto first = SimulatedAttempt::run(planFrom(ChallengeKind::TurnLeft),
                                                 [](const Moment&, LivenessMeasurement&) {});
        QCOMPARE(codeOf(first), QStringLiteral("NO_ACTION"));
        aiqyn::SeededRandom random(11);
        auto check = LivenessCheck::create(LivenessThresholds{}, {}, 4, random);
        check->noteEarlierPictures(first.pictureIds());
        SimulatedAttempt::run(*check,
                              [](const Moment& moment, LivenessMeasurement& m) {
                                  SimulatedAttempt::obey(moment, m);
                                  m.pictureId = isBetween(moment, 480, 520) ? 7 : m.pictureId + 100'000;
                              },
                              1, {});
        QCOMPARE(codeOf(check->record()), QStringLiteral("LOOP"));
        const auto again = LivenessCheck::recompute(check->record(), first.pictureIds());
        QVERIFY(again && again->agreesWith(check->record()));
        QVERIFY(!LivenessCheck::recompute(check->record())->agreesWith(check->record()));
    }

    void whatEndsAnAttemptIsStillThere_data()
    {
        QTest::addColumn<AttemptPhase>("phase");
        QTest::addColumn<double>("afterMs");
        QTest::newRow("in the second colour of the probe") << AttemptPhase::LightProbe << 550.0;
        QTest::newRow("waiting") << AttemptPhase::Gap << 200.0;
        QTest::newRow("in a challenge") << AttemptPhase::Challenge << 300.0;
        QTest::newRow("in the fourth colour of the signal") << AttemptPhase::Challenge << 1400.0;
    }

    void whatEndsAnAttemptIsStillThere()
    {
        QFETCH(AttemptPhase, phase);
        QFETCH(double, afterMs);
        aiqyn::SeededRandom random(21);
        LivenessOptions options;
        auto check = LivenessCheck::create(LivenessThresholds{}, options, 4, random);
        std::vector<std::uint64_t> kept;
        double sinceMs = -1;
        SimulatedAttempt::run(
            *check,
            [&](const Moment& moment, LivenessMeasurement& m) {
                SimulatedAttempt::obey(moment, m);
                const bool isThere =
                    moment.phase == phase && (afterMs < 1000 || moment.cue == ChallengeKind::LightSignal);
                sinceMs = !isThere ? -1 : sinceMs < 0 ? moment.ms : sinceMs;
                if (isThere && moment.ms - sinceMs > afterMs)
                    m.secondFaceRatio = 0.5;
            },
            1,
            [&](const LivenessStep&) {
                kept.push_back(check->record().trace.back().sequence);
                const auto wanted = check->wantedSequences();
                std::erase_if(kept, [&wanted](std::uint64_t s) {
                    return std::ranges::find(wanted, s) == wanted.end();
                });
            });
        QCOMPARE(codeOf(check->record()), QStringLiteral("MULTI_FACE"));
        QVERIFY(kept == check->wantedSequences());
        QCOMPARE(kept.back(), check->record().ended->sequence);
    }

    void wantedFramesAreThoseOfTheRecord()
    {
        aiqyn::SeededRandom random(6);
        auto check = LivenessCheck::create(LivenessThresholds{}, {}, 4, random);
        std::vector<std::uint64_t> kept;
        double progress = 0;
        bool isMonotone = true;
        SimulatedAttempt::run(*check, SimulatedAttempt::obey, 1, [&](const LivenessStep& step) {
            kept.push_back(check->record().trace.back().sequence);
            const auto wanted = check->wantedSequences();
            std::erase_if(
                kept, [&wanted](std::uint64_t s) { return std::ranges::find(wanted, s) == wanted.end(); });
            isMonotone = isMonotone && step.progress >= progress;
            progress = step.progress;
            if (step.remaining)
                isMonotone = isMonotone && *step.remaining >= 0 && *step.remaining <= 1;
        });
        QVERIFY(check->record().passed());
        QVERIFY(isMonotone);
        QCOMPARE(progress, 1.0);
        // Every frame the record names was still there when the caller kept only what was wanted.
        QVERIFY(kept == check->wantedSequences());
        QCOMPARE(kept.back(), check->record().ended->sequence);
        for (const ChallengeRecord& challenge : check->record().challenges) {
            std::vector<std::uint64_t> named{challenge.cue.sequence, challenge.returned->sequence};
            if (challenge.light) {
                for (const LightSlot& slot : challenge.light->slots)
                    named.push_back(slot.evidence->sequence);
            } else {
                named.push_back(challenge.onset->sequence);
                named.push_back(challenge.peak->sequence);
            }
            for (const auto sequence : named)
                QVERIFY(std::ranges::find(kept, sequence) != kept.end());
        }
    }

    void whatHappensOutsideEndsTheAttempt_data()
    {
        QTest::addColumn<int>("mismatch");
        QTest::newRow("camera") << static_cast<int>(Mismatch::CameraChanged);
        QTest::newRow("environment") << static_cast<int>(Mismatch::EnvironmentChanged);
        QTest::newRow("interrupted") << static_cast<int>(Mismatch::Interrupted);
    }

    void whatHappensOutsideEndsTheAttempt()
    {
        QFETCH(int, mismatch);
        aiqyn::SeededRandom random(2);
        auto check = LivenessCheck::create(LivenessThresholds{}, {}, 4, random);
        SimulatedAttempt::run(*check, SimulatedAttempt::obey, 1, [&](const LivenessStep& step) {
            // In the middle of a colour.
            if (step.phase == AttemptPhase::LightProbe && check->record().trace.size() % 7 == 0)
                check->breakOff(static_cast<Mismatch>(mismatch));
        });
        const AttemptRecord& record = check->record();
        QVERIFY(!record.ended); // no frame of the stream decided it
        QVERIFY(record.phase == AttemptPhase::Failed);
        QVERIFY(record.mismatch == static_cast<Mismatch>(mismatch));
        QVERIFY(check->step().events.back().kind == LivenessEvent::Kind::Failed);
        QVERIFY(LivenessCheck::recompute(record)->agreesWith(record));
    }
};

static const aiqyn::tests::Registered<tst_LivenessEvidence> registered;
#include "tst_LivenessEvidence.moc"
