#include "EvidenceFixture.h"
#include "TestRegistry.h"
#include "evidence/container/Container.h"
#include "evidence/signature/FileCoverage.h"

#include <QTest>

using namespace aiqyn;
using namespace aiqyn::evidence;
using aiqyn::tests::EvidenceFixture;

namespace {

const QString first = QStringLiteral("frames/a.jpg");
const QString second = QStringLiteral("frames/b.jpg");

using Change = std::function<void(ContainerContent&)>;

} // namespace

/// The table of a container's files: what the manifest was made for against what is there.
class tst_FileCoverage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void coverage_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("coverage");
        const auto row = [](const char* test, Change change, const QString& name, const char* coverage) {
            QTest::newRow(test) << std::move(change) << name << QString::fromLatin1(coverage);
        };
        const Change nothing = [](ContainerContent&) {};
        row("record", nothing, QStringLiteral("document.json"), "by_manifest");
        row("image", nothing, first, "by_manifest");
        row("media type", nothing, QStringLiteral("mimetype"), "prescribed");
        row("manifest", nothing, QStringLiteral("META-INF/ASiCManifest.xml"), "by_signature");
        row("signature", nothing, QStringLiteral("META-INF/signature.p7s"), "is_signature");
        row(
            "record changed", [](ContainerContent& c) { c.document += ' '; }, QStringLiteral("document.json"),
            "digest_differs");
        row(
            "image changed", [](ContainerContent& c) { c.frames.at(first).replace("not", "now"); }, first,
            "digest_differs");
        row(
            "image removed", [](ContainerContent& c) { c.frames.erase(second); }, second, "missing");
        row(
            "image added",
            [](ContainerContent& c) {
                c.frames.emplace(QStringLiteral("frames/c.jpg"), EvidenceFixture::smallestJpeg());
            },
            QStringLiteral("frames/c.jpg"), "unlisted");
    }
    void coverage()
    {
        QFETCH(Change, change);
        QFETCH(QString, name);
        QFETCH(QString, coverage);
        ContainerContent content = m_content;
        change(content);
        const auto reading = readContainer(writeContainer(content, m_manifest, "signature"));
        QVERIFY(reading);
        const auto files = coverageOf(*reading);
        const auto file = std::ranges::find(files, name, &CoveredFile::name);
        QVERIFY(file != files.end());
        QCOMPARE(nameOf(file->coverage), coverage);
        QCOMPARE(file->bytes > 0, coverage != QLatin1String("missing"));

        // Each name once, and nothing is handed on that the manifest does not vouch for.
        QSet<QString> names;
        for (const CoveredFile& each : files)
            names.insert(each.name);
        QCOMPARE(names.size(), static_cast<qsizetype>(files.size()));
        const ContainerContent confirmed = confirmedContent(*reading, files);
        QCOMPARE(confirmed.document,
                 content.document == m_content.document ? content.document : QByteArray());
        for (const auto& [image, bytes] : confirmed.frames)
            QVERIFY(m_content.frames.at(image) == bytes);
    }

    void nothingIsSaidWithoutAManifest()
    {
        const auto reading = readContainer(writeContainer(m_content, "<x/>", "signature"));
        QVERIFY(reading);
        QVERIFY(!reading->manifest);
        QVERIFY(coverageOf(*reading).empty());
    }

    void namesThatNoContainerHasAreUnlisted()
    {
        auto reading = readContainer(writeContainer(m_content, m_manifest, "signature"));
        QVERIFY(reading);
        reading->unexpected.emplace(QStringLiteral("notes.txt"), 12);
        const auto files = coverageOf(*reading);
        const auto file = std::ranges::find(files, QStringLiteral("notes.txt"), &CoveredFile::name);
        QVERIFY(file != files.end());
        QCOMPARE(file->coverage, Coverage::Unlisted);
        QCOMPARE(file->bytes, qsizetype{12});
    }

private:
    const ContainerContent m_content{
        "{}", {{first, EvidenceFixture::smallestJpeg()}, {second, EvidenceFixture::smallestJpeg()}}};
    const QByteArray m_manifest = manifestOf(m_content).toXml();
};

static const aiqyn::tests::Registered<tst_FileCoverage> registered;
#include "tst_FileCoverage.moc"
