#include "ContainerFixtures.h"
#include "TestRegistry.h"
#include "base/Clock.h"
#include "evidence/container/Container.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include <malloc.h>

using namespace aiqyn;
using namespace aiqyn::evidence;
using aiqyn::tests::ContainerFixtures;
using aiqyn::tests::EvidenceFixture;
using aiqyn::tests::ForgedEntry;
using aiqyn::tests::ForgedHeader;
using aiqyn::tests::ForgedZip;

namespace {

bool writeFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QFile::WriteOnly) && file.write(bytes) == bytes.size();
}

QByteArray readFile(const QString& path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

/// The peak of this process's memory since it was last forgotten, in KiB.
qint64 peakMemory()
{
    for (const QByteArray& line : readFile(QStringLiteral("/proc/self/status")).split('\n'))
        if (line.startsWith("VmHWM:"))
            return line.simplified().split(' ').at(1).toLongLong();
    return 0;
}

bool forgetPeakMemory()
{
    malloc_trim(0);
    return writeFile(QStringLiteral("/proc/self/clear_refs"), "5");
}

} // namespace

class tst_ForeignContainer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void madeByHand_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("digest");
        QTest::addColumn<QString>("order");
        QTest::addColumn<bool>("ownManifest");
        const QString ec = QStringLiteral("ec -pkeyopt ec_paramgen_curve:P-256");
        const QString usual = QStringLiteral("document.json frames META-INF");
        QTest::newRow("EC P-256") << ec << QStringLiteral("sha256") << usual << false;
        QTest::newRow("RSA-2048") << QStringLiteral("rsa:2048") << QStringLiteral("sha256") << usual << false;
        QTest::newRow("SHA-512 in the manifest") << ec << QStringLiteral("sha512") << usual << false;
        QTest::newRow("signature before the objects")
            << ec << QStringLiteral("sha256") << QStringLiteral("META-INF frames document.json") << false;
        QTest::newRow("our manifest, signed and packed again")
            << ec << QStringLiteral("sha256") << usual << true;
    }
    void madeByHand()
    {
        for (const char* tool : {"openssl", "zip", "base64"})
            if (QStandardPaths::findExecutable(QString::fromLatin1(tool)).isEmpty())
                QSKIP(qPrintable(QStringLiteral("%1 is not installed").arg(QString::fromLatin1(tool))));
        QFETCH(QString, key);
        QFETCH(QString, digest);
        QFETCH(QString, order);
        QFETCH(bool, ownManifest);
        const EvidenceFixture evidence;
        const SystemClock clock; // openssl signs at the present time
        auto document = evidence.liveness();
        document.common.startedAt = document.common.checkedAt = clock.now();
        const ContainerContent content{QJsonDocument(document.toJson()).toJson(),
                                       evidence.images(document.images)};
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("frames")));
        QVERIFY(writeFile(folder.filePath(QStringLiteral("document.json")), content.document));
        for (const auto& [name, bytes] : content.frames)
            QVERIFY(writeFile(folder.filePath(name), bytes));
        if (ownManifest) {
            QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("META-INF")));
            QVERIFY(writeFile(folder.filePath(QStringLiteral("META-INF/ASiCManifest.xml")),
                              manifestOf(content).toXml()));
        }

        QProcess shell;
        shell.setWorkingDirectory(folder.path());
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("KEY"), key);
        environment.insert(QStringLiteral("DIGEST"), digest);
        environment.insert(QStringLiteral("ORDER"), order);
        environment.insert(QStringLiteral("BIN"), document.common.provider.bin.toString());
        shell.setProcessEnvironment(environment);
        shell.start(QStringLiteral("sh"),
                    {QStringLiteral(AIQYN_SOURCE_DIR "/tests/evidence/container/make-by-hand.sh")});
        QVERIFY(shell.waitForFinished(60000));
        QVERIFY2(shell.exitCode() == 0, shell.readAllStandardError());

        const QByteArray file = readFile(folder.filePath(QStringLiteral("hand.asice")));
        const Validator validator(TrustStore::load(QDir(folder.path())).value());
        const auto report = validator.validate(file, clock.now());
        QVERIFY2(report.causes.isEmpty(),
                 qPrintable(report.causes.join(u',') + u' ' + Validator::diagnose(file).detail));
        QCOMPARE(report.indication, Indication::TotalPassed);
        const auto reading = readContainer(file).value();
        QVERIFY(!reading.isOwnForm());
        QVERIFY(reading.neutralFields.contains(QStringLiteral("version_made_by")));
        QVERIFY(reading.neutralFields.contains(QStringLiteral("date_time")));
        QCOMPARE(reading.neutralFields.contains(QStringLiteral("manifest_form")), !ownManifest);
        QCOMPARE(report.manifest, std::optional(Sha256::of(reading.manifestXml)));

        // A changed image is found in a foreign container as in our own.
        QByteArray changed = file;
        changed[changed.indexOf("not really")] = 'N';
        QCOMPARE(validator.validate(changed, clock.now()).indication, Indication::TotalFailed);
    }

    void ownFormIsKnown()
    {
        const QByteArray own = m_fixtures.good().front().bytes;
        const auto reading = readContainer(own).value();
        QVERIFY(reading.isOwnForm());
        QVERIFY(reading.neutralFields.isEmpty());
        QCOMPARE(writeContainer(reading.content, reading.manifestXml, reading.signature), own);
    }

    void neutralFieldsAreListed_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("fields");
        const auto row = [this](const char* fields, const std::function<void(ForgedZip&)>& change) {
            const QByteArray manifest = manifestOf(m_fixtures.content()).toXml();
            ForgedZip zip = m_fixtures.foreignZip(manifest, m_fixtures.sign(manifest));
            for (ForgedEntry& entry : zip.entries) {
                entry.local.time = entry.central.time = 0;
                entry.local.date = entry.central.date = 0x21;
                entry.central.internal = 0;
            }
            change(zip);
            QTest::newRow(fields) << zip.bytes() << QString::fromLatin1(fields);
        };
        row("version_made_by", [](ForgedZip&) {});
        row("version_made_by,version_needed",
            [](ForgedZip& z) { z.entries[1].local.needed = z.entries[1].central.needed = 20; });
        row("version_made_by,date_time",
            [](ForgedZip& z) { z.entries[3].local.time = z.entries[3].central.time = 1; });
        row("version_made_by,internal_attributes", [](ForgedZip& z) { z.entries[0].central.internal = 1; });
        row("version_made_by,external_attributes", [](ForgedZip& z) { z.entries[0].central.external = 0; });
        row("version_made_by,entry_order", [](ForgedZip& z) { std::swap(z.entries[2], z.entries[3]); });
    }
    void neutralFieldsAreListed()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, fields);
        const auto reading = readContainer(file);
        QVERIFY2(reading, reading ? "" : qPrintable(reading.error().detail));
        QVERIFY2(reading->causes.isEmpty(), qPrintable(reading->detail));
        QCOMPARE(reading->neutralFields.join(u','), fields);
        QCOMPARE(m_fixtures.validator().validate(file, m_fixtures.now()).indication, Indication::TotalPassed);
    }

    void fiftyMegabytesInLittleMemory()
    {
        constexpr qsizetype imageSize = 17 << 20;
        const EvidenceFixture evidence;
        const QString path = QDir(evidence.folder.path()).filePath(QStringLiteral("large.asice"));
        {
            QByteArray image = EvidenceFixture::smallestJpeg();
            image.insert(image.size() - 2, QByteArray(imageSize, 'c'));
            auto document = evidence.liveness();
            DocumentSealer::Images images;
            for (ImageReference& reference : document.images) {
                reference.sha256 = Sha256::of(image);
                images.emplace(reference.file, image);
            }
            const auto sealed =
                DocumentSealer(*evidence.authority.provider(), evidence.clock).seal(document, images);
            QVERIFY(sealed.value().bytes.size() > 50'000'000);
            QVERIFY(writeFile(path, sealed->bytes));
        }
        if (!forgetPeakMemory())
            QSKIP("this system does not let a process forget its peak of memory");
        const auto report = evidence.validator.validate(readFile(path), evidence.now);
        QCOMPARE(report.indication, Indication::TotalPassed);
        const qint64 peak = peakMemory();
        qInfo("peak of memory: %lld KiB", static_cast<long long>(peak));
        QVERIFY2(peak > 0 && peak <= 150 * 1024, qPrintable(QStringLiteral("%1 KiB").arg(peak)));
    }

private:
    ContainerFixtures m_fixtures;
};

static const aiqyn::tests::Registered<tst_ForeignContainer> registered;
#include "tst_ForeignContainer.moc"
