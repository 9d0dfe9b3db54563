#include "TestRegistry.h"
#include "engine/matching/PairsList.h"

#include <QTest>

using namespace aiqyn;
using namespace aiqyn::engine;

class tst_PairsList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBothOrders_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("fold by fold")
            << QByteArray("2\t1\nAda_L\t1\t2\nAda_L\t1\tBob\t12\nCy\t3\t4\nCy\t3\tBob\t1\n");
        QTest::newRow("class by class, blanks, CRLF")
            << QByteArray("2 1\r\nAda_L 1 2\r\nCy 3 4\r\nAda_L 1 Bob 12\r\nCy 3 Bob 1\r\n\r\n");
    }
    void readsBothOrders()
    {
        QFETCH(QByteArray, text);
        const auto list = PairsList::parse(text);
        QVERIFY2(list, list ? "" : qPrintable(describe(list.error())));
        QCOMPARE(list->folds(), 2);
        QCOMPARE(list->pairs().size(), std::size_t{4});
        QCOMPARE(list->pairs().front().first, QStringLiteral("Ada_L/Ada_L_0001.jpg"));
        QCOMPARE(list->pairs().front().second, QStringLiteral("Ada_L/Ada_L_0002.jpg"));
        int inSecondFold = 0;
        for (const PairsList::Pair& pair : list->pairs()) {
            inSecondFold += pair.fold;
            if (!pair.same && pair.fold == 0)
                QCOMPARE(pair.second, QStringLiteral("Bob/Bob_0012.jpg"));
        }
        QCOMPARE(inSecondFold, 2);
    }

    void restrictingKeepsFoldsOrJoinsThem_data()
    {
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<int>("folds");
        QTest::addColumn<int>("pairs"); ///< 0: refused
        const QStringList all{QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C"),
                              QStringLiteral("D")};
        QTest::newRow("all") << all << 2 << 4;
        QTest::newRow("second fold lacks impostors") << all.first(3) << 1 << 3;
        QTest::newRow("no impostors") << QStringList{QStringLiteral("A")} << 0 << 0;
        QTest::newRow("nobody") << QStringList{} << 0 << 0;
    }
    void restrictingKeepsFoldsOrJoinsThem()
    {
        QFETCH(QStringList, names);
        QFETCH(int, folds);
        QFETCH(int, pairs);
        const auto list = PairsList::parse("2 1\nA 1 2\nA 1 B 1\nC 1 2\nC 1 D 1\n");
        QVERIFY(list);
        QCOMPARE(list->identities().size(), 4);
        const auto restricted = list->restrictedTo(QSet<QString>(names.begin(), names.end()));
        QCOMPARE(restricted.has_value(), pairs > 0);
        if (!restricted) {
            QCOMPARE(restricted.error().code, ErrorCode::InvalidArgument);
            return;
        }
        QCOMPARE(restricted->folds(), folds);
        QCOMPARE(restricted->pairs().size(), static_cast<std::size_t>(pairs));
        for (const PairsList::Pair& pair : restricted->pairs())
            QVERIFY(pair.fold < folds);
    }

    void refusesADefect_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no header") << QByteArray("A 1 2\nA 1 B 2\n");
        QTest::newRow("no pairs promised") << QByteArray("0 0\n");
        QTest::newRow("overflow promised") << QByteArray("2000000000 2000000000\n");
        QTest::newRow("too few") << QByteArray("1 2\nA 1 2\nA 1 B 2\n");
        QTest::newRow("too many") << QByteArray("1 1\nA 1 2\nA 1 3\nA 1 B 2\n");
        QTest::newRow("two words") << QByteArray("1 1\nA 1\nA 1 B 2\n");
        QTest::newRow("number is a word") << QByteArray("1 1\nA 1 x\nA 1 B 2\n");
        QTest::newRow("path leads out") << QByteArray("1 1\n../A 1 2\nA 1 B 2\n");
    }
    void refusesADefect()
    {
        QFETCH(QByteArray, text);
        const auto refused = PairsList::parse(text);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::InvalidArgument);
    }
};

static const aiqyn::tests::Registered<tst_PairsList> registered;
#include "tst_PairsList.moc"
