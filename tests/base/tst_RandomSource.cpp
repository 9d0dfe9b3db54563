#include "TestRegistry.h"
#include "base/RandomSource.h"

#include <QTest>

#include <array>

class tst_RandomSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void seededRepeats()
    {
        aiqyn::SeededRandom first(7);
        aiqyn::SeededRandom second(7);
        aiqyn::SeededRandom other(8);
        int same = 0;
        for (int i = 0; i < 100; ++i) {
            const auto value = first.below(1000).value();
            QCOMPARE(second.below(1000).value(), value);
            same += other.below(1000).value() == value ? 1 : 0;
        }
        QVERIFY(same < 20);
    }

    void belowIsUniform()
    {
        // 3 does not divide 2^32; the counts of 30 000 draws stay within six standard deviations (81.6).
        aiqyn::SecureRandom random;
        std::array<int, 3> counts{};
        for (int i = 0; i < 30000; ++i)
            ++counts.at(random.below(3).value());
        for (const int count : counts)
            QVERIFY2(std::abs(count - 10000) < 490, qPrintable(QString::number(count)));
    }

    void zeroBoundIsAnError()
    {
        aiqyn::SecureRandom random;
        QCOMPARE(random.below(0).error().code, aiqyn::ErrorCode::InvalidArgument);
    }
};

static const aiqyn::tests::Registered<tst_RandomSource> registered;
#include "tst_RandomSource.moc"
