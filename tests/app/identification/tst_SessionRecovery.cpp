#include "SessionRows.h"
#include "TestRegistry.h"
#include "app/identification/IdentificationSession.h"
#include "app/identification/SessionJournal.h"
#include "app/identification/SessionLock.h"
#include "app/identification/TrainingStation.h"
#include "app/identification/WorkplacePrivate.h"
#include "app/reference/TrainingStateDatabase.h"
#include "engine/subject/TrainingGallery.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

using namespace aiqyn;
using namespace aiqyn::app;

namespace {

QByteArray jpegOf(int grey)
{
    QImage image(16, 16, QImage::Format_Grayscale8);
    image.fill(grey);
    QBuffer buffer;
    return buffer.open(QIODevice::WriteOnly) && image.save(&buffer, "JPEG") ? buffer.data() : QByteArray();
}

/// An attempt as a session journals it.
AttemptResult attemptOf(int number, bool passed)
{
    AttemptResult result;
    result.outcome = {
        number,
        passed,
        {engine::ChallengeKind::TurnLeft, engine::ChallengeKind::OpenMouth, engine::ChallengeKind::CloseEyes},
        passed ? QString() : QStringLiteral("NO_REACTION")};
    QJsonArray challenges;
    for (int i = 0; i < 3; ++i) {
        const QString name = engine::nameOf(result.outcome.plan[static_cast<std::size_t>(i)]);
        challenges.append(QJsonObject{{QStringLiteral("passed"), passed}});
        result.frames.push_back({static_cast<std::uint64_t>(100 * number + i), QStringLiteral("cue"), name, i,
                                 jpegOf(50 * number + 10 * i)});
    }
    if (passed)
        result.frames.push_back({900, QStringLiteral("current"), {}, -1, jpegOf(250)});
    result.record = {{QStringLiteral("challenges"), challenges}, {QStringLiteral("score"), 0.125 * number}};
    return result;
}

QJsonObject recordOf(Workplace& workplace, const QString& documentId)
{
    const auto opened = tests::openedBy(workplace, documentId);
    return opened ? QJsonDocument::fromJson(opened->json).object() : QJsonObject();
}

} // namespace

/// What a start makes of the sessions that an earlier run left behind.
class tst_SessionRecovery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_folder.reset(); }

    void journalledSessionIsClosed_data()
    {
        QTest::addColumn<int>("failed");
        QTest::addColumn<bool>("passed");
        QTest::addColumn<QString>("result");
        QTest::addColumn<QString>("reason");
        const QString brokenOff = QStringLiteral("broken_off");
        QTest::newRow("before the first attempt ended") << 0 << false << brokenOff << "during attempt 1";
        QTest::newRow("after one failed attempt") << 1 << false << brokenOff << "after attempt 1";
        QTest::newRow("after two failed attempts") << 2 << false << brokenOff << "after attempt 2";
        QTest::newRow("negative, without its document")
            << 3 << false << QStringLiteral("negative") << "after attempt 3";
        QTest::newRow("passed, without its document")
            << 1 << true << QStringLiteral("passed") << "after attempt 2";
    }
    void journalledSessionIsClosed()
    {
        QFETCH(int, failed);
        QFETCH(bool, passed);
        QFETCH(QString, result);
        QFETCH(QString, reason);
        const QString session = newId();
        const auto startedAt = UtcTime::fromIso(QStringLiteral("2026-11-20T10:00:00Z"));
        QVERIFY(startedAt.has_value());
        const int attempts = failed + (passed ? 1 : 0);
        {
            auto workplace = open();
            QVERIFY(workplace);
            QVERIFY(workplace->recovery().closed.isEmpty() && workplace->recovery().failed.empty());
            auto& archive = *workplace->d->archive;
            SessionFacts facts = factsOf(*workplace, session, *startedAt);
            facts.policy = {QStringLiteral("earlier"),
                            Sha256::of(QByteArray("earlier"))}; // than the profile's
            QVERIFY(archive.journalSession(session, encodeFacts(facts)));
            for (int i = 1; i <= attempts; ++i) {
                const auto end = *UtcTime::fromMilliseconds(startedAt->milliseconds() + 10'000 * i);
                QVERIFY(archive.journalAttempt(session, i, encodeAttempt(attemptOf(i, i > failed), end)));
            }
        }
        auto workplace = open();
        QVERIFY(workplace);
        QVERIFY2(workplace->recovery().failed.empty(),
                 qPrintable(workplace->recovery().failed.empty()
                                ? QString()
                                : describe(workplace->recovery().failed.front().error)));
        QCOMPARE(workplace->recovery().closed, QStringList{session});
        const auto rows = tests::rowsOfSessions(*workplace);
        QCOMPARE(rows.size(), std::size_t{1});
        QCOMPARE(rows.front().sessionId, session);
        QCOMPARE(rows.front().result, result);
        QCOMPARE(rows.front().contractNumber, QStringLiteral("C-77"));

        const auto opened = tests::openedBy(*workplace, rows.front().documentId);
        QVERIFY(opened);
        QVERIFY2(opened->report.indication == evidence::Indication::TotalPassed,
                 qPrintable(opened->report.causes.join(u' ')));
        QCOMPARE(opened->images.size(), static_cast<std::size_t>(3 * attempts + (passed ? 1 : 0)));
        for (const DocumentImage& image : opened->images)
            QCOMPARE(image.image.width(), 16);
        const QJsonObject record = recordOf(*workplace, rows.front().documentId);
        QCOMPARE(record[QStringLiteral("startedAt")].toString(), startedAt->toIso());
        QCOMPARE(record[QStringLiteral("checkedAt")].toString(),
                 UtcTime::fromMilliseconds(startedAt->milliseconds() + 10'000 * attempts)->toIso());
        const QString status = record[QStringLiteral("iinStatusReason")].toString();
        QVERIFY2(status.contains(QLatin1String("ended unexpectedly")) && status.endsWith(reason),
                 qPrintable(status));
        const QJsonArray sealed = record[QStringLiteral("attempts")].toArray();
        QCOMPARE(sealed.size(), attempts);
        for (int i = 1; i <= attempts; ++i) {
            const QJsonObject attempt = sealed.at(i - 1).toObject();
            QCOMPARE(attempt[QStringLiteral("attempt")].toInt(), i);
            QCOMPARE(attempt[QStringLiteral("score")].toDouble(), 0.125 * i);
            QCOMPARE(attempt[QStringLiteral("result")].toString(),
                     i > failed ? QStringLiteral("passed") : QStringLiteral("failed"));
        }

        workplace.reset();
        const auto again = open();
        QVERIFY(again);
        QVERIFY(again->recovery().closed.isEmpty() && again->recovery().failed.empty());
        QCOMPARE(tests::rowsOfSessions(*again).size(), std::size_t{1});
        QVERIFY(again->d->archive->openSessions()->isEmpty());
    }

    void sessionThatEndsWithTheProgramKeepsItsAttempt()
    {
        QString id;
        {
            auto workplace = open();
            QVERIFY(workplace);
            IdentificationSession session(*workplace, station(engine::SubjectSpecies::NoReaction));
            id = session.id();
            QSignalSpy attempts(&session, &IdentificationSession::attemptFinished);
            QVERIFY(session.begin({QStringLiteral("deposit"), QStringLiteral("C-77")}));
            QVERIFY(attempts.wait(60000));

            // Another process that starts meanwhile leaves the running session alone.
            const auto other = open();
            QVERIFY(other);
            QVERIFY(other->recovery().closed.isEmpty() && other->recovery().failed.empty());
            QCOMPARE(other->d->archive->openSessions().value_or(QStringList()), QStringList{id});
        } // ends at whatever it was doing, without a word to the session
        const auto workplace = open();
        QVERIFY(workplace);
        QCOMPARE(workplace->recovery().closed, QStringList{id});
        const auto rows = tests::rowsOfSessions(*workplace);
        QCOMPARE(rows.size(), std::size_t{1});
        const auto opened = tests::openedBy(*workplace, rows.front().documentId);
        QVERIFY(opened);
        QVERIFY2(opened->report.indication == evidence::Indication::TotalPassed,
                 qPrintable(opened->report.causes.join(u' ')));
        const QJsonArray attempts =
            recordOf(*workplace, rows.front().documentId)[QStringLiteral("attempts")].toArray();
        QVERIFY(!attempts.isEmpty());
        QCOMPARE(attempts.first()[QStringLiteral("result")].toString(), QStringLiteral("failed"));
        QVERIFY(!opened->images.empty());
        QVERIFY(!opened->images.front().image.isNull());
    }

    void damagedSessionDoesNotHinderTheOthers_data()
    {
        QTest::addColumn<QString>("sql"); // on the session to be damaged, %1
        QTest::newRow("facts missing")
            << QStringLiteral("DELETE FROM journal WHERE session_id='%1' AND attempt=0");
        QTest::newRow("attempt missing")
            << QStringLiteral("DELETE FROM journal WHERE session_id='%1' AND attempt=1");
        QTest::newRow("attempt damaged")
            << QStringLiteral("UPDATE journal SET entry=zeroblob(100) WHERE session_id='%1' AND attempt=1");
    }
    void damagedSessionDoesNotHinderTheOthers()
    {
        QFETCH(QString, sql);
        const QString damaged = newId();
        const QString whole = newId();
        {
            auto workplace = open();
            QVERIFY(workplace);
            auto& archive = *workplace->d->archive;
            for (const QString& session : {damaged, whole}) {
                const UtcTime now = workplace->clock.now();
                QVERIFY(archive.journalSession(session, encodeFacts(factsOf(*workplace, session, now))));
                for (int i = 1; i <= 2; ++i)
                    QVERIFY(archive.journalAttempt(session, i, encodeAttempt(attemptOf(i, false), now)));
            }
        }
        {
            QSqlDatabase database =
                QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("damage"));
            database.setDatabaseName(m_folder->filePath(QStringLiteral("archive/catalogue.sqlite")));
            QVERIFY(database.open() && QSqlQuery(database).exec(sql.arg(damaged)));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("damage"));
        const auto workplace = open();
        QVERIFY(workplace);
        QCOMPARE(workplace->recovery().closed, QStringList{whole});
        QCOMPARE(workplace->recovery().failed.size(), std::size_t{1});
        QCOMPARE(workplace->recovery().failed.front().sessionId, damaged);
        QCOMPARE(workplace->recovery().failed.front().error.code, ErrorCode::ArchiveDamaged);
        QCOMPARE(workplace->d->archive->openSessions().value_or(QStringList()), QStringList{damaged});
    }

    void sessionWithItsDocumentIsLeftOpen()
    {
        QString id;
        {
            auto workplace = open();
            QVERIFY(workplace);
            IdentificationSession session(*workplace, station(engine::SubjectSpecies::Genuine));
            id = session.id();
            QVERIFY(session.begin({QStringLiteral("deposit"), QStringLiteral("C-77")}));
            QTRY_COMPARE_WITH_TIMEOUT(session.stage(), Stage::Iin, 90000);
            QVERIFY(session.submitIin(
                TrainingStateDatabase::iinOf(engine::TrainingGallery::persons().front().seed)));
            QTRY_COMPARE_WITH_TIMEOUT(session.stage(), Stage::Reference, 20000);
            QVERIFY(!session.currentImage().isNull()); // the attempts are wiped, this picture is not
            const auto journalled = workplace->d->archive->journalled(id);
            QVERIFY(journalled && journalled->facts.isEmpty() && journalled->attempts.empty());
        }
        const auto workplace = open();
        QVERIFY(workplace);
        QVERIFY(workplace->recovery().closed.isEmpty() && workplace->recovery().failed.empty());
        QCOMPARE(tests::rowsOfSessions(*workplace).size(), std::size_t{1});
        QCOMPARE(workplace->d->archive->openSessions().value_or(QStringList()), QStringList{id});
    }

private:
    [[nodiscard]] std::unique_ptr<Workplace> open() const
    {
        auto workplace =
            Workplace::open({QDir(m_folder->path()), {}, QStringLiteral("builtin"), std::uint64_t{11}});
        if (!workplace)
            qWarning() << describe(workplace.error());
        return workplace ? std::move(*workplace) : nullptr;
    }
    static QString newId() { return QUuid::createUuid().toString(QUuid::WithoutBraces); }
    static std::unique_ptr<Station> station(engine::SubjectSpecies species)
    {
        TrainingStation::Options options;
        options.subjectSeed = engine::TrainingGallery::persons().front().seed;
        options.species = species;
        options.roomSeed = 5;
        options.realTime = false;
        return std::make_unique<TrainingStation>(options);
    }
    static SessionFacts factsOf(const Workplace& workplace, const QString& session, UtcTime startedAt)
    {
        return {session,
                {QStringLiteral("deposit"), QStringLiteral("C-77")},
                {},
                {},
                startedAt,
                {},
                station(engine::SubjectSpecies::Genuine)->description(),
                workplace.d->installation.modelPack,
                workplace.d->installation.models,
                workplace.policy()->reference(),
                workplace.policy()->content().liveness.failedAttemptsForNegative};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

static const aiqyn::tests::Registered<tst_SessionRecovery> registered;
#include "tst_SessionRecovery.moc"
