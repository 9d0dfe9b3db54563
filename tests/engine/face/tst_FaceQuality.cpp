#include "EngineFixtures.h"
#include "TestRegistry.h"
#include "engine/face/FaceQuality.h"

#include <QTest>

#include <cmath>

using namespace aiqyn::engine;

class tst_FaceQuality : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFlatPictureHasItsGreyAndNoSharpness()
    {
        const Image grey{200, 200, aiqyn::WipedBytes(3 * 200 * 200, 77)};
        const auto quality = measureQuality(grey, {10, 10, 150, 150});
        QVERIFY(quality);
        QVERIFY(std::abs(quality->brightness - 77) < 0.5);
        QVERIFY(quality->sharpness < 1e-9);
    }

    void edgesAreSharp()
    {
        const auto quality = measureQuality(aiqyn::tests::pattern(200, 200), {0, 0, 200, 200});
        QVERIFY(quality);
        QVERIFY(quality->sharpness > 50);
    }

    void onlyThePartInsideCounts_data()
    {
        QTest::addColumn<double>("x");
        QTest::addColumn<double>("width");
        QTest::addColumn<bool>("usable");
        QTest::newRow("over the left edge") << -50.0 << 100.0 << true;
        QTest::newRow("over both edges") << -1e12 << 2e12 << true;
        QTest::newRow("outside") << 300.0 << 50.0 << false;
        QTest::newRow("no width") << 20.0 << 0.0 << false;
        QTest::newRow("negative width") << 20.0 << -10.0 << false;
    }
    void onlyThePartInsideCounts()
    {
        QFETCH(double, x);
        QFETCH(double, width);
        QFETCH(bool, usable);
        QCOMPARE(measureQuality(aiqyn::tests::pattern(200, 200), {x, 20, width, 100}).has_value(), usable);
    }
};

static const aiqyn::tests::Registered<tst_FaceQuality> registered;
#include "tst_FaceQuality.moc"
