#include "TestRegistry.h"
#include "app/access/LogInDelay.h"

#include <QTest>

using namespace aiqyn;
using namespace aiqyn::app;

class tst_LogInDelay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void grows()
    {
        QList<qint64> seconds;
        for (int failures = 0; failures <= 13; ++failures)
            seconds << delayAfter(failures).count();
        QCOMPARE(seconds, (QList<qint64>{0, 0, 0, 0, 0, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600}));
        QCOMPARE(delayAfter(1'000'000).count(), 3600);
    }

    void whatIsLeft_data()
    {
        QTest::addColumn<int>("failures");
        QTest::addColumn<int>("passedMs");
        QTest::addColumn<int>("leftMs");
        QTest::newRow("few failures") << 4 << 0 << 0;
        QTest::newRow("just now") << 5 << 0 << 60000;
        QTest::newRow("in between") << 5 << 59999 << 1;
        QTest::newRow("over") << 5 << 60000 << 0;
        QTest::newRow("a clock set back") << 5 << -1'000'000'000 << 0;
    }
    void whatIsLeft()
    {
        QFETCH(int, failures);
        QFETCH(int, passedMs);
        QFETCH(int, leftMs);
        const UtcTime last = UtcTime::fromMilliseconds(1'795'000'000'000).value();
        const UtcTime now = UtcTime::fromMilliseconds(last.milliseconds() + passedMs).value();
        QCOMPARE(delayLeft(failures, last, now).count(), leftMs);
        QCOMPARE(delayLeft(failures, {}, now).count(), 0);
    }
};

static const tests::Registered<tst_LogInDelay> registered;
#include "tst_LogInDelay.moc"
