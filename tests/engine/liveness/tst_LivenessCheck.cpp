#include "AttemptScripts.h"
#include "TestRegistry.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace aiqyn::engine;
using namespace aiqyn::tests;

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
                // A smile counts only while it is asked for.
                if (asked != done && done != ChallengeKind::Smile)
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
                                 const std::function<void(LivenessMeasurement&)>& change) {
            return [=](const Moment& moment, LivenessMeasurement& m) {
                if (isBetween(moment, fromMs, toMs))
                    change(m);
            };
        };
        row(
            "does nothing", [](const Moment&, LivenessMeasurement&) {}, "NO_ACTION");
        row("too early", inWindow(0, 1000, [](auto& m) { m.yawDeg += 26; }), "EARLY");
        row("too late", inWindow(4100, 5000, [](auto& m) { m.yawDeg += 26; }), "NO_ACTION");
        row("too short", inWindow(450, 570, [](auto& m) { m.yawDeg += 26; }), "NO_ACTION");
        row("too little", inWindow(450, 1500, [](auto& m) { m.yawDeg += 9; }), "NO_ACTION");
        row("stays there", inWindow(450, 60000, [](auto& m) { m.yawDeg += 26; }), "NO_RETURN");
        row("nods", inWindow(450, 1350, [](auto& m) { m.pitchDeg += 25; }), "WRONG_ACTION");
        row("only smiles", inWindow(450, 1350, [](auto& m) { m.smile *= 1.2; }), "NO_ACTION");
        row("face lost", inWindow(450, 900, [](auto& m) { m.faceCount = 0; }), "FACE_LOST");
        row("another place", inWindow(450, 900, [](auto& m) { m.box.x -= 200; }), "FACE_LOST");
        row("two faces", inWindow(450, 600, [](auto& m) { m.secondFaceRatio = 0.3; }), "MULTI_FACE");
        row("frozen", inWindow(450, 900, [](auto& m) { m.meanAbsoluteChange = 0.01; }), "FROZEN");
        row("the same buffer thrice", inWindow(450, 600, [](auto& m) { m.pictureId = 5000; }), "FROZEN");
        row("an earlier picture again", inWindow(450, 500, [](auto& m) { m.pictureId = 7; }), "LOOP");
        row("a flat picture turned",
            inWindow(450, 1350,
                     [](auto& m) {
                         m.yawDeg += 26;
                         m.planarResidual = 0.02;
                     }),
            "PLANAR");
        row(
            "another person",
            [](const Moment& moment, auto& m) {
                SimulatedAttempt::obey(moment, m);
                if (m.identity)
                    m.identity = 0.3;
            },
            "IDENTITY_DRIFT");
        row(
            "somebody else acts",
            [](const Moment& moment, auto& m) {
                SimulatedAttempt::obey(moment, m);
                if (m.identity && isBetween(moment, 200, 1600))
                    m.identity = 0.3;
            },
            "IDENTITY_DRIFT");
        row(
            "somebody else acts, whose pose is measured another way",
            [](const Moment& moment, auto& m) {
                SimulatedAttempt::obey(moment, m);
                if (!isBetween(moment, 200, 1600))
                    return;
                m.pitchDeg += 12;
                if (m.identity)
                    m.identity = 0.3;
            },
            "IDENTITY_DRIFT");
        row(
            "somebody else at the very end",
            [gaps = 0, before = AttemptPhase::Calibrating, sinceMs = 0.0](const Moment& moment,
                                                                          auto& m) mutable {
                SimulatedAttempt::obey(moment, m);
                if (moment.phase == AttemptPhase::Gap && before != AttemptPhase::Gap) {
                    ++gaps;
                    sinceMs = moment.ms;
                }
                before = moment.phase;
                if (m.identity && gaps == 5 && moment.ms > sinceMs + 150)
                    m.identity = 0.3;
            },
            "IDENTITY_DRIFT");
        row(
            "every gesture, one after the other",
            [](const Moment& moment, auto& m) {
                constexpr double gestureMs = 230;
                const double place = moment.cue ? std::floor((moment.sinceCueMs - 400) / gestureMs) : -1;
                if (place >= 0 && place < static_cast<double>(allKinds.size()))
                    SimulatedAttempt::perform(allKinds.at(static_cast<std::size_t>(place)), m);
            },
            "WRONG_ACTION");
        row(
            "a flat picture, furthest at once",
            [](const Moment& moment, auto& m) {
                if (!isBetween(moment, 450, 1350))
                    return;
                m.yawDeg = 30 - moment.sinceCueMs / 1000;
                m.planarResidual = 0.02;
            },
            "PLANAR");
        row("sequence jumps", inWindow(450, 60000, [](auto& m) { m.sequence += 6; }), "GAP");
        row(
            "ten frames a second",
            [](const Moment& moment, auto& m) {
                if (moment.cue)
                    m.monotonicNs += static_cast<std::int64_t>(moment.sinceCueMs * 2e6);
            },
            "FPS");
        row(
            "no light on the face", [](const Moment&, auto& m) { m.light = dullLight; }, "LIGHT_UNUSABLE");
        row("frames missing", inWindow(450, 60000, [](auto& m) { m.monotonicNs += 260'000'000; }), "GAP");
        row(
            "dark from the start", [](const Moment&, auto& m) { m.brightness = 15; }, "QUALITY_TIMEOUT");
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
                m.brightness = static_cast<int>(moment.ms / 1000) % 2 ? 15 : 130;
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

    void anOldSmileIsNoAnswer()
    {
        const auto record = SimulatedAttempt::run(planFrom(ChallengeKind::Smile),
                                                  [](const Moment& moment, LivenessMeasurement& m) {
                                                      if (moment.ms > 2500)
                                                          m.smile *= 1.2;
                                                  });
        QCOMPARE(codeOf(record), QStringLiteral("NO_ACTION"));
        QVERIFY(record.ended->ns - record.challenges.back().cue.ns < 5'000'000'000);
    }

    void harmless_data()
    {
        QTest::addColumn<Script>("script");
        const auto row = [](const char* name, const Script& also) {
            QTest::newRow(name) << Script([also](const Moment& moment, LivenessMeasurement& m) {
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
        row("smiles", [every](const Moment& moment, auto& m) {
            if (moment.ms > 3000 && every(moment, 5000, 1200) && moment.cue != ChallengeKind::Smile)
                m.smile *= 1.2;
        });
        row("now and then a bad comparison", [count = 0](const Moment&, auto& m) mutable {
            if (m.identity && ++count % 3 == 0)
                m.identity = 0.3;
        });
        row("dark for two seconds of a window", [](const Moment& moment, auto& m) {
            if (isBetween(moment, 0, 440))
                m.brightness = 15;
        });
        row("one lost frame now and then", [every](const Moment& moment, auto& m) {
            if (every(moment, 1900, 60))
                m.faceCount = 0;
        });
        row("dark skin in a dim room", [](const Moment&, auto& m) { m.brightness = 45; });
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

    void longerWindowsGiveMoreTime()
    {
        LivenessOptions options;
        options.longerWindows = true;
        aiqyn::SeededRandom random(3);
        auto check = LivenessCheck::create(LivenessThresholds{}, options, 4, random);
        SimulatedAttempt::run(*check,
                              [](const Moment& moment, LivenessMeasurement& m) {
                                  if (isBetween(moment, 5500, 6400) &&
                                      moment.cue != ChallengeKind::LightSignal)
                                      SimulatedAttempt::perform(*moment.cue, m);
                              },
                              1, {});
        QCOMPARE(codeOf(check->record()), QStringLiteral("passed"));
        QVERIFY(LivenessCheck::recompute(check->record())->agreesWith(check->record()));
    }

    void framesOutOfOrderAreAnError()
    {
        aiqyn::SeededRandom random(7);
        auto check = LivenessCheck::create(LivenessThresholds{}, {}, 4, random);
        LivenessMeasurement measurement;
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
            QCOMPARE(LivenessCheck::create(LivenessThresholds{}, {}, count, random).error().code,
                     aiqyn::ErrorCode::InvalidArgument);
        QVERIFY(!LivenessCheck::create(LivenessThresholds{}, {}, nullptr).has_value());
    }

    void isOverWhenItIsOver()
    {
        aiqyn::SeededRandom random(9);
        auto check = LivenessCheck::create(LivenessThresholds{}, {}, 3, random);
        SimulatedAttempt::run(*check, SimulatedAttempt::obey, 1, {});
        QVERIFY(check->isFinished());
        const auto frames = check->record().trace.size();
        LivenessMeasurement late;
        const auto step = check->feed(late);
        QVERIFY(step.has_value() && step->events.empty());
        QCOMPARE(check->record().trace.size(), frames);
    }
};

static const aiqyn::tests::Registered<tst_LivenessCheck> registered;
#include "tst_LivenessCheck.moc"
