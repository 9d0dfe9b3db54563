#include "ArchiveFixture.h"
#include "TestRegistry.h"
#include "app/access/AccountDesk.h"

#include <QJsonDocument>
#include <QTest>

using namespace aiqyn;
using namespace aiqyn::app;
using tests::ArchiveFixture;

namespace {

WipedBytes secret(const char* text)
{
    return {text, text + qstrlen(text)};
}

constexpr const char* first = "four lamps under the bridge";
constexpr const char* second = "seven boats on the lake";
constexpr const char* third = "eleven crows in a birch";

} // namespace

class tst_AccountDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<ArchiveFixture>();
        open();
        QVERIFY(m_desk->isUnused().value());
        const auto code = m_desk->createFirstAdministrator(QStringLiteral("Admin"),
                                                           QStringLiteral("Asel Omar"), secret(first));
        QVERIFY2(code, code ? "" : qPrintable(describe(code.error())));
        m_code = *code;
    }
    void cleanup()
    {
        m_desk.reset();
        m_archive.reset();
        m_fixture.reset();
    }

    void theFirstOneIsAnAdministratorAndTheOnlyFirst()
    {
        QVERIFY(!m_desk->isUnused().value());
        QCOMPARE(m_access->person()->role, Role::Administrator);
        QCOMPARE(m_access->person()->login, QStringLiteral("admin"));
        const auto again = m_desk->createFirstAdministrator(QStringLiteral("other"), QStringLiteral("Other"),
                                                            secret(second));
        QCOMPARE(again.error().code, ErrorCode::AccountConflict);
    }

    void passwordsOpenAccountsAlsoAfterARestart()
    {
        m_desk->logOut();
        QVERIFY(!m_access->person());
        open();
        const auto person = m_desk->logIn(QStringLiteral(" ADMIN "), secret(first));
        QVERIFY2(person, person ? "" : qPrintable(describe(person.error())));
        QCOMPARE(person->name, QStringLiteral("Asel Omar"));
        QVERIFY(m_access->person() == *person);
    }

    void refusalsSayNothing_data()
    {
        QTest::addColumn<QString>("login");
        QTest::addColumn<QByteArray>("password");
        QTest::newRow("wrong password") << QStringLiteral("admin") << QByteArray(second);
        QTest::newRow("empty password") << QStringLiteral("admin") << QByteArray();
        QTest::newRow("unknown login") << QStringLiteral("nobody") << QByteArray(first);
        QTest::newRow("closed account") << QStringLiteral("closed") << QByteArray(second);
        QTest::newRow("SQL") << QStringLiteral("' OR 1=1 --") << QByteArray(first);
    }
    void refusalsSayNothing()
    {
        QFETCH(QString, login);
        QFETCH(QByteArray, password);
        QVERIFY(
            m_desk->add(QStringLiteral("closed"), QStringLiteral("Closed"), Role::Operator, secret(second)));
        QVERIFY(m_desk->setActive(idOf("closed"), false));
        m_desk->logOut();
        const auto refused = m_desk->logIn(login, secret(password.constData()));
        QCOMPARE(refused.error().code, ErrorCode::LogInRefused);
        QCOMPARE(refused.error().detail, QStringLiteral("login or password"));
        QVERIFY(!m_access->person());
        const auto entry = m_archive->auditLog().list(1)->front();
        QCOMPARE(entry.event.action, QStringLiteral("log-in-refused"));
        QVERIFY(!QString::fromUtf8(QJsonDocument(entry.event.detail).toJson()).contains(login));
    }

    void guessingIsSlowedDownAlsoAcrossRestarts()
    {
        m_desk->logOut();
        for (int i = 0; i < 5; ++i)
            QCOMPARE(m_desk->logIn(QStringLiteral("admin"), secret(second)).error().code,
                     ErrorCode::LogInRefused);
        open();
        const auto delayed = m_desk->logIn(QStringLiteral("admin"), secret(first));
        QCOMPARE(delayed.error().code, ErrorCode::LogInDelayed);
        QCOMPARE(delayed.error().detail, QStringLiteral("60"));
        m_fixture->clock.advance(59'001);
        QCOMPARE(m_desk->logIn(QStringLiteral("admin"), secret(first)).error().detail, QStringLiteral("1"));
        m_fixture->clock.advance(1'000);
        QCOMPARE(m_desk->logIn(QStringLiteral("admin"), secret(second)).error().code,
                 ErrorCode::LogInRefused);
        QCOMPARE(m_desk->logIn(QStringLiteral("admin"), secret(first)).error().detail, QStringLiteral("120"));
        m_fixture->clock.advance(120'000);
        QVERIFY(m_desk->logIn(QStringLiteral("admin"), secret(first)));
        m_desk->logOut();
        QCOMPARE(m_desk->logIn(QStringLiteral("admin"), secret(second)).error().code,
                 ErrorCode::LogInRefused);
        QVERIFY(m_desk->logIn(QStringLiteral("admin"), secret(first))); // counted from the beginning
    }

    void aPasswordFromSomebodyElseIsChangedFirst()
    {
        QVERIFY(
            m_desk->add(QStringLiteral("op"), QStringLiteral("Operator"), Role::Operator, secret(second)));
        m_desk->logOut();
        QCOMPARE(m_desk->logIn(QStringLiteral("op"), secret(second)).error().code,
                 ErrorCode::PasswordExpired);
        QVERIFY(!m_access->person());
        QCOMPARE(m_desk->changePassword(QStringLiteral("op"), secret(first), secret(third)).error().code,
                 ErrorCode::LogInRefused);
        QCOMPARE(m_desk->changePassword(QStringLiteral("op"), secret(second), secret(second)).error().code,
                 ErrorCode::PasswordUnsuitable);
        QCOMPARE(m_desk->changePassword(QStringLiteral("op"), secret(second), secret("short")).error().code,
                 ErrorCode::PasswordUnsuitable);
        QVERIFY(m_desk->changePassword(QStringLiteral("op"), secret(second), secret(third)));
        QCOMPARE(m_access->person()->role, Role::Operator);
        m_desk->logOut();
        QVERIFY(m_desk->logIn(QStringLiteral("op"), secret(third)));
    }

    void oneAdministratorIsAlwaysLeft()
    {
        const QString own = idOf("admin");
        QCOMPARE(m_desk->setActive(own, false).error().code, ErrorCode::AccountLast);
        QCOMPARE(m_desk->setRole(own, Role::Auditor).error().code, ErrorCode::AccountLast);
        QVERIFY(
            m_desk->add(QStringLiteral("next"), QStringLiteral("Next"), Role::Administrator, secret(second)));
        QVERIFY(m_desk->setRole(own, Role::Auditor));
        QCOMPARE(m_desk->setActive(idOf("next"), false).error().code, ErrorCode::AccountLast);
    }

    void newAccounts_data()
    {
        QTest::addColumn<QString>("login");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("password");
        QTest::addColumn<QString>("refusal");
        const auto row = [](const char* title, const char* login, const char* name, const char* password,
                            const char* refusal) {
            QTest::newRow(title) << QString::fromUtf8(login) << QString::fromUtf8(name)
                                 << QByteArray(password) << QString::fromLatin1(refusal);
        };
        row("good", "a.seitova-2", "Айгүл Сейітова", second, "");
        row("taken", "Admin", "Other", second, "AccountConflict");
        row("one letter", "a", "Other", second, "InvalidArgument");
        row("Cyrillic login", "айгүл", "Other", second, "InvalidArgument");
        row("a space in it", "a b", "Other", second, "InvalidArgument");
        row("no name", "ab", "  ", second, "InvalidArgument");
        row("weak password", "ab", "Other", "password", "PasswordUnsuitable");
        row("own name as password", "ab", "Bridgekeeper", "bridgekeeper under", "PasswordUnsuitable");
    }
    void newAccounts()
    {
        QFETCH(QString, login);
        QFETCH(QString, name);
        QFETCH(QByteArray, password);
        QFETCH(QString, refusal);
        const auto added = m_desk->add(login, name, Role::Operator, secret(password.constData()));
        QCOMPARE(added ? QString() : nameOf(added.error().code), refusal);
        QCOMPARE(m_desk->accounts()->size(), refusal.isEmpty() ? 2U : 1U);
    }

    void recoveryLeavesATrace()
    {
        m_desk->logOut();
        QCOMPARE(m_desk->recover(QStringLiteral("0000-0000"), QStringLiteral("admin"), secret(second))
                     .error()
                     .code,
                 ErrorCode::RecoveryRefused);
        QCOMPARE(m_desk->recover(m_code, QStringLiteral("nobody"), secret(second)).error().code,
                 ErrorCode::AccountUnknown);
        QCOMPARE(m_desk->recover(m_code, QStringLiteral("admin"), secret("short")).error().code,
                 ErrorCode::PasswordUnsuitable);
        const auto next = m_desk->recover(m_code.toLower(), QStringLiteral("admin"), secret(second));
        QVERIFY2(next, next ? "" : qPrintable(describe(next.error())));
        QCOMPARE(m_access->person()->role, Role::Administrator);
        // Used once: another time only with the next one.
        QCOMPARE(m_desk->recover(m_code, QStringLiteral("admin"), secret(third)).error().code,
                 ErrorCode::RecoveryRefused);
        QVERIFY(m_desk->recover(*next, QStringLiteral("admin"), secret(third)));
        QStringList acts;
        const auto entries = m_archive->auditLog().list(100);
        for (const auto& entry : *entries)
            acts.prepend(entry.event.action);
        QCOMPARE(acts, (QStringList{QStringLiteral("first-account"), QStringLiteral("log-in"),
                                    QStringLiteral("recovery-refused"), QStringLiteral("recovered"),
                                    QStringLiteral("log-in"), QStringLiteral("recovery-refused"),
                                    QStringLiteral("recovered"), QStringLiteral("log-in")}));
        QVERIFY(m_archive->auditLog().verify());
    }

    void changesNeedTheRole_data()
    {
        QTest::addColumn<QString>("role");
        for (const Role role : allRoles)
            QTest::newRow(qPrintable(nameOf(role))) << nameOf(role);
    }
    void changesNeedTheRole()
    {
        QFETCH(QString, role);
        const QString id = idOf("admin");
        QVERIFY(m_desk->add(QStringLiteral("spare"), QStringLiteral("Spare"), Role::Administrator,
                            secret(second)));
        const Role own = roleFromName(role).value();
        m_access->enter({QStringLiteral("someone"), QStringLiteral("x"), QStringLiteral("X"), own});
        const bool may = permits(own, Action::ChangeAccounts);
        const auto answer = [may](const Result<void>& result) {
            return may ? result.has_value() : !result && result.error().code == ErrorCode::NotPermitted;
        };
        QVERIFY(
            answer(m_desk->add(QStringLiteral("new"), QStringLiteral("New"), Role::Operator, secret(third))));
        QVERIFY(answer(m_desk->givePassword(id, secret(third))));
        QVERIFY(answer(m_desk->bindCertificate(id, Sha256::of(QByteArray("c")))));
        QVERIFY(answer(m_desk->setActive(id, true)));
        QVERIFY(answer(m_desk->setRole(id, Role::Auditor)));
        const auto listed = m_desk->accounts();
        QCOMPARE(listed.has_value(), permits(own, Action::ReadAccounts));
        if (!listed)
            QCOMPARE(listed.error().code, ErrorCode::NotPermitted);
    }

    void whoIsClosedMeanwhileMayNothingMore()
    {
        QVERIFY(
            m_desk->add(QStringLiteral("next"), QStringLiteral("Next"), Role::Administrator, secret(second)));
        m_access->setRecheck([this](const Person& person) { return m_desk->current(person); });
        const QString own = idOf("admin");
        QVERIFY(m_desk->setRole(own, Role::Auditor)); // their own
        QCOMPARE(m_desk->setActive(own, true).error().code, ErrorCode::NotPermitted);
        QVERIFY(m_archive->accounts().change(own,
                                             [](evidence::Account& account) { account.isActive = false; },
                                             nameOf(Role::Administrator), {QStringLiteral("test"), {}, {}}));
        QCOMPARE(m_desk->accounts().error().code, ErrorCode::LogInRequired);
    }

    void onlyAdministratorsAreRecovered()
    {
        QVERIFY(m_desk->add(QStringLiteral("op"), QStringLiteral("Op"), Role::Operator, secret(second)));
        QCOMPARE(m_desk->recover(m_code, QStringLiteral("op"), secret(third)).error().code,
                 ErrorCode::AccountUnknown);
        QVERIFY(m_desk->recover(m_code, QStringLiteral("admin"), secret(third))); // the code is still good
    }

    void nothingIsDoneWhenItCannotBeNoted()
    {
        m_desk->logOut();
        QCOMPARE(m_desk->setActive(QStringLiteral("x"), false).error().code, ErrorCode::LogInRequired);
    }

private:
    void open()
    {
        m_desk.reset();
        m_archive.reset();
        m_archive = m_fixture->open().value();
        m_access = std::make_unique<Access>();
        m_desk = std::make_unique<AccountDesk>(m_archive->accounts(), m_archive->auditLog(), *m_access,
                                               m_fixture->clock);
    }
    [[nodiscard]] QString idOf(const char* login) const
    {
        return m_archive->accounts().byLogin(QString::fromLatin1(login)).value()->id;
    }

    std::unique_ptr<ArchiveFixture> m_fixture;
    std::unique_ptr<evidence::Archive> m_archive;
    std::unique_ptr<Access> m_access;
    std::unique_ptr<AccountDesk> m_desk;
    QString m_code;
};

static const tests::Registered<tst_AccountDesk> registered;
#include "tst_AccountDesk.moc"
