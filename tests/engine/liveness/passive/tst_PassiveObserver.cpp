#include "../../face/EngineFixtures.h"
#include "SignalPictures.h"
#include "TestRegistry.h"
#include "engine/face/FaceAnalyser.h"
#include "engine/liveness/passive/PassiveObserver.h"
#include "engine/liveness/passive/PassiveSuspicion.h"

#include <QTest>

#include <cmath>

using namespace aiqyn;
using namespace aiqyn::engine;

Q_DECLARE_METATYPE(Image)

namespace {

constexpr RectF face{240, 150, 150, 200};

[[nodiscard]] FrameMeasurement measurementOf(const Frame& frame)
{
    FrameMeasurement measurement;
    measurement.sequence = frame.sequence;
    measurement.monotonicNs = frame.monotonicNs;
    measurement.faceCount = 1;
    measurement.box = face;
    return measurement;
}

[[nodiscard]] PassiveObserver observerOf(const QString& pack)
{
    return PassiveObserver::create(tests::packAtHand(pack).value()).value();
}

[[nodiscard]] bool isSuspected(const PassiveCues& cues, PassiveSuspicion suspicion)
{
    const auto found = suspicionsOf(cues, PassiveThresholds{});
    return std::ranges::find(found, suspicion) != found.end();
}

} // namespace

class tst_PassiveObserver : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void padNeedsItsModels_data()
    {
        QTest::addColumn<QString>("pack");
        for (const QString& pack : tests::packsAtHand())
            QTest::newRow(qPrintable(pack)) << pack;
    }
    void padNeedsItsModels()
    {
        QFETCH(QString, pack);
        const auto models = tests::packAtHand(pack)->models();
        const bool hasPad = std::ranges::any_of(
            models, [](const auto& model) { return model.descriptor.role == ModelRole::Pad; });
        PassiveObserver observer = observerOf(pack);
        feed(observer, {tests::syntheticPerson(1)}, 46);
        const PassiveCues cues = observer.cues();
        QCOMPARE(cues.pictures, 4);
        QCOMPARE(cues.padGenuine.has_value(), hasPad);
        QVERIFY(!hasPad || (*cues.padGenuine >= 0 && *cues.padGenuine <= 1));
        QVERIFY(hasPad || !isSuspected(cues, PassiveSuspicion::PadModel));
        QVERIFY(cues.moire && cues.bezel);
    }

    // The makers' own samples, where they are at hand: values show that crops and classes are theirs.
    void padTellsAScreenFromAPerson_data()
    {
        QTest::addColumn<QString>("pack");
        QTest::addColumn<Image>("image");
        QTest::addColumn<double>("least");
        QTest::addColumn<double>("most");
        QTest::newRow("builtin: no networks")
            << QStringLiteral("builtin") << tests::syntheticPerson(1) << -1.0 << -1.0;
        const auto row = [](const char* file, double least, double most) {
            const Image image =
                tests::readPicture(tests::sharedFace(QStringLiteral("stills/") + QString::fromLatin1(file)));
            if (!image.isEmpty() && tests::packsAtHand().contains(QStringLiteral("standard")))
                QTest::newRow(file) << QStringLiteral("standard") << image << least << most;
        };
        row("minivision_F2.jpg", 0, 0.02);
        row("minivision_T1.jpg", 0.98, 1);
    }
    void padTellsAScreenFromAPerson()
    {
        QFETCH(QString, pack);
        QFETCH(Image, image);
        QFETCH(double, least);
        QFETCH(double, most);
        const Frame frame = tests::frameOf(image);
        auto analyser = FaceAnalyser::create(tests::packAtHand(pack).value()).value();
        auto measurement = analyser.analyse(frame).value();
        QVERIFY(measurement.hasFace());
        measurement.yawDeg = 0;
        measurement.rollDeg = 0; // the living sample tilts her head
        PassiveObserver observer = observerOf(pack);
        QVERIFY(observer.feed(frame, measurement));
        QCOMPARE(observer.cues().pictures, 1);
        const double genuine = observer.cues().padGenuine.value_or(-1);
        QVERIFY2(genuine >= least && genuine <= most, qPrintable(QString::number(genuine)));
    }

    void aLivingSensorIsNotSuspected()
    {
        PassiveObserver observer = observerOf(QStringLiteral("builtin"));
        feed(observer, {tests::noisyWall(640, 480, 1.5, 1), tests::noisyWall(640, 480, 1.5, 2)}, 40,
             [](int i) { return i * 33'333'333LL + (i % 5) * 400'000; });
        const PassiveCues cues = observer.cues();
        QCOMPARE(cues.frames, 40);
        QVERIFY(std::abs(cues.temporalNoise.value() - (2.25 + 1.0 / 12)) < 0.24);
        QVERIFY(cues.frameJitterMs.value() > 0.3 && cues.frameJitterMs.value() < 2);
        QVERIFY(suspicionsOf(cues, PassiveThresholds{}).empty());
    }

    void identicalFramesHaveTooLittleNoise()
    {
        PassiveObserver observer = observerOf(QStringLiteral("builtin"));
        feed(observer, {tests::noisyWall(640, 480, 1.5, 1)}, 40);
        QCOMPARE(observer.cues().temporalNoise, std::optional(0.0));
        QCOMPARE(observer.cues().frameJitterMs, std::optional(0.0));
        QVERIFY(isSuspected(observer.cues(), PassiveSuspicion::NoiseTooLow));
        QVERIFY(isSuspected(observer.cues(), PassiveSuspicion::JitterTooRegular));
    }

    void patternAndFrameAreSuspected()
    {
        Image replayed = tests::noisyWall(640, 480, 1.5, 1);
        tests::addGrating(replayed, face, 10, 4.3, 30);
        tests::addFrame(replayed, {180, 60, 280, 380}, 12);
        PassiveObserver observer = observerOf(QStringLiteral("builtin"));
        feed(observer, {replayed}, 46);
        QVERIFY(isSuspected(observer.cues(), PassiveSuspicion::Moire));
        QVERIFY(isSuspected(observer.cues(), PassiveSuspicion::Bezel));
    }

    void picturesAreOfOneFrontalFace_data()
    {
        QTest::addColumn<int>("faces");
        QTest::addColumn<double>("yawDeg");
        QTest::addColumn<double>("rollDeg");
        QTest::addColumn<double>("top");
        QTest::addColumn<double>("height");
        QTest::addColumn<int>("pictures");
        QTest::newRow("good") << 1 << 11.0 << -11.0 << 150.0 << 200.0 << 3;
        QTest::newRow("nobody") << 0 << 0.0 << 0.0 << 150.0 << 200.0 << 0;
        QTest::newRow("two") << 2 << 0.0 << 0.0 << 150.0 << 200.0 << 0;
        QTest::newRow("turned") << 1 << -13.0 << 0.0 << 150.0 << 200.0 << 0;
        QTest::newRow("tilted") << 1 << 0.0 << 13.0 << 150.0 << 200.0 << 0;
        QTest::newRow("cut off") << 1 << 0.0 << 0.0 << -1.0 << 200.0 << 0;
        QTest::newRow("too near") << 1 << 0.0 << 0.0 << 50.0 << 330.0 << 0;
    }
    void picturesAreOfOneFrontalFace()
    {
        QFETCH(int, faces);
        QFETCH(double, yawDeg);
        QFETCH(double, rollDeg);
        QFETCH(double, top);
        QFETCH(double, height);
        QFETCH(int, pictures);
        PassiveObserver observer = observerOf(QStringLiteral("builtin"));
        const Image wall = tests::noisyWall(640, 480, 1, 1);
        for (std::uint64_t i = 0; i < 31; ++i) {
            const Frame frame = tests::frameOf(wall, i);
            FrameMeasurement measurement = measurementOf(frame);
            measurement.faceCount = faces;
            measurement.yawDeg = yawDeg;
            measurement.rollDeg = rollDeg;
            measurement.box = {240, top, 150, height};
            QVERIFY(observer.feed(frame, measurement));
        }
        QCOMPARE(observer.cues().frames, 31);
        QCOMPARE(observer.cues().pictures, pictures);
    }

    void aRestartForgets()
    {
        PassiveObserver observer = observerOf(QStringLiteral("builtin"));
        const std::vector<Image> images{tests::syntheticPerson(1), tests::syntheticPerson(2)};
        feed(observer, images, 20);
        const PassiveCues first = observer.cues();
        observer.restart();
        QCOMPARE(observer.cues(), PassiveCues{});
        feed(observer, images, 20);
        QCOMPARE(observer.cues(), first);
    }

    void refusesWhatDoesNotBelongTogether()
    {
        PassiveObserver observer = observerOf(QStringLiteral("builtin"));
        Frame frame = tests::frameOf(tests::noisyWall(640, 480, 1, 1), 4);
        FrameMeasurement measurement = measurementOf(frame);
        measurement.sequence = 5;
        const auto other = observer.feed(frame, measurement);
        QVERIFY(!other && other.error().code == ErrorCode::InvalidArgument);
        frame.image = std::make_shared<const Image>();
        const auto empty = observer.feed(frame, measurementOf(frame));
        QVERIFY(!empty && empty.error().code == ErrorCode::InvalidArgument);
        QCOMPARE(observer.cues().frames, 0);
    }

private:
    template <typename Stamp>
    static void feed(PassiveObserver& observer, const std::vector<Image>& images, int frames, Stamp stampNs)
    {
        for (int i = 0; i < frames; ++i) {
            Frame frame = tests::frameOf(images[static_cast<std::size_t>(i) % images.size()],
                                         static_cast<std::uint64_t>(i));
            frame.monotonicNs = stampNs(i);
            const auto fed = observer.feed(frame, measurementOf(frame));
            QVERIFY2(fed, fed ? "" : qPrintable(describe(fed.error())));
        }
    }
    static void feed(PassiveObserver& observer, const std::vector<Image>& images, int frames)
    {
        feed(observer, images, frames, [](int i) { return i * 33'000'000LL; });
    }
};

static const aiqyn::tests::Registered<tst_PassiveObserver> registered;
#include "tst_PassiveObserver.moc"
