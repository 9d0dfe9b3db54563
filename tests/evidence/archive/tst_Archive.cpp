#include "ArchiveFixture.h"
#include "TestRegistry.h"

#include <QDirIterator>
#include <QFile>

#include <atomic>
#include <thread>

using namespace aiqyn;
using evidence::DocumentFilter;
using tests::ArchiveFixture;

class tst_Archive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatWasSealedOverReopening()
    {
        ArchiveFixture fixture;
        const QByteArray bytes("container\0bytes", 15);
        auto document = fixture.document(QStringLiteral("d1"));
        {
            auto archive = fixture.open();
            QVERIFY2(archive.has_value(), qPrintable(archive ? QString() : describe(archive.error())));
            document.iinIndex = (*archive)->iinIndex(QStringLiteral("900101300017"));
            const auto sealed = (*archive)->seal(document, bytes);
            QVERIFY(sealed.has_value());
            QCOMPARE(sealed->container, Sha256::of(bytes));
            QCOMPARE(sealed->containerBytes, std::int64_t{15});
        }
        auto archive = fixture.open();
        QVERIFY(archive.has_value());
        QCOMPARE((*archive)->read(QStringLiteral("d1")).value_or(QByteArray()), bytes);
        const auto found = (*archive)->find(QStringLiteral("d1"));
        QVERIFY(found.has_value());
        QCOMPARE(found->document.contractNumber, QStringLiteral("C-17"));
        QCOMPARE(found->document.iinIndex, (*archive)->iinIndex(QStringLiteral("900101300017")));
        QCOMPARE(found->document.checkedAt, fixture.clock.now());
        QCOMPARE(QFile::permissions(fixture.containerPath(bytes)) & QFile::WriteOwner, QFile::Permissions());
    }

    void sealingAgainChangesNothing()
    {
        ArchiveFixture fixture;
        auto archive = fixture.open();
        QVERIFY(archive.has_value());
        const auto document = fixture.document(QStringLiteral("d1"));
        const auto first = (*archive)->seal(document, "one");
        fixture.clock.advance(5000);
        const auto again = (*archive)->seal(document, "one");
        QVERIFY(first && again);
        QCOMPARE(again->sequence, first->sequence);
        QCOMPARE(again->sealedAt, first->sealedAt);

        const auto other = (*archive)->seal(document, "two");
        QVERIFY(!other);
        QCOMPARE(other.error().code, ErrorCode::DocumentConflict);
        QVERIFY(!QFile::exists(fixture.containerPath("two")));
        QCOMPARE((*archive)->read(QStringLiteral("d1")).value_or(QByteArray()), QByteArray("one"));
    }

    void refusesMalformedDescriptions_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        QTest::newRow("no id") << "id" << QString();
        QTest::newRow("long id") << "id" << QString(65, u'x');
        QTest::newRow("no session") << "session" << QString();
        QTest::newRow("unknown kind") << "kind" << QStringLiteral("selfie");
        QTest::newRow("unknown mode") << "mode" << QStringLiteral("demo");
        QTest::newRow("no result") << "result" << QString();
        QTest::newRow("plain IIN for its index") << "iin" << QStringLiteral("900101300017");
    }
    void refusesMalformedDescriptions()
    {
        QFETCH(QString, field);
        QFETCH(QString, value);
        ArchiveFixture fixture;
        auto archive = fixture.open();
        QVERIFY(archive.has_value());
        auto document = fixture.document(QStringLiteral("d1"));
        (field == QLatin1String("id")        ? document.documentId
         : field == QLatin1String("session") ? document.sessionId
         : field == QLatin1String("kind")    ? document.kind
         : field == QLatin1String("mode")    ? document.mode
         : field == QLatin1String("iin")     ? document.iinIndex
                                             : document.result) = value;
        const auto sealed = (*archive)->seal(document, "bytes");
        QVERIFY(!sealed);
        QCOMPARE(sealed.error().code, ErrorCode::InvalidArgument);
    }

    void filters_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("result");
        QTest::addColumn<QString>("ids");
        QTest::newRow("all") << ""
                             << ""
                             << "c2 l2 c1 l1";
        QTest::newRow("kind") << "liveness"
                              << ""
                              << "l2 l1";
        QTest::newRow("kind and result") << "comparison"
                                         << "no_match"
                                         << "c2";
        QTest::newRow("nothing fits") << "liveness"
                                      << "match"
                                      << "";
    }
    void filters()
    {
        QFETCH(QString, kind);
        QFETCH(QString, result);
        QFETCH(QString, ids);
        ArchiveFixture fixture;
        auto archive = fixture.open();
        QVERIFY(archive.has_value());
        const auto seal = [&](const char* id, const char* documentKind, const char* outcome) {
            return (*archive)
                ->seal(fixture.document(QString::fromLatin1(id), QString::fromLatin1(documentKind),
                                        QString::fromLatin1(outcome)),
                       QByteArray(id))
                .has_value();
        };
        QVERIFY(seal("l1", "liveness", "passed") && seal("c1", "comparison", "match") &&
                seal("l2", "liveness", "passed") && seal("c2", "comparison", "no_match"));
        DocumentFilter filter;
        if (!kind.isEmpty())
            filter.kind = kind;
        if (!result.isEmpty())
            filter.result = result;
        const auto rows = (*archive)->list(filter, 10);
        QVERIFY(rows.has_value());
        QStringList found;
        for (const auto& row : *rows)
            found << row.document.documentId;
        QCOMPARE(found.join(u' '), ids);
    }

    void pagesMeetWithoutGapOrOverlap()
    {
        ArchiveFixture fixture;
        auto archive = fixture.open();
        QVERIFY(archive.has_value());
        for (int i = 0; i < 25; ++i) {
            const QString id = QStringLiteral("d%1").arg(i);
            QVERIFY((*archive)->seal(fixture.document(id), id.toUtf8()).has_value());
        }
        QStringList seen;
        std::optional<std::int64_t> before;
        for (int page = 0; page < 10; ++page) {
            const auto rows = (*archive)->list({}, 7, before);
            QVERIFY(rows.has_value());
            if (rows->empty())
                break;
            for (const auto& row : *rows)
                seen << row.document.documentId;
            before = rows->back().sequence;
            // Sealed while someone pages: belongs before the first page, shifts nothing.
            const QString late = QStringLiteral("late%1").arg(page);
            QVERIFY((*archive)->seal(fixture.document(late), late.toUtf8()).has_value());
        }
        QCOMPARE(seen.size(), 25);
        QCOMPARE(seen.first(), QStringLiteral("d24"));
        QCOMPARE(seen.last(), QStringLiteral("d0"));
        QVERIFY(!(*archive)->list({}, 0));
    }

    void unknownDocument()
    {
        ArchiveFixture fixture;
        auto archive = fixture.open();
        QVERIFY(archive.has_value());
        const auto read = (*archive)->read(QStringLiteral("nobody"));
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::DocumentNotFound);
    }

    void plainIinStandsInNoFile()
    {
        const QByteArray iin("900101300017");
        ArchiveFixture fixture;
        {
            auto archive = fixture.open();
            QVERIFY(archive.has_value());
            auto document =
                fixture.document(QStringLiteral("c1"), QStringLiteral("comparison"), QStringLiteral("match"));
            document.iinIndex = (*archive)->iinIndex(QString::fromLatin1(iin));
            QVERIFY((*archive)->seal(document, "container").has_value());
            QVERIFY((*archive)
                        ->identifiedImages()
                        .admit(document.iinIndex, "jpeg", evidence::ReferenceOrigin::StateDatabase,
                               QStringLiteral("c1"))
                        .has_value());
        }
        int files = 0;
        QDirIterator walk(fixture.folder().path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            QFile file(walk.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains(iin), qPrintable(file.fileName()));
            ++files;
        }
        QVERIFY(files >= 3);
        QCOMPARE(QFile::permissions(fixture.folder().filePath(QStringLiteral("index.key"))) &
                     (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
    }

    void indexDiffersBetweenArchives()
    {
        ArchiveFixture one;
        ArchiveFixture two;
        auto first = one.open();
        auto second = two.open();
        QVERIFY(first && second);
        const QString iin = QStringLiteral("900101300017");
        QCOMPARE((*first)->iinIndex(iin).size(), 64);
        QVERIFY((*first)->iinIndex(iin) != (*second)->iinIndex(iin));
    }

    void servesSeveralThreads()
    {
        ArchiveFixture fixture;
        auto archive = fixture.open();
        QVERIFY(archive.has_value());
        std::atomic<int> sealed = 0;
        std::vector<std::thread> threads;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back([&, t] {
                for (int i = 0; i < 5; ++i) {
                    const QString id = QStringLiteral("t%1-%2").arg(t).arg(i);
                    if ((*archive)->seal(fixture.document(id), id.toUtf8()) && (*archive)->read(id))
                        ++sealed;
                }
            });
        }
        for (auto& thread : threads)
            thread.join();
        QCOMPARE(sealed.load(), 20);
    }
};

static const tests::Registered<tst_Archive> registered;
#include "tst_Archive.moc"
