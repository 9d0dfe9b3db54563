#include "TestRegistry.h"
#include "app/log_in/NewPasswordForm.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace aiqyn;
using namespace aiqyn::app;

class tst_NewPasswordForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Somebody cancels with a password typed: nothing is told by fields that are going.
    void goesQuietly()
    {
        auto form = std::make_unique<NewPasswordForm>();
        form->findChild<QLineEdit*>(QStringLiteral("newPassword"))->setText(QStringLiteral("seven boats"));
        form->findChild<QLineEdit*>(QStringLiteral("newPasswordAgain"))
            ->setText(QStringLiteral("seven boats"));
        int told = 0;
        connect(form.get(), &NewPasswordForm::changed, this, [&told] { ++told; });
        form.reset();
        QCOMPARE(told, 0);
    }

    void saysWhatIsMissing_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::addColumn<QString>("advice");
        QTest::addColumn<bool>("complete");
        QTest::newRow("nothing") << QString() << QString() << "make a good password" << false;
        QTest::newRow("short") << QStringLiteral("short one") << QStringLiteral("short one") << "at least"
                               << false;
        QTest::newRow("own name") << QStringLiteral("asel and the boats")
                                  << QStringLiteral("asel and the boats") << "Leave the login" << false;
        QTest::newRow("once") << QStringLiteral("seven boats on a lake") << QString() << "once more" << false;
        QTest::newRow("different") << QStringLiteral("seven boats on a lake")
                                   << QStringLiteral("seven boats on a laKe") << "once more" << false;
        QTest::newRow("good") << QStringLiteral("seven boats on a lake")
                              << QStringLiteral("seven boats on a lake") << "will do" << true;
    }
    void saysWhatIsMissing()
    {
        QFETCH(QString, first);
        QFETCH(QString, second);
        QFETCH(QString, advice);
        QFETCH(bool, complete);
        NewPasswordForm form;
        form.setOwner(QStringLiteral("asel"), QStringLiteral("Asel Omar"));
        QSignalSpy accepted(&form, &NewPasswordForm::accepted);
        auto* const again = form.findChild<QLineEdit*>(QStringLiteral("newPasswordAgain"));
        form.findChild<QLineEdit*>(QStringLiteral("newPassword"))->setText(first);
        again->setText(second);
        const QString said = form.findChild<QLabel*>(QStringLiteral("passwordAdvice"))->text();
        QVERIFY2(said.contains(advice), qPrintable(said));
        QCOMPARE(form.isComplete(), complete);
        QTest::keyClick(again, Qt::Key_Return);
        QCOMPARE(accepted.size(), complete ? 1 : 0);
        const WipedBytes taken = form.takePassword();
        QCOMPARE(
            QByteArray(reinterpret_cast<const char*>(taken.data()), static_cast<qsizetype>(taken.size())),
            first.toUtf8());
        QVERIFY(again->text().isEmpty());
    }
};

static const tests::Registered<tst_NewPasswordForm> registered;
#include "tst_NewPasswordForm.moc"
