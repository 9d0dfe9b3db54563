#include "../face/EngineFixtures.h"
#include "TestRegistry.h"
#include "engine/face/FaceAnalyser.h"
#include "engine/matching/Calibration.h"
#include "engine/matching/Embedder.h"

#include <QTest>

using namespace aiqyn;
using namespace aiqyn::engine;

// Needs the standard pack's weights and the shared test faces; skips without them.
class tst_Embedder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_pack = tests::standardPack();
        if (!m_pack)
            QSKIP("The weights of the standard pack are not at hand.");
    }

    void tellsPersonsApart_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::addColumn<bool>("same");
        QTest::newRow("Obama, twice") << QStringLiteral("obama") << QStringLiteral("obama2") << true;
        QTest::newRow("Obama, another time") << QStringLiteral("obama") << QStringLiteral("obama3") << true;
        QTest::newRow("Biden, twice") << QStringLiteral("biden") << QStringLiteral("biden2") << true;
        QTest::newRow("Obama and Biden") << QStringLiteral("obama") << QStringLiteral("biden") << false;
        QTest::newRow("Obama 2 and Biden 2") << QStringLiteral("obama2") << QStringLiteral("biden2") << false;
    }
    void tellsPersonsApart()
    {
        QFETCH(QString, first);
        QFETCH(QString, second);
        QFETCH(bool, same);
        const auto a = templateOf(first);
        const auto b = templateOf(second);
        if (!a || !b)
            QSKIP("The shared test faces are not at hand.");
        const auto calibration = Calibration::fromJson(m_pack->calibrations().first().toObject());
        QVERIFY(calibration);
        const double value = similarity(*a, *b)->value();
        QVERIFY2((value >= calibration->thresholdFor(1e-4)) == same, qPrintable(QString::number(value)));
    }

    void theSamePictureGivesTheSameTemplate()
    {
        const auto first = templateOf(QStringLiteral("obama"));
        const auto second = templateOf(QStringLiteral("obama"));
        if (!first || !second)
            QSKIP("The shared test faces are not at hand.");
        QCOMPARE(first->values(), second->values());
    }

    void refusesWhatIsNoFace()
    {
        auto embedder = Embedder::create(*m_pack);
        QVERIFY(embedder);
        QCOMPARE(embedder->modelHashes(), std::vector{m_pack->model(ModelRole::Embedder)->descriptor.sha256});
        QCOMPARE(embedder->embed({}, {}).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(embedder->embed(tests::pattern(64, 64), {}).error().code, ErrorCode::InvalidArgument);
    }

private:
    [[nodiscard]] std::optional<FaceTemplate> templateOf(const QString& name) const
    {
        const Image image =
            tests::readPicture(tests::sharedFace(QStringLiteral("stills/ageitgey_%1.jpg").arg(name)));
        auto analyser = FaceAnalyser::create(*m_pack);
        auto embedder = Embedder::create(*m_pack);
        if (image.isEmpty() || !analyser || !embedder)
            return std::nullopt;
        const auto faces = analyser->detect(image);
        if (!faces || faces->empty())
            return std::nullopt;
        const auto made = embedder->embed(image, *largestOf(*faces));
        return made ? std::optional(*made) : std::nullopt;
    }

    std::optional<LoadedPack> m_pack;
};

static const aiqyn::tests::Registered<tst_Embedder> registered;
#include "tst_Embedder.moc"
