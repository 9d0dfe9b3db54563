#include "TestRegistry.h"
#include "app/wizard/StartPage.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include <optional>

using namespace aiqyn;
using namespace aiqyn::app;

class tst_StartPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsWithWhatIsNeeded_data()
    {
        QTest::addColumn<QString>("box");
        QTest::addColumn<QString>("chosenBy");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<bool>("starts");
        QTest::newRow("nothing chosen") << ""
                                        << ""
                                        << "" << true;
        for (const QString& box :
             {QStringLiteral("needsPhotosensitive"), QStringLiteral("needsNoHeadMovement"),
              QStringLiteral("needsNoEyeClosing"), QStringLiteral("needsLongerWindows")}) {
            const auto row = [&box](const char* what) { return qPrintable(box + QLatin1String(what)); };
            QTest::newRow(row(", by whom and why")) << box << "Operator"
                                                    << "On request" << true;
            QTest::newRow(row(", no reason")) << box << "Operator"
                                              << "  " << false;
            QTest::newRow(row(", by nobody")) << box << ""
                                              << "On request" << false;
        }
    }
    void startsWithWhatIsNeeded()
    {
        QFETCH(QString, box);
        QFETCH(QString, chosenBy);
        QFETCH(QString, reason);
        QFETCH(bool, starts);
        StartPage page({QStringLiteral("deposit")});
        page.findChild<QLineEdit*>(QStringLiteral("contractNumber"))->setText(QStringLiteral("1"));
        if (!box.isEmpty())
            page.findChild<QCheckBox*>(box)->setChecked(true);
        page.findChild<QLineEdit*>(QStringLiteral("needsChosenBy"))->setText(chosenBy);
        page.findChild<QLineEdit*>(QStringLiteral("needsReason"))->setText(reason);
        std::optional<SessionStart> start;
        connect(&page, &StartPage::startRequested, this, [&start](const SessionStart& s) { start = s; });
        page.findChild<QPushButton*>(QStringLiteral("startButton"))->click();
        QCOMPARE(start.has_value(), starts);
        if (!starts)
            return;
        QCOMPARE(start->needs.photosensitive, box == QLatin1String("needsPhotosensitive"));
        QCOMPARE(start->needs.noHeadMovement, box == QLatin1String("needsNoHeadMovement"));
        QCOMPARE(start->needs.noEyeClosing, box == QLatin1String("needsNoEyeClosing"));
        QCOMPARE(start->needs.longerWindows, box == QLatin1String("needsLongerWindows"));
        QCOMPARE(start->needs.chosenBy, chosenBy);
        QCOMPARE(start->needs.reason, reason);
    }

    void forgetsNeedsOfTheLastPerson()
    {
        StartPage page({QStringLiteral("deposit")});
        auto* box = page.findChild<QCheckBox*>(QStringLiteral("needsPhotosensitive"));
        auto* reason = page.findChild<QLineEdit*>(QStringLiteral("needsReason"));
        box->setChecked(true);
        reason->setText(QStringLiteral("On request"));
        page.reset();
        QVERIFY(!box->isChecked());
        QVERIFY(reason->text().isEmpty());
    }
};

static const aiqyn::tests::Registered<tst_StartPage> registered;

#include "tst_StartPage.moc"
