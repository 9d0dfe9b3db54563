#include "ArchiveFixture.h"
#include "TestRegistry.h"
#include "app/identification/CompletionRounds.h"

using namespace aiqyn;
using namespace aiqyn::app;
using tests::ArchiveFixture;
using namespace std::chrono_literals;

/// What is tried when, without a thread and by a clock that stands where it is put.
class tst_CompletionRounds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<ArchiveFixture>();
        m_archive = m_fixture->open().value();
        m_tried.clear();
        m_outcomes.clear();
        m_rounds = std::make_unique<CompletionRounds>(
            *m_archive, [this](const QString& id, const std::stop_token&) { return outcomeOf(id); },
            m_fixture->clock, CompletionRounds::Delays{});
    }
    void cleanup()
    {
        m_rounds.reset();
        m_archive.reset();
        m_fixture.reset();
    }

    void aSilentServiceIsAskedMoreAndMoreRarely()
    {
        for (const char* id : {"a", "b", "c"})
            seal(id, 0s);
        QList<qint64> minutes;
        for (int i = 0; i < 8; ++i) {
            const auto round = m_rounds->run({});
            QCOMPARE(round.waiting, 3);
            QVERIFY(round.completed.isEmpty());
            minutes << std::chrono::duration_cast<std::chrono::minutes>(round.next).count();
            QCOMPARE(m_tried.size(), i + 1); // the others would fare no better
            m_fixture->clock.advance(round.next.count() - 1);
            QCOMPARE(m_rounds->run({}).completed, QStringList()); // a moment too early: nobody is asked
            QCOMPARE(m_tried.size(), i + 1);
            m_fixture->clock.advance(1);
        }
        QCOMPARE(minutes, (QList<qint64>{1, 2, 4, 8, 16, 32, 60, 60}));

        for (const char* id : {"a", "b", "c"})
            m_outcomes[QString::fromLatin1(id)] = CompletionOutcome{QStringLiteral("T"), {}, {}};
        auto round = m_rounds->run({});
        QStringList completed = round.completed;
        for (int i = 0; i < 2; ++i) { // some were put off to later than others
            m_fixture->clock.advance(round.next.count());
            round = m_rounds->run({});
            completed += round.completed;
        }
        completed.sort();
        QCOMPARE(completed, (QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
        QCOMPARE(round.waiting, 0);
        QVERIFY(round.next == 1h);

        // And from the beginning with the next.
        seal("d", 0s);
        QVERIFY(m_rounds->run({}).next == 1min);
    }

    void oneBadDocumentKeepsNobodyWaiting()
    {
        seal("bad", 0s);
        seal("refused", 0s);
        seal("good", 0s);
        m_outcomes[QStringLiteral("bad")] = fail(ErrorCode::DocumentInvalid, QStringLiteral("test"));
        m_outcomes[QStringLiteral("refused")] = CompletionOutcome{
            QStringLiteral("B"), {{ErrorCode::ServiceRefused, QStringLiteral("test"), {}}}, {}};
        m_outcomes[QStringLiteral("good")] = CompletionOutcome{QStringLiteral("T"), {}, {}};
        const auto round = m_rounds->run({});
        QCOMPARE(m_tried.size(), 3);
        QCOMPARE(round.completed, QStringList{QStringLiteral("good")});
        QCOMPARE(round.waiting, 2);
        QVERIFY(round.next == 1min); // for the refused one
    }

    /// What cannot be read says nothing about the services: it is left alone for long, and the next document
    /// that is sealed is not made to wait for it.
    void aDocumentThatNobodyWasAskedAboutPausesNothing()
    {
        seal("bad", 0s);
        m_outcomes[QStringLiteral("bad")] = fail(ErrorCode::ContainerMalformed, QStringLiteral("test"));
        QVERIFY(m_rounds->run({}).next == 1h);
        seal("good", 0s);
        m_outcomes[QStringLiteral("good")] = CompletionOutcome{QStringLiteral("T"), {}, {}};
        QCOMPARE(m_rounds->run({}).completed, QStringList{QStringLiteral("good")});
        QCOMPARE(m_tried, (QStringList{QStringLiteral("bad"), QStringLiteral("good")}));
        seal("alone", 0s);
        QVERIFY(m_rounds->run({}).next == 1min); // the first delay, as if nothing had failed before
    }

    void aStatusThatComesLaterIsWaitedFor()
    {
        seal("early", 0s);
        const auto next = UtcTime::fromMilliseconds(m_fixture->clock.now().milliseconds() + 7'200'000);
        m_outcomes[QStringLiteral("early")] = CompletionOutcome{
            QStringLiteral("T"), {{ErrorCode::RevocationUnavailable, QStringLiteral("test"), {}}}, next};
        const auto round = m_rounds->run({});
        QCOMPARE(round.completed, QStringList{QStringLiteral("early")});
        QVERIFY(m_archive->find(QStringLiteral("early"))->document.completionDue == next);
        QVERIFY(round.next == 1h); // looks again, and asks nobody
        m_fixture->clock.advance(3'600'000);
        QVERIFY(m_rounds->run({}).next == 1h);
        QCOMPARE(m_tried.size(), 1);
        m_fixture->clock.advance(3'600'000);
        (void)m_rounds->run({});
        QCOMPARE(m_tried.size(), 2);
    }

    void theFirstRoundTakesWhatAnEarlierRunPutOff_data()
    {
        QTest::addColumn<int>("minutes");
        QTest::addColumn<bool>("tried");
        QTest::newRow("due") << 0 << true;
        QTest::newRow("put off") << 60 << true;
        QTest::newRow("a status has its day") << 61 << false;
    }
    void theFirstRoundTakesWhatAnEarlierRunPutOff()
    {
        QFETCH(int, minutes);
        QFETCH(bool, tried);
        seal("a", std::chrono::minutes(minutes));
        (void)m_rounds->run({});
        QCOMPARE(m_tried.size(), tried ? 1 : 0);
    }

    void nothingIsBegunAfterAStop()
    {
        seal("a", 0s);
        std::stop_source source;
        source.request_stop();
        const auto round = m_rounds->run(source.get_token());
        QVERIFY(m_tried.isEmpty());
        QCOMPARE(round.waiting, 1);
    }

private:
    void seal(const char* id, std::chrono::seconds dueIn)
    {
        auto document = m_fixture->document(QString::fromLatin1(id));
        document.completionDue = UtcTime::fromMilliseconds(m_fixture->clock.now().milliseconds() +
                                                           std::chrono::milliseconds(dueIn).count());
        QVERIFY(m_archive->seal(document, QByteArray(id)));
    }
    /// Unreachable unless said otherwise. The archive is left as DocumentCompletion would leave it.
    Result<CompletionOutcome> outcomeOf(const QString& id)
    {
        m_tried << id;
        const auto said = m_outcomes.find(id);
        if (said == m_outcomes.end())
            return CompletionOutcome{
                QStringLiteral("B"), {{ErrorCode::ServiceUnreachable, QStringLiteral("test"), {}}}, {}};
        if (said->second && said->second->missing.empty() && !m_archive->setCompletionDue(id, {}))
            return fail(ErrorCode::Internal, QStringLiteral("test"));
        return said->second;
    }

    std::unique_ptr<ArchiveFixture> m_fixture;
    std::unique_ptr<evidence::Archive> m_archive;
    std::unique_ptr<CompletionRounds> m_rounds;
    std::map<QString, Result<CompletionOutcome>> m_outcomes;
    QStringList m_tried;
};

static const tests::Registered<tst_CompletionRounds> registered;
#include "tst_CompletionRounds.moc"
