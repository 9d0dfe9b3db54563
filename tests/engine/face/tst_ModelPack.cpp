#include "TestRegistry.h"
#include "engine/face/ModelPack.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace aiqyn;
using namespace aiqyn::engine;

class tst_ModelPack : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theStandardPackIsPartOfTheProgram()
    {
        QVERIFY(ModelPack::names().contains(QStringLiteral("standard")));
        const auto pack = ModelPack::named(QStringLiteral("standard"));
        QVERIFY2(pack, pack ? "" : qPrintable(describe(pack.error())));
        for (const ModelRole role : {ModelRole::Detector, ModelRole::Landmarks, ModelRole::Embedder}) {
            QVERIFY(pack->find(role) != nullptr);
            QVERIFY(pack->find(role)->required);
            QVERIFY(!pack->find(role)->licence.isEmpty());
        }
        QVERIFY(!pack->find(ModelRole::Pad)->required);
        QCOMPARE(pack->find(ModelRole::Embedder)->alignment.size(), std::size_t{5});
        QVERIFY(pack->find(ModelRole::Landmarks)->input.rgb);
        QCOMPARE(pack->purpose, PackPurpose::Production);
        QVERIFY(pack->find(ModelRole::Detector)->decoder == ModelDecoder::Yunet);
        QVERIFY(pack->find(ModelRole::Landmarks)->decoder == ModelDecoder::Mediapipe478);
        QVERIFY(!pack->find(ModelRole::Embedder)->decoder);
    }

    void anUnknownPackIsRefusedByName()
    {
        const auto pack = ModelPack::named(QStringLiteral("../standard"));
        QVERIFY(!pack);
        QCOMPARE(pack.error().code, ErrorCode::ModelPackInvalid);
        QVERIFY(pack.error().detail.contains(QStringLiteral("there are: ")));
    }

    void theFieldsOfTheBuiltInDecodersAreRead()
    {
        const auto pack = ModelPack::fromJson(json(ownPack()));
        QVERIFY2(pack, pack ? "" : qPrintable(describe(pack.error())));
        QCOMPARE(pack->purpose, PackPurpose::Training);
        const ModelDescriptor* detector = pack->find(ModelRole::Detector);
        QVERIFY(detector->decoder == ModelDecoder::AiqynGrid);
        QCOMPARE(detector->input.multipleOf, 8);
        QCOMPARE(detector->frameLongSidePx, 160);
        QCOMPARE(detector->frameSecondLongSidePx, 320);
        QCOMPARE(detector->stillLongSidesPx, (std::vector<int>{160, 320}));
        QCOMPARE(detector->candidateScore, 0.4);
        const ModelDescriptor* landmarks = pack->find(ModelRole::Landmarks);
        QVERIFY(landmarks->decoder == ModelDecoder::AiqynFace);
        QCOMPARE(landmarks->points, (std::vector<int>{33, 133, 61}));
        QCOMPARE(landmarks->passes, 2);
        QCOMPARE(landmarks->leastPresence, 0.7);
        QCOMPARE(landmarks->mostDisagreement, 0.3);
    }

    void refusesADefect_data()
    {
        QTest::addColumn<int>("model");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("value");
        const auto row = [](const char* name, int model, const char* field, const QJsonValue& value) {
            QTest::newRow(name) << model << QString::fromLatin1(field) << value;
        };
        constexpr int detector = 0;
        constexpr int landmarks = 1;
        constexpr int embedder = 2;
        const QJsonArray pair{1, 2};
        row("role unknown", embedder, "role", QStringLiteral("nose"));
        row("file leads out", embedder, "file", QStringLiteral("../a.onnx"));
        row("no file", embedder, "file", {});
        row("hash too short", embedder, "sha256", QStringLiteral("8f23"));
        row("bytes negative", embedder, "bytes", -1);
        row("bytes absurd", embedder, "bytes", 1e18);
        row("no input", embedder, "input", {});
        row("no alignment for an embedder", embedder, "alignment", {});
        row("four alignment points", embedder, "alignment", QJsonArray{pair, pair, pair, pair});
        row("no decoder of a detector", detector, "decoder", {});
        row("unknown decoder of a detector", detector, "decoder", QStringLiteral("retina"));
        row("a landmark decoder for a detector", detector, "decoder", QStringLiteral("aiqyn-face"));
        row("no long side", detector, "longSidePx", 0);
        row("second look at nothing", detector, "secondLongSidePx", 8);
        row("no sizes for stills", detector, "stillLongSidesPx", QJsonArray{});
        row("a size for stills is text", detector, "stillLongSidesPx", QJsonArray{QStringLiteral("640")});
        row("score above one", detector, "candidateScore", 1.5);
        row("score is text", detector, "candidateScore", QStringLiteral("0.5"));
        row("multiple of nothing", detector, "input",
            QJsonObject{{QStringLiteral("width"), 0},
                        {QStringLiteral("height"), 0},
                        {QStringLiteral("multipleOf"), 0},
                        {QStringLiteral("order"), QStringLiteral("BGR")},
                        {QStringLiteral("scale"), 1},
                        {QStringLiteral("mean"), QJsonArray{0, 0, 0}},
                        {QStringLiteral("std"), QJsonArray{1, 1, 1}}});
        row("no decoder of landmarks", landmarks, "decoder", {});
        row("a detector's decoder for landmarks", landmarks, "decoder", QStringLiteral("yunet"));
        row("a point outside the mesh", landmarks, "points", QJsonArray{33, 478});
        row("a point twice", landmarks, "points", QJsonArray{33, 33});
        row("no points", landmarks, "points", QJsonArray{});
        row("no passes", landmarks, "passes", 0);
        row("endless passes", landmarks, "passes", 1000);
        row("no alignment for landmarks", landmarks, "alignment", {});
        row("presence above one", landmarks, "leastPresence", 2);
        row("negative disagreement", landmarks, "mostDisagreement", -0.1);
    }
    void refusesADefect()
    {
        QFETCH(int, model);
        QFETCH(QString, field);
        QFETCH(QJsonValue, value);
        QJsonObject pack = ownPack();
        QVERIFY(ModelPack::fromJson(json(pack)));
        QJsonArray models = pack[u"models"].toArray();
        QJsonObject defective = models[model].toObject();
        if (value.isNull())
            defective.remove(field);
        else
            defective[field] = value;
        models[model] = defective;
        pack[u"models"] = models;
        const auto refused = ModelPack::fromJson(json(pack));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::ModelPackInvalid);
    }

    void aPackSaysWhatItIsFor()
    {
        QJsonObject pack = ownPack();
        pack[u"purpose"] = QStringLiteral("fun");
        QCOMPARE(ModelPack::fromJson(json(pack)).error().code, ErrorCode::ModelPackInvalid);
        pack.remove(QStringLiteral("purpose"));
        QCOMPARE(ModelPack::fromJson(json(pack)).error().code, ErrorCode::ModelPackInvalid);
    }

    void refusesWhatIsNoPack()
    {
        QVERIFY(!ModelPack::fromJson({}));
        QVERIFY(!ModelPack::fromJson("[]"));
        QVERIFY(!ModelPack::fromJson("{}"));
        QVERIFY(!ModelPack::fromJson(R"({"name":"empty","models":[]})"));
    }

private:
    [[nodiscard]] static QByteArray json(const QJsonObject& pack) { return QJsonDocument(pack).toJson(); }

    /// A sound pack whose detector and landmark model have our own decoders.
    [[nodiscard]] static QJsonObject ownPack()
    {
        return QJsonDocument::fromJson(R"({"name": "own", "purpose": "training", "models": [
            {"role": "detector", "decoder": "aiqyn-grid", "file": "d.onnx", "bytes": 10,
             "sha256": "8f2383e4dd3cfbb4553ea8718107fc0423210dc964f9f4280604804ed2552fa4",
             "longSidePx": 160, "secondLongSidePx": 320, "stillLongSidesPx": [160, 320], "candidateScore": 0.4,
             "input": {"width": 0, "height": 0, "multipleOf": 8, "order": "BGR", "scale": 1,
                       "mean": [0, 0, 0], "std": [1, 1, 1]}},
            {"role": "landmarks", "decoder": "aiqyn-face", "file": "l.onnx", "bytes": 10,
             "sha256": "8f2383e4dd3cfbb4553ea8718107fc0423210dc964f9f4280604804ed2552fa5",
             "points": [33, 133, 61], "passes": 2, "leastPresence": 0.7, "mostDisagreement": 0.3,
             "alignment": [[40, 50], [88, 50], [64, 75], [46, 100], [82, 100]],
             "input": {"width": 128, "height": 128, "order": "BGR", "scale": 1, "mean": [0, 0, 0],
                       "std": [1, 1, 1]}},
            {"role": "embedder", "file": "e.onnx", "bytes": 10,
             "sha256": "8f2383e4dd3cfbb4553ea8718107fc0423210dc964f9f4280604804ed2552fa6",
             "alignment": [[40, 50], [88, 50], [64, 75], [46, 100], [82, 100]],
             "input": {"width": 96, "height": 96, "order": "BGR", "scale": 1, "mean": [0, 0, 0],
                       "std": [1, 1, 1]}}]})")
            .object();
    }
};

static const aiqyn::tests::Registered<tst_ModelPack> registered;
#include "tst_ModelPack.moc"
