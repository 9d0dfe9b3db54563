#include "TestRegistry.h"
#include "engine/matching/FaceTemplate.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <vector>

using namespace aiqyn::engine;

class tst_FaceTemplate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void similarityIsTheCosine()
    {
        std::vector<float> a(256, 0.0F);
        std::vector<float> b(256, 0.0F);
        a[0] = 5;
        b[0] = 3;
        b[1] = 4;
        const auto ta = FaceTemplate::fromRaw(a);
        const auto tb = FaceTemplate::fromRaw(b);
        QVERIFY(ta && tb);
        QVERIFY(std::abs(similarity(*ta, *tb)->value() - 0.6) < 1e-6);
        QVERIFY(std::abs(similarity(*ta, *ta)->value() - 1) < 1e-6);
        QVERIFY(similarity(*tb, *tb)->value() <= 1);
        a[0] = -5;
        QVERIFY(std::abs(similarity(*FaceTemplate::fromRaw(a), *ta)->value() + 1) < 1e-6);
    }

    void aSecondOpinionIsTheMeanOfTheCosines()
    {
        // Cosines 0.6 and 0, whatever the lengths.
        const std::vector<std::vector<float>> first{{2.0F, 0.0F}, {0.0F, 0.0F, 7.0F}};
        const std::vector<std::vector<float>> second{{3.0F, 4.0F}, {0.0F, 9.0F, 0.0F}};
        const auto a = FaceTemplate::fromParts(first);
        const auto b = FaceTemplate::fromParts(second);
        QVERIFY(a && b);
        QCOMPARE(a->partSizes(), (std::vector<std::size_t>{2, 3}));
        QCOMPARE(a->values().size(), std::size_t{5});
        QVERIFY(std::abs(similarity(*a, *b)->value() - 0.3) < 1e-6);
        QVERIFY(std::abs(similarity(*a, *a)->value() - 1) < 1e-6);
    }

    void templatesOfDifferentEmbeddersAreNotCompared_data()
    {
        QTest::addColumn<std::vector<std::vector<float>>>("other");
        QTest::newRow("another size") << std::vector<std::vector<float>>{{1, 0, 0}};
        QTest::newRow("one part more") << std::vector<std::vector<float>>{{1, 0, 0, 0}, {1, 0}};
        QTest::newRow("same total, other parts") << std::vector<std::vector<float>>{{1, 0}, {1, 0}};
    }
    void templatesOfDifferentEmbeddersAreNotCompared()
    {
        QFETCH(std::vector<std::vector<float>>, other);
        const std::vector<float> four{1, 0, 0, 0};
        const auto refused = similarity(*FaceTemplate::fromRaw(four), *FaceTemplate::fromParts(other));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, aiqyn::ErrorCode::InvalidArgument);
    }

    void refusesWhatHasNoDirection()
    {
        QVERIFY(!FaceTemplate::fromRaw(std::vector<float>(FaceTemplate::mostNumbersInPart + 1, 1.0F)));
        QVERIFY(!FaceTemplate::fromParts({}));
        const std::vector<std::vector<float>> oneEmpty{{1.0F, 0.0F}, {}};
        QVERIFY(!FaceTemplate::fromParts(oneEmpty));
        QVERIFY(!FaceTemplate::fromRaw(std::vector<float>(256, 0.0F)));
        QVERIFY(!FaceTemplate::fromRaw({}));
        std::vector<float> broken(256, 1.0F);
        broken[100] = std::numeric_limits<float>::quiet_NaN();
        QVERIFY(!FaceTemplate::fromRaw(broken));
        broken[100] = std::numeric_limits<float>::infinity();
        QVERIFY(!FaceTemplate::fromRaw(broken));
    }

    void aSimilarityIsNeverOutOfRange()
    {
        QVERIFY(Similarity::of(1.0) && Similarity::of(-1.0));
        QVERIFY(!Similarity::of(1.0001));
        QVERIFY(!Similarity::of(std::numeric_limits<double>::quiet_NaN()));
        QVERIFY(*Similarity::of(0.2) < *Similarity::of(0.3));
    }
};

static const aiqyn::tests::Registered<tst_FaceTemplate> registered;
#include "tst_FaceTemplate.moc"
