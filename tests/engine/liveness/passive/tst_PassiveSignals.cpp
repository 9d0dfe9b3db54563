#include "../../face/EngineFixtures.h"
#include "SignalPictures.h"
#include "TestRegistry.h"
#include "engine/liveness/passive/BezelScore.h"
#include "engine/liveness/passive/MoireScore.h"
#include "engine/liveness/passive/PassiveThresholds.h"
#include "engine/liveness/passive/TemporalNoise.h"

#include <QTest>

#include <cmath>

using namespace aiqyn;
using namespace aiqyn::engine;

Q_DECLARE_METATYPE(Image)

namespace {

constexpr RectF face{240, 150, 150, 200};

} // namespace

class tst_PassiveSignals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noiseIsThatOfTheSensor_data()
    {
        QTest::addColumn<double>("deviation");
        QTest::addColumn<int>("brighter");
        QTest::newRow("none") << 0.0 << 0;
        QTest::newRow("a good sensor") << 0.7 << 0;
        QTest::newRow("an office") << 1.6 << 0;
        QTest::newRow("a dark room") << 5.0 << 0;
        QTest::newRow("the lamp flickers") << 1.6 << 9;
    }
    void noiseIsThatOfTheSensor()
    {
        QFETCH(double, deviation);
        QFETCH(int, brighter);
        const Image before = tests::noisyWall(640, 480, deviation, 1);
        Image after = tests::noisyWall(640, 480, deviation, deviation > 0 ? 2 : 1);
        for (std::uint8_t& value : after.bgr)
            value = static_cast<std::uint8_t>(value + brighter);
        const auto noise = temporalNoise(before, after, face);
        QVERIFY(noise);
        // Rounding to whole grey levels adds 1/12 DN².
        const double expected = deviation > 0 ? deviation * deviation + 1.0 / 12 : 0;
        QVERIFY2(std::abs(*noise - expected) <= 0.1 * expected, qPrintable(QString::number(*noise)));
    }

    void noiseNeedsAFlatBackground_data()
    {
        QTest::addColumn<Image>("before");
        QTest::addColumn<Image>("after");
        QTest::addColumn<bool>("isMeasured");
        const Image wall = tests::noisyWall(640, 480, 1, 1);
        Image white = wall;
        std::ranges::fill(white.bgr, std::uint8_t{250});
        Image graded = wall;
        tests::addGrating(graded, {0, 0, 640, 480}, 100, 30, 20);
        QTest::newRow("a wall") << wall << wall << true;
        QTest::newRow("other sizes") << wall << tests::noisyWall(640, 360, 1, 1) << false;
        QTest::newRow("smaller than a block")
            << tests::noisyWall(12, 12, 1, 1) << tests::noisyWall(12, 12, 1, 1) << false;
        QTest::newRow("overexposed") << white << white << false;
        QTest::newRow("structured") << graded << graded << false;
    }
    void noiseNeedsAFlatBackground()
    {
        QFETCH(Image, before);
        QFETCH(Image, after);
        QFETCH(bool, isMeasured);
        QCOMPARE(temporalNoise(before, after, face).has_value(), isMeasured);
    }

    void whatMovesInFrontIsNoNoise()
    {
        const Image before = tests::noisyWall(640, 480, 1, 1);
        Image after = tests::noisyWall(640, 480, 1, 2);
        tests::addGrating(after, {170, 100, 290, 380}, 5, 11, 0);
        const auto noise = temporalNoise(before, after, face);
        QVERIFY(noise);
        QVERIFY2(std::abs(*noise - 13.0 / 12) < 0.12, qPrintable(QString::number(*noise)));
    }

    void aPeriodicPatternIsMoire_data()
    {
        QTest::addColumn<Image>("image");
        QTest::addColumn<double>("least");
        QTest::addColumn<double>("most");
        const double limit = PassiveThresholds{}.mostMoire;
        const auto grating = [](const Image& image, double amplitude, double period, double angle) {
            Image result = image;
            tests::addGrating(result, face, amplitude, period, angle);
            return result;
        };
        const Image noise = tests::noisyWall(640, 480, 3, 1);
        const Image person = tests::syntheticPerson(1);
        QTest::newRow("a flat wall") << tests::noisyWall(640, 480, 0, 1) << 0.0 << 0.01;
        QTest::newRow("noise") << noise << 0.0 << 0.3;
        QTest::newRow("a person") << person << 0.0 << limit;
        QTest::newRow("askew") << grating(noise, 10, 4.3, 30) << 0.8 << 1.0;
        QTest::newRow("upright") << grating(noise, 10, 5.1, 0) << 0.8 << 1.0;
        QTest::newRow("lying") << grating(noise, 10, 5.1, 90) << 0.8 << 1.0;
        QTest::newRow("fine") << grating(noise, 10, 2.5, -50) << 0.8 << 1.0;
        QTest::newRow("on a person") << grating(person, 12, 3.7, 25) << limit << 1.0;
        QTest::newRow("coarser than skin and hair") << grating(noise, 10, 40, 30) << 0.0 << 0.3;
        QTest::newRow("too faint to see")
            << grating(tests::noisyWall(640, 480, 0, 1), 0.4, 4.3, 30) << 0.0 << 0.3;
    }
    void aPeriodicPatternIsMoire()
    {
        QFETCH(Image, image);
        QFETCH(double, least);
        QFETCH(double, most);
        const auto score = moireScore(image, face);
        QVERIFY(score && *score);
        QVERIFY2(**score >= least && **score <= most, qPrintable(QString::number(**score)));
    }

    void moireNeedsAFace_data()
    {
        QTest::addColumn<double>("x");
        QTest::addColumn<double>("width");
        QTest::addColumn<bool>("isMeasured");
        QTest::newRow("just enough") << 100.0 << 64.0 << true;
        QTest::newRow("too small") << 100.0 << 63.0 << false;
        QTest::newRow("partly outside") << -40.0 << 110.0 << true;
        QTest::newRow("mostly outside") << 600.0 << 110.0 << false;
        QTest::newRow("outside") << 900.0 << 110.0 << false;
    }
    void moireNeedsAFace()
    {
        QFETCH(double, x);
        QFETCH(double, width);
        QFETCH(bool, isMeasured);
        const auto score = moireScore(tests::noisyWall(640, 480, 3, 1), {x, 100, width, 120});
        QVERIFY(score);
        QCOMPARE(score->has_value(), isMeasured);
        QVERIFY(!moireScore({}, face));
    }

    void aFrameAroundTheFaceIsABezel_data()
    {
        QTest::addColumn<Image>("image");
        QTest::addColumn<double>("least");
        QTest::addColumn<double>("most");
        const double limit = PassiveThresholds{}.mostBezel;
        const auto framed = [](const Image& image, const RectF& box, int thickness, int sides) {
            Image result = image;
            tests::addFrame(result, box, thickness, sides);
            return result;
        };
        const auto hidden = [](const Image& image, const RectF& box) {
            Image result = image;
            tests::paint(result, box, 128);
            return result;
        };
        const Image wall = tests::noisyWall(640, 480, 3, 1);
        const Image person = tests::syntheticPerson(1);
        const RectF around{180, 60, 280, 380};
        QTest::newRow("a wall") << wall << 0.0 << 0.0;
        QTest::newRow("a person") << person << 0.0 << 0.5;
        QTest::newRow("on a wall") << framed(wall, around, 12, 4) << limit << 1.0;
        QTest::newRow("thin") << framed(wall, around, 4, 4) << limit << 1.0;
        QTest::newRow("around a person") << framed(person, around, 12, 4) << limit << 1.0;
        QTest::newRow("open below, as a picture behind the person")
            << framed(wall, around, 12, 3) << 0.0 << 0.5;
        QTest::newRow("hidden below by the body, as a picture on the wall")
            << hidden(framed(wall, around, 12, 4), {240, 420, 160, 30}) << 0.0 << 0.5;
        QTest::newRow("beside the face") << framed(wall, {420, 60, 180, 380}, 12, 4) << 0.0 << 0.5;
    }
    void aFrameAroundTheFaceIsABezel()
    {
        QFETCH(Image, image);
        QFETCH(double, least);
        QFETCH(double, most);
        const auto score = bezelScore(image, face);
        QVERIFY(score);
        QVERIFY2(*score >= least && *score <= most, qPrintable(QString::number(*score)));
        QVERIFY(!bezelScore({}, face));
    }
};

static const aiqyn::tests::Registered<tst_PassiveSignals> registered;
#include "tst_PassiveSignals.moc"
