#include "EvidenceFixture.h"
#include "ProgramRun.h"
#include "TestRegistry.h"

#include <QJsonDocument>
#include <QTest>

#include <sys/stat.h>

using namespace aiqyn::evidence;
using aiqyn::tests::EvidenceFixture;
using aiqyn::tests::Outcome;
using aiqyn::tests::verify;

namespace {

/// The documents of one session, signed one after another.
struct Session
{
    explicit Session(const EvidenceFixture& fixture)
        : liveness(fixture.liveness())
        , comparison(fixture.comparison())
        , decision(fixture.decision())
    {
        comparison.common.sessionId = decision.common.sessionId = liveness.common.sessionId;
        comparison.common.iin = decision.common.iin = liveness.common.iin;
        comparison.common.startedAt = liveness.common.checkedAt;
        comparison.reference->obtainedAt = comparison.common.checkedAt = liveness.common.checkedAt;
        decision.common.checkedAt = liveness.common.checkedAt;
    }

    QByteArray current = EvidenceFixture::smallestJpeg();
    LivenessDocument liveness;
    ComparisonDocument comparison;
    DecisionDocument decision;
};

QJsonObject reportOf(const Outcome& outcome)
{
    return QJsonDocument::fromJson(outcome.out).object();
}

QStringList causesOf(const QJsonObject& report)
{
    QStringList causes;
    const QJsonArray documents = report.value(QStringLiteral("documents")).toArray();
    for (const QJsonValue& document : documents)
        for (const QJsonValue cause : document[QStringLiteral("causes")].toArray())
            causes << cause.toString();
    causes.removeDuplicates();
    return causes;
}

} // namespace

/// Many files at once: sessions seen together, worker processes, and files listed.
class tst_VerifyBatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sessionsAreSeenTogether_data()
    {
        QTest::addColumn<std::function<void(Session&)>>("spoil");
        QTest::addColumn<QString>("cause");
        const auto row = [](const char* name, const char* cause, std::function<void(Session&)> spoil) {
            QTest::newRow(name) << std::move(spoil) << QString::fromLatin1(cause);
        };
        row("good", "", [](Session&) {});
        row("another person compared", "SESSION_IIN_DIFFERS", [](Session& session) {
            session.comparison.common.iin = Iin::makeTraining(QDate(1890, 5, 17), Sex::Male, 1).value();
        });
        row("an image from elsewhere", "CURRENT_IMAGE_NOT_OF_ATTEMPT", [](Session& session) {
            session.current.replace("not really", "not at all");
            session.comparison.currentImage.sha256 = aiqyn::Sha256::of(session.current);
        });
    }
    void sessionsAreSeenTogether()
    {
        QFETCH(std::function<void(Session&)>, spoil);
        QFETCH(QString, cause);
        Session session(m_fixture);
        spoil(session);
        const QString folder = seal(session);
        const Outcome outcome = verifyAt({QStringLiteral("--json"), folder});
        const QJsonObject report = reportOf(outcome);
        QCOMPARE(causesOf(report).join(u' '), cause);
        QCOMPARE(outcome.code, cause.isEmpty() ? 0 : 2);
        QCOMPARE(report[QStringLiteral("counts")][QStringLiteral("total")].toInt(), 3);
        QCOMPARE(report[QStringLiteral("counts")][QStringLiteral("indeterminate")].toInt(),
                 cause.isEmpty() ? 0 : 3);
        // Each by itself is as it was signed.
        const QStringList names = QDir(folder).entryList({QStringLiteral("*.asice")});
        for (const QString& name : names)
            QCOMPARE(verifyAt({QDir(folder).filePath(name)}).code, 0);
    }

    void twoFormsOfADocumentAreOne()
    {
        const QString folder = seal(Session(m_fixture));
        QVERIFY(QFile::copy(QDir(folder).filePath(QStringLiteral("liveness.asice")),
                            QDir(folder).filePath(QStringLiteral("liveness again.asice"))));
        QCOMPARE(verifyAt({folder}).code, 0);
    }

    void whatIsMissingFromAnArchiveIsNoticed()
    {
        const QString folder = seal(Session(m_fixture));
        QVERIFY(QFile::remove(QDir(folder).filePath(QStringLiteral("liveness.asice"))));
        QCOMPARE(verifyAt({folder}).code, 0); // it may be elsewhere
        const QString archive = profile() + QStringLiteral("/archive");
        QVERIFY(QDir().mkpath(archive));
        QVERIFY(QDir().rename(folder, archive + QStringLiteral("/containers")));
        const Outcome outcome = verifyAt({QStringLiteral("--json")});
        QVERIFY(QDir(archive).removeRecursively());
        QCOMPARE(outcome.code, 2);
        QVERIFY(causesOf(reportOf(outcome)).contains(QStringLiteral("SESSION_LIVENESS_MISSING")));
    }

    void workersSayTheSame()
    {
        const QString folder = seal(Session(m_fixture));
        for (int i = 0; i < 20; ++i)
            QVERIFY(write(QStringLiteral("%1/%2 \u049b\n.asice").arg(folder).arg(i), QByteArray(i, 'x')));
        Session spoilt(m_fixture);
        spoilt.decision.common.contractNumber = QStringLiteral("T-2");
        const QStringList paths{folder, seal(spoilt), profile() + QStringLiteral("/nothing.asice")};
        const Outcome alone = verifyAt(QStringList{QStringLiteral("--json"), QStringLiteral("--files"),
                                                   QStringLiteral("--jobs"), QStringLiteral("1")} +
                                       paths);
        const Outcome shared = verifyAt(QStringList{QStringLiteral("--json"), QStringLiteral("--files"),
                                                    QStringLiteral("--jobs"), QStringLiteral("3")} +
                                        paths);
        QCOMPARE(alone.code, 3);
        QCOMPARE(shared.code, alone.code);
        QCOMPARE(shared.out, alone.out);
        QCOMPARE(shared.err, alone.err);
        QCOMPARE(reportOf(shared)[QStringLiteral("counts")][QStringLiteral("total")].toInt(), 26);
        QVERIFY(causesOf(reportOf(shared)).contains(QStringLiteral("SESSION_SERVICE_DIFFERS")));
    }

    /// No worker may have so much memory that the large file fits.
    void aFileThatEndsItsWorkerIsNamedAndTheRestVerified()
    {
        const QString folder = seal(Session(m_fixture));
        QFile large(folder + QStringLiteral("/large.asice"));
        QVERIFY(large.open(QFile::WriteOnly) && large.resize(250LL << 20));
        const Outcome outcome = aiqyn::tests::run(
            QStringLiteral("sh"),
            {QStringLiteral("-c"),
             QStringLiteral("ulimit -v 250000; exec \"$0\" --json --jobs 2 --profile \"$1\" --at %1 \"$2\"")
                 .arg(at()),
             aiqyn::tests::verifyProgram, profile(), folder});
        const QJsonObject report = reportOf(outcome);
        QCOMPARE(report[QStringLiteral("counts")][QStringLiteral("totalPassed")].toInt(), 3);
        const QJsonArray unreadable = report[QStringLiteral("unreadable")].toArray();
        QCOMPARE(unreadable.size(), 1);
        QVERIFY(unreadable[0][QStringLiteral("file")].toString().endsWith(QStringLiteral("large.asice")));
        QCOMPARE(outcome.code, 3);
    }

    /// Few files may be open: some workers cannot be started, or none. Then the others do it, or every file
    /// is named.
    void workersThatCannotBeStarted()
    {
        const QString folder = seal(Session(m_fixture));
        for (int files = 9; files <= 24; ++files) {
            const Outcome outcome = aiqyn::tests::run(
                QStringLiteral("sh"),
                {QStringLiteral("-c"),
                 QStringLiteral("ulimit -n %1; exec \"$0\" --json --jobs 3 --profile \"$1\" --at %2 \"$2\"")
                     .arg(files)
                     .arg(at()),
                 aiqyn::tests::verifyProgram, profile(), folder});
            const QJsonObject counts = reportOf(outcome)[QStringLiteral("counts")].toObject();
            const int passed = counts[QStringLiteral("totalPassed")].toInt();
            const int unreadable = counts[QStringLiteral("unreadable")].toInt();
            if (counts.isEmpty()) // it could not even read the trust anchors
                QVERIFY2(outcome.code == 3, outcome.err);
            else
                QVERIFY2(passed + unreadable == 3 && outcome.code == (unreadable > 0 ? 3 : 0), outcome.err);
        }
    }

    /// What is there and does not pass is not missing.
    void aDocumentThatDoesNotPassSpoilsNoSession()
    {
        const QString folder = seal(Session(m_fixture));
        const QString liveness = QDir(folder).filePath(QStringLiteral("liveness.asice"));
        QFile file(liveness);
        QVERIFY(file.open(QFile::ReadWrite));
        QByteArray bytes = file.readAll();
        bytes[bytes.indexOf("\"checkedAt\"") + 20] ^= 4;
        QVERIFY(file.seek(0) && file.write(bytes) == bytes.size());
        file.close();
        const QString archive = profile() + QStringLiteral("/archive");
        QVERIFY(QDir().mkpath(archive));
        QVERIFY(QDir().rename(folder, archive + QStringLiteral("/containers")));
        const QJsonObject counts =
            reportOf(verifyAt({QStringLiteral("--json")}))[QStringLiteral("counts")].toObject();
        QVERIFY(QDir(archive).removeRecursively());
        QCOMPARE(counts[QStringLiteral("totalFailed")].toInt(), 1);
        QCOMPARE(counts[QStringLiteral("totalPassed")].toInt(), 2);
    }

    void aPipeIsNotWaitedFor()
    {
        const QString pipe = profile() + QStringLiteral("/pipe.asice");
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        QCOMPARE(verifyAt({pipe}).code, 3);
    }

    void filesAreListedOnDemand()
    {
        const QString folder = seal(Session(m_fixture));
        const QString file = QDir(folder).filePath(QStringLiteral("comparison.asice"));
        const auto document = [this, &file](const QStringList& more) {
            return reportOf(verifyAt(QStringList{QStringLiteral("--json"), file} + more))
                .value(QStringLiteral("documents"))[0]
                .toObject();
        };
        QVERIFY(!document({}).contains(QStringLiteral("files")));
        const QJsonArray files = document({QStringLiteral("--files")})[QStringLiteral("files")].toArray();
        QVERIFY(files.size() >= 5);
        for (const QJsonValue each : files)
            QVERIFY(each[QStringLiteral("coverage")].toString() != QLatin1String("unlisted"));
        const Outcome text =
            verifyAt({QStringLiteral("--files"), QStringLiteral("--language"), QStringLiteral("en"), file});
        QVERIFY2(text.out.contains("META-INF/ASiCManifest.xml"), text.out);
    }

    void jobsMustBeANumber_data()
    {
        QTest::addColumn<QString>("jobs");
        for (const char* jobs : {"0", "-1", "65", "many", ""})
            QTest::newRow(jobs) << QString::fromLatin1(jobs);
    }
    void jobsMustBeANumber()
    {
        QFETCH(QString, jobs);
        QCOMPARE(verifyAt({QStringLiteral("--jobs"), jobs, profile()}).code, 3);
    }

private:
    [[nodiscard]] QString profile() const { return m_fixture.folder.path(); }
    [[nodiscard]] static QString at() { return QStringLiteral("2026-11-24T05:00:00Z"); }
    [[nodiscard]] Outcome verifyAt(const QStringList& arguments) const
    {
        return verify(QStringList{QStringLiteral("--profile"), profile(), QStringLiteral("--at"), at()} +
                      arguments);
    }

    [[nodiscard]] static bool write(const QString& name, const QByteArray& bytes)
    {
        QFile file(name);
        return file.open(QFile::WriteOnly) && file.write(bytes) == bytes.size();
    }

    /// Into a folder of its own.
    [[nodiscard]] QString seal(Session session)
    {
        const QString folder = QStringLiteral("%1/session %2").arg(profile()).arg(++m_sessions);
        if (!QDir().mkpath(folder))
            return {};
        const DocumentSealer provider(*m_fixture.authority.provider(), m_fixture.clock);
        const DocumentSealer customer(*m_fixture.authority.customer(), m_fixture.clock);
        const auto liveness =
            provider.seal(session.liveness, m_fixture.images(session.liveness.images)).value();
        const auto comparison =
            provider.seal(session.comparison, {{session.comparison.currentImage.file, session.current}})
                .value();
        session.decision.documents = {{DocumentKind::Liveness, liveness.documentId, liveness.manifest},
                                      {DocumentKind::Comparison, comparison.documentId, comparison.manifest}};
        const auto decision = customer.seal(session.decision).value();
        const bool written = write(folder + QStringLiteral("/liveness.asice"), liveness.bytes) &&
                             write(folder + QStringLiteral("/comparison.asice"), comparison.bytes) &&
                             write(folder + QStringLiteral("/decision.asice"), decision.bytes);
        return written ? folder : QString();
    }

    EvidenceFixture m_fixture;
    int m_sessions = 0;
};

static const aiqyn::tests::Registered<tst_VerifyBatch> registered;
#include "tst_VerifyBatch.moc"
