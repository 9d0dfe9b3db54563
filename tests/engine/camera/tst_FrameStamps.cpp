#include "TestRegistry.h"
#include "engine/camera/FrameStamps.h"

#include <QTest>

using aiqyn::engine::FrameStamps;

namespace {

constexpr std::int64_t second = 1'000'000'000;

} // namespace

class tst_FrameStamps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPauseMakesNoPictureYounger()
    {
        FrameStamps stamps;
        QCOMPARE(stamps.next(10 * second, true, 10 * second + 9), 10 * second);
        // Nobody read for two seconds; the driver kept four frames from before.
        for (int i = 1; i <= 4; ++i)
            QCOMPARE(stamps.next(10 * second + 33 * i, true, 12 * second + i), 10 * second + 33 * i);
        QCOMPARE(stamps.next(12 * second, true, 12 * second + 9), 12 * second);
    }

    void whatCannotBeTrueIsReplacedByNow_data()
    {
        QTest::addColumn<qint64>("driverNs");
        QTest::addColumn<bool>("isMonotonic");
        QTest::newRow("another clock") << qint64{20 * second} << false;
        QTest::newRow("ahead of now") << qint64{22 * second} << true;
        QTest::newRow("the first one, from long ago") << qint64{second} << true;
    }
    void whatCannotBeTrueIsReplacedByNow()
    {
        QFETCH(qint64, driverNs);
        QFETCH(bool, isMonotonic);
        FrameStamps stamps;
        QCOMPARE(stamps.next(driverNs, isMonotonic, 21 * second), 21 * second);
        // The same stamp again: times rise all the same.
        QCOMPARE(stamps.next(driverNs, isMonotonic, 21 * second), 21 * second + 1);
    }
};

static const aiqyn::tests::Registered<tst_FrameStamps> registered;
#include "tst_FrameStamps.moc"
