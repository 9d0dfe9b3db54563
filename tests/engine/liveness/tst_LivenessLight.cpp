#include "AttemptScripts.h"
#include "TestRegistry.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>

using namespace aiqyn::engine;
using namespace aiqyn::tests;

/// The light signal in an attempt.
class tst_LivenessLight : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
};

static const aiqyn::tests::Registered<tst_LivenessLight> registered;
#include "tst_LivenessLight.moc"
