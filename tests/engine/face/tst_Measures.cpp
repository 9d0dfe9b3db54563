#include "TestRegistry.h"
#include "engine/face/measures/EyeOpenness.h"
#include "engine/face/measures/FaceScale.h"
#include "engine/face/measures/HeadPose.h"
#include "engine/face/measures/MouthOpenness.h"
#include "engine/face/measures/Smile.h"

#include <QTest>

#include <cmath>

using namespace aiqyn::engine;

/// Measures of expression and pose: pure functions of the landmarks.
class tst_Measures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachEyeIsHeightOverWidth()
    {
        LandmarkSet set = face();
        // Lids 6 apart on eyes 20 wide.
        QVERIFY(isNear(eyeOpennessOf(set)->atImageLeft, 0.3));
        QVERIFY(isNear(eyeOpennessOf(set)->atImageRight, 0.3));
        // The lids of one eye alone: 6 -> 2.
        for (const std::size_t i : {385U, 387U})
            set.picture[i].y += 2;
        for (const std::size_t i : {373U, 380U})
            set.picture[i].y -= 2;
        QVERIFY(isNear(eyeOpennessOf(set)->atImageLeft, 0.3));
        QVERIFY(isNear(eyeOpennessOf(set)->atImageRight, 0.1));
        QVERIFY(isNear(eyeOpennessOf(set)->mean(), 0.2));
    }

    void mouthIsThreeHeightsOverThreeWidths()
    {
        LandmarkSet set = face();
        QVERIFY(isNear(mouthOpennessOf(set).value(), 0));
        set.picture[178].y += 10;
        set.picture[14].y += 16;
        set.picture[402].y += 10;
        // 36 over 3 x 40.
        QVERIFY(isNear(mouthOpennessOf(set).value(), 0.3));
    }

    void smileAndScaleAreDistances()
    {
        const LandmarkSet set = face();
        // Mouth corners 48 apart, outer eye corners 80.
        QVERIFY(isNear(smileOf(set).value(), 0.6));
        LandmarkSet smiling = set;
        for (const std::size_t corner : {61U, 291U})
            smiling.picture[corner].y -= 4;
        QVERIFY(isNear(smileOf(smiling).value(), 0.7));
        QVERIFY(isNear(faceScaleOf(set).eyeDistancePx, 60));
        QVERIFY(isNear(faceScaleOf(set).eyeMiddle.x, 50));
        QVERIFY(isNear(faceScaleOf(set).eyesToChinPx, 80));
    }

    void directionsFollowTheConvention_data()
    {
        QTest::addColumn<double>("rightCheekZ");
        QTest::addColumn<double>("chinZ");
        QTest::addColumn<double>("yawDeg");
        QTest::addColumn<double>("pitchDeg");
        QTest::newRow("ahead") << 0.0 << 0.0 << 0.0 << 0.0;
        QTest::newRow("cheek at image right nearer: turned left") << -100.0 << 0.0 << -45.0 << 0.0;
        QTest::newRow("cheek at image right farther: turned right") << 100.0 << 0.0 << 45.0 << 0.0;
        QTest::newRow("chin farther: down") << 0.0 << 130.0 << 0.0 << 45.0;
        QTest::newRow("chin nearer: up") << 0.0 << -130.0 << 0.0 << -45.0;
    }
    void directionsFollowTheConvention()
    {
        QFETCH(double, rightCheekZ);
        QFETCH(double, chinZ);
        LandmarkSet set = face();
        set.upright[454].z = rightCheekZ;
        set.upright[152].z = chinZ;
        const auto pose = headPoseOf(set);
        QVERIFY(pose);
        QTEST(rounded(pose->yawDeg), "yawDeg");
        QTEST(rounded(pose->pitchDeg), "pitchDeg");
        QVERIFY(isNear(pose->rollDeg, 0));
    }

    void rollIsClockwise()
    {
        LandmarkSet set = face();
        // The eye at image right is lower in the picture.
        set.points[1].y += 60;
        QVERIFY(isNear(headPoseOf(set)->rollDeg, 45));
    }

    void whatTheModelMeasuresItselfCounts()
    {
        LandmarkSet set;
        set.points = face().points;
        set.state = FaceState{0.1, 0.2, 0.3, 0.4, -5, 6};
        QVERIFY(isNear(eyeOpennessOf(set)->atImageLeft, 0.1));
        QVERIFY(isNear(eyeOpennessOf(set)->atImageRight, 0.2));
        QVERIFY(isNear(mouthOpennessOf(set).value(), 0.3));
        QVERIFY(isNear(smileOf(set).value(), 0.4));
        QVERIFY(isNear(headPoseOf(set)->yawDeg, -5));
        QVERIFY(isNear(headPoseOf(set)->pitchDeg, 6));
        // No chin among the points: from the mouth, 50 below the eyes.
        QVERIFY(isNear(faceScaleOf(set).eyesToChinPx, 88.5));
    }

    void sparsePointsAreFoundByTheirIndex()
    {
        LandmarkSet set;
        set.meshIndices = {291, 61, 263, 33};
        set.picture = {{74, 100}, {26, 100}, {90, 50}, {10, 50}};
        QVERIFY(isNear(smileOf(set).value(), 0.6));
        QCOMPARE(set.at(33)->x, 10.0);
        QCOMPARE(set.at(34), nullptr);
        QVERIFY(!eyeOpennessOf(set));
        QVERIFY(!mouthOpennessOf(set));
        QVERIFY(!headPoseOf(set));
        // An index list longer than the points must not lead outside.
        set.meshIndices.push_back(152);
        QCOMPARE(set.at(152), nullptr);
    }

    void anIncompleteMeshMeasuresNothing()
    {
        LandmarkSet set = face();
        set.picture.resize(5);
        QVERIFY(!eyeOpennessOf(set));
        QVERIFY(!headPoseOf(set));
        QVERIFY(!smileOf({}));
        QCOMPARE(set.at(-1), nullptr);
        // All points coincide: no division by zero.
        set.picture.assign(LandmarkSet::count, PointF{});
        QCOMPARE(eyeOpennessOf(set)->mean(), 0.0);
        QCOMPARE(mouthOpennessOf(set).value(), 0.0);
        QCOMPARE(smileOf(set).value(), 0.0);
    }

private:
    [[nodiscard]] static bool isNear(double value, double expected)
    {
        return std::abs(value - expected) < 1e-9;
    }
    [[nodiscard]] static double rounded(double value) { return std::round(value * 1e6) / 1e6 + 0.0; }

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
        for (const std::size_t i : {78U, 81U, 13U, 311U, 308U, 178U, 14U, 402U})
            set.picture[i] = {50, 100};
        set.picture[78].x = 30;
        set.picture[308].x = 70;
        set.picture[152] = {50, 130};
        set.points = {PointF{20, 50}, {80, 50}, {50, 75}, {26, 100}, {74, 100}};
        set.upright[234] = {0, 60, 0};
        set.upright[454] = {100, 60, 0};
        set.upright[10] = {50, 0, 0};
        set.upright[152] = {50, 130, 0};
        return set;
    }
};

static const aiqyn::tests::Registered<tst_Measures> registered;
#include "tst_Measures.moc"
