#include "EvidenceFixture.h"
#include "ProgramRun.h"
#include "TestRegistry.h"
#include "base/RandomSource.h"
#include "evidence/container/Container.h"
#include "evidence/signature/TrainingTimestampAuthority.h"
#include "evidence/signature/timestamp/SignatureTimestamp.h"

#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

using aiqyn::tests::EvidenceFixture;
using aiqyn::tests::Outcome;
using aiqyn::tests::run;
using aiqyn::tests::verify;

/// The program as scripts and auditors use it.
class tst_Verify : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_container = m_fixture.sealedLiveness();
        m_good = write(QStringLiteral("good.asice"), m_container);
    }

    void passes()
    {
        const Outcome outcome =
            verify({QStringLiteral("--json"), QStringLiteral("--profile"), profile(), QStringLiteral("--at"),
                    QStringLiteral("2026-11-24T05:00:00Z"), m_good});
        QVERIFY2(outcome.code == 0, outcome.out + outcome.err);
        const QJsonObject json = QJsonDocument::fromJson(outcome.out).object();
        const QJsonObject document = json.value(QStringLiteral("documents")).toArray().first().toObject();
        QCOMPARE(document.value(QStringLiteral("file")).toString(), m_good);
        QCOMPARE(document.value(QStringLiteral("kind")).toString(), QStringLiteral("liveness"));
        QCOMPARE(document.value(QStringLiteral("indication")).toString(), QStringLiteral("TOTAL-PASSED"));
        QCOMPARE(json.value(QStringLiteral("counts")).toObject().value(QStringLiteral("totalPassed")).toInt(),
                 1);
    }

    void reportsTheLevel()
    {
        const QString file = write(QStringLiteral("stamped.asice"), stamped(sealedNow()));
        const QStringList arguments{QStringLiteral("--profile"), m_present.path(), file};
        const Outcome json = verify(QStringList{QStringLiteral("--json")} + arguments);
        QVERIFY2(json.code == 0, json.out + json.err);
        const QJsonObject document =
            QJsonDocument::fromJson(json.out)[QStringLiteral("documents")].toArray().first().toObject();
        QCOMPARE(document.value(QStringLiteral("level")).toString(), QStringLiteral("T"));
        QVERIFY(!document.value(QStringLiteral("provenTime")).toString().isEmpty());
        QVERIFY2(verify(arguments).out.contains("Proven to exist at"), json.out);
    }

    void wholeArchive()
    {
        QVERIFY(QDir(profile()).mkpath(QStringLiteral("archive/containers/ab")));
        QVERIFY(QFile::copy(m_good, profile() + QStringLiteral("/archive/containers/ab/x.asice")));
        const QStringList arguments{QStringLiteral("--profile"), profile(), QStringLiteral("--at"),
                                    QStringLiteral("2026-11-24T05:00:00Z")};
        const Outcome outcome = verify(arguments);
        QCOMPARE(outcome.code, 0);
        QVERIFY2(outcome.out.contains("TOTAL-PASSED: 1."), outcome.out);
    }

    void exitCodes()
    {
        const auto codeAt = [this](const QString& file, const char* at) {
            return verify({QStringLiteral("--profile"), profile(), QStringLiteral("--at"),
                           QString::fromLatin1(at), file})
                .code;
        };
        QCOMPARE(codeAt(m_good, "2038-01-01T00:00:00Z"), 2);
        const qsizetype record = m_container.indexOf("\"checkedAt\"");
        for (const qsizetype at : {record, record + 20, m_container.indexOf("DigestValue")}) {
            QByteArray changed = m_container;
            changed[at] = static_cast<char>(changed[at] ^ 4);
            QCOMPARE(codeAt(write(QStringLiteral("changed.asice"), changed), "2026-11-24T05:00:00Z"), 1);
        }
        for (qsizetype at = 0; at < m_container.size(); at += m_container.size() / 7) {
            QByteArray changed = m_container;
            changed[at] = static_cast<char>(changed[at] ^ 16);
            QVERIFY(codeAt(write(QStringLiteral("changed.asice"), changed), "2026-11-24T05:00:00Z") != 0);
        }
    }

    void unusable_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const QString missing = profile() + QStringLiteral("/missing.asice");
        QTest::newRow("nothing") << QStringList{};
        QTest::newRow("no anchors") << QStringList{m_good};
        QTest::newRow("no such file") << QStringList{QStringLiteral("--profile"), profile(), missing};
        QTest::newRow("no such trust") << QStringList{QStringLiteral("--trust"), missing, m_good};
        QTest::newRow("bad time") << QStringList{QStringLiteral("--profile"), profile(),
                                                 QStringLiteral("--at"), QStringLiteral("today"), m_good};
        QTest::newRow("unknown language")
            << QStringList{QStringLiteral("--profile"), profile(), QStringLiteral("--language"),
                           QStringLiteral("de"), m_good};
        QTest::newRow("unknown option") << QStringList{QStringLiteral("--nonsense"), m_good};
    }
    void unusable()
    {
        QFETCH(QStringList, arguments);
        const Outcome outcome = verify(arguments);
        QCOMPARE(outcome.code, 3);
        QVERIFY(outcome.out.isEmpty());
        QVERIFY(!outcome.err.isEmpty());
    }

    void badInputIsNamedAndTheRestIsVerified_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("words");
        const QByteArray notAContainer = "The file is not an evidence container.";
        const auto file = [this](const char* name, const QByteArray& bytes, const QByteArray& words) {
            QTest::newRow(name) << write(QString::fromLatin1(name) + QStringLiteral(".asice"), bytes) << 1
                                << words;
        };
        file("empty", {}, notAContainer);
        file("pdf", "%PDF-1.7\n1 0 obj\n<< >>\nendobj\n", notAContainer);
        // A ZIP of one stored entry that is no mimetype, and the same with ten gigabytes declared.
        const QByteArray zip =
            QByteArray::fromHex("504B03040A0000000000000021000000000000000000000000000100000061"
                                "504B01021E030A000000000000002100000000000000000000000000010000"
                                "00000000000000000000A4810000000061504B0506000000000100010"
                                "02F0000001F0000000000");
        file("zip without mimetype", zip, "FORMAT_FAILURE");
        QByteArray huge = zip;
        huge.replace(18, 8, QByteArray::fromHex("FFFFFFFFFFFFFFFF"));
        file("ten gigabytes declared", huge, notAContainer);
        QDir(profile()).mkpath(QStringLiteral("empty folder"));
        QTest::newRow("folder without containers")
            << profile() + QStringLiteral("/empty folder") << 3 << QByteArray("is not there");
        QTest::newRow("missing") << profile() + QStringLiteral("/missing.asice") << 3
                                 << QByteArray("is not there");
        QTest::newRow("device that cannot be read")
            << QStringLiteral("/proc/self/mem") << 3 << QByteArray("could not be read");
    }
    void badInputIsNamedAndTheRestIsVerified()
    {
        QFETCH(QString, path);
        QFETCH(int, code);
        QFETCH(QByteArray, words);
        const QStringList arguments{QStringLiteral("--profile"),
                                    profile(),
                                    QStringLiteral("--at"),
                                    QStringLiteral("2026-11-24T05:00:00Z"),
                                    path,
                                    m_good};
        const Outcome outcome = verify(arguments);
        QCOMPARE(outcome.code, code);
        const QByteArray said = outcome.out + outcome.err;
        QVERIFY2(said.contains(words), said);
        QVERIFY2(outcome.out.contains("TOTAL-PASSED: 1."), outcome.out);
        const Outcome json = verify(QStringList{QStringLiteral("--json")} + arguments);
        QCOMPARE(json.code, code);
        const QJsonObject counts = QJsonDocument::fromJson(json.out)[QStringLiteral("counts")].toObject();
        QCOMPARE(counts[QStringLiteral("totalPassed")].toInt(), 1);
        QCOMPARE(counts[QStringLiteral("totalFailed")].toInt(), code == 1 ? 1 : 0);
        QCOMPARE(counts[QStringLiteral("unreadable")].toInt(), code == 3 ? 1 : 0);
    }

    void speaksThreeLanguages_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("words");
        QTest::newRow("en") << QStringLiteral("en")
                            << QStringLiteral("A file was changed after it was signed.");
        QTest::newRow("ru") << QStringLiteral("ru") << QStringLiteral("Файл был изменён после подписания.");
        QTest::newRow("kk") << QStringLiteral("kk")
                            << QStringLiteral("Файл қол қойылғаннан кейін өзгертілген.");
    }
    void speaksThreeLanguages()
    {
        QFETCH(QString, language);
        QFETCH(QString, words);
        QByteArray changed = m_container;
        changed[changed.indexOf("\"checkedAt\"") + 20] ^= 4;
        const Outcome outcome = verify({QStringLiteral("--profile"), profile(), QStringLiteral("--language"),
                                        language, write(QStringLiteral("changed.asice"), changed)});
        QCOMPARE(outcome.code, 1);
        QVERIFY2(QString::fromUtf8(outcome.out).contains(words), outcome.out);
    }

    void helpNamesTheExitCodes()
    {
        const Outcome outcome = verify({QStringLiteral("--help")});
        QCOMPARE(outcome.code, 0);
        QVERIFY(outcome.out.contains("INDETERMINATE"));
    }

    void byHand_data()
    {
        QTest::addColumn<QByteArray>("container");
        QTest::addColumn<bool>("good");
        // The commands verify at the present time, so this container is made in the present.
        const QByteArray now = sealedNow();
        QTest::newRow("good") << now << true;
        const QByteArray withTimestamp = stamped(now);
        QTest::newRow("with a timestamp") << withTimestamp << true;
        auto reading = aiqyn::evidence::readContainer(withTimestamp).value();
        reading.signature.back() = static_cast<char>(reading.signature.back() ^ 1);
        QTest::newRow("timestamp changed")
            << aiqyn::evidence::writeContainer(reading.content, reading.manifestXml, reading.signature)
            << false;
        QByteArray changed = now;
        changed[changed.indexOf("not really")] = 'N';
        QTest::newRow("image changed") << changed << false;
        QByteArray manifest = now;
        manifest.replace("image/jpeg", "image/jpeq");
        QTest::newRow("manifest changed") << manifest << false;
    }
    void byHand()
    {
        for (const char* tool : {"unzip", "openssl", "xxd", "sha256sum", "awk"})
            if (QStandardPaths::findExecutable(QString::fromLatin1(tool)).isEmpty())
                QSKIP(qPrintable(QStringLiteral("%1 is not installed").arg(QString::fromLatin1(tool))));
        QFETCH(QByteArray, container);
        QFETCH(bool, good);
        QFile page(QStringLiteral(AIQYN_SOURCE_DIR "/docs/verify-by-hand.md"));
        QVERIFY(page.open(QFile::ReadOnly));
        const auto block = QRegularExpression(QStringLiteral("```sh\n(.*?)```"),
                                              QRegularExpression::DotMatchesEverythingOption)
                               .match(QString::fromUtf8(page.readAll()));
        QVERIFY(block.hasMatch());
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("document.asice")));
        QVERIFY(file.open(QFile::WriteOnly) && file.write(container) == container.size());
        file.close();
        QVERIFY(QFile::copy(m_present.path() + QStringLiteral("/trust/training-root.pem"),
                            folder.filePath(QStringLiteral("anchor.pem"))));
        QVERIFY(QFile::copy(m_present.path() + QStringLiteral("/trust/training-timestamp-root.pem"),
                            folder.filePath(QStringLiteral("timestamp-anchor.pem"))));
        const Outcome outcome =
            run(QStringLiteral("sh"), {QStringLiteral("-c"), block.captured(1)}, folder.path());
        QVERIFY2((outcome.code == 0 && outcome.out.endsWith("VERIFIED\n")) == good,
                 outcome.out + outcome.err);
    }

private:
    [[nodiscard]] QString profile() const { return m_fixture.folder.path(); }
    [[nodiscard]] QByteArray sealedNow() const
    {
        const aiqyn::SystemClock clock;
        const auto authority =
            aiqyn::evidence::TrainingAuthority::open(QDir(m_present.path()), clock).value();
        auto document = m_fixture.liveness();
        document.common.startedAt = document.common.checkedAt = clock.now();
        return aiqyn::evidence::DocumentSealer(*authority.provider(), clock)
            .seal(document, m_fixture.images(document.images))
            .value()
            .bytes;
    }
    /// With a timestamp by the authority of the present profile.
    [[nodiscard]] QByteArray stamped(const QByteArray& container) const
    {
        using namespace aiqyn::evidence;
        const aiqyn::SystemClock clock;
        aiqyn::SecureRandom random;
        const auto authority = TrainingTimestampAuthority::open(QDir(m_present.path()), clock).value();
        const auto trust = TrustStore::load(TrainingAuthority::trustFolder(QDir(m_present.path()))).value();
        const TimestampClient client(
            {.endpoint = Endpoint::make(QUrl(QStringLiteral("https://tsp.test/")), false).value()}, trust,
            *authority, random, clock);
        const auto reading = readContainer(container).value();
        return writeContainer(reading.content, reading.manifestXml,
                              raiseToT(reading.signature, client).value());
    }
    [[nodiscard]] QString write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(QDir(profile()).filePath(name));
        return file.open(QFile::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }

    EvidenceFixture m_fixture;
    QTemporaryDir m_present; ///< a profile whose keys are valid now, whatever day the test runs on
    QByteArray m_container;
    QString m_good;
};

static const aiqyn::tests::Registered<tst_Verify> registered;
#include "tst_Verify.moc"
