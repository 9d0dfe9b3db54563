#include "../face/EngineFixtures.h"
#include "SyntheticPictures.h"
#include "TestRegistry.h"
#include "TinyPack.h"
#include "engine/face/FaceAnalyser.h"
#include "engine/matching/Calibrations.h"
#include "engine/matching/Embedder.h"

#include <QJsonArray>
#include <QTest>

#include <cmath>

using namespace aiqyn;
using namespace aiqyn::engine;

class tst_Embedder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theInputFollowsTheDescriptor_data()
    {
        QTest::addColumn<QJsonObject>("input");
        QTest::addColumn<QList<int>>("channels"); ///< of the picture, in the order of the network
        QTest::addColumn<double>("scale");
        QTest::addColumn<double>("mean");
        QTest::addColumn<double>("deviation");
        QTest::newRow("as it is") << QJsonObject{} << QList{0, 1, 2} << 1.0 << 0.0 << 1.0;
        QTest::newRow("RGB") << QJsonObject{{QStringLiteral("order"), QStringLiteral("RGB")}}
                             << QList{2, 1, 0} << 1.0 << 0.0 << 1.0;
        QTest::newRow("scale, mean and deviation")
            << QJsonObject{{QStringLiteral("scale"), 0.5},
                           {QStringLiteral("mean"), QJsonArray{20, 20, 20}},
                           {QStringLiteral("std"), QJsonArray{4, 4, 4}}}
            << QList{0, 1, 2} << 0.5 << 20.0 << 4.0;
    }
    void theInputFollowsTheDescriptor()
    {
        QFETCH(QJsonObject, input);
        QFETCH(QList<int>, channels);
        QFETCH(double, scale);
        QFETCH(double, mean);
        QFETCH(double, deviation);
        tests::TinyPack tiny;
        const Image image = picture();
        const auto made = embed(tiny, {tiny.embedder(QStringLiteral("a"), false, input)}, image);
        QVERIFY2(made, made ? "" : qPrintable(describe(made.error())));
        std::vector<float> wanted;
        for (const int channel : channels) {
            for (std::size_t pixel = 0; pixel < image.bgr.size() / 3; ++pixel)
                wanted.push_back(static_cast<float>(
                    (image.bgr[3 * pixel + static_cast<std::size_t>(channel)] * scale - mean) / deviation));
        }
        const double cosine = similarity(*made, *FaceTemplate::fromRaw(wanted))->value();
        QVERIFY2(cosine > 1 - 1e-6, qPrintable(QString::number(cosine, 'f', 9)));
    }

    void flipAverageSeesAFaceAndItsMirrorImageAlike_data()
    {
        QTest::addColumn<bool>("flipAverage");
        QTest::newRow("without") << false;
        QTest::newRow("with") << true;
    }
    void flipAverageSeesAFaceAndItsMirrorImageAlike()
    {
        QFETCH(bool, flipAverage);
        tests::TinyPack tiny;
        const QJsonObject model = tiny.embedder(QStringLiteral("a"), flipAverage);
        const auto straight = embed(tiny, {model}, picture());
        const auto mirrored = embed(tiny, {model}, tests::mirrored(picture()));
        QVERIFY(straight && mirrored);
        const double value = similarity(*straight, *mirrored)->value();
        QVERIFY2((value > 1 - 1e-6) == flipAverage, qPrintable(QString::number(value, 'f', 9)));
    }

    void twoEmbeddersMakeTwoParts()
    {
        tests::TinyPack tiny;
        const QJsonObject first = tiny.embedder(QStringLiteral("a"), false);
        const QJsonObject second =
            tiny.embedder(QStringLiteral("b"), true, {{QStringLiteral("mean"), QJsonArray{100, 100, 100}}});
        const Image other = tests::mirrored(picture());
        const auto both = embed(tiny, {first, second}, picture());
        const auto bothOther = embed(tiny, {first, second}, other);
        QVERIFY2(both, both ? "" : qPrintable(describe(both.error())));
        QVERIFY(bothOther);
        const std::size_t size = 3 * tests::TinyPack::side * tests::TinyPack::side;
        QCOMPARE(both->partSizes(), (std::vector{size, size}));
        const double firstAlone =
            similarity(*embed(tiny, {first}, picture()), *embed(tiny, {first}, other))->value();
        const double secondAlone =
            similarity(*embed(tiny, {second}, picture()), *embed(tiny, {second}, other))->value();
        QVERIFY(std::abs(firstAlone - secondAlone) > 0.01);
        QVERIFY(std::abs(similarity(*both, *bothOther)->value() - (firstAlone + secondAlone) / 2) < 1e-6);
        // Their order is that of the pack.
        const auto loaded = tiny.load({second, first});
        QVERIFY(loaded);
        const auto embedder = Embedder::create(*loaded);
        QVERIFY(embedder);
        QCOMPARE(embedder->modelHashes().size(), std::size_t{2});
        QCOMPARE(embedder->modelHashes().front().toHex(), second[u"sha256"].toString());
    }

    void refusesWhatIsNoFace()
    {
        tests::TinyPack tiny;
        const auto loaded = tiny.load({tiny.embedder(QStringLiteral("a"), false)});
        QVERIFY2(loaded, loaded ? "" : qPrintable(describe(loaded.error())));
        auto embedder = Embedder::create(*loaded);
        QVERIFY(embedder);
        QCOMPARE(embedder->embed({}, tests::TinyPack::face()).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(embedder->embed(picture(), {}).error().code, ErrorCode::InvalidArgument);
        // A black picture gives the numbers 0, which have no direction.
        Image black = picture();
        std::ranges::fill(black.bgr, std::uint8_t{0});
        QCOMPARE(embedder->embed(black, tests::TinyPack::face()).error().code, ErrorCode::InferenceFailed);
    }

    void everyPackTellsSyntheticPersonsApart_data() { tests::addPackRows(); }
    void everyPackTellsSyntheticPersonsApart()
    {
        QFETCH(QString, pack);
        for (const LoadedPack& loaded : tests::loadedPacks()) {
            if (loaded.name() != pack)
                continue;
            const auto first = templateOf(loaded, tests::personOnDay(0, 1));
            const auto again = templateOf(loaded, tests::personOnDay(0, 2));
            const auto other = templateOf(loaded, tests::personOnDay(1, 1));
            QVERIFY2(first && again && other, "no face was found");
            QCOMPARE(first->values(), templateOf(loaded, tests::personOnDay(0, 1))->values());
            const double genuine = similarity(*first, *again)->value();
            const double impostor = similarity(*first, *other)->value();
            QVERIFY2(genuine > impostor + 0.1,
                     qPrintable(QStringLiteral("%1 %2").arg(genuine).arg(impostor)));
        }
    }

    void everyPackHasItsOwnCalibrations_data() { tests::addPackRows(); }
    void everyPackHasItsOwnCalibrations()
    {
        QFETCH(QString, pack);
        for (const LoadedPack& loaded : tests::loadedPacks()) {
            if (loaded.name() != pack)
                continue;
            const auto embedder = Embedder::create(loaded);
            QVERIFY(embedder);
            const auto calibrations = calibrationsFor(loaded, embedder->modelHashes());
            QVERIFY2(calibrations, calibrations ? "" : qPrintable(describe(calibrations.error())));
            for (const Calibration& calibration : *calibrations)
                QVERIFY(calibration.isFor(embedder->modelHashes()));
            const std::vector<Sha256> unknown{Sha256::of(QByteArray("unknown"))};
            QVERIFY(calibrationsFor(loaded, unknown)->empty());
            QCOMPARE(calibrationFor(loaded, unknown, Calibration::Kind::Training).error().code,
                     ErrorCode::ModelPackInvalid);
        }
    }

private:
    /// Of the size of TinyPack; no two pixels alike, and not symmetrical.
    [[nodiscard]] static Image picture()
    {
        Image image{tests::TinyPack::side, tests::TinyPack::side, {}};
        for (int i = 0; i < 3 * image.width * image.height; ++i)
            image.bgr.push_back(static_cast<std::uint8_t>(10 + (i * 37) % 240));
        return image;
    }
    [[nodiscard]] static Result<FaceTemplate>
    embed(const tests::TinyPack& tiny, const std::vector<QJsonObject>& models, const Image& image)
    {
        const auto loaded = tiny.load(models);
        if (!loaded)
            return tl::make_unexpected(loaded.error());
        auto embedder = Embedder::create(*loaded);
        if (!embedder)
            return tl::make_unexpected(embedder.error());
        return embedder->embed(image, tests::TinyPack::face());
    }
    [[nodiscard]] static std::optional<FaceTemplate> templateOf(const LoadedPack& pack, const Image& image)
    {
        auto analyser = FaceAnalyser::create(pack);
        auto embedder = Embedder::create(pack);
        if (!analyser || !embedder)
            return std::nullopt;
        const auto faces = analyser->detect(image);
        if (!faces || faces->empty())
            return std::nullopt;
        const auto made = embedder->embed(image, *largestOf(*faces));
        return made ? std::optional(*made) : std::nullopt;
    }
};

static const aiqyn::tests::Registered<tst_Embedder> registered;
#include "tst_Embedder.moc"
