#include "TestRegistry.h"
#include "app/access/RecoveryCode.h"

#include <QRegularExpression>
#include <QTest>

using namespace aiqyn;
using namespace aiqyn::app;

class tst_RecoveryCode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void looksLikeWhatPeopleCanCopy()
    {
        SecureRandom random;
        const QString code = makeRecoveryCode(random).value();
        static const QRegularExpression form(
            QStringLiteral("\\A[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){5}\\z"));
        QVERIFY2(form.match(code).hasMatch(), qPrintable(code));
        QVERIFY(code != makeRecoveryCode(random).value());
    }

    void isReadAsPeopleWriteIt_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("as it was shown") << QStringLiteral("7K3M-10AB");
        QTest::newRow("without groups") << QStringLiteral("7K3M10AB");
        QTest::newRow("lower case and spaces") << QStringLiteral(" 7k3m 10ab\n");
        QTest::newRow("letters for digits") << QStringLiteral("7K3M-IOAB");
        QTest::newRow("another letter for a digit") << QStringLiteral("7k3m-l0ab");
    }
    void isReadAsPeopleWriteIt()
    {
        QFETCH(QString, typed);
        QCOMPARE(normalisedRecoveryCode(typed), QStringLiteral("7K3M10AB"));
    }
};

static const tests::Registered<tst_RecoveryCode> registered;
#include "tst_RecoveryCode.moc"
