#include "EngineFixtures.h"
#include "TestRegistry.h"
#include "engine/face/FaceAnalyser.h"

#include <QTest>

#include <cmath>

using namespace aiqyn;
using namespace aiqyn::engine;

// Needs the standard pack's weights and the shared test faces; skips without them.
class tst_FaceAnalyser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_pack = tests::standardPack();
        if (!m_pack)
            QSKIP("The weights of the standard pack are not at hand.");
    }

    void countsTheFacesOfStills_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("least");
        QTest::addColumn<int>("most");
        QTest::newRow("one person") << QStringLiteral("ageitgey_obama.jpg") << 1 << 1;
        QTest::newRow("a face that fills the picture") << QStringLiteral("ageitgey_biden2.jpg") << 1 << 1;
        QTest::newRow("an astronaut, PNG") << QStringLiteral("skimage_astronaut.png") << 1 << 1;
        QTest::newRow("two persons") << QStringLiteral("ageitgey_two_people.jpg") << 2 << 2;
        QTest::newRow("a crowd") << QStringLiteral("dlib_bald_guys.jpg") << 20 << 26;
        QTest::newRow("dogs") << QStringLiteral("dlib_dogs.jpg") << 0 << 0;
    }
    void countsTheFacesOfStills()
    {
        QFETCH(QString, file);
        QFETCH(int, least);
        QFETCH(int, most);
        const Image image = still(file);
        if (image.isEmpty())
            QSKIP("The shared test faces are not at hand.");
        auto analyser = FaceAnalyser::create(*m_pack);
        QVERIFY2(analyser, analyser ? "" : qPrintable(describe(analyser.error())));
        const auto faces = analyser->detect(image);
        QVERIFY(faces);
        const int count = static_cast<int>(faces->size());
        QVERIFY2(count >= least && count <= most, qPrintable(QString::number(count)));
        for (const DetectedFace& face : *faces) {
            QVERIFY(face.points[0].x < face.points[1].x); // eyes, left to right in the picture
            QVERIFY(face.points[3].y > face.points[0].y); // mouth below the eyes
        }
    }

    void eyesAndMouthAreMeasured()
    {
        const Image open = still(QStringLiteral("faceonnx_open_open.jpg"));
        const Image closed = still(QStringLiteral("faceonnx_closed_closed.jpg"));
        if (open.isEmpty() || closed.isEmpty())
            QSKIP("The shared test faces are not at hand.");
        const auto withOpen = measurementOf(open);
        const auto withClosed = measurementOf(closed);
        QVERIFY(withOpen.hasFace() && withClosed.hasFace());
        QCOMPARE(withOpen.landmarks.size(), std::size_t{478});
        QVERIFY(withOpen.eyeOpenness > 0.25);
        QVERIFY(withClosed.eyeOpenness < 0.1);
        QVERIFY(withOpen.sharpness > 0 && withOpen.brightness > 0 && withOpen.eyeDistancePx > 10);
    }

    void aMirroredPictureTurnsTheOtherWay_data()
    {
        QTest::addColumn<QString>("file");
        for (const char* file :
             {"ageitgey_obama3.jpg", "ageitgey_lin-manuel-miranda.png", "ageitgey_biden.jpg",
              "ageitgey_alex-lacamoire.png", "dlib_Tom_Cruise_avp_2014_4.jpg"})
            QTest::newRow(file) << QString::fromLatin1(file);
    }
    void aMirroredPictureTurnsTheOtherWay()
    {
        QFETCH(QString, file);
        const Image image = still(file);
        if (image.isEmpty())
            QSKIP("The shared test faces are not at hand.");
        const FrameMeasurement plain = measurementOf(image);
        const FrameMeasurement mirror = measurementOf(tests::mirrored(image));
        QVERIFY(plain.hasFace() && mirror.hasFace());
        QVERIFY2(std::abs(plain.yawDeg + mirror.yawDeg) < 8,
                 qPrintable(QStringLiteral("%1 %2").arg(plain.yawDeg).arg(mirror.yawDeg)));
        QVERIFY(std::abs(plain.rollDeg + mirror.rollDeg) < 5);
        QVERIFY(std::abs(plain.pitchDeg - mirror.pitchDeg) < 6);
        // A face turned towards image left has its nose left of the middle between its eyes.
        if (std::abs(plain.yawDeg) > 10) {
            const auto& points = plain.landmarks;
            const double noseOffset = points[1].x - (points[33].x + points[263].x) / 2;
            QVERIFY((noseOffset < 0) == (plain.yawDeg < 0));
        }
    }

    void changeIsMeasuredFromFrameToFrame()
    {
        auto analyser = FaceAnalyser::create(*m_pack);
        QVERIFY(analyser);
        const Image dark{64, 48, std::vector<std::uint8_t>(3 * 64 * 48, 50)};
        const Image light{64, 48, std::vector<std::uint8_t>(3 * 64 * 48, 60)};
        QCOMPARE(analyser->analyse(tests::frameOf(dark, 0))->meanAbsoluteChange, -1.0);
        QCOMPARE(analyser->analyse(tests::frameOf(dark, 1))->meanAbsoluteChange, 0.0);
        const auto changed = analyser->analyse(tests::frameOf(light, 2));
        QCOMPARE(changed->meanAbsoluteChange, 10.0);
        QCOMPARE(changed->sequence, std::uint64_t{2});
        QVERIFY(!changed->hasFace());
        analyser->reset();
        QCOMPARE(analyser->analyse(tests::frameOf(light, 3))->meanAbsoluteChange, -1.0);
    }

    void strangePicturesAreNoTrouble_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::newRow("1 x 1") << 1 << 1;
        QTest::newRow("2 x 3000") << 2 << 3000;
        QTest::newRow("3000 x 2") << 3000 << 2;
        QTest::newRow("33 x 31") << 33 << 31;
    }
    void strangePicturesAreNoTrouble()
    {
        QFETCH(int, width);
        QFETCH(int, height);
        auto analyser = FaceAnalyser::create(*m_pack);
        QVERIFY(analyser);
        const Image image = tests::pattern(width, height);
        const auto faces = analyser->detect(image);
        QVERIFY2(faces, faces ? "" : qPrintable(describe(faces.error())));
        QVERIFY(analyser->analyse(tests::frameOf(image)));
    }

    void anEmptyPictureIsRefused()
    {
        auto analyser = FaceAnalyser::create(*m_pack);
        QVERIFY(analyser);
        QCOMPARE(analyser->detect({}).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(analyser->analyse(tests::frameOf({})).error().code, ErrorCode::InvalidArgument);
    }

private:
    [[nodiscard]] static Image still(const QString& name)
    {
        return tests::readPicture(tests::sharedFace(QStringLiteral("stills/") + name));
    }
    [[nodiscard]] FrameMeasurement measurementOf(const Image& image) const
    {
        auto analyser = FaceAnalyser::create(*m_pack);
        return analyser ? analyser->analyse(tests::frameOf(image)).value_or(FrameMeasurement{})
                        : FrameMeasurement{};
    }

    std::optional<LoadedPack> m_pack;
};

static const aiqyn::tests::Registered<tst_FaceAnalyser> registered;
#include "tst_FaceAnalyser.moc"
