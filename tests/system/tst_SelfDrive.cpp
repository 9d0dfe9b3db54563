#include "ProgramRun.h"
#include "TestRegistry.h"
#include "engine/face/PackChoice.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

namespace {

QStringList kindsOf(const QJsonObject& report)
{
    QStringList kinds;
    for (const QJsonValue& document : report[QStringLiteral("documents")].toArray())
        kinds << document[QStringLiteral("kind")].toString();
    return kinds;
}

} // namespace

using namespace aiqyn;
using tests::Run;
using tests::run;

/// Drives the real wizard of the real program from its start page to its summary, with the built-in pack and,
/// where its weights are at hand, the standard one.
class tst_SelfDrive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<QString>("pack");
        QTest::newRow("builtin") << QStringLiteral("builtin");
        const engine::ModelLocator locator(engine::ModelLocator::defaultSearchFolders({}));
        if (engine::choosePack(locator, QStringLiteral("standard")))
            QTest::newRow("standard") << QStringLiteral("standard");
    }

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
        QFETCH_GLOBAL(QString, pack);
        QFETCH(QStringList, arguments);
        QFETCH(QString, liveness);
        QFETCH(int, attempts);
        QFETCH(QString, comparison);
        QFETCH(QString, decision);
        QFETCH(QStringList, kinds);

        const QTemporaryDir folder;
        const QString profile = folder.filePath(QStringLiteral("profile"));
        const QString exported = folder.filePath(QStringLiteral("exported"));
        const Run driven = run(QStringLiteral("aiqyn"),
                               QStringList{QStringLiteral("--training"), QStringLiteral("--self-drive"),
                                           QStringLiteral("--pack"), pack, QStringLiteral("--profile"),
                                           profile, QStringLiteral("--export"), exported} +
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
        QStringList archived = kindsOf(archive.json());
        QStringList sealed = kinds + QStringList{QStringLiteral("policy")};
        archived.sort();
        sealed.sort();
        QCOMPARE(archived, sealed);
    }

    void seedRepeatsTheSession()
    {
        QFETCH_GLOBAL(QString, pack);
        QJsonObject first;
        for (int round = 0; round < 2; ++round) {
            const QTemporaryDir folder;
            const Run driven = run(QStringLiteral("aiqyn"),
                                   {QStringLiteral("--training"), QStringLiteral("--self-drive"),
                                    QStringLiteral("--seed"), QStringLiteral("5"), QStringLiteral("--pack"),
                                    pack, QStringLiteral("--profile"), folder.path()});
            QVERIFY2(driven.exitCode == 0, driven.err);
            const QJsonObject live = driven.json()[QStringLiteral("liveness")].toObject();
            if (round == 0)
                first = live;
            else
                QCOMPARE(live, first);
        }
    }
};

static const aiqyn::tests::Registered<tst_SelfDrive> registered;
#include "tst_SelfDrive.moc"
