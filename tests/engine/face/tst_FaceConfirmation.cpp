#include "TestRegistry.h"
#include "engine/face/FaceConfirmation.h"

#include <QTest>

#include <cmath>

using namespace aiqyn::engine;

Q_DECLARE_METATYPE(FaceConsistency)

class tst_FaceConfirmation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void disagreementIsTheMeanDistanceOverTheBox()
    {
        LandmarkSet landmarks = landmarksOf(face());
        QCOMPARE(consistencyOf(face(), 0.9, landmarks).disagreement, 0.0);
        landmarks.points[2].x += 50;
        const FaceConsistency consistency = consistencyOf(face(), 0.9, landmarks);
        // 50 on one of five points, box of 100 x 100.
        QVERIFY(std::abs(consistency.disagreement - 0.1) < 1e-9);
        QCOMPARE(consistency.score, 0.93);
        QCOMPARE(consistency.coarseScore, 0.9);
        QCOMPARE(consistency.presence, 0.99);
    }

    void geometryMustBeThatOfAFace_data()
    {
        QTest::addColumn<double>("turnDeg");
        QTest::addColumn<double>("noseY");
        QTest::addColumn<bool>("isMirrored");
        QTest::addColumn<double>("size");
        QTest::addColumn<bool>("isPlausible");
        QTest::newRow("upright") << 0.0 << 60.0 << false << 1.0 << true;
        QTest::newRow("lying") << 90.0 << 60.0 << false << 1.0 << true;
        QTest::newRow("head down") << 180.0 << 60.0 << false << 1.0 << true;
        QTest::newRow("nose above the eyes") << 0.0 << 30.0 << false << 1.0 << false;
        QTest::newRow("nose far below the mouth") << 0.0 << 95.0 << false << 1.0 << false;
        QTest::newRow("eyes exchanged") << 0.0 << 60.0 << true << 1.0 << false;
        QTest::newRow("points in a small part of the box") << 0.0 << 60.0 << false << 0.2 << false;
        QTest::newRow("points far beyond the box") << 0.0 << 60.0 << false << 3.0 << false;
        QTest::newRow("points that coincide") << 0.0 << 60.0 << false << 0.0 << false;
    }
    void geometryMustBeThatOfAFace()
    {
        QFETCH(double, turnDeg);
        QFETCH(double, noseY);
        QFETCH(bool, isMirrored);
        QFETCH(double, size);
        DetectedFace made = face();
        made.points[2].y = noseY;
        if (isMirrored)
            std::swap(made.points[0], made.points[1]);
        const double angle = turnDeg * std::acos(-1.0) / 180;
        for (PointF& point : made.points) {
            const PointF p{(point.x - 50) * size, (point.y - 50) * size};
            point = {50 + std::cos(angle) * p.x - std::sin(angle) * p.y,
                     50 + std::sin(angle) * p.x + std::cos(angle) * p.y};
        }
        QTEST(consistencyOf(face(), 0.9, landmarksOf(made)).isPlausible, "isPlausible");
    }

    void evidenceIsWeighed_data()
    {
        QTest::addColumn<FaceConsistency>("consistency");
        QTest::addColumn<bool>("isSound");
        QTest::addColumn<bool>("isConfirmed");
        QTest::newRow("a face") << FaceConsistency{0.93, 0.91, 0.99, 0.04, true} << true << true;
        QTest::newRow("a faint face") << FaceConsistency{0.65, 0.80, 0.99, 0.04, true} << true << true;
        QTest::newRow("a dog: gone where it is coarse")
            << FaceConsistency{0.88, 0.10, 0.9999, 0.04, true} << true << false;
        QTest::newRow("a profile: sure detector, no landmarks")
            << FaceConsistency{0.92, 0.90, 0.001, 0.05, true} << false << true;
        QTest::newRow("faint, and no landmarks")
            << FaceConsistency{0.65, 0.90, 0.001, 0.05, true} << false << false;
        QTest::newRow("faint, points disagree")
            << FaceConsistency{0.65, 0.90, 0.99, 0.3, true} << false << false;
        QTest::newRow("faint, no face's geometry")
            << FaceConsistency{0.65, 0.90, 0.99, 0.04, false} << false << false;
        QTest::newRow("no number") << FaceConsistency{0.9, std::nan(""), 0.99, 0.04, true} << true << false;
        QTest::newRow("disagreement is no number")
            << FaceConsistency{0.6, 0.9, 0.99, std::nan(""), true} << false << false;
    }
    void evidenceIsWeighed()
    {
        QFETCH(FaceConsistency, consistency);
        const ModelPack pack = ModelPack::named(QStringLiteral("standard")).value();
        const ModelDescriptor& detector = *pack.find(ModelRole::Detector);
        const ModelDescriptor& landmarks = *pack.find(ModelRole::Landmarks);
        QTEST(hasSoundLandmarks(consistency, landmarks), "isSound");
        QTEST(isFace(consistency, detector, landmarks), "isConfirmed");
    }

private:
    [[nodiscard]] static DetectedFace face()
    {
        DetectedFace made;
        made.box = {0, 0, 100, 100};
        made.points = {PointF{30, 40}, {70, 40}, {50, 60}, {35, 80}, {65, 80}};
        made.score = 0.93;
        return made;
    }
    [[nodiscard]] static LandmarkSet landmarksOf(const DetectedFace& face)
    {
        LandmarkSet landmarks;
        landmarks.points = face.points;
        landmarks.presence = 0.99;
        return landmarks;
    }
};

static const aiqyn::tests::Registered<tst_FaceConfirmation> registered;
#include "tst_FaceConfirmation.moc"
