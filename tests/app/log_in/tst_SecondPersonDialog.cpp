#include "TestRegistry.h"
#include "app/log_in/SecondPersonDialog.h"
#include "evidence/archive/Archive.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace aiqyn;
using namespace aiqyn::app;

class tst_SecondPersonDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_archive = evidence::Archive::open(QDir(m_folder.path()), m_clock).value();
        m_desk =
            std::make_unique<AccountDesk>(m_archive->accounts(), m_archive->auditLog(), m_access, m_clock);
        QVERIFY(m_desk->createFirstAdministrator(QStringLiteral("admin"), QStringLiteral("Asel Omar"),
                                                 bytes(given)));
        for (const auto& [login, name] : {std::pair{"dana", "Dana Serik"}, std::pair{"erlan", "Erlan Ali"}}) {
            QVERIFY(m_access.person()->role == Role::Administrator);
            QVERIFY(m_desk->add(QString::fromLatin1(login), QString::fromLatin1(name), Role::Operator,
                                bytes(given)));
        }
        QVERIFY(m_desk->changePassword(QStringLiteral("erlan"), bytes(given), bytes(own)));
        const auto dana = m_desk->changePassword(QStringLiteral("dana"), bytes(given), bytes(own));
        QVERIFY(dana);
        m_dana = *dana;
    }

    void aColleagueVouches()
    {
        SecondPersonDialog dialog(*m_desk, m_dana, QStringLiteral("session"), true);
        std::optional<Person> who;
        QString note;
        connect(&dialog, &SecondPersonDialog::vouched, this, [&](const Person& person, const QString& said) {
            who = person;
            note = said;
        });
        dialog.show();
        QVERIFY(!confirm(dialog).isEnabled());
        fill(dialog, "erlan", own);
        dialog.findChild<QPlainTextEdit*>(QStringLiteral("secondPersonNote"))
            ->setPlainText(QStringLiteral(" seen "));
        confirm(dialog).click();
        QTRY_VERIFY_WITH_TIMEOUT(who.has_value(), 20000);
        QCOMPARE(who->name, QStringLiteral("Erlan Ali"));
        QCOMPARE(note, QStringLiteral("seen"));
        const auto audited = m_archive->auditLog().list(1);
        QCOMPARE(audited->front().event.action, QStringLiteral("vouched"));
        QCOMPARE(audited->front().event.object, QStringLiteral("session"));
        QVERIFY(!dialog.isVisible());
        QCOMPARE(m_access.person()->login, QStringLiteral("dana")); // nobody was logged out
    }

    void otherAnswersStay_data()
    {
        QTest::addColumn<QString>("login");
        QTest::addColumn<QString>("password");
        QTest::newRow("wrong password") << QStringLiteral("erlan") << QString::fromLatin1(given);
        QTest::newRow("the one who decides") << QStringLiteral("dana") << QString::fromLatin1(own);
        QTest::newRow("an administrator") << QStringLiteral("admin") << QString::fromLatin1(given);
        QTest::newRow("nobody") << QStringLiteral("nobody") << QString::fromLatin1(own);
    }
    void otherAnswersStay()
    {
        QFETCH(QString, login);
        QFETCH(QString, password);
        SecondPersonDialog dialog(*m_desk, m_dana, QStringLiteral("session"), false);
        bool vouched = false;
        connect(&dialog, &SecondPersonDialog::vouched, this, [&vouched] { vouched = true; });
        dialog.show();
        fill(dialog, login.toLatin1().constData(), password.toLatin1().constData());
        confirm(dialog).click();
        QTRY_VERIFY_WITH_TIMEOUT(
            dialog.findChild<QLineEdit*>(QStringLiteral("secondPersonLogin"))->isEnabled(), 20000);
        QVERIFY(!vouched);
        QVERIFY(dialog.isVisible());
        QVERIFY(dialog.findChild<QWidget*>(QStringLiteral("errorPanel"))->isVisible());
        QVERIFY(!confirm(dialog).isEnabled()); // the password is gone
    }

private:
    static constexpr auto given = "four lamps under the bridge";
    static constexpr auto own = "seven boats on a dry lake";

    static WipedBytes bytes(const char* text) { return {text, text + qstrlen(text)}; }
    static QPushButton& confirm(const SecondPersonDialog& dialog)
    {
        return *dialog.findChild<QPushButton*>(QStringLiteral("secondPersonConfirm"));
    }
    static void fill(const SecondPersonDialog& dialog, const char* login, const char* password)
    {
        dialog.findChild<QLineEdit*>(QStringLiteral("secondPersonLogin"))
            ->setText(QString::fromLatin1(login));
        dialog.findChild<QLineEdit*>(QStringLiteral("secondPersonPassword"))
            ->setText(QString::fromLatin1(password));
    }

    QTemporaryDir m_folder;
    SystemClock m_clock;
    std::unique_ptr<evidence::Archive> m_archive;
    Access m_access;
    std::unique_ptr<AccountDesk> m_desk;
    Person m_dana;
};

static const tests::Registered<tst_SecondPersonDialog> registered;
#include "tst_SecondPersonDialog.moc"
