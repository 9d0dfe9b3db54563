#include "TestRegistry.h"
#include "evidence/archive/PasswordHash.h"

#include <QTest>

using namespace aiqyn;
using evidence::PasswordHash;

class tst_PasswordHash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyThePasswordMatches()
    {
        SecureRandom random;
        const QByteArray password("correct horse \xD2\x9B");
        const auto hash = PasswordHash::of(password, random);
        QVERIFY(hash);
        const auto read = PasswordHash::fromText(hash->toText());
        QVERIFY(read);
        QCOMPARE(read->toText(), hash->toText());
        QVERIFY(read->matches(password));
        QVERIFY(!read->matches(password + 'x'));
        QVERIFY(!read->matches("correct horse"));
        QVERIFY(!read->matches({}));
        QVERIFY(!hash->toText().contains(QStringLiteral("horse")));
        QVERIFY(PasswordHash::of(password, random)->toText() != hash->toText()); // another salt
    }

    /// As Python's hashlib.scrypt computes it: what was written by another version still opens.
    void whatAnotherProgramComputes()
    {
        const auto hash = PasswordHash::fromText(
            QStringLiteral("scrypt$16384$8$1$%1$%2")
                .arg(QString::fromLatin1(QByteArray("SodiumChloride\0\0", 16).toBase64()),
                     QString::fromLatin1(QByteArray::fromHex("f7d2bd1befac5a5bd950e569afa233d0"
                                                             "6ab554e25b451d4027f2142013beaea3")
                                             .toBase64())));
        QVERIFY(hash);
        QVERIFY(hash->matches("pleaseletmein"));
        QVERIFY(!hash->matches("pleaseletmeout"));
    }

    void refusedTexts_data()
    {
        QTest::addColumn<QString>("text");
        const QString salt = QString::fromLatin1(QByteArray(16, 's').toBase64());
        const QString hash = QString::fromLatin1(QByteArray(32, 'h').toBase64());
        const auto row = [&](const char* name, const QString& text) { QTest::newRow(name) << text; };
        const auto with = [&](const char* parameters) {
            return QStringLiteral("scrypt$%1$%2$%3").arg(QLatin1String(parameters), salt, hash);
        };
        row("empty", QString());
        row("another method", QStringLiteral("bcrypt$32768$8$1$%1$%2").arg(salt, hash));
        row("a part missing", QStringLiteral("scrypt$32768$8$1$%1").arg(salt));
        row("no power of two", with("32769$8$1"));
        row("too cheap", with("1024$8$1"));
        row("too dear", with("1048576$8$1"));
        row("wraps around", with("2147483648$4294967295$1"));
        row("no number", with("x$8$1"));
        row("negative", with("-32768$8$1"));
        row("parallel 0", with("32768$8$0"));
        row("parallel 1000", with("32768$8$1000"));
        row("short salt", QStringLiteral("scrypt$32768$8$1$%1$%2")
                              .arg(QString::fromLatin1(QByteArray(8, 's').toBase64()), hash));
        row("no Base64", QStringLiteral("scrypt$32768$8$1$%1$%2").arg(salt, hash + u'!'));
    }
    void refusedTexts()
    {
        QFETCH(QString, text);
        QVERIFY(!PasswordHash::fromText(text));
    }
};

static const tests::Registered<tst_PasswordHash> registered;
#include "tst_PasswordHash.moc"
