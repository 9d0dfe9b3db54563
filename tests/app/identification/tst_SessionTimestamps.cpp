#include "FaultyTransport.h"
#include "SessionRows.h"
#include "TestRegistry.h"
#include "app/identification/IdentificationSession.h"
#include "app/identification/TrainingStation.h"
#include "app/identification/WorkplacePrivate.h"
#include "app/reference/TrainingStateDatabase.h"
#include "engine/subject/TrainingGallery.h"
#include "evidence/signature/TrainingTimestampAuthority.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

using namespace aiqyn;
using namespace aiqyn::app;
using tests::FaultyTransport;
using Mode = FaultyTransport::Mode;

/// Sessions whose timestamp service answers, does not, and does again.
class tst_SessionTimestamps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        const auto authority =
            evidence::TrainingTimestampAuthority::open(QDir(m_folder->path()), m_clock).value();
        m_transport = std::make_shared<FaultyTransport>(authority);
        m_workplace = open();
        // The policy has its timestamp before anything is counted.
        QTRY_VERIFY(m_workplace->d->archive->awaitingCompletion(10)->empty());
        m_transport->asked = 0;
    }
    void cleanup()
    {
        m_workplace.reset();
        m_transport.reset();
        m_folder.reset();
    }

    void aServiceThatAnswersGivesLevelT()
    {
        IdentificationSession session(*m_workplace, station());
        reachIin(session);
        QVERIFY(session.submitIin(iin()));
        QTRY_COMPARE_WITH_TIMEOUT(session.stage(), Stage::Reference, 20000);
        const QString id = session.documents().front().id;
        const auto rows = tests::rowsOfSessions(*m_workplace);
        QCOMPARE(rows.front().level, QStringLiteral("T"));
        QVERIFY(!rows.front().isAwaiting);
        const auto opened = tests::openedBy(*m_workplace, id);
        QVERIFY(opened);
        QCOMPARE(nameOf(opened->report.indication), QStringLiteral("TOTAL-PASSED"));
        QVERIFY(opened->report.provenTime.has_value());
        // Nothing is lost on the way: the form sealed first is there as well.
        const auto original = m_workplace->d->archive->originalForm(id);
        QVERIFY(original);
        const auto report = m_workplace->d->validator.validate(*original, m_clock.now());
        QCOMPARE(report.level, QStringLiteral("B"));
        QCOMPARE(m_workplace->completionQueue()->waiting(), 0);
    }

    void aLenientPolicyGoesOnAndTheQueueCatchesUp()
    {
        m_transport->mode = Mode::Silent; // until the session's patience is at its end
        IdentificationSession session(*m_workplace, station());
        QSignalSpy failures(&session, &IdentificationSession::failed);
        reachIin(session);
        QVERIFY(session.submitIin(iin()));
        QTRY_COMPARE_WITH_TIMEOUT(session.stage(), Stage::Reference, 20000);
        m_transport->mode = Mode::Garbage;
        QVERIFY(session.declareReferenceUnavailable());
        QTRY_COMPARE_WITH_TIMEOUT(session.stage(), Stage::Comparison, 20000);
        m_transport->mode = Mode::Unreachable;
        QVERIFY(session.proceedToDecision());
        QVERIFY(session.decide(false, QStringLiteral("No reference")));
        QTRY_COMPARE_WITH_TIMEOUT(session.stage(), Stage::Sealed, 20000);
        QVERIFY(failures.isEmpty());
        QTRY_COMPARE(m_workplace->completionQueue()->waiting(), 3);
        const auto rows = tests::rowsOfSessions(*m_workplace);
        QCOMPARE(rows.size(), std::size_t{3});
        for (const DocumentRow& row : rows) {
            QCOMPARE(row.level, QStringLiteral("B"));
            QVERIFY(row.isAwaiting);
        }
        for (const SealedDocument& document : session.documents())
            QCOMPARE(document.indication, QStringLiteral("TOTAL-PASSED"));

        // The program is started again, and the service is back.
        m_transport->mode = Mode::Answering;
        const auto again = open();
        QTRY_VERIFY(again->d->archive->awaitingCompletion(10)->empty());
        for (const DocumentRow& row : tests::rowsOfSessions(*again))
            QCOMPARE(row.level, QStringLiteral("T"));
    }

    void aStrictPolicyWaitsAndSealsNothingTwice()
    {
        approve([](evidence::PolicyContent& policy) { policy.continuesWithoutTimestamp = false; });
        m_transport->mode = Mode::Unreachable;
        IdentificationSession session(*m_workplace, station());
        QSignalSpy failures(&session, &IdentificationSession::failed);
        reachIin(session);
        QVERIFY(session.submitIin(iin()));
        QVERIFY(awaited(failures, 1));
        QVERIFY(session.stage() == Stage::Iin && !session.isBusy());
        QCOMPARE(session.documents().size(), std::size_t{1});

        // What was entered is sealed: nothing else can be said in its place.
        QCOMPARE(session.submitIin(otherIin()).error().code, ErrorCode::TimestampAwaited);
        QCOMPARE(session.declareIinNotObtained(QStringLiteral("no card")).error().code,
                 ErrorCode::TimestampAwaited);
        m_transport->mode = Mode::Silent;
        QVERIFY(session.submitIin(iin()));
        QVERIFY(awaited(failures, 2));
        m_transport->mode = Mode::Answering;
        QVERIFY(session.submitIin(iin()));
        QTRY_COMPARE_WITH_TIMEOUT(session.stage(), Stage::Reference, 20000);

        m_transport->mode = Mode::Garbage;
        QVERIFY(session.declareReferenceUnavailable());
        QVERIFY(awaited(failures, 3));
        QVERIFY(session.stage() == Stage::Reference);
        QCOMPARE(session.fetchReference(ReferenceSourceKind::StateDatabase).error().code,
                 ErrorCode::TimestampAwaited);
        m_transport->mode = Mode::Answering;
        QVERIFY(session.declareReferenceUnavailable());
        QTRY_COMPARE_WITH_TIMEOUT(session.stage(), Stage::Comparison, 20000);
        QVERIFY(session.proceedToDecision());

        m_transport->mode = Mode::Unreachable;
        const auto decide = [&session](const char* reason) {
            return session.decide(false, QString::fromLatin1(reason));
        };
        QVERIFY(decide("No reference"));
        QVERIFY(awaited(failures, 4));
        QVERIFY(session.decisionResult().isEmpty());
        QCOMPARE(decide("Another reason").error().code, ErrorCode::TimestampAwaited);
        m_transport->mode = Mode::Answering;
        QVERIFY(decide("No reference"));
        QTRY_COMPARE_WITH_TIMEOUT(session.stage(), Stage::Sealed, 20000);
        QCOMPARE(session.decisionResult(), QStringLiteral("refused"));

        QCOMPARE(session.documents().size(), std::size_t{3});
        const auto rows = tests::rowsOfSessions(*m_workplace);
        QCOMPARE(rows.size(), std::size_t{3}); // each once
        for (const DocumentRow& row : rows)
            QCOMPARE(row.level, QStringLiteral("T"));
        for (const SealedDocument& document : session.documents())
            QCOMPARE(nameOf(tests::openedBy(*m_workplace, document.id)->report.indication),
                     QStringLiteral("TOTAL-PASSED"));
    }

    void breakingOffNeedsNoTimestamp()
    {
        approve([](evidence::PolicyContent& policy) { policy.continuesWithoutTimestamp = false; });
        m_transport->mode = Mode::Unreachable;
        {
            IdentificationSession session(*m_workplace, station());
            QSignalSpy previews(&session, &IdentificationSession::previewReady);
            QVERIFY(session.begin({QStringLiteral("deposit"), QStringLiteral("D-1")}));
            QVERIFY(previews.wait(20000));
            session.breakOff();
            QTRY_COMPARE_WITH_TIMEOUT(session.stage(), Stage::BrokenOff, 20000);
        }
        {
            IdentificationSession session(*m_workplace, station());
            QSignalSpy failures(&session, &IdentificationSession::failed);
            reachIin(session);
            QVERIFY(session.submitIin(iin()));
            QVERIFY(awaited(failures, 1));
            session.breakOff(); // with its document sealed already: no second one
            QCOMPARE(session.stage(), Stage::BrokenOff);
        }
        QCOMPARE(tests::rowsOfSessions(*m_workplace).size(), std::size_t{2});
    }

    void aSessionThatIsClosedAsksNoLonger()
    {
        m_transport->mode = Mode::Silent;
        auto session = std::make_unique<IdentificationSession>(*m_workplace, station());
        QSignalSpy previews(session.get(), &IdentificationSession::previewReady);
        QVERIFY(session->begin({QStringLiteral("deposit"), QStringLiteral("D-1")}));
        QVERIFY(previews.wait(20000));
        session->breakOff();
        QTRY_COMPARE_WITH_TIMEOUT(m_transport->asked.load(), 1, 20000);
        session.reset();
        const auto rows = tests::rowsOfSessions(*m_workplace);
        QCOMPARE(rows.size(), std::size_t{1});
        QVERIFY(rows.front().isAwaiting); // sealed all the same
    }

private:
    std::unique_ptr<Workplace> open() const
    {
        Workplace::Options options{QDir(m_folder->path()), {}, QStringLiteral("builtin"), 11};
        options.transport = m_transport;
        return Workplace::open(options).value();
    }
    void approve(const std::function<void(evidence::PolicyContent&)>& change)
    {
        evidence::PolicyContent content = m_workplace->policy()->content();
        content.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        content.version += QStringLiteral("-changed");
        content.approvedAt = content.validFrom = m_workplace->clock.now();
        change(content);
        const auto policy = evidence::PolicyDocument::of(content);
        QVERIFY(policy && m_workplace->d->policies.approve(*policy, *m_workplace->d->keys.customer(), {}));
        QVERIFY(m_workplace->refreshPolicy());
    }
    static void reachIin(IdentificationSession& session)
    {
        QVERIFY(session.begin({QStringLiteral("deposit"), QStringLiteral("D-1")}));
        QTRY_COMPARE_WITH_TIMEOUT(session.stage(), Stage::Iin, 90000);
        QCOMPARE(session.liveness().result, QStringLiteral("passed"));
    }
    /// Whether that many failures came, the last of them that a timestamp is awaited.
    static bool awaited(const QSignalSpy& failures, int count)
    {
        if (!QTest::qWaitFor([&] { return failures.size() >= count; }, 60000) || failures.size() != count) {
            qWarning() << "failures:" << failures.size();
            return false;
        }
        const auto error = failures.last().first().value<Error>();
        if (error.code != ErrorCode::TimestampAwaited || error.causes.empty())
            qWarning() << describe(error);
        return error.code == ErrorCode::TimestampAwaited && !error.causes.empty();
    }
    static std::unique_ptr<Station> station()
    {
        TrainingStation::Options options;
        options.subjectSeed = engine::TrainingGallery::persons().front().seed;
        options.roomSeed = 5;
        options.realTime = false;
        return std::make_unique<TrainingStation>(options);
    }
    static QString iin()
    {
        return TrainingStateDatabase::iinOf(engine::TrainingGallery::persons().front().seed);
    }
    static QString otherIin()
    {
        return TrainingStateDatabase::iinOf(engine::TrainingGallery::persons().back().seed);
    }

    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<FaultyTransport> m_transport;
    std::unique_ptr<Workplace> m_workplace;
};

static const tests::Registered<tst_SessionTimestamps> registered;
#include "tst_SessionTimestamps.moc"
