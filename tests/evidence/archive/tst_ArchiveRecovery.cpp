#include "ArchiveFixture.h"
#include "TestRegistry.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <unistd.h>

using namespace aiqyn;
using tests::ArchiveFixture;

namespace {

constexpr std::int64_t hourMs = 3'600'000;

bool write(const QString& path, const QByteArray& bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (file.exists() && !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return false;
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size();
}

/// Runs one statement on the catalogue behind the archive's back.
bool tamper(const ArchiveFixture& fixture, const QString& sql)
{
    const QString name = QStringLiteral("tamper");
    bool done = false;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(fixture.folder().filePath(QStringLiteral("catalogue.sqlite")));
        done = database.open() && QSqlQuery(database).exec(sql);
    }
    QSqlDatabase::removeDatabase(name);
    return done;
}

QString announce(const QByteArray& bytes, std::int64_t sinceMs)
{
    return QStringLiteral("INSERT INTO pending VALUES('%1',%2)").arg(Sha256::of(bytes).toHex()).arg(sinceMs);
}

} // namespace

class tst_ArchiveRecovery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void damagedContainer_data()
    {
        QTest::addColumn<QByteArray>("left"); // null = file removed
        QTest::newRow("one bit") << QByteArray("cpntainer");
        QTest::newRow("cut") << QByteArray("contain");
        QTest::newRow("empty") << QByteArray("");
        QTest::newRow("missing") << QByteArray();
    }
    void damagedContainer()
    {
        QFETCH(QByteArray, left);
        ArchiveFixture fixture;
        auto archive = fixture.open();
        QVERIFY(archive.has_value());
        const auto document = fixture.document(QStringLiteral("d1"));
        QVERIFY((*archive)->seal(document, "container").has_value());
        const QString path = fixture.containerPath("container");
        if (left.isNull())
            QVERIFY(QFile::remove(path));
        else
            QVERIFY(write(path, left));
        const auto read = (*archive)->read(QStringLiteral("d1"));
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::ArchiveDamaged);
        // Whoever still has the bytes can mend the archive by sealing them again.
        QVERIFY((*archive)->seal(document, "container").has_value());
        QVERIFY((*archive)->read(QStringLiteral("d1")).has_value());
    }

    void unreadableArchive_data()
    {
        QTest::addColumn<QString>("defect");
        for (const char* defect : {"catalogue is text", "catalogue head overwritten", "index.key missing",
                                   "index.key short", "index.key of another archive", "journal.key missing",
                                   "journal.key short", "journal.key of another archive", "newer schema"})
            QTest::newRow(defect) << QString::fromLatin1(defect);
    }
    void unreadableArchive()
    {
        QFETCH(QString, defect);
        ArchiveFixture fixture;
        {
            auto archive = fixture.open();
            QVERIFY(archive.has_value());
            QVERIFY((*archive)->journalSession(QStringLiteral("session-1"), "facts").has_value());
        }
        const QString catalogue = fixture.folder().filePath(QStringLiteral("catalogue.sqlite"));
        const QString key = fixture.folder().filePath(defect.startsWith(QLatin1String("journal"))
                                                          ? QStringLiteral("journal.key")
                                                          : QStringLiteral("index.key"));
        if (defect == QLatin1String("catalogue is text")) {
            QVERIFY(write(catalogue, QByteArray("this is no database\n").repeated(200)));
        } else if (defect == QLatin1String("catalogue head overwritten")) {
            QFile file(catalogue);
            QVERIFY(file.open(QIODevice::ReadWrite));
            QVERIFY(file.seek(100) && file.write(QByteArray(3000, '\x5a')) == 3000);
        } else if (defect.endsWith(QLatin1String(".key missing"))) {
            QVERIFY(QFile::remove(key));
        } else if (defect.endsWith(QLatin1String(".key short"))) {
            QVERIFY(write(key, "short"));
        } else if (defect.endsWith(QLatin1String(".key of another archive"))) {
            QVERIFY(write(key, QByteArray(32, 'k')));
        } else {
            QVERIFY(tamper(fixture, QStringLiteral("PRAGMA user_version=999")));
        }
        const auto archive = fixture.open();
        QVERIFY(!archive);
        QCOMPARE(archive.error().code, ErrorCode::ArchiveUnreadable);
        QVERIFY(!archive.error().detail.isEmpty());
    }

    void tornRowIsNoShortList()
    {
        ArchiveFixture fixture;
        {
            auto archive = fixture.open();
            QVERIFY(archive.has_value());
            for (int i = 0; i < 60; ++i) {
                const QString id = QStringLiteral("d%1").arg(i);
                QVERIFY((*archive)->seal(fixture.document(id), id.toUtf8()).has_value());
            }
        }
        QFile file(fixture.folder().filePath(QStringLiteral("catalogue.sqlite")));
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray all = file.readAll();
        const qsizetype at = all.indexOf("C-17") & ~qsizetype{4095}; // the oldest page of rows
        QVERIFY(at > 0 && file.seek(at) && file.write(QByteArray(4096, '\x5a')) == 4096);
        file.close();

        const auto archive = fixture.open();
        const auto rows = archive ? (*archive)->list({}, 1000) : tl::make_unexpected(archive.error());
        QVERIFY(!rows);
        QCOMPARE(rows.error().code, ErrorCode::ArchiveUnreadable);
    }

    void notAFolder()
    {
        ArchiveFixture fixture;
        QVERIFY(write(fixture.folder().path(), "a file"));
        const auto archive = fixture.open();
        QVERIFY(!archive);
        QCOMPARE(archive.error().code, ErrorCode::ArchiveUnreadable);
    }

    void noRights()
    {
        ArchiveFixture fixture;
        QVERIFY(fixture.open().has_value());
        QVERIFY(QFile::setPermissions(fixture.folder().path(), QFile::Permissions()));
        const bool superuser = ::geteuid() == 0; // may read every folder: become nobody for a moment
        QVERIFY(!superuser || ::seteuid(65534) == 0);
        const auto archive = fixture.open();
        QVERIFY(!superuser || ::seteuid(0) == 0);
        QFile::setPermissions(fixture.folder().path(),
                              QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QVERIFY(!archive);
        QCOMPARE(archive.error().code, ErrorCode::ArchiveUnreadable);
    }

    void unwritableContainerLeavesNoRow()
    {
        ArchiveFixture fixture;
        auto archive = fixture.open();
        QVERIFY(archive.has_value());
        const QByteArray bytes("container");
        const QString shard = QFileInfo(fixture.containerPath(bytes)).path();
        QVERIFY(write(shard, "a file where the shard folder belongs"));
        const auto sealed = (*archive)->seal(fixture.document(QStringLiteral("d1")), bytes);
        QVERIFY(!sealed);
        QCOMPARE(sealed.error().code, ErrorCode::ArchiveUnwritable);
        QVERIFY(!(*archive)->find(QStringLiteral("d1")));
    }

    void crashBetweenFileAndRow_data()
    {
        QTest::addColumn<qint64>("ageMs");
        QTest::addColumn<bool>("kept");
        QTest::newRow("a moment ago, may be another process at work") << qint64{1000} << true;
        QTest::newRow("two hours ago") << qint64{2 * hourMs} << false;
    }
    void crashBetweenFileAndRow()
    {
        QFETCH(qint64, ageMs);
        QFETCH(bool, kept);
        ArchiveFixture fixture;
        QVERIFY(fixture.open().has_value());
        const QByteArray orphan("orphan");
        QVERIFY(write(fixture.containerPath(orphan), orphan));
        QVERIFY(tamper(fixture, announce(orphan, fixture.clock.now().milliseconds() - ageMs)));

        auto archive = fixture.open();
        QVERIFY(archive.has_value());
        QCOMPARE(QFile::exists(fixture.containerPath(orphan)), kept);
        QVERIFY((*archive)->list({}, 10)->empty());
        // The session resumes and seals the same bytes: nothing is in its way.
        QVERIFY((*archive)->seal(fixture.document(QStringLiteral("d1")), orphan).has_value());
        QCOMPARE((*archive)->read(QStringLiteral("d1")).value_or(QByteArray()), orphan);
    }

    void sweepSparesSealedContainers()
    {
        ArchiveFixture fixture;
        {
            auto archive = fixture.open();
            QVERIFY(archive.has_value());
            QVERIFY((*archive)->seal(fixture.document(QStringLiteral("d1")), "sealed").has_value());
        }
        QVERIFY(tamper(fixture, announce("sealed", fixture.clock.now().milliseconds() - 2 * hourMs)));
        auto archive = fixture.open();
        QVERIFY(archive.has_value());
        QVERIFY((*archive)->read(QStringLiteral("d1")).has_value());
    }

    void sweepRemovesUnfinishedFiles()
    {
        ArchiveFixture fixture;
        QVERIFY(fixture.open().has_value());
        const QString part =
            fixture.folder().filePath(QStringLiteral("containers/ab/abcdef.asice.4711-1.part"));
        QVERIFY(write(part, "half"));
        fixture.clock.set(QDateTime::currentMSecsSinceEpoch());
        QVERIFY(fixture.open().has_value());
        QVERIFY(QFile::exists(part));
        fixture.clock.advance(2 * hourMs);
        QVERIFY(fixture.open().has_value());
        QVERIFY(!QFile::exists(part));
    }
};

static const tests::Registered<tst_ArchiveRecovery> registered;
#include "tst_ArchiveRecovery.moc"
