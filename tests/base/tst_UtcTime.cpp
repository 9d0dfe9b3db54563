#include "TestRegistry.h"
#include "base/UtcTime.h"

#include <QTest>

using aiqyn::UtcTime;

class tst_UtcTime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("iso");
        QTest::newRow("seconds") << QStringLiteral("2026-11-24T04:28:00Z")
                                 << QStringLiteral("2026-11-24T04:28:00.000Z");
        QTest::newRow("milliseconds")
            << QStringLiteral("2026-11-24T04:28:00.123Z") << QStringLiteral("2026-11-24T04:28:00.123Z");
        QTest::newRow("Almaty") << QStringLiteral("2026-11-24T09:28:00+05:00")
                                << QStringLiteral("2026-11-24T04:28:00.000Z");
    }
    void parses()
    {
        QFETCH(QString, text);
        QFETCH(QString, iso);
        const auto time = UtcTime::fromIso(text);
        QVERIFY(time);
        QCOMPARE(time->toIso(), iso);
        QCOMPARE(UtcTime::fromIso(time->toIso()), time);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text : {"", "2026-11-24", "2026-11-24T04:28:00", "2026-13-24T04:28:00Z",
                                 "2026-02-30T04:28:00Z", "1969-12-31T23:59:59Z", "2026-11-24T04:28:00Zx"})
            QTest::newRow(*text ? text : "empty") << QString::fromLatin1(text);
    }
    void refuses()
    {
        QFETCH(QString, text);
        QVERIFY(!UtcTime::fromIso(text));
    }
};

static const aiqyn::tests::Registered<tst_UtcTime> registered;
#include "tst_UtcTime.moc"
