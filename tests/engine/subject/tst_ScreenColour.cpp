#include "TestRegistry.h"
#include "engine/subject/ScreenColour.h"

#include <QTest>

using aiqyn::engine::ScreenColour;

class tst_ScreenColour : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Expected values worked out from IEC 61966-2-1 apart from the program.
    void linearisesEachChannel_data()
    {
        QTest::addColumn<int>("value");
        QTest::addColumn<double>("light");
        QTest::newRow("black") << 0 << 0.0;
        QTest::newRow("below") << -5 << 0.0;
        QTest::newRow("straight part") << 10 << 0.0030352698;
        QTest::newRow("middle") << 128 << 0.2158605001;
        QTest::newRow("reddish's green") << 130 << 0.2232279573;
        QTest::newRow("white") << 255 << 1.0;
        QTest::newRow("above") << 300 << 1.0;
    }
    void linearisesEachChannel()
    {
        QFETCH(int, value);
        QFETCH(double, light);
        QVERIFY(std::abs(ScreenColour::fromSrgb(value, 0, 0).red - light) < 1e-8);
        QVERIFY(std::abs(ScreenColour::fromSrgb(0, value, 0).green - light) < 1e-8);
        QVERIFY(std::abs(ScreenColour::fromSrgb(0, 0, value).blue - light) < 1e-8);
        QCOMPARE(ScreenColour::fromSrgb(value, 0, 0).blue, 0.0);
    }
};

static const aiqyn::tests::Registered<tst_ScreenColour> registered;
#include "tst_ScreenColour.moc"
