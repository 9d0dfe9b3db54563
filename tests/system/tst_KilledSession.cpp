#include "ProgramRun.h"
#include "TestRegistry.h"
#include "evidence/container/Container.h"

#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace aiqyn;
using tests::Run;
using tests::run;

namespace {

/// The first value of a query on the catalogue of a profile that a program may be at work on; invalid when
/// there is none yet.
QVariant ask(const QString& profile, const QString& sql)
{
    const QString name = QStringLiteral("journal");
    QVariant answer;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(profile + QStringLiteral("/archive/catalogue.sqlite"));
        database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
        if (database.open()) {
            QSqlQuery query(database);
            if (query.exec(sql) && query.next())
                answer = query.value(0);
        }
    }
    QSqlDatabase::removeDatabase(name);
    return answer;
}

int journalledAttempts(const QString& profile)
{
    return ask(profile, QStringLiteral("SELECT count(*) FROM journal WHERE attempt>=1")).toInt();
}

/// The record in the profile's only broken-off liveness document.
QJsonObject brokenOffRecord(const QString& profile)
{
    const QString hex = ask(profile, QStringLiteral("SELECT container_sha256 FROM document WHERE "
                                                    "kind='liveness' AND result='broken_off'"))
                            .toString();
    QFile file(profile + QStringLiteral("/archive/containers/%1/%2.asice").arg(hex.left(2), hex));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const auto reading = evidence::readContainer(file.readAll());
    return reading ? QJsonDocument::fromJson(reading->content.document).object() : QJsonObject();
}

} // namespace

/// The program is killed in the middle of a session, so that nothing of its own can tidy up.
class tst_KilledSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void failedAttemptIsNotErased()
    {
        const QTemporaryDir folder;
        const QString profile = folder.path();
        const QStringList common{QStringLiteral("--training"), QStringLiteral("--self-drive"),
                                 QStringLiteral("--pack"),     QStringLiteral("builtin"),
                                 QStringLiteral("--profile"),  profile,
                                 QStringLiteral("--seed")};
        {
            QProcess program;
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
            program.setProcessEnvironment(environment);
            program.start(QStringLiteral(AIQYN_BINARY_DIR "/bin/aiqyn"),
                          common + QStringList{QStringLiteral("3"), QStringLiteral("--species"),
                                               QStringLiteral("no-reaction")});
            QVERIFY(program.waitForStarted());
            QTRY_VERIFY_WITH_TIMEOUT(
                journalledAttempts(profile) >= 1 || program.state() == QProcess::NotRunning, 120000);
            QVERIFY2(program.state() == QProcess::Running, program.readAllStandardError());
            program.kill(); // SIGKILL
            QVERIFY(program.waitForFinished());
            QVERIFY(program.exitStatus() == QProcess::CrashExit);
        }
        QVERIFY(journalledAttempts(profile) >= 1);

        const Run next = run(QStringLiteral("aiqyn"), common + QStringList{QStringLiteral("1")});
        QVERIFY2(next.exitCode == 0, next.err + next.out);
        QCOMPARE(journalledAttempts(profile), 0);

        const QJsonArray attempts = brokenOffRecord(profile)[QStringLiteral("attempts")].toArray();
        QVERIFY(!attempts.isEmpty());
        QCOMPARE(attempts.first()[QStringLiteral("result")].toString(), QStringLiteral("failed"));
        QVERIFY(!attempts.first()[QStringLiteral("mismatch")].toString().isEmpty());

        const Run archive = run(QStringLiteral("aiqyn-verify"),
                                {QStringLiteral("--json"), QStringLiteral("--profile"), profile});
        QVERIFY2(archive.exitCode == 0, archive.err + archive.out);
        const QJsonArray documents = archive.json()[QStringLiteral("documents")].toArray();
        QCOMPARE(documents.size(), 5); // the policy, the killed session's and the three of the next
        for (const QJsonValue document : documents)
            QCOMPARE(document[QStringLiteral("indication")].toString(), QStringLiteral("TOTAL-PASSED"));
    }
};

static const aiqyn::tests::Registered<tst_KilledSession> registered;
#include "tst_KilledSession.moc"
