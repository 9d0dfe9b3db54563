#include "EngineFixtures.h"
#include "TestRegistry.h"
#include "engine/face/FaceAnalyser.h"
#include "engine/face/ModelLocator.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace aiqyn;
using namespace aiqyn::engine;

class tst_ModelLocator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsByHashWhateverTheName()
    {
        const QTemporaryDir folder;
        write(folder.filePath(QStringLiteral("deep/er/renamed.bin")), "weights");
        const auto loaded = ModelLocator({folder.path()}).load(packOf("weights"));
        QVERIFY2(loaded, loaded ? "" : qPrintable(describe(loaded.error())));
        QCOMPARE(loaded->model(ModelRole::Detector)->bytes, QByteArray("weights"));
        QVERIFY(!loaded->model(ModelRole::Embedder));
    }

    void theFirstFolderWins()
    {
        const QTemporaryDir first;
        const QTemporaryDir second;
        write(first.filePath(QStringLiteral("a.onnx")), "weights");
        write(second.filePath(QStringLiteral("a.onnx")), "weights");
        const auto loaded = ModelLocator({second.path(), first.path()}).load(packOf("weights"));
        QVERIFY(loaded);
        QVERIFY(loaded->models().front().path.startsWith(second.path()));
    }

    void aMissingFileIsNamedWithAllFolders()
    {
        const QTemporaryDir first;
        const QTemporaryDir second;
        const auto loaded = ModelLocator({first.path(), second.path()}).load(packOf("weights"));
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().code, ErrorCode::ModelMissing);
        for (const QString& part :
             {QStringLiteral("detector"), QStringLiteral("weights.onnx"), first.path(), second.path()})
            QVERIFY2(loaded.error().detail.contains(part), qPrintable(loaded.error().detail));
    }

    void exchangedWeightsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("one bit flipped") << QByteArray("weighUs");
        QTest::newRow("longer") << QByteArray("weights and more");
        QTest::newRow("empty") << QByteArray("");
    }
    void exchangedWeightsAreRefused()
    {
        QFETCH(QByteArray, content);
        const QTemporaryDir folder;
        write(folder.filePath(QStringLiteral("weights.onnx")), content);
        const auto loaded = ModelLocator({folder.path()}).load(packOf("weights"));
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().code, ErrorCode::ModelMissing);
        QCOMPARE(loaded.error().causes.size(), std::size_t{1});
        QCOMPARE(loaded.error().causes.front().code, ErrorCode::ModelHashMismatch);
    }

    void oneChangedByteOfTheBuiltInPackIsRefused_data()
    {
        QTest::addColumn<int>("model");
        QTest::addColumn<double>("place"); ///< 0 = the first byte, 1 = the last
        const auto pack = ModelPack::named(QStringLiteral("builtin"));
        QVERIFY(pack && pack->models.size() == 3);
        for (int model = 0; model < 3; ++model) {
            const QString role = nameOf(pack->models[static_cast<std::size_t>(model)].role);
            for (const double place : {0.0, 0.5, 1.0})
                QTest::addRow("%s at %g", qPrintable(role), place) << model << place;
        }
    }
    void oneChangedByteOfTheBuiltInPackIsRefused()
    {
        QFETCH(int, model);
        QFETCH(double, place);
        const auto whole = tests::packAtHand(QStringLiteral("builtin"));
        QVERIFY2(whole, "the built-in pack is part of every build");
        const QTemporaryDir folder;
        for (const LoadedPack::Model& each : whole->models())
            write(folder.filePath(each.descriptor.file), each.bytes);
        const auto pack = ModelPack::named(QStringLiteral("builtin"));
        QVERIFY(ModelLocator({folder.path()}).load(*pack));
        const LoadedPack::Model& damaged = whole->models()[static_cast<std::size_t>(model)];
        QByteArray bytes = damaged.bytes;
        const auto at = static_cast<qsizetype>(std::lround(place * static_cast<double>(bytes.size() - 1)));
        bytes[at] = static_cast<char>(bytes[at] ^ 1);
        const QString path = folder.filePath(damaged.descriptor.file);
        write(path, bytes);
        const auto refused = ModelLocator({folder.path()}).load(*pack);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::ModelMissing);
        QVERIFY(refused.error().detail.contains(damaged.descriptor.file));
        QCOMPARE(refused.error().causes.size(), std::size_t{1});
        QCOMPARE(refused.error().causes.front().code, ErrorCode::ModelHashMismatch);
        QCOMPARE(refused.error().causes.front().detail, path);
    }

    void anOptionalModelMayBeMissing()
    {
        ModelPack pack = packOf("weights");
        pack.models.front().required = false;
        const auto loaded = ModelLocator(QStringList{}).load(pack);
        QVERIFY(loaded);
        QVERIFY(loaded->models().empty());
    }

    void whatIsNoNetworkDoesNotLoad()
    {
        const QTemporaryDir folder;
        write(folder.filePath(QStringLiteral("weights.onnx")), "weights");
        const auto loaded = ModelLocator({folder.path()}).load(packOf("weights"));
        QVERIFY(loaded);
        const auto analyser = FaceAnalyser::create(*loaded);
        QVERIFY(!analyser);
        QCOMPARE(analyser.error().code, ErrorCode::ModelUnloadable);
    }

    void theCommandLineComesFirst()
    {
        qputenv("AIQYN_MODELS", "/from/environment");
        const QStringList folders = ModelLocator::defaultSearchFolders(QStringLiteral("/from/command/line"));
        qunsetenv("AIQYN_MODELS");
        QCOMPARE(folders.value(0), QStringLiteral("/from/command/line"));
        QCOMPARE(folders.value(1), QStringLiteral("/from/environment"));
        QCOMPARE(folders.value(2), ModelLocator::installedFolder());
    }

private:
    [[nodiscard]] static ModelPack packOf(const QByteArray& weights)
    {
        ModelPack pack;
        pack.name = QStringLiteral("test");
        ModelDescriptor detector{.file = QStringLiteral("weights.onnx"),
                                 .bytes = weights.size(),
                                 .sha256 = Sha256::of(weights),
                                 .licence = {},
                                 .origin = {},
                                 .input = {},
                                 .alignment = {}};
        detector.decoder = ModelDecoder::Yunet;
        pack.models.push_back(std::move(detector));
        return pack;
    }
    static void write(const QString& path, const QByteArray& content)
    {
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }
};

static const aiqyn::tests::Registered<tst_ModelLocator> registered;
#include "tst_ModelLocator.moc"
