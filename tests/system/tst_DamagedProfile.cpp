#include "ProgramRun.h"
#include "TestRegistry.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace aiqyn;
using tests::Run;
using tests::run;

/// A profile that was damaged between two starts of the program.
class tst_DamagedProfile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
        QFETCH(QString, file);
        QFETCH(QByteArray, code);
        const QTemporaryDir folder;
        const QStringList start{QStringLiteral("--training"), QStringLiteral("--self-drive"),
                                QStringLiteral("--seed"),     QStringLiteral("1"),
                                QStringLiteral("--language"), QStringLiteral("ru"),
                                QStringLiteral("--pack"),     QStringLiteral("builtin"),
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
        QCOMPARE(archive.json()[QStringLiteral("documents")].toArray().size(), 4); // with the policy
    }
};

static const aiqyn::tests::Registered<tst_DamagedProfile> registered;
#include "tst_DamagedProfile.moc"
