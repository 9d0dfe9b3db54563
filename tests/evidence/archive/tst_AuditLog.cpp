#include "ArchiveFixture.h"
#include "TestRegistry.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

using namespace aiqyn;
using evidence::AuditEvent;
using tests::ArchiveFixture;

class tst_AuditLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<ArchiveFixture>();
        m_archive = m_fixture->open().value();
    }
    void cleanup()
    {
        m_archive.reset();
        m_fixture.reset();
    }

    void entriesAreKeptInOrder()
    {
        QCOMPARE(m_archive->auditLog().verify()->entries, 0);
        fill();
        const auto head = m_archive->auditLog().verify();
        QVERIFY2(head, head ? "" : qPrintable(describe(head.error())));
        QCOMPARE(head->entries, 5);
        const auto page = m_archive->auditLog().list(2);
        QCOMPARE(page->size(), 2U);
        QCOMPARE(page->front().sequence, 5);
        QVERIFY(page->front().hash == head->hash);
        QCOMPARE(page->front().event.detail, (QJsonObject{{QStringLiteral("n"), 5}}));
        const auto rest = m_archive->auditLog().list(1000, page->back().sequence);
        QCOMPARE(rest->size(), 3U);
        QCOMPARE(rest->back().event.object, QStringLiteral("object 1"));
        QCOMPARE(m_archive->auditLog().list(0).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(m_archive->auditLog().append({}).error().code, ErrorCode::InvalidArgument);
    }

    void theProgramItselfChangesNothing_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::newRow("change") << QStringLiteral("UPDATE audit SET actor='x' WHERE seq=2");
        QTest::newRow("removal") << QStringLiteral("DELETE FROM audit WHERE seq=2");
    }
    void theProgramItselfChangesNothing()
    {
        QFETCH(QString, statement);
        fill();
        m_archive.reset();
        QVERIFY(!run({statement}));
        m_archive = m_fixture->open().value();
        QCOMPARE(m_archive->auditLog().verify()->entries, 5);
    }

    void tamperingIsFound_data()
    {
        QTest::addColumn<QStringList>("statements");
        QTest::addColumn<QString>("entry");
        const auto row = [](const char* name, const char* entry, const QStringList& statements) {
            QTest::newRow(name) << statements << QString::fromLatin1(entry);
        };
        const auto set = [](const char* what) {
            return QStringList{QStringLiteral("UPDATE audit SET %1 WHERE seq=2").arg(QLatin1String(what))};
        };
        row("another actor", "entry 2", set("actor='other'"));
        row("another time", "entry 2", set("at_ms=at_ms+1"));
        row("another action", "entry 2", set("action='view'"));
        row("another object", "entry 2", set("object='x'"));
        row("another detail", "entry 2", set("detail='{\"n\":3}'"));
        row("the same detail written otherwise", "entry 2", set("detail='{ \"n\":2}'"));
        row("another hash", "entry 2", set("sha256=lower(hex(zeroblob(32)))"));
        row("removed", "entry 2", {QStringLiteral("DELETE FROM audit WHERE seq=2")});
        row("removed, the rest moved up", "entry 2",
            {QStringLiteral("DELETE FROM audit WHERE seq=2"),
             QStringLiteral("UPDATE audit SET seq=seq-1 WHERE seq>2")});
        row("exchanged", "entry 2",
            {QStringLiteral("UPDATE audit SET seq=100 WHERE seq=2"),
             QStringLiteral("UPDATE audit SET seq=2 WHERE seq=3"),
             QStringLiteral("UPDATE audit SET seq=3 WHERE seq=100")});
        row("the first removed", "entry 1", {QStringLiteral("DELETE FROM audit WHERE seq=1")});
    }
    void tamperingIsFound()
    {
        QFETCH(QStringList, statements);
        QFETCH(QString, entry);
        fill();
        m_archive.reset();
        statements.prepend(QStringLiteral("DROP TRIGGER audit_unchanged"));
        statements.prepend(QStringLiteral("DROP TRIGGER audit_undeleted"));
        QVERIFY(run(statements));
        m_archive = m_fixture->open().value();
        const auto verified = m_archive->auditLog().verify();
        QVERIFY(!verified);
        QCOMPARE(verified.error().code, ErrorCode::AuditDamaged);
        QCOMPARE(verified.error().detail, entry);
    }

private:
    void fill()
    {
        for (int i = 1; i <= 5; ++i) {
            m_fixture->clock.advance(1000);
            QVERIFY(m_archive->auditLog().append({QStringLiteral("act"),
                                                  QStringLiteral("actor"),
                                                  QStringLiteral("object %1").arg(i),
                                                  {{QStringLiteral("n"), i}}}));
        }
    }
    [[nodiscard]] bool run(const QStringList& statements) const
    {
        bool done = true;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("t"));
            database.setDatabaseName(m_fixture->folder().filePath(QStringLiteral("catalogue.sqlite")));
            done = database.open();
            QSqlQuery query(database);
            for (const QString& statement : statements)
                done = done && query.exec(statement);
        }
        QSqlDatabase::removeDatabase(QStringLiteral("t"));
        return done;
    }

    std::unique_ptr<ArchiveFixture> m_fixture;
    std::unique_ptr<evidence::Archive> m_archive;
};

static const tests::Registered<tst_AuditLog> registered;
#include "tst_AuditLog.moc"
