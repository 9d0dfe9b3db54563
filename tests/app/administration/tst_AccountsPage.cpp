#include "ArchiveFixture.h"
#include "TestRegistry.h"
#include "app/administration/AccountsPage.h"
#include "app/log_in/RecoveryCodeDialog.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>

using namespace aiqyn;
using namespace aiqyn::app;
using tests::ArchiveFixture;

namespace {

const QString password = QStringLiteral("four lamps under the bridge");

} // namespace

/// From nobody to several people with their roles.
class tst_AccountsPage : public QObject
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
        m_page = std::make_unique<AccountsPage>(*m_desk, *m_access);
        m_page->show();
        m_page->refresh();
    }
    void cleanup()
    {
        m_page.reset();
        m_desk.reset();
        m_archive.reset();
        m_fixture.reset();
    }

    void theFirstAdministratorGetsTheCodeOnce()
    {
        QVERIFY(button("firstAccount")->isVisible() && !button("accountAdd")->isVisible());
        QSignalSpy begun(m_page.get(), &AccountsPage::begun);
        makeFirst();
        QTRY_VERIFY(m_page->findChild<RecoveryCodeDialog*>() != nullptr);
        auto* const code = m_page->findChild<RecoveryCodeDialog*>();
        QVERIFY(!code->findChild<QLabel*>(QStringLiteral("recoveryCodeText"))->text().isEmpty());
        QVERIFY(begun.isEmpty());
        code->findChild<QCheckBox*>(QStringLiteral("recoveryCodeWritten"))->click();
        code->findChild<QPushButton*>(QStringLiteral("recoveryCodeClose"))->click();
        QTRY_COMPARE(begun.size(), 1);
        QCOMPARE(m_access->person()->name, QStringLiteral("Asel Omar"));
        QVERIFY(!button("firstAccount")->isVisible() && button("accountAdd")->isVisible());
        QCOMPARE(rowTexts(0), (QStringList{QStringLiteral("Asel Omar"), QStringLiteral("asel"),
                                           QStringLiteral("Administrator"), QStringLiteral("open")}));
    }

    void accountsAreAddedChangedAndClosed()
    {
        begin();
        add("marat", "Marat Bek", Role::Operator);
        QTRY_COMPARE(table()->rowCount(), 2);
        QCOMPARE(rowTexts(1).mid(1), (QStringList{QStringLiteral("marat"), QStringLiteral("Operator"),
                                                  QStringLiteral("has to change the password")}));
        table()->selectRow(1);
        roleAction(Role::Auditor)->trigger();
        QCOMPARE(rowTexts(1).at(2), QStringLiteral("Auditor"));
        button("accountClose")->click();
        QCOMPARE(rowTexts(1).at(3), QStringLiteral("closed"));
        QVERIFY(button("accountClose")->text().contains(QStringLiteral("Open")));
        button("accountClose")->click();
        QVERIFY(rowTexts(1).at(3) != QStringLiteral("closed"));
    }

    void whatIsRefusedIsSaidAndTheDialogStays()
    {
        begin();
        add("asel", "Another Asel", Role::Operator); // taken
        auto* const dialog = m_page->findChild<AccountDialog*>();
        QTRY_COMPARE(dialog->findChild<QLabel*>(QStringLiteral("errorSentence"))->text(),
                     QStringLiteral("Another account has this login or this certificate."));
        QVERIFY(dialog->isVisible());
        QCOMPARE(dialog->login(), QStringLiteral("asel"));
        dialog->reject();
        table()->selectRow(0);
        button("accountClose")->click();
        QCOMPARE(m_page->findChild<QLabel*>(QStringLiteral("errorSentence"))->text(),
                 QStringLiteral("No administrator would be left."));
        QCOMPARE(rowTexts(0).at(3), QStringLiteral("open"));
    }

    void complianceOfficersOnlyLook()
    {
        begin();
        m_access->enter(
            {QStringLiteral("x"), QStringLiteral("x"), QStringLiteral("X"), Role::ComplianceOfficer});
        m_page->refresh();
        QCOMPARE(table()->rowCount(), 1);
        for (const char* const name : {"accountAdd", "accountRoleButton", "accountPassword", "accountClose"})
            QVERIFY2(!button(name)->isVisible(), name);
    }

private:
    void makeFirst()
    {
        button("firstAccount")->click();
        fill("asel", "Asel Omar");
        m_page->findChild<QPushButton*>(QStringLiteral("accountSubmit"))->click();
    }
    void begin()
    {
        const QByteArray utf8 = password.toUtf8();
        QVERIFY(m_desk->createFirstAdministrator(QStringLiteral("asel"), QStringLiteral("Asel Omar"),
                                                 WipedBytes(utf8.begin(), utf8.end())));
        m_page->refresh();
    }
    void add(const char* login, const char* name, Role role)
    {
        button("accountAdd")->click();
        fill(login, name);
        auto* const choice = m_page->findChild<QComboBox*>(QStringLiteral("accountRole"));
        choice->setCurrentIndex(choice->findData(static_cast<int>(role)));
        m_page->findChild<QPushButton*>(QStringLiteral("accountSubmit"))->click();
    }
    void fill(const char* login, const char* name)
    {
        const auto set = [this](const char* field, const QString& text) {
            m_page->findChild<QLineEdit*>(QString::fromLatin1(field))->setText(text);
        };
        set("accountLogin", QString::fromLatin1(login));
        set("accountName", QString::fromLatin1(name));
        set("newPassword", password);
        set("newPasswordAgain", password);
    }
    [[nodiscard]] QAction* roleAction(Role role) const
    {
        const auto entries = button("accountRoleButton")->menu()->actions();
        for (QAction* const action : entries)
            if (action->data().toInt() == static_cast<int>(role))
                return action;
        return nullptr;
    }
    [[nodiscard]] QStringList rowTexts(int row) const
    {
        QStringList texts;
        for (int column = 0; column < table()->columnCount(); ++column)
            texts << table()->item(row, column)->text();
        return texts;
    }
    [[nodiscard]] QTableWidget* table() const
    {
        return m_page->findChild<QTableWidget*>(QStringLiteral("accountTable"));
    }
    [[nodiscard]] QPushButton* button(const char* name) const
    {
        return m_page->findChild<QPushButton*>(QString::fromLatin1(name));
    }

    std::unique_ptr<ArchiveFixture> m_fixture;
    std::unique_ptr<evidence::Archive> m_archive;
    std::unique_ptr<Access> m_access;
    std::unique_ptr<AccountDesk> m_desk;
    std::unique_ptr<AccountsPage> m_page;
};

static const tests::Registered<tst_AccountsPage> registered;
#include "tst_AccountsPage.moc"
