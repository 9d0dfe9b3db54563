#include "ArchiveFixture.h"
#include "TestRegistry.h"
#include "evidence/archive/Schema.h"

#include <QDirIterator>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace aiqyn;
using tests::ArchiveFixture;

namespace {

const QString session = QStringLiteral("session-1");
const QByteArray marker("MARKER-of-a-persons-attempt");

/// Statements on the catalogue behind the archive's back.
bool onCatalogue(const ArchiveFixture& fixture, const QStringList& statements)
{
    const QString name = QStringLiteral("behind");
    bool done = false;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(fixture.folder().filePath(QStringLiteral("catalogue.sqlite")));
        done = database.open();
        for (const QString& statement : statements)
            done = done && QSqlQuery(database).exec(statement);
    }
    QSqlDatabase::removeDatabase(name);
    return done;
}

/// Names of the archive's files that hold `bytes`, the write-ahead log among them.
QStringList filesWith(const ArchiveFixture& fixture, const QByteArray& bytes)
{
    QStringList names;
    QDirIterator files(fixture.folder().path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly) || file.readAll().contains(bytes))
            names << files.fileName();
    }
    return names;
}

QByteArrayList attemptsOf(evidence::Archive& archive, const QString& id = session)
{
    QByteArrayList entries;
    const auto journalled = archive.journalled(id);
    if (!journalled)
        return {"unreadable"};
    for (const evidence::JournalledAttempt& attempt : journalled->attempts)
        entries << QByteArray::number(attempt.number) + ':' + attempt.entry;
    return entries;
}

} // namespace

class tst_Journal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsFactsAndAttemptsAcrossARestart()
    {
        ArchiveFixture fixture;
        {
            auto archive = fixture.open();
            QVERIFY(archive.has_value());
            QVERIFY((*archive)->journalSession(session, "facts").has_value());
            QVERIFY((*archive)->journalSession(session, "facts").has_value());
            QVERIFY((*archive)->journalAttempt(session, 2, "second").has_value());
            QVERIFY((*archive)->journalAttempt(session, 1, "first").has_value());
            QVERIFY((*archive)->journalAttempt(session, 1, "first").has_value());
            for (const auto& changed : {(*archive)->journalAttempt(session, 1, "other"),
                                        (*archive)->journalSession(session, "other")}) {
                QVERIFY(!changed);
                QCOMPARE(changed.error().code, ErrorCode::DocumentConflict);
            }
        }
        auto archive = fixture.open();
        QVERIFY(archive.has_value());
        const auto journalled = (*archive)->journalled(session);
        QVERIFY(journalled.has_value());
        QCOMPARE(journalled->facts, QByteArray("facts"));
        QCOMPARE(attemptsOf(**archive), (QByteArrayList{"1:first", "2:second"}));
        QCOMPARE((*archive)->openSessions().value_or(QStringList()), QStringList{session});
        QVERIFY((*archive)->journalled(QStringLiteral("unknown")).value().facts.isEmpty());
    }

    void refusesNonsense_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<int>("attempt");
        QTest::addColumn<QByteArray>("entry");
        QTest::newRow("no session") << QString() << 1 << QByteArray("e");
        QTest::newRow("long session") << QString(65, u's') << 1 << QByteArray("e");
        QTest::newRow("attempt 0 is the facts'") << session << 0 << QByteArray("e");
        QTest::newRow("no content") << session << 1 << QByteArray();
    }
    void refusesNonsense()
    {
        QFETCH(QString, id);
        QFETCH(int, attempt);
        QFETCH(QByteArray, entry);
        ArchiveFixture fixture;
        auto archive = fixture.open();
        QVERIFY(archive.has_value());
        const auto refused = (*archive)->journalAttempt(id, attempt, entry);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::InvalidArgument);
        QVERIFY((*archive)->openSessions()->isEmpty());
    }

    void livenessDocumentTakesTheEntriesIn_data()
    {
        QTest::addColumn<QString>("result");
        QTest::addColumn<bool>("open");
        QTest::newRow("passed") << QStringLiteral("passed") << true;
        QTest::newRow("negative") << QStringLiteral("negative") << true;
        QTest::newRow("broken off") << QStringLiteral("broken_off") << false;
    }
    void livenessDocumentTakesTheEntriesIn()
    {
        QFETCH(QString, result);
        QFETCH(bool, open);
        ArchiveFixture fixture;
        auto archive = fixture.open();
        QVERIFY(archive.has_value());
        const QString other = QStringLiteral("session-2");
        QVERIFY((*archive)->journalSession(session, "facts").has_value());
        QVERIFY((*archive)->journalAttempt(session, 1, "first").has_value());
        QVERIFY((*archive)->journalAttempt(other, 1, "another's").has_value());
        QVERIFY((*archive)
                    ->seal(fixture.document(QStringLiteral("l"), QStringLiteral("liveness"), result), "l")
                    .has_value());
        QVERIFY((*archive)->journalled(session).value().facts.isEmpty());
        QCOMPARE(attemptsOf(**archive), QByteArrayList());
        QCOMPARE(attemptsOf(**archive, other), QByteArrayList{"1:another's"});
        QCOMPARE((*archive)->openSessions().value_or(QStringList()).contains(session), open);
        QVERIFY((*archive)
                    ->seal(fixture.document(QStringLiteral("d"), QStringLiteral("decision"),
                                            QStringLiteral("refused")),
                           "d")
                    .has_value());
        QCOMPARE((*archive)->openSessions().value_or(QStringList()), QStringList{other});
    }

    void failedSealKeepsTheEntries()
    {
        ArchiveFixture fixture;
        auto archive = fixture.open();
        QVERIFY(archive.has_value());
        QVERIFY((*archive)->seal(fixture.document(QStringLiteral("l")), "earlier").has_value());
        QVERIFY((*archive)->journalAttempt(session, 1, "first").has_value());
        QVERIFY(!(*archive)->seal(fixture.document(QStringLiteral("l")), "other bytes"));
        QCOMPARE(attemptsOf(**archive), QByteArrayList{"1:first"});
    }

    void isEncryptedAtRest()
    {
        ArchiveFixture fixture;
        auto archive = fixture.open();
        QVERIFY(archive.has_value());
        QVERIFY((*archive)->journalSession(session, "facts" + marker).has_value());
        QVERIFY((*archive)->journalAttempt(session, 1, marker.repeated(2000)).has_value());
        // The session's id lies in plain text, so the files searched are those with the entries.
        QVERIFY(!filesWith(fixture, session.toLatin1()).isEmpty());
        QCOMPARE(filesWith(fixture, marker), QStringList());
        const QFileInfo key(fixture.folder().filePath(QStringLiteral("journal.key")));
        QCOMPARE(key.size(), 32);
        QVERIFY(!(key.permissions() &
                  ~(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser)));
    }

    void deletedEntriesLeaveNoTrace()
    {
        ArchiveFixture fixture;
        auto archive = fixture.open();
        QVERIFY(archive.has_value());
        QVERIFY((*archive)->journalAttempt(session, 1, QByteArray(40'000, 'x')).has_value());
        QByteArray ciphertext;
        {
            QSqlDatabase database =
                QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("look"));
            database.setDatabaseName(fixture.folder().filePath(QStringLiteral("catalogue.sqlite")));
            QVERIFY(database.open());
            QSqlQuery query(database);
            QVERIFY(query.exec(QStringLiteral("SELECT entry FROM journal")) && query.next());
            ciphertext = query.value(0).toByteArray().mid(20'000, 64); // in the middle of a page's content
        }
        QSqlDatabase::removeDatabase(QStringLiteral("look"));
        QVERIFY(!filesWith(fixture, ciphertext.left(16)).isEmpty());
        QVERIFY((*archive)->seal(fixture.document(QStringLiteral("l")), "l").has_value());
        QCOMPARE(filesWith(fixture, ciphertext.left(16)), QStringList());
        QCOMPARE(filesWith(fixture, ciphertext.right(16)), QStringList());
    }

    void swappedEntriesAreDamage_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("attempts swapped")
            << QStringLiteral("UPDATE journal SET entry=(SELECT entry FROM journal j WHERE "
                              "j.attempt=3-journal.attempt) WHERE attempt=2");
        QTest::newRow("another session") << QStringLiteral("UPDATE journal SET session_id='session-1' "
                                                           "WHERE session_id='session-2'");
        QTest::newRow("renumbered") << QStringLiteral("UPDATE journal SET attempt=7 WHERE attempt=1");
        QTest::newRow("one bit") << QStringLiteral("UPDATE journal SET entry=CAST(substr(entry,1,30)||'!'||"
                                                   "substr(entry,32) AS BLOB) WHERE attempt=2");
    }
    void swappedEntriesAreDamage()
    {
        QFETCH(QString, sql);
        ArchiveFixture fixture;
        auto archive = fixture.open();
        QVERIFY(archive.has_value());
        QVERIFY((*archive)->journalAttempt(session, 1, "the first").has_value());
        QVERIFY((*archive)->journalAttempt(session, 2, "the second").has_value());
        QVERIFY((*archive)->journalAttempt(QStringLiteral("session-2"), 3, "the third").has_value());
        QVERIFY(onCatalogue(fixture, {sql}));
        const auto read = (*archive)->journalled(session);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::ArchiveDamaged);
    }

    void keyLostWithNothingJournalledIsMadeAnew()
    {
        ArchiveFixture fixture;
        {
            auto archive = fixture.open();
            QVERIFY(archive.has_value());
            QVERIFY((*archive)->journalAttempt(session, 1, "first").has_value());
            QVERIFY((*archive)->seal(fixture.document(QStringLiteral("l")), "l").has_value());
        }
        QVERIFY(QFile::remove(fixture.folder().filePath(QStringLiteral("journal.key"))));
        for (int start = 0; start < 2; ++start) {
            auto archive = fixture.open();
            QVERIFY(archive.has_value());
            QVERIFY((*archive)->journalAttempt(QStringLiteral("session-2"), 1, "later").has_value());
            QCOMPARE(attemptsOf(**archive, QStringLiteral("session-2")), QByteArrayList{"1:later"});
        }
    }

    void plainRecordsOfSchema1AreEncrypted()
    {
        ArchiveFixture fixture;
        QVERIFY(fixture.folder().mkpath(QStringLiteral(".")));
        const QString record = QStringLiteral("{\"note\":\"%1\"}").arg(QLatin1String(marker));
        QStringList old{QStringLiteral("PRAGMA journal_mode=WAL")};
        old += evidence::schemaSteps().front();
        old << QStringLiteral("PRAGMA user_version=1")
            << QStringLiteral("INSERT INTO session VALUES('session-1',1000,NULL),('session-2',2000,NULL)")
            << QStringLiteral("INSERT INTO attempt VALUES('session-1',1,'%1',1500)").arg(record)
            << QStringLiteral("INSERT INTO attempt VALUES('session-1',2,'%1',1600)").arg(record.repeated(400))
            << QStringLiteral("INSERT INTO attempt VALUES('session-2',1,'%1',2500)").arg(record)
            << QStringLiteral("INSERT INTO document(document_id,session_id,kind,mode,service_type,"
                              "contract_number,iin_index,result,checked_ms,sealed_ms,container_sha256,"
                              "container_bytes) VALUES('l2','session-2','liveness','training','deposit','C',"
                              "'','negative',2600,2700,'%1',1)")
                   .arg(Sha256::of(QByteArray("l2")).toHex());
        QVERIFY(onCatalogue(fixture, old));
        QVERIFY(!filesWith(fixture, marker).isEmpty());

        for (int start = 0; start < 2; ++start) {
            auto archive = fixture.open();
            QVERIFY2(archive, archive ? "" : qPrintable(describe(archive.error())));
            QCOMPARE(filesWith(fixture, marker), QStringList());
            QCOMPARE(attemptsOf(**archive),
                     (QByteArrayList{"1:" + record.toUtf8(), "2:" + record.repeated(400).toUtf8()}));
            // What the document of the second session has taken in is not kept twice.
            QCOMPARE(attemptsOf(**archive, QStringLiteral("session-2")), QByteArrayList());
            QCOMPARE((*archive)->openSessions().value_or(QStringList()),
                     (QStringList{session, QStringLiteral("session-2")}));
        }
    }
};

static const tests::Registered<tst_Journal> registered;
#include "tst_Journal.moc"
