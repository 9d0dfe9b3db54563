#include "TestRegistry.h"
#include "engine/face/FaceMeasures.h"

#include <QTest>

#include <cmath>

using namespace aiqyn::engine;

class tst_FaceMeasures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eyeAspectRatioIsHeightOverWidth()
    {
        LandmarkSet set = face();
        const FaceMeasures measures = measure(set);
        // Lids 6 apart on eyes 20 wide.
        QVERIFY(std::abs(measures.eyeOpenness - 0.3) < 1e-9);
        QVERIFY(std::abs(measures.eyeDistancePx - 60) < 1e-9);
        // Mouth corners 48 apart, outer eye corners 80.
        QVERIFY(std::abs(measures.smile - 0.6) < 1e-9);
        QVERIFY(std::abs(measures.rollDeg) < 1e-9);
    }

    void directionsFollowTheConvention_data()
    {
        QTest::addColumn<double>("rightCheekZ");
        QTest::addColumn<double>("chinZ");
        QTest::addColumn<int>("yawSign");
        QTest::addColumn<int>("pitchSign");
        QTest::newRow("ahead") << 0.0 << 0.0 << 0 << 0;
        QTest::newRow("cheek at image right nearer: turned left") << -50.0 << 0.0 << -1 << 0;
        QTest::newRow("cheek at image right farther: turned right") << 50.0 << 0.0 << 1 << 0;
        QTest::newRow("chin farther: down") << 0.0 << 40.0 << 0 << 1;
        QTest::newRow("chin nearer: up") << 0.0 << -40.0 << 0 << -1;
    }
    void directionsFollowTheConvention()
    {
        QFETCH(double, rightCheekZ);
        QFETCH(double, chinZ);
        QFETCH(int, yawSign);
        QFETCH(int, pitchSign);
        LandmarkSet set = face();
        set.upright[454].z = rightCheekZ;
        set.upright[152].z = chinZ;
        const FaceMeasures measures = measure(set);
        QCOMPARE((measures.yawDeg > 1) - (measures.yawDeg < -1), yawSign);
        QCOMPARE((measures.pitchDeg > 1) - (measures.pitchDeg < -1), pitchSign);
    }

    void rollIsClockwise()
    {
        LandmarkSet set = face();
        // The eye at image right is lower in the picture.
        for (const std::size_t i : {362U, 385U, 387U, 263U, 373U, 380U})
            set.picture[i].y += 60;
        QVERIFY(std::abs(measure(set).rollDeg - 45) < 1e-6);
    }

    void anIncompleteMeshMeasuresNothing()
    {
        LandmarkSet set = face();
        set.picture.resize(5);
        QCOMPARE(measure(set).eyeDistancePx, 0.0);
        QCOMPARE(measure({}).yawDeg, 0.0);
        // All points coincide: no division by zero.
        set.picture.assign(LandmarkSet::count, PointF{});
        QCOMPARE(measure(set).eyeOpenness, 0.0);
    }

private:
    /// Just the points that are measured; eye centres at (20, 50) and (80, 50).
    [[nodiscard]] static LandmarkSet face()
    {
        LandmarkSet set;
        set.picture.resize(LandmarkSet::count);
        set.upright.resize(LandmarkSet::count);
        const auto eye = [&](double x, std::array<std::size_t, 6> p) {
            set.picture[p[0]] = {x - 10, 50};
            set.picture[p[1]] = {x - 4, 47};
            set.picture[p[2]] = {x + 4, 47};
            set.picture[p[3]] = {x + 10, 50};
            set.picture[p[4]] = {x + 4, 53};
            set.picture[p[5]] = {x - 4, 53};
        };
        eye(20, {33, 160, 158, 133, 153, 144});
        eye(80, {362, 385, 387, 263, 373, 380});
        set.picture[61] = {26, 100};
        set.picture[291] = {74, 100};
        set.upright[234] = {0, 60, 0};
        set.upright[454] = {100, 60, 0};
        set.upright[10] = {50, 0, 0};
        set.upright[152] = {50, 130, 0};
        return set;
    }
};

static const aiqyn::tests::Registered<tst_FaceMeasures> registered;
#include "tst_FaceMeasures.moc"
