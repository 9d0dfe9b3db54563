#include "TestRegistry.h"
#include "engine/face/ModelPack.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
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
    }

    void anUnknownPackIsRefusedByName()
    {
        const auto pack = ModelPack::named(QStringLiteral("../standard"));
        QVERIFY(!pack);
        QCOMPARE(pack.error().code, ErrorCode::ModelPackInvalid);
        QVERIFY(pack.error().detail.contains(QStringLiteral("there are: ")));
    }

    void refusesADefect_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("role unknown") << QStringLiteral("role") << QJsonValue(QStringLiteral("nose"));
        QTest::newRow("file leads out") << QStringLiteral("file") << QJsonValue(QStringLiteral("../a.onnx"));
        QTest::newRow("no file") << QStringLiteral("file") << QJsonValue();
        QTest::newRow("hash too short") << QStringLiteral("sha256") << QJsonValue(QStringLiteral("8f23"));
        QTest::newRow("bytes negative") << QStringLiteral("bytes") << QJsonValue(-1);
        QTest::newRow("bytes absurd") << QStringLiteral("bytes") << QJsonValue(1e18);
        QTest::newRow("no input") << QStringLiteral("input") << QJsonValue();
        QTest::newRow("no alignment for an embedder") << QStringLiteral("alignment") << QJsonValue();
        QTest::newRow("four alignment points")
            << QStringLiteral("alignment")
            << QJsonValue(QJsonArray{QJsonArray{1, 2}, QJsonArray{1, 2}, QJsonArray{1, 2}, QJsonArray{1, 2}});
    }
    void refusesADefect()
    {
        QFETCH(QString, field);
        QFETCH(QJsonValue, value);
        QFile file(QStringLiteral(":/packs/standard.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QJsonObject pack = QJsonDocument::fromJson(file.readAll()).object();
        QJsonObject embedder = pack[u"models"].toArray()[2].toObject();
        pack[u"models"] = QJsonArray{embedder};
        QVERIFY(ModelPack::fromJson(QJsonDocument(pack).toJson()));
        embedder[field] = value;
        pack[u"models"] = QJsonArray{embedder};
        const auto refused = ModelPack::fromJson(QJsonDocument(pack).toJson());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::ModelPackInvalid);
    }

    void refusesWhatIsNoPack()
    {
        QVERIFY(!ModelPack::fromJson({}));
        QVERIFY(!ModelPack::fromJson("[]"));
        QVERIFY(!ModelPack::fromJson("{}"));
        QVERIFY(!ModelPack::fromJson(R"({"name":"empty","models":[]})"));
    }
};

static const aiqyn::tests::Registered<tst_ModelPack> registered;
#include "tst_ModelPack.moc"
