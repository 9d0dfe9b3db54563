#include "CutTexts.h"
#include "TestRegistry.h"
#include "app/wizard/StartPage.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
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
        StartPage page;
        page.setServiceTypes({QStringLiteral("deposit")});
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

    void saysWhatTheCheckOfTheKeysFound_data()
    {
        using evidence::ReadinessCode;
        QTest::addColumn<QList<int>>("codes"); // of the provider, then of the customer; 0: none
        QTest::addColumn<int>("sentences");
        QTest::addColumn<QString>("begins");
        QTest::addColumn<bool>("blocks");
        const auto number = [](ReadinessCode code) { return static_cast<int>(code); };
        QTest::newRow("nothing") << QList<int>{0, 0} << 0 << QString() << false;
        QTest::newRow("warning of one")
            << QList<int>{0, number(ReadinessCode::ExpiresWithinMonth)} << 1 << "Customer: " << false;
        QTest::newRow("the same warning of both")
            << QList<int>{number(ReadinessCode::ExpiresWithinWeek), number(ReadinessCode::ExpiresWithinWeek)}
            << 1 << "Provider and customer: " << false;
        QTest::newRow("expired and a warning")
            << QList<int>{number(ReadinessCode::Expired), number(ReadinessCode::ExpiresWithinDay)} << 2
            << "Provider: " << true;
        QTest::newRow("one certificate") << QList<int>{number(ReadinessCode::SameCertificateForBothRoles),
                                                       number(ReadinessCode::SameCertificateForBothRoles)}
                                         << 1 << "The provider and the customer have" << true;
    }
    void saysWhatTheCheckOfTheKeysFound()
    {
        QFETCH(QList<int>, codes);
        QFETCH(int, sentences);
        QFETCH(QString, begins);
        QFETCH(bool, blocks);
        std::vector<evidence::ReadinessFinding> findings;
        for (const int role : {0, 1})
            if (codes[role] != 0)
                findings.push_back({static_cast<evidence::ReadinessCode>(codes[role]),
                                    static_cast<evidence::SigningRole>(role + 1),
                                    UtcTime::fromMilliseconds(0).value()});
        StartPage page;
        page.setServiceTypes({QStringLiteral("deposit")});
        page.show();
        page.showReadiness(findings, true);
        const auto said = page.findChildren<QLabel*>(QStringLiteral("findingSentence"));
        QCOMPARE(said.size(), sentences);
        if (sentences > 0)
            QVERIFY2(said.front()->text().startsWith(begins), qPrintable(said.front()->text()));
        QCOMPARE(page.findChild<QLabel*>(QStringLiteral("startBlocked"))->isVisible(), blocks);
        page.showReadiness({}, true);
        QVERIFY(page.findChildren<QLabel*>(QStringLiteral("findingSentence")).isEmpty());
        QVERIFY(!page.findChild<QLabel*>(QStringLiteral("startBlocked"))->isVisible());
    }

    void waitsForTheCheckOrEndsIt()
    {
        StartPage page;
        page.setServiceTypes({QStringLiteral("deposit")});
        page.show();
        page.findChild<QLineEdit*>(QStringLiteral("contractNumber"))->setText(QStringLiteral("1"));
        auto* start = page.findChild<QPushButton*>(QStringLiteral("startButton"));
        auto* cancel = page.findChild<QPushButton*>(QStringLiteral("busyCancel"));
        QVERIFY(start->isEnabled() && !cancel->isVisible());
        page.setCheckingKeys(true);
        QVERIFY(!start->isEnabled() && cancel->isVisible());
        QSignalSpy cancelled(&page, &StartPage::cancelRequested);
        cancel->click();
        QCOMPARE(cancelled.count(), 1);
        page.setCheckingKeys(false);
        QVERIFY(start->isEnabled() && !cancel->isVisible());
    }

    void cutsNoText_data()
    {
        QTest::addColumn<QString>("language");
        for (const char* language : {"kk", "ru", "en"})
            QTest::newRow(language) << QString::fromLatin1(language);
    }
    void cutsNoText()
    {
        QFETCH(QString, language);
        const tests::Language words(language);
        StartPage page;
        page.setServiceTypes({QStringLiteral("deposit")});
        page.setFixedSize(800, 500); // what the smallest window leaves
        page.show();
        page.findChild<QCheckBox*>(QStringLiteral("needsPhotosensitive"))->setChecked(true);
        const UtcTime end = UtcTime::fromMilliseconds(0).value();
        page.showReadiness(
            {{evidence::ReadinessCode::Expired, evidence::SigningRole::Provider, end},
             {evidence::ReadinessCode::ExpiresWithinDay, evidence::SigningRole::Customer, end}},
            true);
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        QTRY_VERIFY2(tests::cutTexts(page).isEmpty(), qPrintable(tests::cutTexts(page).join(u'\n')));
    }

    void forgetsNeedsOfTheLastPerson()
    {
        StartPage page;
        page.setServiceTypes({QStringLiteral("deposit")});
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
