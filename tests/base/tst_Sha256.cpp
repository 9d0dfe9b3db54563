#include "TestRegistry.h"
#include "base/Sha256.h"

#include <QTest>

using aiqyn::Sha256;

class tst_Sha256 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knownVectors_data()
    {
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QString>("hex");
        QTest::newRow("empty") << QByteArray()
                               << QStringLiteral(
                                      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        QTest::newRow("abc") << QByteArray("abc")
                             << QStringLiteral(
                                    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
    void knownVectors()
    {
        QFETCH(QByteArray, input);
        QFETCH(QString, hex);
        QCOMPARE(Sha256::of(input).toHex(), hex);
        QCOMPARE(Sha256::fromHex(hex.toUpper()), std::optional(Sha256::of(input)));
        const QByteArray bytes = Sha256::of(input).toByteArray();
        QCOMPARE(Sha256::fromBytes(bytes), std::optional(Sha256::of(input)));
        QVERIFY(!Sha256::fromBytes(bytes.chopped(1)) && !Sha256::fromBytes(bytes + 'x'));
    }

    void refusesWhatIsNoDigest_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("63 digits") << QString(63, u'a');
        QTest::newRow("65 digits") << QString(65, u'a');
        QTest::newRow("not hexadecimal") << QString(63, u'a') + u'g';
    }
    void refusesWhatIsNoDigest()
    {
        QFETCH(QString, text);
        QVERIFY(!Sha256::fromHex(text));
    }
};

static const aiqyn::tests::Registered<tst_Sha256> registered;
#include "tst_Sha256.moc"
