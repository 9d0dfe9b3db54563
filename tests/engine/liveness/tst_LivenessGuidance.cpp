#include "AttemptScripts.h"
#include "TestRegistry.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace aiqyn::engine;
using namespace aiqyn::tests;

/// What LivenessCheck says while nothing is asked for yet.
class tst_LivenessGuidance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
};

static const aiqyn::tests::Registered<tst_LivenessGuidance> registered;
#include "tst_LivenessGuidance.moc"
