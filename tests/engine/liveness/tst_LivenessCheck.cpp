#include "SimulatedAttempt.h"
#include "TestRegistry.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>

using namespace aiqyn::engine;
using aiqyn::tests::SimulatedAttempt;
using Moment = SimulatedAttempt::Moment;
using Script = SimulatedAttempt::Script;

Q_DECLARE_METATYPE(AttemptPhase)
Q_DECLARE_METATYPE(ChallengeKind)
Q_DECLARE_METATYPE(Script)
Q_DECLARE_METATYPE(std::vector<ChallengeKind>)

namespace {

/// The commands; the light signal has tests of its own.
constexpr std::array allKinds{ChallengeKind::TurnLeft,   ChallengeKind::TurnRight, ChallengeKind::LookUp,
                              ChallengeKind::LookDown,   ChallengeKind::TiltLeft,  ChallengeKind::TiltRight,
                              ChallengeKind::CloseEyes,  ChallengeKind::OpenMouth, ChallengeKind::Smile,
                              ChallengeKind::ComeCloser, ChallengeKind::MoveBack};

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

const LightReading dullLight{{0.3, 0.4, 0.6}};

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

    void tooSlowFromTheStartIsGuidance()
    {
        const auto record = SimulatedAttempt::run(planFrom(ChallengeKind::TurnLeft),
                                                  [](const Moment& moment, LivenessMeasurement& m) {
                                                      m.monotonicNs += std::llround(moment.ms * 2e6);
                                                  });
        QCOMPARE(codeOf(record), QStringLiteral("QUALITY_TIMEOUT"));
        QVERIFY(record.unmet == Guidance::MoreFrames);
        QVERIFY(record.probes.empty());
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

    void pauseForEverIsATimeoutThatSaysOfWhat()
    {
        // Dark, but for moments that keep the guidance from lasting.
        const auto record = SimulatedAttempt::run(
            planFrom(ChallengeKind::TurnLeft), [](const Moment& moment, LivenessMeasurement& m) {
                m.eyeDistancePx = std::fmod(moment.ms, 1000) < 600 ? 30 : 77;
            });
        QCOMPARE(codeOf(record), QStringLiteral("QUALITY_TIMEOUT"));
        QVERIFY(record.unmet == Guidance::ComeCloser);
    }

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

    void theAnchorIsAGoodPicture()
    {
        // Eyes shut for a second right after the calibration.
        const auto record = SimulatedAttempt::run(
            planFrom(ChallengeKind::TurnLeft), [](const Moment& moment, LivenessMeasurement& m) {
                SimulatedAttempt::obey(moment, m);
                if (moment.phase != AttemptPhase::Calibrating && moment.ms < 2700)
                    m.eyeOpenness = 0.03;
            });
        QCOMPARE(codeOf(record), QStringLiteral("passed"));
        QVERIFY(record.anchor->ns >= 1'000'000'000 + 2'700'000'000 - 1);
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

    void guidesTowardsAGoodPicture_data()
    {
        QTest::addColumn<Script>("script");
        QTest::addColumn<QString>("guidance");
        const auto row = [](const char* guidance, const Script& script) {
            QTest::newRow(guidance) << script << QString::fromLatin1(guidance);
        };
        row("no-face", [](const Moment&, auto& m) { m.faceCount = 0; });
        row("one-face-only", [](const Moment&, auto& m) { m.secondFaceRatio = 0.6; });
        row("more-light", [](const Moment&, auto& m) { m.brightness = 15; });
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
        auto check = LivenessCheck::create(LivenessThresholds{}, {}, 4, random);
        QStringList seen;
        SimulatedAttempt::run(*check, script, 1, [&seen](const LivenessStep& step) {
            if (step.phase == AttemptPhase::Calibrating)
                seen.append(nameOf(step.guidance));
        });
        seen.removeDuplicates();
        QCOMPARE(seen, QStringList{guidance});
    }

    void aDarkPictureThatIsNotSharpLacksLight()
    {
        FrameMeasurement measurement;
        measurement.faceCount = 1;
        measurement.eyeDistancePx = 80;
        measurement.sharpness = 5;
        measurement.brightness = 45;
        QCOMPARE(qualityOf(measurement, {}), Guidance::MoreLight);
        measurement.brightness = 60;
        QCOMPARE(qualityOf(measurement, {}), Guidance::HoldStill);
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

    void lightSignals_data()
    {
        using Answer = std::function<void(const Moment&, LivenessMeasurement&)>;
        QTest::addColumn<Script>("script");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* name, const Answer& answer, const char* code) {
            QTest::newRow(name) << Script([answer](const Moment& moment, LivenessMeasurement& m) {
                SimulatedAttempt::obey(moment, m);
                if (moment.phase == AttemptPhase::Challenge && moment.cue == ChallengeKind::LightSignal)
                    answer(moment, m);
            }) << QString::fromLatin1(code);
        };
        row(
            "the face is lit", [](const Moment&, auto&) {}, "passed");
        row(
            "the face is turned off the light", [](const Moment&, auto& m) { m.light = dullLight; },
            "LIGHT_MISMATCH");
        row(
            "always red",
            [](const Moment&, auto& m) {
                m.light = dullLight;
                SimulatedAttempt::lightUp(LightColour::Red, m);
            },
            "LIGHT_MISMATCH");
        row(
            "the next colour but one",
            [](const Moment& moment, auto& m) {
                m.light = dullLight;
                if (!moment.delayedColour)
                    return;
                const auto place =
                    std::ranges::find(signalColours, *moment.delayedColour) - signalColours.begin();
                SimulatedAttempt::lightUp(signalColours.at(static_cast<std::size_t>(place + 2) % 4), m);
            },
            "LIGHT_MISMATCH");
        row(
            "the face cannot be read", [](const Moment&, auto& m) { m.light.reset(); }, "LIGHT_MISMATCH");
        row(
            "the face is gone", [](const Moment&, auto& m) { m.faceCount = 0; }, "FACE_LOST");
        row(
            "a smile and a blink",
            [](const Moment& moment, auto& m) {
                m.smile *= 1.2;
                m.eyeOpenness = std::fmod(moment.sinceCueMs, 900) < 200 ? 0.03 : 0.3;
            },
            "passed");
    }
    void lightSignals()
    {
        QFETCH(Script, script);
        QFETCH(QString, code);
        const auto record = SimulatedAttempt::run(
            {ChallengeKind::TurnLeft, ChallengeKind::LightSignal, ChallengeKind::Smile}, script);
        QCOMPARE(codeOf(record), code);
        QVERIFY(record.challenges.size() >= 2);
        const ChallengeRecord& signal = record.challenges[1];
        QVERIFY(signal.light.has_value());
        QCOMPARE(record.probes.size(), std::size_t{1});
        QVERIFY(record.probes.front().modulation.value() > 0.1);
        if (code != QLatin1String("passed"))
            return;
        QCOMPARE(signal.light->slots.size(), std::size_t{10});
        QVERIFY(signal.peakValue > 0.95);
        QVERIFY(std::abs(signal.light->finding->lagMs - 66) < 40);
        for (const LightSlot& slot : signal.light->slots)
            QVERIFY(slot.evidence.has_value() && slot.evidence->ns > slot.issued.ns);
    }

    void aLateCodeIsAMismatch_data()
    {
        QTest::addColumn<int>("lateMs");
        QTest::addColumn<QString>("code");
        QTest::newRow("as a camera") << 160 << QStringLiteral("passed");
        QTest::newRow("slow screen") << 260 << QStringLiteral("passed");
        QTest::newRow("a slot late") << 440 << QStringLiteral("LIGHT_MISMATCH");
        QTest::newRow("half a second late") << 560 << QStringLiteral("LIGHT_MISMATCH");
        QTest::newRow("two slots late") << 840 << QStringLiteral("LIGHT_MISMATCH");
    }
    void aLateCodeIsAMismatch()
    {
        QFETCH(int, lateMs);
        QFETCH(QString, code);
        std::map<double, std::optional<LightColour>> shown{{-1, std::nullopt}};
        const auto record =
            SimulatedAttempt::run({ChallengeKind::LightSignal, ChallengeKind::TurnLeft, ChallengeKind::Smile},
                                  [&](const Moment& moment, LivenessMeasurement& m) {
                                      SimulatedAttempt::obey(moment, m);
                                      shown[moment.ms] = moment.colour;
                                      if (!moment.cue)
                                          return; // the probe is answered in time
                                      m.light = dullLight;
                                      const auto then =
                                          std::prev(shown.upper_bound(std::max(0.0, moment.ms - lateMs)));
                                      if (then->second)
                                          SimulatedAttempt::lightUp(*then->second, m);
                                  });
        QCOMPARE(codeOf(record), code);
    }

    void aBrightRoomLeavesOutTheLightOnlyWhereThatIsAllowed_data()
    {
        QTest::addColumn<int>("need");
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("probes");
        QTest::newRow("required") << static_cast<int>(LightNeed::Required) << QStringLiteral("LIGHT_UNUSABLE")
                                  << 3;
        QTest::newRow("when measurable")
            << static_cast<int>(LightNeed::WhenMeasurable) << QStringLiteral("passed") << 3;
        QTest::newRow("never") << static_cast<int>(LightNeed::Never) << QStringLiteral("passed") << 0;
    }
    void aBrightRoomLeavesOutTheLightOnlyWhereThatIsAllowed()
    {
        QFETCH(int, need);
        QFETCH(QString, code);
        QFETCH(int, probes);
        LivenessOptions options;
        options.light = static_cast<LightNeed>(need);
        for (const std::uint64_t seed : {1U, 2U, 3U, 4U, 5U}) {
            aiqyn::SeededRandom random(seed);
            auto check = LivenessCheck::create(LivenessThresholds{}, options, 4, random);
            bool isLit = false;
            SimulatedAttempt::run(
                *check,
                [](const Moment& moment, LivenessMeasurement& m) {
                    SimulatedAttempt::obey(moment, m);
                    m.light = dullLight;
                },
                seed,
                [&isLit](const LivenessStep& step) {
                    isLit = isLit || step.challenge == ChallengeKind::LightSignal;
                });
            QCOMPARE(codeOf(check->record()), code);
            QCOMPARE(static_cast<int>(check->record().probes.size()), probes);
            QVERIFY(!isLit);
            if (check->record().passed())
                QCOMPARE(check->record().challenges.size(), std::size_t{4});
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
