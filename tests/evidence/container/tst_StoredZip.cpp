#include "TestRegistry.h"
#include "evidence/container/Crc32.h"
#include "evidence/container/Manifest.h"
#include "evidence/container/StoredZip.h"

#include <QTest>

#include <zip.h>

using namespace aiqyn;
using namespace aiqyn::evidence;

class tst_StoredZip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knownChecksums()
    {
        QCOMPARE(crc32(QByteArray()), 0U);
        QCOMPARE(crc32(QByteArray("123456789")), 0xCBF43926U);
    }

    void anotherReaderUnderstands()
    {
        const std::vector<ZipEntry> entries{{QStringLiteral("mimetype"), QByteArray("x")},
                                            {QStringLiteral("frames/a.jpg"), QByteArray(70000, 'y')},
                                            {QStringLiteral("empty"), QByteArray("")}};
        const QByteArray file = writeStoredZip(entries);
        zip_error_t error;
        zip_error_init(&error);
        zip_source_t* source =
            zip_source_buffer_create(file.constData(), static_cast<zip_uint64_t>(file.size()), 0, &error);
        zip_t* zip = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
        QVERIFY2(zip != nullptr, zip_error_strerror(&error));
        QCOMPARE(zip_get_num_entries(zip, 0), zip_int64_t(3));
        for (std::size_t i = 0; i < entries.size(); ++i) {
            QCOMPARE(QString::fromLatin1(zip_get_name(zip, i, 0)), entries[i].name);
            QByteArray bytes(100000, '\0');
            zip_file_t* entry = zip_fopen_index(zip, i, 0);
            const auto size = zip_fread(entry, bytes.data(), static_cast<zip_uint64_t>(bytes.size()));
            zip_fclose(entry);
            QCOMPARE(bytes.first(size), entries[i].bytes);
        }
        zip_discard(zip);

        const auto read = readStoredZip(file);
        QVERIFY(read);
        QCOMPARE(read->entries.size(), entries.size());
        QVERIFY(read->badChecksums.isEmpty());
    }

    void cutShortAnywhere()
    {
        const QByteArray file = writeStoredZip({{QStringLiteral("a"), QByteArray("12345")}});
        for (qsizetype size = 0; size < file.size(); ++size)
            QCOMPARE(readStoredZip(file.first(size)).error().code, ErrorCode::ContainerMalformed);
    }

    void manifestInOtherWords_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::newRow("DTD") << QByteArray("<asic:ASiCManifest")
                             << QByteArray("<!DOCTYPE x><asic:ASiCManifest");
        QTest::newRow("instruction") << QByteArray("<asic:Sig") << QByteArray("<?x y?><asic:Sig");
        QTest::newRow("comment") << QByteArray("<asic:Sig") << QByteArray("<!-- --><asic:Sig");
        QTest::newRow("entity") << QByteArray("document") << QByteArray("d&#111;cument");
        QTest::newRow("other digest method") << QByteArray("#sha256") << QByteArray("#sha512");
        QTest::newRow("second signature")
            << QByteArray("  <asic:Data") << QByteArray("  <asic:SigReference URI=\"x\"/>\n  <asic:Data");
        QTest::newRow("other type") << QByteArray("application/json") << QByteArray("image/jpeg");
    }
    void manifestInOtherWords()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        Manifest manifest;
        manifest.objects.push_back({QStringLiteral("document.json"), QStringLiteral("application/json"),
                                    Sha256::of(QByteArray("x"))});
        const QByteArray xml = manifest.toXml();
        QCOMPARE(Manifest::fromXml(xml).value().toXml(), xml);
        QByteArray changed = xml;
        changed.replace(from, to);
        QVERIFY(changed != xml);
        QCOMPARE(Manifest::fromXml(changed).error().code, ErrorCode::ContainerMalformed);
    }
};

static const aiqyn::tests::Registered<tst_StoredZip> registered;
#include "tst_StoredZip.moc"
