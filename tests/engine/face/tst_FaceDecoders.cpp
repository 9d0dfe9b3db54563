#include "TestRegistry.h"
#include "engine/face/AiqynFaceDecoder.h"
#include "engine/face/AiqynGridDecoder.h"
#include "engine/face/BoxOverlap.h"
#include "engine/face/Mediapipe478Decoder.h"
#include "engine/face/YunetDecoder.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <numbers>

using namespace aiqyn;
using namespace aiqyn::engine;

// What networks put out, filled by hand: no weights are needed.
class tst_FaceDecoders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gridCellBecomesAFace()
    {
        // 4 x 3 cells; the face in column 2, row 1.
        std::vector<float> values = emptyGrid(12);
        const std::array<float, 15> cell{2.0F,  0.25F, -0.5F, std::log(2.0F), std::log(3.0F),
                                         -0.2F, -0.3F, 0.2F,  -0.3F,          0.0F,
                                         0.0F,  -0.1F, 0.25F, 0.1F,           0.25F};
        for (std::size_t channel = 0; channel < cell.size(); ++channel)
            values[channel * 12 + 6] = cell[channel];
        const auto faces = AiqynGridDecoder().decode(std::vector{gridView(values, 3, 4)}, 32, 24, 0.5);
        QVERIFY(faces);
        QCOMPARE(faces->size(), std::size_t{1});
        const DetectedFace& face = faces->front();
        QVERIFY(isNear(face.score, 1 / (1 + std::exp(-2.0))));
        // Centre ((2 + 0.5 + 0.25) * 8, (1 + 0.5 - 0.5) * 8) = (22, 8), size 64 x 96.
        QVERIFY(isNear(face.box.width, 64));
        QVERIFY(isNear(face.box.height, 96));
        QVERIFY(isNear(face.box.x, 22 - 32));
        QVERIFY(isNear(face.box.y, 8 - 48));
        QVERIFY(isNear(face.points[0].x, 22 - 0.2 * 64));
        QVERIFY(isNear(face.points[0].y, 8 - 0.3 * 64));
        QVERIFY(isNear(face.points[4].x, 22 + 0.1 * 64));
        QVERIFY(isNear(face.points[4].y, 8 + 0.25 * 64));
    }

    void gridOfAWrongShapeIsRefused_data()
    {
        QTest::addColumn<int>("channels");
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("columns");
        QTest::newRow("a channel too few") << 14 << 3 << 4;
        QTest::newRow("rows and columns exchanged") << 15 << 4 << 3;
        QTest::newRow("another size") << 15 << 3 << 5;
        QTest::newRow("nothing") << 0 << 0 << 0;
    }
    void gridOfAWrongShapeIsRefused()
    {
        QFETCH(int, channels);
        QFETCH(int, rows);
        QFETCH(int, columns);
        const std::vector<float> values(static_cast<std::size_t>(channels * rows * columns), -9.0F);
        const TensorView view{{1, channels, rows, columns}, values};
        const auto faces = AiqynGridDecoder().decode(std::vector{view}, 32, 24, 0.5);
        QVERIFY(!faces);
        QCOMPARE(faces.error().code, ErrorCode::InferenceFailed);
        QVERIFY(!AiqynGridDecoder().decode({}, 32, 24, 0.5));
    }

    void whatIsNoNumberIsNoFace_data()
    {
        QTest::addColumn<int>("channel");
        QTest::addColumn<float>("value");
        constexpr float nan = std::numeric_limits<float>::quiet_NaN();
        constexpr float infinity = std::numeric_limits<float>::infinity();
        QTest::newRow("score") << 0 << nan;
        QTest::newRow("centre") << 1 << nan;
        QTest::newRow("width") << 3 << infinity;
        QTest::newRow("width beyond double") << 3 << 1e9F;
        QTest::newRow("no width") << 3 << -infinity;
        QTest::newRow("point") << 14 << nan;
    }
    void whatIsNoNumberIsNoFace()
    {
        QFETCH(int, channel);
        QFETCH(float, value);
        std::vector<float> values = emptyGrid(12);
        values[6] = 5;
        QCOMPARE(AiqynGridDecoder().decode(std::vector{gridView(values, 3, 4)}, 32, 24, 0.5)->size(),
                 std::size_t{1});
        values[static_cast<std::size_t>(channel) * 12 + 6] = value;
        const auto faces = AiqynGridDecoder().decode(std::vector{gridView(values, 3, 4)}, 32, 24, 0.5);
        QVERIFY(faces);
        QVERIFY(faces->empty());
    }

    void yunetCellBecomesAFace()
    {
        YunetOutput output;
        // Stride 16 has 4 x 2 cells: column 3, row 1.
        output.numbers[1][7] = 0.81F;
        output.numbers[4][7] = 1.2F; // clamped to 1
        std::ranges::copy(std::array{0.5F, 0.25F, std::log(2.0F), std::log(4.0F)},
                          output.numbers[7].begin() + 4 * 7);
        output.numbers[10][10 * 7 + 8] = -1;
        output.numbers[10][10 * 7 + 9] = 2;
        const auto faces = YunetDecoder().decode(output.views(), 64, 32, 0.6);
        QVERIFY(faces);
        QCOMPARE(faces->size(), std::size_t{1});
        const DetectedFace& face = faces->front();
        QVERIFY(isNear(face.score, 0.9));
        QVERIFY(isNear(face.box.width, 32));
        QVERIFY(isNear(face.box.height, 64));
        QVERIFY(isNear(face.box.x, 3.5 * 16 - 16));
        QVERIFY(isNear(face.box.y, 1.25 * 16 - 32));
        QVERIFY(isNear(face.points[0].x, 48));
        QVERIFY(isNear(face.points[4].x, 32));
        QVERIFY(isNear(face.points[4].y, 48));
    }

    void yunetOfAWrongSizeIsRefused()
    {
        for (std::size_t output = 0; output < 12; ++output) {
            YunetOutput wrong;
            wrong.numbers[output].pop_back();
            const auto faces = YunetDecoder().decode(wrong.views(), 64, 32, 0.6);
            QVERIFY(!faces);
            QCOMPARE(faces.error().code, ErrorCode::InferenceFailed);
        }
        QVERIFY(!YunetDecoder().decode({}, 64, 32, 0.6));
        QVERIFY(!YunetDecoder().decode(YunetOutput().views(), 96, 32, 0.6));
    }

    void overlappingBoxesAreMergedIntoTheBest()
    {
        const auto face = [](double x, double score) {
            DetectedFace made;
            made.box = {x, 0, 10, 10};
            made.score = score;
            return made;
        };
        QVERIFY(isNear(overlapOf({0, 0, 10, 10}, {5, 0, 10, 10}), 1.0 / 3));
        QCOMPARE(overlapOf({0, 0, 10, 10}, {10, 0, 10, 10}), 0.0);
        const auto kept = withoutOverlaps({face(0, 0.7), face(2, 0.9), face(30, 0.5)}, 0.3);
        QCOMPARE(kept.size(), std::size_t{2});
        QCOMPARE(kept[0].score, 0.9);
        QCOMPARE(kept[1].box.x, 30.0);
    }

    void ownLandmarksAreReadInTheirOrder()
    {
        // Crop to picture: twice as large, turned by 90 degrees, shifted.
        const SimilarityTransform toPicture{0, 2, 100, 50};
        const std::vector<float> values{1,     2,     3,     4, // two points
                                        10,    11,    12,    13,    14,   15,     16, 17, 18, 19, // the five
                                        0.31F, 0.29F, 0.05F, 0.52F, 0.5F, -0.25F, 3};
        const AiqynFaceDecoder decoder(alignment(), {33, 263});
        const auto set = decoder.decode(std::vector{TensorView{{1, 21}, values}}, toPicture);
        QVERIFY(set);
        QCOMPARE(set->picture.size(), std::size_t{2});
        QVERIFY(isNear(set->at(33)->x, 100 - 2 * 2));
        QVERIFY(isNear(set->at(33)->y, 50 + 2 * 1));
        QVERIFY(isNear(set->at(263)->x, 100 - 2 * 4));
        QVERIFY(isNear(set->points[4].x, 100 - 2 * 19));
        QVERIFY(isNear(set->points[4].y, 50 + 2 * 18));
        QVERIFY(set->state.has_value());
        QVERIFY(std::abs(set->state->eyeOpennessAtImageLeft - 0.31) < 1e-6);
        QVERIFY(std::abs(set->state->eyeOpennessAtImageRight - 0.29) < 1e-6);
        QVERIFY(std::abs(set->state->mouthOpenness - 0.05) < 1e-6);
        QVERIFY(std::abs(set->state->smile - 0.52) < 1e-6);
        QVERIFY(isNear(set->state->yawDeg, 90 / std::numbers::pi));
        QVERIFY(isNear(set->state->pitchDeg, -45 / std::numbers::pi));
        QVERIFY(isNear(set->presence, 1 / (1 + std::exp(-3.0))));
        QVERIFY(decoder.refinesPoints());
    }

    void ownLandmarksOfAWrongSizeAreRefused()
    {
        const AiqynFaceDecoder decoder(alignment(), {33, 263});
        std::vector<float> values(20, 1.0F);
        QVERIFY(!decoder.decode(std::vector{TensorView{{1, 20}, values}}, {}));
        QVERIFY(!decoder.decode({}, {}));
        values.assign(21, 1.0F);
        QVERIFY(decoder.decode(std::vector{TensorView{{1, 21}, values}}, {}));
        values[20] = std::numeric_limits<float>::quiet_NaN();
        const auto refused = decoder.decode(std::vector{TensorView{{1, 21}, values}}, {});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::InferenceFailed);
    }

    void ownCropBringsTheFivePointsToTheirPlaces()
    {
        const AiqynFaceDecoder decoder(alignment(), {33});
        const SimilarityTransform made{0.5, 0.2, 30, 40};
        DetectedFace face;
        for (std::size_t i = 0; i < 5; ++i)
            face.points[i] = made.apply(alignment()[i]);
        const auto toPicture = decoder.cropToPicture(face);
        QVERIFY(toPicture);
        QVERIFY(isNear(toPicture->a, 0.5) && isNear(toPicture->b, 0.2));
        QVERIFY(isNear(toPicture->tx, 30) && isNear(toPicture->ty, 40));
        face.points.fill({7, 7});
        QVERIFY(!decoder.cropToPicture(face));
    }

    void meshIsReadWithItsFivePoints()
    {
        std::vector<float> mesh(3 * LandmarkSet::count, 0.0F);
        const auto put = [&](std::size_t index, float x, float y, float z) {
            mesh[3 * index] = x;
            mesh[3 * index + 1] = y;
            mesh[3 * index + 2] = z;
        };
        put(33, 60, 100, -5);
        put(133, 100, 104, 0);
        put(61, 90, 180, 0);
        const std::vector<float> logit{-1};
        const Mediapipe478Decoder decoder(256);
        const auto set =
            decoder.decode(std::vector{TensorView{{1, 1, 1, 1434}, mesh}, TensorView{{1, 1, 1, 1}, logit}},
                           {0.5, 0, 10, 20});
        QVERIFY(set);
        QVERIFY(set->isWholeMesh());
        QVERIFY(isNear(set->picture[33].x, 40) && isNear(set->picture[33].y, 70));
        QVERIFY(isNear(set->upright[33].z, -5));
        QVERIFY(isNear(set->points[0].x, 50) && isNear(set->points[0].y, 71));
        QVERIFY(isNear(set->points[3].x, 55) && isNear(set->points[3].y, 110));
        QVERIFY(isNear(set->presence, 1 / (1 + std::exp(1.0))));
        QVERIFY(!decoder.refinesPoints());
        mesh.pop_back();
        QVERIFY(!decoder.decode(
            std::vector{TensorView{{1, 1, 1, 1433}, mesh}, TensorView{{1, 1, 1, 1}, logit}}, {}));
    }

    void meshCropIsASquareTurnedWithTheEyes()
    {
        DetectedFace face;
        face.box = {100, 200, 40, 60};
        face.points[0] = {100, 220};
        face.points[1] = {100, 240}; // the eye line points straight down: turned by 90 degrees
        const auto toPicture = Mediapipe478Decoder(256).cropToPicture(face);
        QVERIFY(toPicture);
        const PointF middle = toPicture->apply({128, 128});
        QVERIFY(isNear(middle.x, 120) && isNear(middle.y, 230));
        QVERIFY(isNear(toPicture->b, 1.5 * 60 / 256));
        QVERIFY(isNear(toPicture->a, 0));
        face.box.width = 0;
        QVERIFY(!Mediapipe478Decoder(256).cropToPicture(face));
    }

    void aDecoderOfAnotherRoleIsRefused()
    {
        ModelDescriptor descriptor = ModelPack::named(QStringLiteral("standard"))->models.front();
        descriptor.decoder = ModelDecoder::AiqynFace;
        QCOMPARE(detectionDecoderFor(descriptor).error().code, ErrorCode::ModelPackInvalid);
        descriptor.decoder = ModelDecoder::Yunet;
        QCOMPARE(landmarkDecoderFor(descriptor).error().code, ErrorCode::ModelPackInvalid);
        descriptor.decoder.reset();
        QVERIFY(!detectionDecoderFor(descriptor));
        QVERIFY(!landmarkDecoderFor(descriptor));
    }

private:
    /// The twelve outputs for an input of 64 x 32, without a face.
    struct YunetOutput
    {
        std::array<std::vector<float>, 12> numbers;

        YunetOutput()
        {
            constexpr std::array<std::size_t, 3> cells{32, 8, 2};
            constexpr std::array<std::size_t, 4> perCell{1, 1, 4, 10};
            for (std::size_t i = 0; i < numbers.size(); ++i)
                numbers[i].assign(cells[i % 3] * perCell[i / 3], 0.0F);
        }
        [[nodiscard]] std::vector<TensorView> views() const
        {
            std::vector<TensorView> made;
            for (const auto& output : numbers)
                made.push_back({{1, static_cast<int>(output.size())}, output});
            return made;
        }
    };

    [[nodiscard]] static bool isNear(double value, double expected)
    {
        return std::abs(value - expected) < 1e-4;
    }
    [[nodiscard]] static std::vector<float> emptyGrid(std::size_t cells)
    {
        std::vector<float> values(15 * cells, 0.0F);
        std::fill_n(values.begin(), cells, -20.0F);
        return values;
    }
    [[nodiscard]] static TensorView gridView(const std::vector<float>& values, int rows, int columns)
    {
        return {{1, 15, rows, columns}, values};
    }
    [[nodiscard]] static std::vector<PointF> alignment()
    {
        return {{40, 50}, {88, 50}, {64, 75}, {46, 100}, {82, 100}};
    }
};

static const aiqyn::tests::Registered<tst_FaceDecoders> registered;
#include "tst_FaceDecoders.moc"
