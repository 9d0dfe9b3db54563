#include "TestRegistry.h"
#include "app/access/AccountDesk.h"
#include "app/identification/TrainingStation.h"
#include "app/identification/Workplace.h"
#include "app/log_in/LogInPage.h"
#include "app/messages/LanguageController.h"
#include "app/shell/IdleWatch.h"
#include "app/shell/MainWindow.h"

#include <QAction>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace aiqyn;
using namespace aiqyn::app;

namespace {

const QByteArray password("four lamps under the bridge");

} // namespace

/// What each role sees, and who gets in.
class tst_MainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        open();
    }
    void cleanup()
    {
        m_window.reset();
        m_workplace.reset();
        m_folder.reset();
    }

    void rolesHaveTheirScreens_data()
    {
        QTest::addColumn<QString>("role");
        QTest::addColumn<bool>("identification");
        QTest::addColumn<bool>("evidence");
        QTest::newRow("operator") << QStringLiteral("operator") << true << false;
        QTest::newRow("compliance officer") << QStringLiteral("compliance-officer") << false << true;
        QTest::newRow("administrator") << QStringLiteral("administrator") << false << false;
        QTest::newRow("auditor") << QStringLiteral("auditor") << false << true;
    }
    void rolesHaveTheirScreens()
    {
        QFETCH(QString, role);
        QFETCH(bool, identification);
        QFETCH(bool, evidence);
        m_window->findChild<QAction*>(QStringLiteral("role-") + role)->trigger();
        QCOMPARE(nameOf(m_workplace->access().person()->role), role);
        QCOMPARE(button("navIdentification")->isVisible(), identification);
        QCOMPARE(button("navEvidence")->isVisible(), evidence);
        QVERIFY(button("navAdministration")->isVisible()); // everybody may read the policy
        const char* const first = identification ? "identificationWizard"
                                  : evidence     ? "evidencePage"
                                                 : "administrationScreen";
        QVERIFY(m_window->findChild<QWidget*>(QString::fromLatin1(first))->isVisible());
    }

    void whereThereAreAccountsEverybodyLogsIn()
    {
        QVERIFY(!logInPage()->isVisible());
        QVERIFY(m_workplace->accounts().createFirstAdministrator(
            QStringLiteral("admin"), QStringLiteral("Asel Omar"),
            WipedBytes(password.begin(), password.end())));
        open();
        QVERIFY(logInPage()->isVisible());
        QVERIFY(!button("navAdministration")->isVisible());
        logIn();
        QVERIFY(!button("navIdentification")->isVisible());
        QVERIFY(button("accountButton")->text().contains(QStringLiteral("Asel Omar")));
        QVERIFY(!m_window->findChild<QAction*>(QStringLiteral("role-operator"))->isVisible());

        m_window->findChild<QAction*>(QStringLiteral("lockWorkplace"))->trigger();
        QVERIFY(logInPage()->isVisible() && m_workplace->access().isLocked());
        logIn();
        m_window->findChild<QAction*>(QStringLiteral("logOut"))->trigger();
        QVERIFY(logInPage()->isVisible() && !m_workplace->access().person());
    }

    void whatOnePersonTypedIsGoneForTheNext()
    {
        AccountDesk& desk = m_workplace->accounts();
        const WipedBytes own(password.begin(), password.end());
        const QByteArray other("seven boats on the lake");
        QVERIFY(desk.createFirstAdministrator(QStringLiteral("admin"), QStringLiteral("Asel Omar"), own));
        QVERIFY(desk.add(QStringLiteral("next"), QStringLiteral("Next"), Role::Operator,
                         WipedBytes(other.begin(), other.end())));
        open();
        logIn();
        auto* const contract = m_window->findChild<QLineEdit*>(QStringLiteral("contractNumber"));
        contract->setText(QStringLiteral("C-1"));
        m_window->findChild<QAction*>(QStringLiteral("lockWorkplace"))->trigger();
        logIn();
        QCOMPARE(contract->text(), QStringLiteral("C-1")); // the same person goes on
        m_window->findChild<QAction*>(QStringLiteral("logOut"))->trigger();
        QVERIFY(m_workplace->accounts().changePassword(QStringLiteral("next"),
                                                       WipedBytes(other.begin(), other.end()), own));
        Q_EMIT logInPage()->entered();
        QVERIFY(!logInPage()->isVisible());
        QCOMPARE(contract->text(), QString());
    }

    void idleTimeIsNoticed()
    {
        using namespace std::chrono_literals;
        IdleWatch watch(300ms);
        QSignalSpy idle(&watch, &IdleWatch::idle);
        for (int i = 0; i < 6; ++i) {
            QTest::qWait(100);
            QTest::keyClick(m_window.get(), Qt::Key_Shift);
        }
        QVERIFY(idle.isEmpty());
        QVERIFY(idle.wait(2000));
    }

private:
    void open()
    {
        m_window.reset();
        m_workplace.reset();
        auto workplace = Workplace::open({QDir(m_folder->path()), {}, QStringLiteral("builtin"), 11});
        QVERIFY2(workplace, workplace ? "" : qPrintable(describe(workplace.error())));
        m_workplace = std::move(*workplace);
        m_window = std::make_unique<MainWindow>(
            *m_workplace,
            [] { return std::make_unique<TrainingStation>(TrainingStation::Options{.subjectSeed = 1}); },
            m_language);
        m_window->show();
    }
    void logIn()
    {
        logInPage()->findChild<QLineEdit*>(QStringLiteral("logInName"))->setText(QStringLiteral("admin"));
        logInPage()
            ->findChild<QLineEdit*>(QStringLiteral("logInPassword"))
            ->setText(QString::fromUtf8(password));
        logInPage()->findChild<QPushButton*>(QStringLiteral("logInButton"))->click();
        QTRY_VERIFY(!logInPage()->isVisible());
    }
    [[nodiscard]] LogInPage* logInPage() const { return m_window->findChild<LogInPage*>(); }
    [[nodiscard]] QToolButton* button(const char* name) const
    {
        return m_window->findChild<QToolButton*>(QString::fromLatin1(name));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    LanguageController m_language;
    std::unique_ptr<Workplace> m_workplace;
    std::unique_ptr<MainWindow> m_window;
};

static const tests::Registered<tst_MainWindow> registered;
#include "tst_MainWindow.moc"
