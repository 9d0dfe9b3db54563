#include "TestRegistry.h"
#include "engine/face/ModelLocator.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace {

struct Run
{
    int exitCode = -1;
    QByteArray out;
    QByteArray err;
    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

Run run(const QString& program, const QStringList& arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(AIQYN_BINARY_DIR "/bin/") + program, arguments);
    Run result;
    if (!process.waitForFinished(300000)) {
        process.kill();
        process.waitForFinished();
        return result;
    }
    result.exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    result.out = process.readAllStandardOutput();
    result.err = process.readAllStandardError();
    return result;
}

QStringList kindsOf(const QJsonObject& report)
{
    QStringList kinds;
    for (const QJsonValue& document : report[QStringLiteral("documents")].toArray())
        kinds << document[QStringLiteral("kind")].toString();
    return kinds;
}

} // namespace

/// Drives the real wizard of the real program from its start page to its summary.
class tst_SelfDrive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void session_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("liveness");
        QTest::addColumn<int>("attempts");
        QTest::addColumn<QString>("comparison");
        QTest::addColumn<QString>("decision");
        QTest::addColumn<QStringList>("kinds");
        const QStringList all{QStringLiteral("liveness"), QStringLiteral("comparison"),
                              QStringLiteral("decision")};
        QTest::newRow("genuine") << QStringList{QStringLiteral("--seed"), QStringLiteral("1")}
                                 << QStringLiteral("passed") << 1 << QStringLiteral("match")
                                 << QStringLiteral("approved") << all;
        QTest::newRow("genuine in Kazakh, another person")
            << QStringList{QStringLiteral("--seed"), QStringLiteral("2"), QStringLiteral("--language"),
                           QStringLiteral("kk")}
            << QStringLiteral("passed") << 1 << QStringLiteral("match") << QStringLiteral("approved") << all;
        QTest::newRow("impostor") << QStringList{QStringLiteral("--seed"), QStringLiteral("1"),
                                                 QStringLiteral("--impostor")}
                                  << QStringLiteral("passed") << 1 << QStringLiteral("no_match")
                                  << QStringLiteral("refused") << all;
        QTest::newRow("wrong action in each attempt")
            << QStringList{QStringLiteral("--seed"), QStringLiteral("3"), QStringLiteral("--species"),
                           QStringLiteral("wrong-action")}
            << QStringLiteral("negative") << 3 << QString() << QStringLiteral("refused")
            << QStringList{QStringLiteral("liveness"), QStringLiteral("decision")};
    }
    void session()
    {
        if (!modelsPresent())
            QSKIP("The models of the standard pack are not here: the wizard was not driven.");
        QFETCH(QStringList, arguments);
        QFETCH(QString, liveness);
        QFETCH(int, attempts);
        QFETCH(QString, comparison);
        QFETCH(QString, decision);
        QFETCH(QStringList, kinds);

        const QTemporaryDir folder;
        const QString profile = folder.filePath(QStringLiteral("profile"));
        const QString exported = folder.filePath(QStringLiteral("exported"));
        const Run driven =
            run(QStringLiteral("aiqyn"),
                QStringList{QStringLiteral("--training"), QStringLiteral("--self-drive"),
                            QStringLiteral("--profile"), profile, QStringLiteral("--export"), exported} +
                    arguments);
        QVERIFY2(driven.exitCode == 0, driven.err + driven.out);
        const QJsonObject report = driven.json();
        const QJsonObject live = report[QStringLiteral("liveness")].toObject();
        QCOMPARE(live[QStringLiteral("result")].toString(), liveness);
        QCOMPARE(live[QStringLiteral("attempts")].toArray().size(), attempts);
        for (const QJsonValue& attempt : live[QStringLiteral("attempts")].toArray()) {
            if (liveness == QLatin1String("negative"))
                QCOMPARE(attempt[QStringLiteral("mismatch")].toString(), QStringLiteral("WRONG_ACTION"));
            else
                QVERIFY(attempt[QStringLiteral("plan")].toArray().size() >= 3);
        }
        QCOMPARE(report[QStringLiteral("comparison")][QStringLiteral("result")].toString(), comparison);
        QCOMPARE(report[QStringLiteral("decision")][QStringLiteral("result")].toString(), decision);
        QCOMPARE(kindsOf(report), kinds);

        // What was exported verifies with the auditor's program, and so does the archive it came from.
        const QString trust = profile + QStringLiteral("/trust");
        const Run files = run(QStringLiteral("aiqyn-verify"),
                              {QStringLiteral("--json"), QStringLiteral("--trust"), trust, exported});
        QVERIFY2(files.exitCode == 0, files.err + files.out);
        QCOMPARE(files.json()[QStringLiteral("documents")].toArray().size(), kinds.size());
        const Run archive = run(QStringLiteral("aiqyn-verify"),
                                {QStringLiteral("--json"), QStringLiteral("--profile"), profile});
        QVERIFY2(archive.exitCode == 0, archive.err + archive.out);
        QCOMPARE(archive.json()[QStringLiteral("documents")].toArray().size(), kinds.size());
    }

    void seedRepeatsTheSession()
    {
        if (!modelsPresent())
            QSKIP("The models of the standard pack are not here: the wizard was not driven.");
        QJsonObject first;
        for (int round = 0; round < 2; ++round) {
            const QTemporaryDir folder;
            const Run driven =
                run(QStringLiteral("aiqyn"),
                    {QStringLiteral("--training"), QStringLiteral("--self-drive"), QStringLiteral("--seed"),
                     QStringLiteral("5"), QStringLiteral("--profile"), folder.path()});
            QVERIFY2(driven.exitCode == 0, driven.err);
            const QJsonObject live = driven.json()[QStringLiteral("liveness")].toObject();
            if (round == 0)
                first = live;
            else
                QCOMPARE(live, first);
        }
    }

    void unreadableProfileIsNamedAndNothingIsLost_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("catalogue") << QStringLiteral("archive/catalogue.sqlite")
                                   << QByteArray("ArchiveUnreadable");
        QTest::newRow("key password")
            << QStringLiteral("keys/training.password") << QByteArray("KeyPasswordWrong");
        QTest::newRow("key") << QStringLiteral("keys/training-provider.p12") << QByteArray("KeyUnreadable");
    }
    void unreadableProfileIsNamedAndNothingIsLost()
    {
        if (!modelsPresent())
            QSKIP("The models of the standard pack are not here: the wizard was not driven.");
        QFETCH(QString, file);
        QFETCH(QByteArray, code);
        const QTemporaryDir folder;
        const QStringList start{QStringLiteral("--training"), QStringLiteral("--self-drive"),
                                QStringLiteral("--seed"),     QStringLiteral("1"),
                                QStringLiteral("--language"), QStringLiteral("ru"),
                                QStringLiteral("--profile"),  folder.path()};
        QVERIFY(run(QStringLiteral("aiqyn"), start).exitCode == 0);

        QFile damaged(folder.filePath(file));
        QVERIFY(damaged.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
        QVERIFY(damaged.open(QIODevice::ReadWrite));
        const QByteArray content = damaged.readAll();
        damaged.seek(0);
        damaged.write(QByteArray(content.size(), 'x'));
        damaged.close();
        const Run refused = run(QStringLiteral("aiqyn"), start);
        QCOMPARE(refused.exitCode, 3);
        QVERIFY2(refused.err.contains(code), refused.err);
        QVERIFY(refused.out.isEmpty());

        QVERIFY(damaged.open(QIODevice::WriteOnly | QIODevice::Truncate));
        damaged.write(content);
        damaged.close();
        const Run archive = run(QStringLiteral("aiqyn-verify"),
                                {QStringLiteral("--json"), QStringLiteral("--profile"), folder.path()});
        QCOMPARE(archive.exitCode, 0);
        QCOMPARE(archive.json()[QStringLiteral("documents")].toArray().size(), 3);
    }

private:
    static bool modelsPresent()
    {
        using namespace aiqyn::engine;
        const auto pack = ModelPack::named(QStringLiteral("standard"));
        return pack && ModelLocator(ModelLocator::defaultSearchFolders({})).load(*pack);
    }
};

static const aiqyn::tests::Registered<tst_SelfDrive> registered;
#include "tst_SelfDrive.moc"
