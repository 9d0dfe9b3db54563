#include "TestRegistry.h"
#include "app/access/Access.h"

#include <QFile>
#include <QTest>

using namespace aiqyn;
using namespace aiqyn::app;

namespace {

/// The table of docs/roles.md.
QString table()
{
    QString text = QStringLiteral("| action |");
    QString rule = QStringLiteral("|---|");
    for (const Role role : allRoles) {
        text += u' ' + nameOf(role).replace(u'-', u' ') + QStringLiteral(" |");
        rule += QStringLiteral("---|");
    }
    text += u'\n' + rule + u'\n';
    for (const Action action : allActions) {
        text += QStringLiteral("| ") + nameOf(action) + QStringLiteral(" |");
        for (const Role role : allRoles)
            text += permits(role, action) ? QStringLiteral(" yes |") : QStringLiteral(" - |");
        text += u'\n';
    }
    return text;
}

} // namespace

class tst_Permissions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// With AIQYN_UPDATE_DOCS=1 the document gets the table that this program prints.
    void theDocumentSaysWhatHolds()
    {
        const QString begin = QStringLiteral("<!-- roles: printed by tst_Permissions -->\n");
        const QString end = QStringLiteral("<!-- roles end -->");
        QFile file(QStringLiteral(AIQYN_SOURCE_DIR "/docs/roles.md"));
        QVERIFY(file.open(QFile::ReadOnly));
        QString text = QString::fromUtf8(file.readAll());
        file.close();
        const auto from = text.indexOf(begin) + begin.size();
        const auto to = text.indexOf(end);
        QVERIFY(from >= begin.size() && to >= from);
        if (qEnvironmentVariableIsSet("AIQYN_UPDATE_DOCS")) {
            text.replace(from, to - from, table());
            QVERIFY(file.open(QFile::WriteOnly | QFile::Truncate));
            file.write(text.toUtf8());
            return;
        }
        QCOMPARE(text.mid(from, to - from), table());
    }

    void namesAreUnique()
    {
        QStringList names;
        for (const Action action : allActions)
            names << nameOf(action);
        QVERIFY(!names.contains(QString()));
        QCOMPARE(names.removeDuplicates(), 0);
        for (const Role role : allRoles)
            QVERIFY(roleFromName(nameOf(role)) == role);
        QVERIFY(!roleFromName(QStringLiteral("root")));
    }

    void whoMakesDoesNotCheck()
    {
        for (const Role role : allRoles) {
            QVERIFY(!(permits(role, Action::DraftPolicy) && permits(role, Action::ApprovePolicy)));
            QVERIFY(!(permits(role, Action::HoldSession) && permits(role, Action::OpenDocument)));
        }
        for (const Action action :
             {Action::HoldSession, Action::ExportDocument, Action::DraftPolicy, Action::ApprovePolicy,
              Action::ImportPolicy, Action::ChangeKeys, Action::ChangeAccounts})
            QVERIFY(!permits(Role::Auditor, action));
    }

    void whatIsUnknownIsDenied()
    {
        for (const Role role : allRoles)
            QVERIFY(!permits(role, static_cast<Action>(0)) && !permits(role, static_cast<Action>(999)));
        for (const Action action : allActions)
            QVERIFY(!permits(static_cast<Role>(0), action) && !permits(static_cast<Role>(99), action));
    }

    void accessFollowsTheTable()
    {
        Access access;
        for (const Role role : allRoles) {
            const Person person{QStringLiteral("id"), QStringLiteral("login"), QStringLiteral("Name"), role};
            for (const Action action : allActions) {
                access.leave();
                QCOMPARE(access.require(action).error().code, ErrorCode::LogInRequired);
                access.enter(person);
                const auto answer = access.require(action);
                QCOMPARE(answer.has_value(), permits(role, action));
                QCOMPARE(access.may(action), permits(role, action));
                if (answer)
                    QVERIFY(*answer == person);
                else
                    QCOMPARE(answer.error().code, ErrorCode::NotPermitted);
                access.lock();
                QCOMPARE(access.require(action).error().code, ErrorCode::LogInRequired);
                QVERIFY(access.person() == person);
            }
        }
    }

    void nobodyCannotBeLocked()
    {
        Access access;
        access.lock();
        QVERIFY(!access.isLocked());
    }
};

static const tests::Registered<tst_Permissions> registered;
#include "tst_Permissions.moc"
