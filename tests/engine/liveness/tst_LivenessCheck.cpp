#include "SimulatedAttempt.h"
#include "TestRegistry.h"

#include <QTest>

#include <algorithm>

using namespace aiqyn::engine;
using aiqyn::tests::SimulatedAttempt;
using Moment = SimulatedAttempt::Moment;
using Script = SimulatedAttempt::Script;

Q_DECLARE_METATYPE(ChallengeKind)
Q_DECLARE_METATYPE(Script)
Q_DECLARE_METATYPE(std::vector<ChallengeKind>)

namespace {

constexpr std::array allKinds{ChallengeKind::TurnLeft, ChallengeKind::TurnRight, ChallengeKind::CloseEyes,
                              ChallengeKind::OpenMouth, ChallengeKind::ComeCloser};

/// A plan of four that begins with `first`.
std::vector<ChallengeKind> planFrom(ChallengeKind first)
{
    std::vector<ChallengeKind> plan{first};
    for (const ChallengeKind kind : allKinds) {
        if (kind != first && plan.size() < 4)
            plan.push_back(kind);
    }
    return plan;
}

QString codeOf(const AttemptRecord& record)
{
    return record.mismatch ? nameOf(*record.mismatch) : nameOf(record.phase);
}

bool isBetween(const Moment& moment, double fromMs, double toMs)
{
    return moment.cue && moment.sinceCueMs > fromMs && moment.sinceCueMs < toMs;
}

} // namespace

class tst_LivenessCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWillingPersonPasses_data()
    {
        QTest::addColumn<std::vector<ChallengeKind>>("plan");
        QTest::addColumn<int>("seed");
        for (const ChallengeKind kind : allKinds) {
            for (const int seed : {1, 2, 3})
                QTest::addRow("%s %d", qPrintable(nameOf(kind)), seed) << planFrom(kind) << seed;
        }
        QTest::newRow("three") << std::vector{ChallengeKind::TurnLeft, ChallengeKind::CloseEyes,
                                              ChallengeKind::ComeCloser}
                               << 4;
    }
    void aWillingPersonPasses()
    {
        QFETCH(std::vector<ChallengeKind>, plan);
        QFETCH(int, seed);
        const auto record =
            SimulatedAttempt::run(plan, SimulatedAttempt::obey, static_cast<std::uint64_t>(seed));
        QCOMPARE(codeOf(record), QStringLiteral("passed"));
        QVERIFY(record.ended.has_value());
        QCOMPARE(record.challenges.size(), plan.size());
        for (std::size_t i = 0; i < plan.size(); ++i) {
            const ChallengeRecord& challenge = record.challenges[i];
            QVERIFY(challenge.kind == plan[i]);
            QVERIFY(challenge.action == actionFor(plan[i]));
            QVERIFY(challenge.passed);
            QVERIFY(challenge.cue.ns < challenge.onset->ns);
            QVERIFY(challenge.onset->ns <= challenge.peak->ns);
            QVERIFY(challenge.peak->ns < challenge.returned->ns);
            QVERIFY(ActionClassifier::isFurther(challenge.action, challenge.peakValue, challenge.threshold));
        }
    }

    void anotherActionIsWrong_data()
    {
        QTest::addColumn<ChallengeKind>("asked");
        QTest::addColumn<ChallengeKind>("done");
        for (const ChallengeKind asked : allKinds) {
            for (const ChallengeKind done : allKinds) {
                if (asked != done)
                    QTest::addRow("%s for %s", qPrintable(nameOf(done)), qPrintable(nameOf(asked)))
                        << asked << done;
            }
        }
    }
    void anotherActionIsWrong()
    {
        QFETCH(ChallengeKind, asked);
        QFETCH(ChallengeKind, done);
        const auto record = SimulatedAttempt::run(planFrom(asked), [done](const Moment& moment, auto& m) {
            if (isBetween(moment, 450, 1350))
                SimulatedAttempt::perform(done, m);
        });
        QCOMPARE(codeOf(record), QStringLiteral("WRONG_ACTION"));
        QVERIFY(record.challenges.back().action == actionFor(done));
        QVERIFY(record.challenges.back().mismatch == Mismatch::WrongAction);
        QVERIFY(!record.challenges.back().passed);
    }

    void mismatches_data()
    {
        QTest::addColumn<Script>("script");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* name, const Script& script, const char* code) {
            QTest::newRow(name) << script << QString::fromLatin1(code);
        };
        const auto inWindow = [](double fromMs, double toMs,
                                 const std::function<void(FrameMeasurement&)>& change) {
            return [=](const Moment& moment, FrameMeasurement& m) {
                if (isBetween(moment, fromMs, toMs))
                    change(m);
            };
        };
        row(
            "does nothing", [](const Moment&, FrameMeasurement&) {}, "NO_ACTION");
        row("too early", inWindow(0, 1000, [](auto& m) { m.yawDeg += 26; }), "EARLY");
        row("too late", inWindow(4100, 5000, [](auto& m) { m.yawDeg += 26; }), "NO_ACTION");
        row("too short", inWindow(450, 570, [](auto& m) { m.yawDeg += 26; }), "NO_ACTION");
        row("too little", inWindow(450, 1500, [](auto& m) { m.yawDeg += 9; }), "NO_ACTION");
        row("stays there", inWindow(450, 60000, [](auto& m) { m.yawDeg += 26; }), "NO_RETURN");
        row("nods", inWindow(450, 1350, [](auto& m) { m.pitchDeg += 25; }), "WRONG_ACTION");
        row("looks up", inWindow(450, 1350, [](auto& m) { m.pitchDeg -= 25; }), "WRONG_ACTION");
        row("tilts", inWindow(450, 1350, [](auto& m) { m.rollDeg -= 20; }), "WRONG_ACTION");
        row("moves back", inWindow(450, 1350, [](auto& m) { m.eyeDistancePx *= 0.7; }), "WRONG_ACTION");
        row("face lost", inWindow(450, 900, [](auto& m) { m.faceCount = 0; }), "FACE_LOST");
        row("another place", inWindow(450, 900, [](auto& m) { m.box.x -= 200; }), "FACE_LOST");
        row("two faces", inWindow(450, 600, [](auto& m) { m.secondFaceRatio = 0.3; }), "MULTI_FACE");
        row("frozen", inWindow(450, 900, [](auto& m) { m.meanAbsoluteChange = 0.01; }), "FROZEN");
        row("frames missing", inWindow(450, 60000, [](auto& m) { m.monotonicNs += 260'000'000; }), "GAP");
        row(
            "dark from the start", [](const Moment&, auto& m) { m.brightness = 20; }, "QUALITY_TIMEOUT");
        row(
            "small from the start", [](const Moment&, auto& m) { m.eyeDistancePx = 30; }, "QUALITY_TIMEOUT");
        row(
            "nobody there", [](const Moment&, auto& m) { m.faceCount = 0; }, "QUALITY_TIMEOUT");
        row(
            "never still", [](const Moment& moment, auto& m) { m.yawDeg += 8 * std::sin(moment.ms / 200); },
            "QUALITY_TIMEOUT");
        row(
            "eyes closed from the start", [](const Moment&, auto& m) { m.eyeOpenness = 0.05; },
            "QUALITY_TIMEOUT");
        row(
            "never a long enough calm",
            [](const Moment& moment, auto& m) {
                m.brightness = static_cast<int>(moment.ms / 1000) % 2 ? 20 : 130;
            },
            "QUALITY_TIMEOUT");
    }
    void mismatches()
    {
        QFETCH(Script, script);
        QFETCH(QString, code);
        const auto record = SimulatedAttempt::run(planFrom(ChallengeKind::TurnLeft), script);
        QCOMPARE(codeOf(record), code);
        QVERIFY(record.phase == AttemptPhase::Failed);
    }

    void harmless_data()
    {
        QTest::addColumn<Script>("script");
        const auto row = [](const char* name, const Script& also) {
            QTest::newRow(name) << Script([also](const Moment& moment, FrameMeasurement& m) {
                SimulatedAttempt::obey(moment, m);
                also(moment, m);
            });
        };
        const auto every = [](const Moment& moment, double periodMs, double lengthMs) {
            return std::fmod(moment.ms, periodMs) < lengthMs;
        };
        row("blinks", [every](const Moment& moment, auto& m) {
            if (every(moment, 2300, 250))
                m.eyeOpenness = 0.03;
        });
        row("long blinks", [every](const Moment& moment, auto& m) {
            if (every(moment, 3700, 430))
                m.eyeOpenness = 0.03;
        });
        row("moving lips", [](const Moment& moment, auto& m) {
            m.mouthOpenness += 0.1 * std::abs(std::sin(moment.ms / 80));
        });
        row("a smile", [](const Moment&, auto& m) { m.smile = 0.7; });
        row("one lost frame now and then", [every](const Moment& moment, auto& m) {
            if (every(moment, 1900, 60))
                m.faceCount = 0;
        });
        row("a small face behind", [](const Moment&, auto& m) { m.secondFaceRatio = 0.1; });
        row("a false second face", [every](const Moment& moment, auto& m) {
            if (moment.ms > 2000 && every(moment, 2900, 60) && moment.phase != AttemptPhase::Gap)
                m.secondFaceRatio = 0.5;
        });
        row("a repeated frame now and then", [every](const Moment& moment, auto& m) {
            if (every(moment, 700, 100))
                m.meanAbsoluteChange = 0;
        });
        row("late to sit down", [](const Moment& moment, auto& m) {
            if (moment.ms < 8000)
                m.faceCount = 0;
        });
    }
    void harmless()
    {
        QFETCH(Script, script);
        for (const ChallengeKind first : allKinds) {
            const auto record = SimulatedAttempt::run(planFrom(first), script);
            QVERIFY2(record.passed(), qPrintable(codeOf(record)));
        }
    }

    void blinksAreNoAnswer()
    {
        const auto record =
            SimulatedAttempt::run(planFrom(ChallengeKind::CloseEyes), [](const Moment& moment, auto& m) {
                if (std::fmod(moment.ms, 1500) < 450)
                    m.eyeOpenness = 0.03;
            });
        QCOMPARE(codeOf(record), QStringLiteral("NO_ACTION"));
    }

    void eyesMayNotStayClosed()
    {
        const auto record =
            SimulatedAttempt::run(planFrom(ChallengeKind::CloseEyes), [](const Moment& moment, auto& m) {
                if (isBetween(moment, 450, 3200))
                    m.eyeOpenness = 0.03;
            });
        QCOMPARE(codeOf(record), QStringLiteral("NO_RETURN"));
    }

    void loweredHeadIsNoClosedEye()
    {
        const auto record =
            SimulatedAttempt::run(planFrom(ChallengeKind::CloseEyes), [](const Moment& moment, auto& m) {
                if (isBetween(moment, 450, 1500)) {
                    m.pitchDeg += 14;
                    m.eyeOpenness *= 0.4;
                }
            });
        QCOMPARE(codeOf(record), QStringLiteral("NO_ACTION"));
    }

    void guidesTowardsAGoodPicture_data()
    {
        QTest::addColumn<Script>("script");
        QTest::addColumn<QString>("guidance");
        const auto row = [](const char* guidance, const Script& script) {
            QTest::newRow(guidance) << script << QString::fromLatin1(guidance);
        };
        row("no-face", [](const Moment&, auto& m) { m.faceCount = 0; });
        row("one-face-only", [](const Moment&, auto& m) { m.secondFaceRatio = 0.6; });
        row("more-light", [](const Moment&, auto& m) { m.brightness = 30; });
        row("come-closer", [](const Moment&, auto& m) { m.eyeDistancePx = 30; });
        row("move-back", [](const Moment&, auto& m) { m.eyeDistancePx = 190; });
        row("look-straight", [](const Moment&, auto& m) { m.yawDeg = 20; });
        row("hold-still", [](const Moment&, auto& m) { m.sharpness = 5; });
        row("none", [](const Moment&, auto&) {});
    }
    void guidesTowardsAGoodPicture()
    {
        QFETCH(Script, script);
        QFETCH(QString, guidance);
        aiqyn::SeededRandom random(5);
        auto check = LivenessCheck::create(LivenessThresholds{}, 4, random);
        QStringList seen;
        SimulatedAttempt::run(*check, script, 1, [&seen](const LivenessStep& step) {
            if (step.phase == AttemptPhase::Calibrating)
                seen.append(nameOf(step.guidance));
        });
        seen.removeDuplicates();
        QCOMPARE(seen, QStringList{guidance});
    }

    void wantedFramesAreThoseOfTheRecord()
    {
        aiqyn::SeededRandom random(6);
        auto check = LivenessCheck::create(LivenessThresholds{}, 4, random);
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
            for (const auto sequence : {challenge.cue.sequence, challenge.onset->sequence,
                                        challenge.peak->sequence, challenge.returned->sequence})
                QVERIFY(std::ranges::find(kept, sequence) != kept.end());
        }
    }

    void framesOutOfOrderAreAnError()
    {
        aiqyn::SeededRandom random(7);
        auto check = LivenessCheck::create(LivenessThresholds{}, 4, random);
        FrameMeasurement measurement;
        measurement.sequence = 5;
        measurement.monotonicNs = 100;
        QVERIFY(check->feed(measurement).has_value());
        QCOMPARE(check->feed(measurement).error().code, aiqyn::ErrorCode::InvalidArgument);
        measurement.sequence = 6;
        QVERIFY(!check->feed(measurement).has_value());
    }

    void refusesOtherCounts()
    {
        aiqyn::SeededRandom random(8);
        for (const int count : {2, 6})
            QCOMPARE(LivenessCheck::create(LivenessThresholds{}, count, random).error().code,
                     aiqyn::ErrorCode::InvalidArgument);
        QVERIFY(!LivenessCheck::create(LivenessThresholds{}, nullptr).has_value());
    }

    void isOverWhenItIsOver()
    {
        aiqyn::SeededRandom random(9);
        auto check = LivenessCheck::create(LivenessThresholds{}, 3, random);
        SimulatedAttempt::run(*check, SimulatedAttempt::obey, 1, {});
        QVERIFY(check->isFinished());
        const auto frames = check->record().trace.size();
        FrameMeasurement late;
        const auto step = check->feed(late);
        QVERIFY(step.has_value() && step->events.empty());
        QCOMPARE(check->record().trace.size(), frames);
    }
};

static const aiqyn::tests::Registered<tst_LivenessCheck> registered;
#include "tst_LivenessCheck.moc"
