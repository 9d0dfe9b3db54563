#include "FormsFixture.h"
#include "TestRegistry.h"
#include "evidence/archive/Schema.h"

using namespace aiqyn;
using tests::FormsFixture;

/// Archives of every earlier version open, and their documents can be worked with.
class tst_ArchiveMigration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void documentsOfEarlierVersions_data()
    {
        QTest::addColumn<int>("version");
        for (int version = 1; version < static_cast<int>(evidence::schemaSteps().size()); ++version)
            QTest::addRow("schema %d", version) << version;
    }
    void documentsOfEarlierVersions()
    {
        QFETCH(int, version);
        FormsFixture fixture;
        const QByteArray original = fixture.evidence.sealedLiveness();
        const QString id = QStringLiteral("d1");
        QVERIFY(FormsFixture::write(fixture.containerPath(original), original));
        QStringList old{QStringLiteral("PRAGMA journal_mode=WAL")};
        for (int step = 0; step < version; ++step)
            old += evidence::schemaSteps().at(static_cast<std::size_t>(step));
        old << QStringLiteral("PRAGMA user_version=%1").arg(version)
            << QStringLiteral("INSERT INTO document(document_id,session_id,kind,mode,service_type,"
                              "contract_number,iin_index,result,checked_ms,sealed_ms,container_sha256,"
                              "container_bytes) VALUES('d1','s','liveness','training','deposit','C','',"
                              "'passed',1000,2000,'%1',%2)")
                   .arg(Sha256::of(original).toHex())
                   .arg(original.size());
        QVERIFY(fixture.onCatalogue(old));

        auto archive = fixture.open();
        QVERIFY2(archive, archive ? "" : qPrintable(describe(archive.error())));
        const auto found = (*archive)->find(id);
        QVERIFY2(found, found ? "" : qPrintable(describe(found.error())));
        QCOMPARE(found->document.level, QStringLiteral("B"));
        QVERIFY(!found->document.completionDue);
        QVERIFY((*archive)->awaitingCompletion(10)->empty());
        QCOMPARE((*archive)->originalForm(id).value(), original);
        const QByteArray next = fixture.raised(original);
        QVERIFY((*archive)->replaceForm(id, next, QStringLiteral("T"), {}));
        archive->reset();
        archive = fixture.open();
        QVERIFY(archive);
        QCOMPARE((*archive)->read(id).value(), next);
        QCOMPARE((*archive)->originalForm(id).value(), original);
    }
};

static const tests::Registered<tst_ArchiveMigration> registered;
#include "tst_ArchiveMigration.moc"
