#include "EngineFixtures.h"
#include "TestRegistry.h"
#include "engine/face/FaceAnalyser.h"
#include "engine/face/FaceGuidance.h"
#include "engine/subject/SubjectRenderer.h"
#include "engine/subject/TrainingGallery.h"

#include <QTest>

#include <cmath>

using namespace aiqyn;
using namespace aiqyn::engine;

Q_DECLARE_METATYPE(Image)
Q_DECLARE_METATYPE(SubjectState)

// Every test runs with each pack whose weights are at hand. Persons are synthetic; photographs come as
// further rows where the shared test faces are at hand.
class tst_FaceAnalyser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(!tests::packsAtHand().isEmpty(), "no model pack is at hand"); }

    void findsTheOnePersonInAStill_data()
    {
        QTest::addColumn<QString>("pack");
        QTest::addColumn<int>("person");
        for (const QString& pack : tests::packsAtHand()) {
            for (int person = 0; person < 4; ++person)
                QTest::addRow("%s: person %d", qPrintable(pack), person) << pack << person;
        }
    }
    void findsTheOnePersonInAStill()
    {
        QFETCH(QString, pack);
        QFETCH(int, person);
        auto analyser = analyserOf(pack);
        const Image image = tests::syntheticPerson(static_cast<std::size_t>(person));
        const auto faces = analyser.detect(image);
        QVERIFY2(faces, faces ? "" : qPrintable(describe(faces.error())));
        QCOMPARE(faces->size(), std::size_t{1});
        const DetectedFace& face = faces->front();
        QVERIFY(face.box.x > 150 && face.box.x + face.box.width < 490);
        QVERIFY(face.points[0].x < face.points[1].x); // eyes, left to right in the picture
        QVERIFY(face.points[2].y > face.points[0].y && face.points[3].y > face.points[2].y);
    }

    void findsNobodyWhereNobodyIs_data()
    {
        QTest::addColumn<QString>("pack");
        QTest::addColumn<Image>("image");
        const Image flat{640, 480, aiqyn::WipedBytes(3 * 640 * 480, 120)};
        for (const QString& pack : tests::packsAtHand()) {
            QTest::addRow("%s: a grey wall", qPrintable(pack)) << pack << flat;
            QTest::addRow("%s: a pattern", qPrintable(pack)) << pack << tests::pattern(640, 480);
        }
        const Image dogs = photograph(QStringLiteral("dlib_dogs.jpg"));
        if (!dogs.isEmpty() && tests::packsAtHand().contains(QStringLiteral("standard")))
            QTest::newRow("standard: dogs") << QStringLiteral("standard") << dogs;
    }
    void findsNobodyWhereNobodyIs()
    {
        QFETCH(QString, pack);
        QFETCH(Image, image);
        auto analyser = analyserOf(pack);
        const auto faces = analyser.detect(image);
        QVERIFY(faces);
        QVERIFY(faces->empty());
        const auto measured = analyser.analyse(tests::frameOf(image));
        QVERIFY(measured);
        QVERIFY(!measured->hasFace());
        QVERIFY(measured->landmarks.empty());
        QCOMPARE(nameOf(guidanceFor(*measured).value()), QStringLiteral("no-face"));
    }

    void aTemplateIsTakenFromTheSameFace_data() { packRows(); }
    void aTemplateIsTakenFromTheSameFace()
    {
        QFETCH(QString, pack);
        auto analyser = analyserOf(pack);
        const Image image = tests::syntheticPerson(2);
        const auto all = analyser.detect(image);
        const auto quick = analyser.detectForTemplate(image);
        QVERIFY(all && quick);
        QCOMPARE(all->size(), std::size_t{1});
        QCOMPARE(quick->size(), std::size_t{1});
        const RectF& a = all->front().box;
        const RectF& b = quick->front().box;
        QVERIFY(std::abs(a.x + a.width / 2 - b.x - b.width / 2) < 0.1 * a.width);
        QVERIFY(std::abs(a.y + a.height / 2 - b.y - b.height / 2) < 0.1 * a.height);
        QVERIFY(std::abs(a.width - b.width) < 0.2 * a.width);
        const auto nobody = analyser.detectForTemplate(tests::pattern(640, 480));
        QVERIFY(nobody && nobody->empty());
    }

    void aSecondPersonIsSeen_data() { packRows(); }
    void aSecondPersonIsSeen()
    {
        QFETCH(QString, pack);
        auto analyser = analyserOf(pack);
        const Image two = twoPersonsInARoom();
        const auto measured = analyser.analyse(tests::frameOf(two));
        QVERIFY(measured);
        QCOMPARE(measured->faceCount, 2);
        QVERIFY(measured->secondFaceRatio > 0.4 && measured->secondFaceRatio <= 1);
        QCOMPARE(nameOf(guidanceFor(*measured).value()), QStringLiteral("one-person-only"));
        QVERIFY(measured->quality[QualityComponent::SingleFace].score < 40);
    }

    void whatThePersonDoesIsMeasured_data() { packRows(); }
    void whatThePersonDoesIsMeasured()
    {
        QFETCH(QString, pack);
        auto analyser = analyserOf(pack);
        const auto measured = [&](const SubjectState& state) {
            return analyser.analyse(tests::frameOf(tests::syntheticPerson(0, state)))
                .value_or(FrameMeasurement{});
        };
        const FrameMeasurement neutral = measured({});
        const FrameMeasurement left = measured({.yawDeg = -22});
        const FrameMeasurement right = measured({.yawDeg = 22});
        const FrameMeasurement tilted = measured({.rollDeg = 15});
        const FrameMeasurement closed = measured({.eyesClosed = 1});
        const FrameMeasurement open = measured({.mouthOpen = 1});
        const FrameMeasurement near = measured({.distanceMm = 450});
        for (const auto& m : {neutral, left, right, tilted, closed, open, near})
            QCOMPARE(m.faceCount, 1);
        QVERIFY2(left.yawDeg < neutral.yawDeg - 10, qPrintable(QString::number(left.yawDeg)));
        QVERIFY2(right.yawDeg > neutral.yawDeg + 10, qPrintable(QString::number(right.yawDeg)));
        QVERIFY(std::abs(tilted.rollDeg - neutral.rollDeg - 15) < 5);
        for (const auto eye :
             {&FrameMeasurement::eyeOpennessAtImageLeft, &FrameMeasurement::eyeOpennessAtImageRight})
            QVERIFY(closed.*eye < 0.6 * (neutral.*eye));
        QVERIFY(std::abs(closed.eyeOpenness -
                         (closed.eyeOpennessAtImageLeft + closed.eyeOpennessAtImageRight) / 2) < 1e-9);
        QVERIFY(open.mouthOpenness > neutral.mouthOpenness + 0.2);
        QVERIFY(std::abs(near.eyeDistancePx / neutral.eyeDistancePx - 560.0 / 450) < 0.12);
        QVERIFY(closed.quality[QualityComponent::EyesOpen].score <
                neutral.quality[QualityComponent::EyesOpen].score);
        QVERIFY(open.quality[QualityComponent::MouthClosed].score <
                neutral.quality[QualityComponent::MouthClosed].score);
        QVERIFY(left.quality[QualityComponent::Yaw].score < neutral.quality[QualityComponent::Yaw].score);
    }

    void theRoomGuidesThePerson_data()
    {
        QTest::addColumn<QString>("pack");
        QTest::addColumn<SubjectState>("state");
        QTest::addColumn<QString>("code");
        for (const QString& pack : tests::packsAtHand()) {
            const auto row = [&](const char* code, const SubjectState& state) {
                QTest::addRow("%s: %s", qPrintable(pack), code) << pack << state << QString::fromLatin1(code);
            };
            row("too-dark", {.lightLevel = 0.15});
            row("come-closer", {.distanceMm = 1100});
            row("move-to-the-middle", {.offsetXMm = 190});
            row("look-straight", {.yawDeg = 25});
        }
    }
    void theRoomGuidesThePerson()
    {
        QFETCH(QString, pack);
        QFETCH(SubjectState, state);
        QFETCH(QString, code);
        auto analyser = analyserOf(pack);
        const auto measured = analyser.analyse(tests::frameOf(tests::syntheticPerson(0, state)));
        QVERIFY(measured);
        const auto guidance = guidanceFor(*measured);
        QCOMPARE(guidance ? nameOf(*guidance) : QString(), code);
    }

    void qualityIsAssessedOrSaysWhyNot_data() { packRows(); }
    void qualityIsAssessedOrSaysWhyNot()
    {
        QFETCH(QString, pack);
        auto analyser = analyserOf(pack);
        const Image whole = tests::syntheticPerson(0);
        const auto good = analyser.analyse(tests::frameOf(whole));
        QVERIFY(good && good->hasFace());
        for (const QualityComponent component : allQualityComponents()) {
            const QualityValue& value = good->quality[component];
            QVERIFY2(value.isAssessed(), qPrintable(nameOf(component)));
            QVERIFY(value.score >= 0 && value.score <= 100);
        }
        QCOMPARE(good->quality[QualityComponent::Sharpness].raw, good->sharpness);
        const auto dark = analyser.analyse(tests::frameOf(tests::syntheticPerson(0, {.lightLevel = 0.2})));
        QVERIFY(dark && dark->hasFace());
        QVERIFY(dark->quality[QualityComponent::LuminanceMean].score <
                good->quality[QualityComponent::LuminanceMean].score);
        QVERIFY(dark->quality[QualityComponent::UnderExposure].raw >=
                good->quality[QualityComponent::UnderExposure].raw);
        const auto nobody = analyser.analyse(tests::frameOf(tests::pattern(320, 240)));
        QVERIFY(nobody && nobody->quality[QualityComponent::Sharpness].assessment == Assessment::NotMeasured);
    }

    void aMirroredPictureTurnsTheOtherWay_data()
    {
        QTest::addColumn<QString>("pack");
        QTest::addColumn<Image>("image");
        for (const QString& pack : tests::packsAtHand())
            QTest::addRow("%s: synthetic", qPrintable(pack))
                << pack << tests::syntheticPerson(2, {.yawDeg = -18, .rollDeg = 8});
        for (const char* file :
             {"ageitgey_obama3.jpg", "ageitgey_lin-manuel-miranda.png", "ageitgey_biden.jpg",
              "ageitgey_alex-lacamoire.png", "dlib_Tom_Cruise_avp_2014_4.jpg"}) {
            const Image image = photograph(QString::fromLatin1(file));
            if (!image.isEmpty() && tests::packsAtHand().contains(QStringLiteral("standard")))
                QTest::addRow("standard: %s", file) << QStringLiteral("standard") << image;
        }
    }
    void aMirroredPictureTurnsTheOtherWay()
    {
        QFETCH(QString, pack);
        QFETCH(Image, image);
        auto analyser = analyserOf(pack);
        const auto plain = analyser.analyse(tests::frameOf(image));
        const auto mirror = analyser.analyse(tests::frameOf(tests::mirrored(image)));
        QVERIFY(plain && plain->hasFace());
        QVERIFY(mirror && mirror->hasFace());
        QVERIFY2(std::abs(plain->yawDeg + mirror->yawDeg) < 8,
                 qPrintable(QStringLiteral("%1 %2").arg(plain->yawDeg).arg(mirror->yawDeg)));
        QVERIFY(std::abs(plain->rollDeg + mirror->rollDeg) < 5);
        QVERIFY(std::abs(plain->pitchDeg - mirror->pitchDeg) < 6);
        // A face turned towards image left has its nose left of the middle between its eyes.
        if (std::abs(plain->yawDeg) > 10) {
            const auto& points = plain->points;
            const double noseOffset = points[2].x - (points[0].x + points[1].x) / 2;
            QVERIFY((noseOffset < 0) == (plain->yawDeg < 0));
        }
    }

    void changeAndTimesAreMeasuredFromFrameToFrame_data() { packRows(); }
    void changeAndTimesAreMeasuredFromFrameToFrame()
    {
        QFETCH(QString, pack);
        auto analyser = analyserOf(pack);
        const Image dark{64, 48, aiqyn::WipedBytes(3 * 64 * 48, 50)};
        const Image light{64, 48, aiqyn::WipedBytes(3 * 64 * 48, 60)};
        QCOMPARE(analyser.analyse(tests::frameOf(dark, 0))->meanAbsoluteChange, -1.0);
        QCOMPARE(analyser.analyse(tests::frameOf(dark, 1))->meanAbsoluteChange, 0.0);
        const auto changed = analyser.analyse(tests::frameOf(light, 2));
        QCOMPARE(changed->meanAbsoluteChange, 10.0);
        QCOMPARE(changed->sequence, std::uint64_t{2});
        QVERIFY(!changed->hasFace());
        QVERIFY(changed->times.detectorMs > 0 && changed->times.forwardMs > 0);
        QVERIFY(changed->times.forwardMs <= changed->times.totalMs());
        analyser.reset();
        QCOMPARE(analyser.analyse(tests::frameOf(light, 3))->meanAbsoluteChange, -1.0);
    }

    void strangePicturesAreNoTrouble_data()
    {
        QTest::addColumn<QString>("pack");
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        for (const QString& pack : tests::packsAtHand()) {
            for (const auto& [width, height] : {std::pair{1, 1}, {2, 3000}, {3000, 2}, {33, 31}})
                QTest::addRow("%s: %d x %d", qPrintable(pack), width, height) << pack << width << height;
        }
    }
    void strangePicturesAreNoTrouble()
    {
        QFETCH(QString, pack);
        QFETCH(int, width);
        QFETCH(int, height);
        auto analyser = analyserOf(pack);
        const Image image = tests::pattern(width, height);
        const auto faces = analyser.detect(image);
        QVERIFY2(faces, faces ? "" : qPrintable(describe(faces.error())));
        QVERIFY(analyser.analyse(tests::frameOf(image)));
    }

    void anEmptyPictureIsRefused_data() { packRows(); }
    void anEmptyPictureIsRefused()
    {
        QFETCH(QString, pack);
        auto analyser = analyserOf(pack);
        QCOMPARE(analyser.detect({}).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(analyser.analyse(tests::frameOf({})).error().code, ErrorCode::InvalidArgument);
    }

    void picturesShowTheirFaces_data()
    {
        QTest::addColumn<QString>("pack");
        QTest::addColumn<Image>("image");
        QTest::addColumn<int>("least");
        QTest::addColumn<int>("most");
        const Image small = tests::syntheticPerson(2, {.distanceMm = 900});
        const Image large = tests::syntheticPerson(2, {.distanceMm = 330});
        const Image two = twoPersonsInARoom();
        for (const QString& pack : tests::packsAtHand()) {
            QTest::addRow("%s: a person far away", qPrintable(pack)) << pack << small << 1 << 1;
            QTest::addRow("%s: a person close by", qPrintable(pack)) << pack << large << 1 << 1;
            QTest::addRow("%s: two persons", qPrintable(pack)) << pack << two << 2 << 2;
        }
        const auto row = [](const char* file, int least, int most) {
            const Image image = photograph(QString::fromLatin1(file));
            if (!image.isEmpty() && tests::packsAtHand().contains(QStringLiteral("standard")))
                QTest::addRow("standard: %s", file) << QStringLiteral("standard") << image << least << most;
        };
        row("ageitgey_obama.jpg", 1, 1);
        row("ageitgey_biden2.jpg", 1, 1); // fills the picture
        row("skimage_astronaut.png", 1, 1);
        row("ageitgey_two_people.jpg", 2, 2);
        row("dlib_bald_guys.jpg", 20, 26); // a crowd
    }
    void picturesShowTheirFaces()
    {
        QFETCH(QString, pack);
        QFETCH(Image, image);
        QFETCH(int, least);
        QFETCH(int, most);
        auto analyser = analyserOf(pack);
        const auto faces = analyser.detect(image);
        QVERIFY(faces);
        const int count = static_cast<int>(faces->size());
        QVERIFY2(count >= least && count <= most, qPrintable(QString::number(count)));
    }

    void closedEyesAreClosed_data()
    {
        QTest::addColumn<QString>("pack");
        QTest::addColumn<Image>("open");
        QTest::addColumn<Image>("closed");
        for (const QString& pack : tests::packsAtHand())
            QTest::addRow("%s: a synthetic person", qPrintable(pack))
                << pack << tests::syntheticPerson(3) << tests::syntheticPerson(3, {.eyesClosed = 1});
        const Image open = photograph(QStringLiteral("faceonnx_open_open.jpg"));
        const Image closed = photograph(QStringLiteral("faceonnx_closed_closed.jpg"));
        if (!open.isEmpty() && !closed.isEmpty() && tests::packsAtHand().contains(QStringLiteral("standard")))
            QTest::newRow("standard: photographs") << QStringLiteral("standard") << open << closed;
    }
    void closedEyesAreClosed()
    {
        QFETCH(QString, pack);
        QFETCH(Image, open);
        QFETCH(Image, closed);
        auto analyser = analyserOf(pack);
        const auto withOpen = analyser.analyse(tests::frameOf(open));
        const auto withClosed = analyser.analyse(tests::frameOf(closed));
        QVERIFY(withOpen && withClosed && withOpen->hasFace() && withClosed->hasFace());
        const QString both = QStringLiteral("%1 %2").arg(withOpen->eyeOpenness).arg(withClosed->eyeOpenness);
        QVERIFY2(withOpen->eyeOpenness > 0.25, qPrintable(both));
        QVERIFY2(withClosed->eyeOpenness < 0.1, qPrintable(both));
    }

private:
    static void packRows()
    {
        QTest::addColumn<QString>("pack");
        for (const QString& pack : tests::packsAtHand())
            QTest::newRow(qPrintable(pack)) << pack;
    }
    [[nodiscard]] static Image twoPersonsInARoom()
    {
        const auto& persons = TrainingGallery::persons();
        SubjectRenderer first(SubjectIdentity::fromSeed(persons[0].seed), 1);
        SubjectRenderer second(SubjectIdentity::fromSeed(persons[1].seed), 1);
        return first.renderBoth({.distanceMm = 700, .offsetXMm = -130}, second,
                                {.distanceMm = 700, .offsetXMm = 130}, 1);
    }
    [[nodiscard]] static FaceAnalyser analyserOf(const QString& pack)
    {
        return FaceAnalyser::create(tests::packAtHand(pack).value()).value();
    }
    /// Empty where the shared test faces are not at hand.
    [[nodiscard]] static Image photograph(const QString& name)
    {
        return tests::readPicture(tests::sharedFace(QStringLiteral("stills/") + name));
    }
};

static const aiqyn::tests::Registered<tst_FaceAnalyser> registered;
#include "tst_FaceAnalyser.moc"
