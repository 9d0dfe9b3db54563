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
        QVERIFY(std::abs(similarity(*ta, *tb).value() - 0.6) < 1e-6);
        QVERIFY(std::abs(similarity(*ta, *ta).value() - 1) < 1e-6);
        QVERIFY(similarity(*tb, *tb).value() <= 1);
        a[0] = -5;
        QVERIFY(std::abs(similarity(*FaceTemplate::fromRaw(a), *ta).value() + 1) < 1e-6);
    }

    void refusesWhatHasNoDirection()
    {
        QVERIFY(!FaceTemplate::fromRaw(std::vector<float>(255, 1.0F)));
        QVERIFY(!FaceTemplate::fromRaw(std::vector<float>(257, 1.0F)));
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
