#include "ArchiveFixture.h"
#include "TestRegistry.h"
#include "app/log_in/LogInPage.h"
#include "app/log_in/RecoveryCodeDialog.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace aiqyn;
using namespace aiqyn::app;
using tests::ArchiveFixture;

namespace {

WipedBytes secret(const char* text)
{
    return {text, text + qstrlen(text)};
}

constexpr const char* own = "four lamps under the bridge";
constexpr const char* given = "seven boats on the lake";
constexpr const char* chosen = "eleven crows in a birch";

} // namespace

/// Everything that can be done without being logged in, by keyboard and buttons.
class tst_LogInPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<ArchiveFixture>();
        m_archive = m_fixture->open().value();
        m_access = std::make_unique<Access>();
        m_desk = std::make_unique<AccountDesk>(m_archive->accounts(), m_archive->auditLog(), *m_access,
                                               m_fixture->clock);
        m_code =
            m_desk
                ->createFirstAdministrator(QStringLiteral("admin"), QStringLiteral("Asel Omar"), secret(own))
                .value();
        QVERIFY(m_desk->add(QStringLiteral("op"), QStringLiteral("Marat"), Role::Operator, secret(given)));
        m_desk->logOut();
        m_page = std::make_unique<LogInPage>(*m_desk, *m_access);
        m_entered = std::make_unique<QSignalSpy>(m_page.get(), &LogInPage::entered);
        m_page->show();
    }
    void cleanup()
    {
        m_entered.reset();
        m_page.reset();
        m_desk.reset();
        m_archive.reset();
        m_fixture.reset();
    }

    void aPasswordLogsIn()
    {
        QVERIFY(!button("logInButton")->isEnabled());
        logIn("admin", own);
        QTRY_COMPARE(m_entered->size(), 1);
        QCOMPARE(m_access->person()->name, QStringLiteral("Asel Omar"));
        QVERIFY(field("logInPassword")->text().isEmpty());
    }

    void aWrongOneIsSaidAndTheLoginStays()
    {
        logIn("admin", given);
        QTRY_VERIFY(!sentence().isEmpty());
        QVERIFY(m_entered->isEmpty());
        QVERIFY(!m_access->person());
        QCOMPARE(field("logInName")->text(), QStringLiteral("admin"));
        QVERIFY(field("logInPassword")->text().isEmpty());
        QTRY_VERIFY(field("logInPassword")->isEnabled());
    }

    void tooManyAreMadeToWait()
    {
        for (int i = 0; i < 5; ++i)
            QVERIFY(!m_desk->logIn(QStringLiteral("admin"), secret(given)));
        logIn("admin", own);
        QTRY_VERIFY(label("logInHint")->text().contains(QStringLiteral("60")));
        QVERIFY(m_entered->isEmpty());
    }

    void aGivenPasswordIsChangedFirst()
    {
        logIn("op", given);
        QTRY_VERIFY(button("changePasswordButton")->isVisible());
        QVERIFY(m_entered->isEmpty() && !m_access->person());
        visibleField("newPassword")->setText(QString::fromLatin1(chosen));
        QVERIFY(!button("changePasswordButton")->isEnabled());
        visibleField("newPasswordAgain")->setText(QString::fromLatin1(chosen));
        button("changePasswordButton")->click();
        QTRY_COMPARE(m_entered->size(), 1);
        QCOMPARE(m_access->person()->role, Role::Operator);
        m_desk->logOut();
        QVERIFY(m_desk->logIn(QStringLiteral("op"), secret(chosen)));
    }

    void theCodeBringsAnAdministratorBack()
    {
        button("logInOther")->click();
        field("recoveryCode")->setText(m_code.toLower());
        field("recoveryLogin")->setText(QStringLiteral("admin"));
        visibleField("newPassword")->setText(QString::fromLatin1(chosen));
        visibleField("newPasswordAgain")->setText(QString::fromLatin1(chosen));
        button("recoveryButton")->click();
        QTRY_VERIFY(m_page->findChild<RecoveryCodeDialog*>() != nullptr);
        auto* const dialog = m_page->findChild<RecoveryCodeDialog*>();
        const QString next = dialog->findChild<QLabel*>(QStringLiteral("recoveryCodeText"))->text();
        QVERIFY(next != m_code);
        // It does not go before somebody said that it is written down.
        dialog->reject();
        QVERIFY(dialog->isVisible() && m_entered->isEmpty());
        dialog->findChild<QCheckBox*>(QStringLiteral("recoveryCodeWritten"))->click();
        dialog->findChild<QPushButton*>(QStringLiteral("recoveryCodeClose"))->click();
        QTRY_COMPARE(m_entered->size(), 1);
        QVERIFY(m_desk->recover(next, QStringLiteral("admin"), secret(given)));
    }

    void aLockedWorkplaceSaysWhoseItIs()
    {
        QVERIFY(m_desk->logIn(QStringLiteral("admin"), secret(own)));
        m_access->lock();
        m_page->begin();
        QVERIFY(label("logInHint")->text().contains(QStringLiteral("Asel Omar")));
        QCOMPARE(field("logInName")->text(), QStringLiteral("admin"));
        logIn("admin", own);
        QTRY_COMPARE(m_entered->size(), 1);
        QVERIFY(!m_access->isLocked());
    }

private:
    [[nodiscard]] QLineEdit* field(const char* name) const
    {
        return m_page->findChild<QLineEdit*>(QString::fromLatin1(name));
    }
    [[nodiscard]] QLineEdit* visibleField(const char* name) const
    {
        const auto all = m_page->findChildren<QLineEdit*>(QString::fromLatin1(name));
        for (QLineEdit* const one : all)
            if (one->isVisible())
                return one;
        return nullptr;
    }
    [[nodiscard]] QPushButton* button(const char* name) const
    {
        return m_page->findChild<QPushButton*>(QString::fromLatin1(name));
    }
    [[nodiscard]] QLabel* label(const char* name) const
    {
        return m_page->findChild<QLabel*>(QString::fromLatin1(name));
    }
    [[nodiscard]] QString sentence() const { return label("errorSentence")->text(); }
    void logIn(const char* login, const char* password)
    {
        field("logInName")->setText(QString::fromLatin1(login));
        field("logInPassword")->setText(QString::fromLatin1(password));
        QTest::keyClick(field("logInPassword"), Qt::Key_Return);
    }

    std::unique_ptr<ArchiveFixture> m_fixture;
    std::unique_ptr<evidence::Archive> m_archive;
    std::unique_ptr<Access> m_access;
    std::unique_ptr<AccountDesk> m_desk;
    std::unique_ptr<LogInPage> m_page;
    std::unique_ptr<QSignalSpy> m_entered;
    QString m_code;
};

static const tests::Registered<tst_LogInPage> registered;
#include "tst_LogInPage.moc"
