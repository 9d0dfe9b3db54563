#include "TestRegistry.h"
#include "app/identification/SessionLock.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace aiqyn;
using app::SessionLock;

class tst_SessionLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isHeldByOneAndGivenBack()
    {
        const QTemporaryDir temporary;
        const QDir folder(temporary.filePath(QStringLiteral("sessions")));
        const QString id = newId();
        {
            const auto held = SessionLock::acquire(folder, id);
            QVERIFY(held && *held);
            const auto second = SessionLock::acquire(folder, id);
            QVERIFY(second && !*second);
            const auto another = SessionLock::acquire(folder, newId());
            QVERIFY(another && *another);
        }
        QVERIFY(folder.isEmpty());
        const auto again = SessionLock::acquire(folder, id);
        QVERIFY(again && *again);
    }

    void killedProcessLetsGo()
    {
        const QTemporaryDir temporary;
        const QDir folder(temporary.path());
        const QString id = newId();
        std::array<int, 2> ready{};
        QVERIFY(::pipe(ready.data()) == 0);
        const pid_t child = ::fork();
        if (child == 0) {
            const auto held = SessionLock::acquire(folder, id);
            const char done = held && *held ? 'y' : 'n';
            if (::write(ready[1], &done, 1) == 1)
                ::pause();
            ::_exit(1);
        }
        QVERIFY(child > 0);
        char done = 0;
        const bool told = ::read(ready[0], &done, 1) == 1;
        const auto refused = SessionLock::acquire(folder, id);
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        ::close(ready[0]);
        ::close(ready[1]);
        QVERIFY(told && done == 'y');
        QVERIFY(refused && !*refused);
        QVERIFY(QFileInfo::exists(folder.filePath(id + QStringLiteral(".lock"))));
        const auto free = SessionLock::acquire(folder, id);
        QVERIFY(free && *free);
    }

    void onlySessionIdsBecomeFileNames_data()
    {
        QTest::addColumn<QString>("id");
        QTest::newRow("empty") << QString();
        QTest::newRow("path") << QStringLiteral("../catalogue");
        QTest::newRow("braces") << QUuid::createUuid().toString();
        QTest::newRow("tail") << newId() + QStringLiteral("/x");
    }
    void onlySessionIdsBecomeFileNames()
    {
        QFETCH(QString, id);
        const QTemporaryDir temporary;
        const auto refused = SessionLock::acquire(QDir(temporary.path()), id);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::InvalidArgument);
        QVERIFY(QDir(temporary.path()).isEmpty());
    }

    void unusableFolder()
    {
        const QTemporaryDir temporary;
        QFile file(temporary.filePath(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto refused = SessionLock::acquire(QDir(file.fileName()), newId());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::FileUnwritable);
    }

private:
    static QString newId() { return QUuid::createUuid().toString(QUuid::WithoutBraces); }
};

static const aiqyn::tests::Registered<tst_SessionLock> registered;
#include "tst_SessionLock.moc"
