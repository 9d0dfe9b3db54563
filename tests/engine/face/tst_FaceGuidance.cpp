#include "TestRegistry.h"
#include "engine/face/FaceGuidance.h"
#include "engine/face/measures/ExpressionQuality.h"
#include "engine/face/measures/FaceVisibility.h"
#include "engine/face/measures/FrameQuality.h"
#include "engine/face/measures/PoseQuality.h"

#include <QSet>
#include <QTest>

#include <cmath>
#include <functional>

using namespace aiqyn::engine;

using Defect = std::function<void(FrameMeasurement&)>;
Q_DECLARE_METATYPE(Defect)

/// Guidance, and the measures of quality that need no pixels.
class tst_FaceGuidance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachDefectHasItsCode_data()
    {
        QTest::addColumn<Defect>("defect");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* code, const Defect& defect) {
            QTest::newRow(code) << defect << QString::fromLatin1(code);
        };
        row("", [](FrameMeasurement&) {});
        row("no-face", [](FrameMeasurement& m) { m = {}; });
        row("one-person-only", [](FrameMeasurement& m) { m.secondFaceRatio = 0.3; });
        row("too-dark", [](FrameMeasurement& m) { m.brightness = 15; });
        row("too-bright", [](FrameMeasurement& m) {
            m.quality.set(QualityComponent::OverExposure, QualityValue::of(0.3, 3));
        });
        row("come-closer", [](FrameMeasurement& m) { m.eyeDistancePx = 30; });
        row("move-back", [](FrameMeasurement& m) { m.eyeDistancePx = 200; });
        row("move-to-the-middle", [](FrameMeasurement& m) {
            m.quality.set(QualityComponent::MarginLeft, QualityValue::of(0.5, 2));
        });
        row("face-covered", [](FrameMeasurement& m) {
            m.quality.set(QualityComponent::FaceVisible, QualityValue::of(0.11, 20));
        });
        row("look-straight", [](FrameMeasurement& m) { m.yawDeg = -20; });
        row("open-your-eyes", [](FrameMeasurement& m) {
            m.quality.set(QualityComponent::EyesOpen, QualityValue::of(0.05, 30));
        });
        row("hold-still", [](FrameMeasurement& m) { m.sharpness = 10; });
    }
    void eachDefectHasItsCode()
    {
        QFETCH(Defect, defect);
        QFETCH(QString, code);
        FrameMeasurement measurement = good();
        defect(measurement);
        const auto guidance = guidanceFor(measurement);
        QCOMPARE(guidance ? nameOf(*guidance) : QString(), code);
    }

    void theMoreImportantComesFirst()
    {
        FrameMeasurement m = good();
        m.sharpness = 1;
        m.yawDeg = 40;
        QVERIFY(guidanceFor(m) == FaceGuidance::LookStraight);
        m.eyeDistancePx = 10;
        QVERIFY(guidanceFor(m) == FaceGuidance::ComeCloser);
        m.brightness = 5;
        QVERIFY(guidanceFor(m) == FaceGuidance::TooDark);
        m.secondFaceRatio = 1;
        QVERIFY(guidanceFor(m) == FaceGuidance::OnePersonOnly);
        m.faceCount = 0;
        QVERIFY(guidanceFor(m) == FaceGuidance::NoFace);
    }

    void whatCouldNotBeAssessedIsNoReason()
    {
        FrameMeasurement m = good();
        m.quality = {};
        QVERIFY(!guidanceFor(m));
        m.quality.set(QualityComponent::EyesOpen, QualityValue::none(Assessment::FaceTurnedAway));
        QVERIFY(!guidanceFor(m));
    }

    void namesDiffer()
    {
        QSet<QString> names;
        for (const QualityComponent component : allQualityComponents())
            names.insert(nameOf(component));
        QCOMPARE(names.size(), qsizetype{qualityComponents});
        QVERIFY(!names.contains(QString()));
        QCOMPARE(nameOf(QualityComponent::SingleFace), QStringLiteral("single-face"));
        QCOMPARE(nameOf(QualityComponent::FaceVisible), QStringLiteral("face-visible"));
        QCOMPARE(nameOf(Assessment::FaceCutOff), QStringLiteral("face-cut-off"));
    }

    void scoresFollowTheirFormulas()
    {
        QVERIFY(isNear(sigmoid(0.2, 0.2, 0.05), 0.5));
        QVERIFY(isNear(poseQualityOf(0).score, 100));
        QVERIFY(isNear(poseQualityOf(60).score, 25));
        QVERIFY(isNear(poseQualityOf(-120).score, 0));
        FaceScale scale;
        scale.eyeDistancePx = 35;
        scale.eyesToChinPx = 45;
        scale.eyeMiddle = {50, 63};
        // 35 / cos 60 = 70.
        QVERIFY(isNear(interEyeDistanceOf(scale, 60).raw, 70));
        QVERIFY(isNear(interEyeDistanceOf(scale, 60).score, 50));
        QVERIFY(interEyeDistanceOf(scale, 90).assessment == Assessment::FaceTurnedAway);
        QVERIFY(isNear(headSizeOf(scale, 100).score, 100));
        QVERIFY(headSizeOf(scale, 300).score < 1);
        const Margins margins = marginsOf(scale, {31.5, 63}, {66.5, 63}, 98, 144);
        QVERIFY(isNear(margins.left.score, 50) && isNear(margins.right.score, 50));
        QVERIFY(isNear(margins.above.score, 50) && isNear(margins.below.score, 50));
        QVERIFY(!marginsOf({}, {}, {}, 98, 144).left.isAssessed());
        QVERIFY(isNear(singleFaceOf(0).score, 100));
        QVERIFY(isNear(singleFaceOf(0.25).score, 50));
    }

    void expressionIsNotAssessedOnAFaceTurnedAway()
    {
        const EyeOpenness oneClosed{0.3, 0.08};
        QVERIFY(isNear(eyesOpenOf(oneClosed, 10).score, 50));
        QVERIFY(isNear(eyesOpenOf(oneClosed, 10).raw, 0.08));
        QVERIFY(eyesOpenOf(oneClosed, -40).assessment == Assessment::FaceTurnedAway);
        QVERIFY(eyesOpenOf(std::nullopt, 0).assessment == Assessment::NotMeasured);
        QVERIFY(isNear(mouthClosedOf(0.5, 0).score, 50));
        QVERIFY(mouthClosedOf(0.0, 0).score > 95);
        QVERIFY(!mouthClosedOf(std::nullopt, 0).isAssessed());
        QVERIFY(!mouthClosedOf(0.0, 40).isAssessed());
    }

private:
    [[nodiscard]] static bool isNear(double value, double expected)
    {
        return std::abs(value - expected) < 1e-9;
    }
    [[nodiscard]] static FrameMeasurement good()
    {
        FrameMeasurement m;
        m.faceCount = 1;
        m.brightness = 130;
        m.sharpness = 100;
        m.eyeDistancePx = 80;
        m.pitchDeg = usualPitchDeg;
        m.quality.set(QualityComponent::Yaw, poseQualityOf(0));
        m.quality.set(QualityComponent::MarginLeft, QualityValue::of(3, 100));
        m.quality.set(QualityComponent::EyesOpen, QualityValue::of(0.3, 99));
        m.quality.set(QualityComponent::OverExposure, QualityValue::of(0, 100));
        m.quality.set(QualityComponent::FaceVisible, QualityValue::of(0.03, 99));
        return m;
    }
};

static const aiqyn::tests::Registered<tst_FaceGuidance> registered;
#include "tst_FaceGuidance.moc"
