#include "KeyboardWalk.h"
#include "SigningFixture.h"
#include "TestRegistry.h"
#include "app/identification/TrainingStation.h"
#include "app/identification/Workplace.h"
#include "app/signing/ReadinessCheck.h"
#include "app/wizard/IdentificationWizard.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace aiqyn;
using namespace aiqyn::app;
using aiqyn::tests::HandClock;
using aiqyn::tests::ScriptedPrompt;

/// No session begins before the keys were checked, nor when they do not pass.
class tst_ReadinessGate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSessionBeginsOnlyWithGoodKeys_data()
    {
        QTest::addColumn<int>("madeDaysAgo"); // training keys last ten years of 365 days
        QTest::addColumn<bool>("begins");
        QTest::addColumn<int>("sentences");
        QTest::newRow("new keys") << 0 << true << 0;
        QTest::newRow("keys that end soon") << 3650 - 5 << true << 1;
        QTest::newRow("keys that have ended") << 3650 + 1 << false << 1;
    }
    void aSessionBeginsOnlyWithGoodKeys()
    {
        QFETCH(int, madeDaysAgo);
        QFETCH(bool, begins);
        QFETCH(int, sentences);
        const QTemporaryDir folder;
        const qint64 made = SystemClock().now().milliseconds() - madeDaysAgo * tests::SigningFixture::dayMs;
        const HandClock then(UtcTime::fromMilliseconds(made).value());
        QVERIFY(evidence::TrainingAuthority::open(QDir(folder.path()), then));
        const auto workplace = Workplace::open({QDir(folder.path()), {}, QStringLiteral("builtin"), 11});
        QVERIFY2(workplace, workplace ? "" : qPrintable(describe(workplace.error())));

        ReadinessCheck check((*workplace)->signing(), [] { return std::make_shared<ScriptedPrompt>(); });
        const auto station = [] {
            return std::make_unique<TrainingStation>(TrainingStation::Options{.subjectSeed = 1});
        };
        IdentificationWizard wizard(**workplace, station, check);
        wizard.show();
        QSignalSpy checked(&check, &ReadinessCheck::checked);
        QVERIFY(check.desk().readiness->isDue());
        wizard.findChild<QLineEdit*>(QStringLiteral("contractNumber"))->setText(QStringLiteral("1"));
        auto* const start = wizard.findChild<QPushButton*>(QStringLiteral("startButton"));
        // With keys that have ended not even the training policy could be approved.
        QCOMPARE(start->isEnabled(), (*workplace)->policy() != nullptr);
        if (start->isEnabled())
            start->click();
        else
            check.start();
        QVERIFY(!wizard.sessionRuns());
        QVERIFY(checked.wait());
        QCOMPARE(wizard.sessionRuns(), begins);
        QCOMPARE(wizard.currentPage(), begins ? QStringLiteral("live") : QStringLiteral("start"));
        QCOMPARE(wizard.findChildren<QLabel*>(QStringLiteral("findingSentence")).size(), sentences);
        QCOMPARE(check.desk().readiness->isDue(), !begins);
    }

    void theKeyboardIsNotTrapped()
    {
        const QTemporaryDir folder;
        const auto workplace = Workplace::open({QDir(folder.path()), {}, QStringLiteral("builtin"), 11});
        QVERIFY2(workplace, workplace ? "" : qPrintable(describe(workplace.error())));
        ReadinessCheck check((*workplace)->signing(), [] { return std::make_shared<ScriptedPrompt>(); });
        const auto station = [] {
            return std::make_unique<TrainingStation>(TrainingStation::Options{.subjectSeed = 1});
        };
        QWidget window;
        QVERIFY(tests::canBeLeftBackwards(window, new IdentificationWizard(**workplace, station, check)));
    }
};

static const tests::Registered<tst_ReadinessGate> registered;
#include "tst_ReadinessGate.moc"
