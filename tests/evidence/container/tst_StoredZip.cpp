#include "TestRegistry.h"
#include "evidence/container/Crc32.h"
#include "evidence/container/StoredZip.h"

#include <QTemporaryFile>
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

    void slicesShareTheirFile()
    {
        QByteArray file = writeStoredZip({{QStringLiteral("a"), QByteArray("12345")}});
        const QByteArray original = file;
        const QByteArray bytes = readStoredZip(file).value().entries[0].bytes;
        QVERIFY(bytes.constData() > original.constData() && bytes.constData() < original.constEnd());
        // Whoever writes has a copy of their own from then on.
        file.fill('x');
        QCOMPARE(bytes, QByteArray("12345"));
        QByteArray longer = bytes;
        longer += "678";
        longer[0] = '0';
        QCOMPARE(bytes, QByteArray("12345"));
        QCOMPARE(longer, QByteArray("02345678"));
    }

    void slicesOutliveTheirFile()
    {
        auto file =
            std::make_unique<QByteArray>(writeStoredZip({{QStringLiteral("a"), QByteArray(100000, 'y')}}));
        const QByteArray slice = readStoredZip(*file).value().entries[0].bytes;
        file.reset();
        QCOMPARE(slice, QByteArray(100000, 'y'));
        // Bytes that belong to someone else are copied instead.
        const QByteArray own = writeStoredZip({{QStringLiteral("a"), QByteArray("12345")}});
        std::vector<char> foreign(own.begin(), own.end());
        const auto size = static_cast<qsizetype>(foreign.size());
        const QByteArray copy =
            readStoredZip(QByteArray::fromRawData(foreign.data(), size)).value().entries[0].bytes;
        std::fill(foreign.begin(), foreign.end(), 'x');
        QCOMPARE(copy, QByteArray("12345"));
    }

    void largestFile()
    {
        // A sparse file: nothing of it is read beyond its size.
        QTemporaryFile file;
        QVERIFY(file.open() && file.resize((256LL << 20) + 1));
        const auto* const bytes = reinterpret_cast<const char*>(file.map(0, file.size()));
        QVERIFY(bytes != nullptr);
        const auto read = readStoredZip(QByteArray::fromRawData(bytes, file.size()));
        QVERIFY(read.error().detail.contains(QStringLiteral("256 MiB")));
    }
};

static const aiqyn::tests::Registered<tst_StoredZip> registered;
#include "tst_StoredZip.moc"
