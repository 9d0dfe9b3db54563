#include "TestRegistry.h"
#include "app/access/PasswordRules.h"

#include <QStringList>
#include <QTest>

using namespace aiqyn;
using namespace aiqyn::app;

class tst_PasswordRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passwords_data()
    {
        QTest::addColumn<QString>("password");
        QTest::addColumn<QString>("faults");
        const auto row = [](const char* password, const char* faults) {
            QTest::newRow(password) << QString::fromUtf8(password) << QString::fromLatin1(faults);
        };
        row("four lamps under the bridge", "");
        row("қазан сары керуен", "");
        row("Tr7#kq9!vLm2", "");
        row("password of my late grandmother", "");
        row("Tr7#kq9!vLm", "too-short");
        row("", "too-short too-regular");
        row("aliya.k keeps bees", "has-own-name");
        row("Karimova keeps bees", "has-own-name");
        row("KARIMOVA keeps bees", "has-own-name");
        row("aaaaaaaaaaaaaaaa", "too-regular");
        row("abababababababab", "too-regular");
        row("123456789012345", "too-regular");
        row("abcdefghijklmnop", "too-regular");
        row("password1234", "too-common");
        row("Qwerty123456!", "too-common");
        row("ПарольПароль1", "too-common");
        row("Алматы2026!!", "too-common");
    }
    void passwords()
    {
        QFETCH(QString, password);
        QFETCH(QString, faults);
        QStringList found;
        for (const PasswordFault fault :
             faultsOf(password, QStringLiteral("aliya.k"), QStringLiteral("Aliya Karimova")))
            found << nameOf(fault);
        QCOMPARE(found.join(u' '), faults);
    }

    void tooLong()
    {
        QString password;
        for (int i = 0; i < 43; ++i)
            password += QString::number(i * 7919);
        QVERIFY(password.size() > longestPassword);
        QCOMPARE(faultsOf(password, QStringLiteral("a"), QStringLiteral("b")),
                 std::vector{PasswordFault::TooLong});
    }

    void shortNamesForbidNothing()
    {
        QVERIFY(
            faultsOf(QStringLiteral("lighthouse in the fog"), QStringLiteral("ig"), QStringLiteral("Li Tho"))
                .empty());
    }
};

static const tests::Registered<tst_PasswordRules> registered;
#include "tst_PasswordRules.moc"
