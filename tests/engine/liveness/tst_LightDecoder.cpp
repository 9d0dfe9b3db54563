#include "TestRegistry.h"
#include "engine/liveness/LightDecoder.h"

#include <QTest>

#include <cmath>

using namespace aiqyn::engine;

namespace {

using Code = std::vector<LightColour>;
constexpr auto black = LightColour::Black;
constexpr auto white = LightColour::White;
const Code shown{LightColour::Red,  LightColour::Blue,   LightColour::Green, LightColour::Yellow,
                 LightColour::Blue, LightColour::Yellow, LightColour::Red,   LightColour::Green,
                 LightColour::Blue, LightColour::Red};
const Code other{LightColour::Green,  LightColour::Yellow, LightColour::Blue, LightColour::Red,
                 LightColour::Yellow, LightColour::Red,    LightColour::Blue, LightColour::Yellow,
                 LightColour::Green,  LightColour::Blue};
constexpr std::int64_t nsPerMs = 1'000'000;

std::vector<LightSlot> slotsOf(const Code& code)
{
    std::vector<LightSlot> slots;
    for (std::size_t i = 0; i < code.size(); ++i)
        slots.push_back({code[i], {i, static_cast<std::int64_t>(i) * 400 * nsPerMs}, {}});
    return slots;
}

/// Readings at 30 frames a second of a face that is lit by `code`, `lagMs` late; `also` shapes each.
template <typename Also>
std::vector<TimedLight> readingsOf(const Code& code, double lagMs, double strength, const Also& also)
{
    std::vector<TimedLight> readings;
    const double endMs = 400.0 * static_cast<double>(code.size()) + 900;
    for (double ms = 0; ms < endMs; ms += 1000.0 / 30) {
        TimedLight light{static_cast<std::int64_t>(ms * nsPerMs), {}};
        const double slot = std::floor((ms - lagMs) / 400);
        if (slot >= 0 && slot < static_cast<double>(code.size())) {
            const LinearLight screen = linearOf(code[static_cast<std::size_t>(slot)]);
            for (std::size_t c = 0; c < screen.size(); ++c)
                light.reading.ratio.at(c) = std::log(1 + strength * screen.at(c));
        }
        also(ms, light);
        readings.push_back(light);
    }
    return readings;
}

std::vector<TimedLight> readingsOf(const Code& code, double lagMs, double strength)
{
    return readingsOf(code, lagMs, strength, [](double, TimedLight&) {});
}

void brighten(TimedLight& light, double by)
{
    for (double& ratio : light.reading.ratio)
        ratio += by;
}

} // namespace

class tst_LightDecoder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answers_data()
    {
        QTest::addColumn<Code>("lit");
        QTest::addColumn<double>("lagMs");
        QTest::addColumn<double>("strength");
        QTest::addColumn<bool>("isAnswered");
        QTest::newRow("its own light at once") << shown << 0.0 << 0.2 << true;
        QTest::newRow("through a slow camera") << shown << 300.0 << 0.2 << true;
        QTest::newRow("a weak screen") << shown << 60.0 << 0.05 << true;
        QTest::newRow("another code") << other << 60.0 << 0.2 << false;
        QTest::newRow("too late") << shown << 500.0 << 0.2 << false;
        QTest::newRow("no light") << shown << 60.0 << 0.0 << false;
        QTest::newRow("a light too weak to tell") << shown << 60.0 << 0.002 << false;
    }
    void answers()
    {
        QFETCH(Code, lit);
        QFETCH(double, lagMs);
        QFETCH(double, strength);
        QFETCH(bool, isAnswered);
        const auto readings = readingsOf(lit, lagMs, strength);
        const auto finding = decodeLight(slotsOf(shown), readings, {});
        QVERIFY(finding);
        QCOMPARE(isAnswer(*finding, {}), isAnswered);
        if (isAnswered) // to a frame
            QVERIFY2(std::abs(finding->lagMs - lagMs) <= 34, qPrintable(QString::number(finding->lagMs)));
    }

    void whatAllChannelsShareIsNotTheSignal()
    {
        // The camera's exposure swings at once with the code.
        const auto readings = readingsOf(
            shown, 60, 0.1, [](double ms, TimedLight& light) { brighten(light, 0.2 * std::sin(ms / 170)); });
        const auto finding = decodeLight(slotsOf(shown), readings, {});
        QVERIFY(finding && isAnswer(*finding, {}));
    }

    void readingsThatAreMissingWhateverTheLagAreNoFinding()
    {
        auto readings = readingsOf(shown, 0, 0.2);
        std::erase_if(readings, [](const TimedLight& light) {
            return light.ns > 700 * nsPerMs && light.ns < 2200 * nsPerMs;
        });
        QVERIFY(!decodeLight(slotsOf(shown), readings, {}));
        QVERIFY(!decodeLight(slotsOf(shown), {}, {}));
    }

    void probes_data()
    {
        QTest::addColumn<std::vector<TimedLight>>("readings");
        QTest::addColumn<bool>("isSeen");
        const Code probe{black, white, black, white, black};
        const auto row = [&](const char* name, double strength, bool isSeen, const auto& also) {
            QTest::newRow(name) << readingsOf(probe, 60, strength, also) << isSeen;
        };
        const auto nothing = [](double, TimedLight&) {};
        row("lit", 0.2, true, nothing);
        row("lit by a window, and hardly by the screen", 0.04, true, nothing);
        row("not lit", 0, false, nothing);
        row("a room that grows brighter", 0.2, true,
            [](double ms, TimedLight& light) { brighten(light, ms / 20'000); });
        // Landmarks that jump once move the patch of skin for good or for a moment.
        row("one jump", 0, false, [](double ms, TimedLight& light) {
            if (ms > 500)
                brighten(light, 0.3);
        });
        row("one jump there and back", 0, false, [](double ms, TimedLight& light) {
            if (ms > 430 && ms < 800)
                brighten(light, 0.3);
        });
    }
    void probes()
    {
        QFETCH(std::vector<TimedLight>, readings);
        QFETCH(bool, isSeen);
        const LivenessThresholds thresholds;
        const auto seen = probeModulation(slotsOf({black, white, black, white, black}), readings, thresholds);
        QVERIFY(seen);
        QCOMPARE(*seen >= thresholds.lightProbeModulation, isSeen);
        QVERIFY(!probeModulation(slotsOf({black, white, black, white, black}), {}, thresholds));
    }
};

static const aiqyn::tests::Registered<tst_LightDecoder> registered;
#include "tst_LightDecoder.moc"
