#include "ArchiveFixture.h"
#include "EvidenceFixture.h"
#include "FaultyTransport.h"
#include "TestRegistry.h"
#include "app/identification/CompletionQueue.h"
#include "evidence/signature/TrainingTimestampAuthority.h"

#include <QSignalSpy>

using namespace aiqyn;
using namespace aiqyn::app;
using tests::ArchiveFixture;
using tests::EvidenceFixture;
using tests::FaultyTransport;
using namespace std::chrono_literals;

/// The queue with its thread, the real completion and the training authority behind a transport that fails.
class tst_CompletionQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_evidence = std::make_unique<EvidenceFixture>();
        m_folder = std::make_unique<ArchiveFixture>();
        m_archive = evidence::Archive::open(m_folder->folder(), m_evidence->clock).value();
        const auto authority =
            evidence::TrainingTimestampAuthority::open(m_evidence->profile(), m_evidence->clock);
        m_transport = std::make_shared<FaultyTransport>(*authority, FaultyTransport::Mode::Unreachable);
        m_validator = std::make_unique<evidence::Validator>(m_evidence->trust());
        m_completion = DocumentCompletion::make(m_services, *m_archive, *m_validator, m_evidence->trust(),
                                                m_transport, m_evidence->clock)
                           .value();
        QVERIFY(m_completion != nullptr);
        m_originals.clear();
        for (const char* id : {"a", "b"}) {
            const QByteArray bytes = m_evidence->sealedLiveness();
            auto document = m_folder->document(QString::fromLatin1(id));
            document.completionDue = m_due;
            QVERIFY(m_archive->seal(document, bytes));
            m_originals.emplace(document.documentId, bytes);
        }
    }
    void cleanup()
    {
        m_queue.reset();
        m_completion.reset();
        m_archive.reset();
    }

    void waitingAnsweredRaised_data()
    {
        QTest::addColumn<FaultyTransport::Mode>("first");
        QTest::newRow("unreachable") << FaultyTransport::Mode::Unreachable;
        QTest::newRow("garbage") << FaultyTransport::Mode::Garbage;
    }
    void waitingAnsweredRaised()
    {
        QFETCH(FaultyTransport::Mode, first);
        m_transport->mode = first;
        makeQueue();
        QSignalSpy waiting(m_queue.get(), &CompletionQueue::waitingChanged);
        QSignalSpy completed(m_queue.get(), &CompletionQueue::documentCompleted);
        m_queue->start();
        QTRY_COMPARE(m_queue->waiting(), 2);
        QTRY_VERIFY(m_transport->asked >= 3); // comes back by itself
        QVERIFY(completed.isEmpty());
        m_transport->mode = FaultyTransport::Mode::Answering;
        QTRY_COMPARE(m_queue->waiting(), 0);
        QTRY_COMPARE(completed.size(), 2);
        QTRY_VERIFY(!waiting.isEmpty() && waiting.last().first().toInt() == 0);
        QCOMPARE(waiting.first().first().toInt(), 2);
        for (const auto& [id, original] : m_originals) {
            const auto row = m_archive->find(id);
            QVERIFY(row);
            QCOMPARE(row->document.level, QStringLiteral("T"));
            QVERIFY(!row->document.completionDue);
            QCOMPARE(m_archive->originalForm(id).value(), original);
            const auto report = m_validator->validate(m_archive->read(id).value(), m_evidence->now);
            QCOMPARE(nameOf(report.indication), QStringLiteral("TOTAL-PASSED"));
            QVERIFY(report.provenTime.has_value());
        }
    }

    void wakeTakesUpWhatCameLater()
    {
        m_transport->mode = FaultyTransport::Mode::Answering;
        makeQueue(CompletionRounds::Delays{}); // a minute at least, were it not woken
        m_queue->start();
        QTRY_COMPARE(m_archive->awaitingCompletion(10)->size(), std::size_t{0});
        auto document = m_folder->document(QStringLiteral("c"));
        document.completionDue = m_due;
        QVERIFY(m_archive->seal(document, m_evidence->sealedLiveness()));
        m_queue->wake();
        QTRY_COMPARE(m_archive->find(QStringLiteral("c"))->document.level, QStringLiteral("T"));
    }

    void stopsInTheMiddleOfAQuestion()
    {
        m_transport->mode = FaultyTransport::Mode::Silent;
        makeQueue();
        m_queue->start();
        QTRY_COMPARE(m_transport->asked.load(), 1);
        m_queue.reset(); // would take the thirty seconds of the question otherwise, and the test with it
        for (const auto& [id, original] : m_originals) {
            const auto row = m_archive->find(id);
            QCOMPARE(row->document.level, QStringLiteral("B"));
            QVERIFY(row->document.completionDue == m_due); // not put off: nobody failed
            QCOMPARE(m_archive->read(id).value(), original);
        }
    }

    void anUnusedQueueGoesQuietly()
    {
        makeQueue();
        m_queue.reset();
        QCOMPARE(m_transport->asked.load(), 0);
    }

    void policiesWithoutAServiceCompleteNothing()
    {
        const auto none = DocumentCompletion::make({}, *m_archive, *m_validator, m_evidence->trust(),
                                                   m_transport, m_evidence->clock);
        QVERIFY(none && *none == nullptr);
        const std::vector<evidence::ServiceEndpoint> unmarked = {
            {evidence::ServiceEndpoint::Service::Timestamp, QStringLiteral("http://tsp.example.kz/"), false}};
        const auto plain = DocumentCompletion::make(unmarked, *m_archive, *m_validator, m_evidence->trust(),
                                                    m_transport, m_evidence->clock);
        QCOMPARE(plain.error().code, ErrorCode::InvalidArgument);
    }

private:
    void makeQueue(CompletionRounds::Delays delays = {1ms, 2ms})
    {
        m_queue = std::make_unique<CompletionQueue>(CompletionRounds(
            *m_archive,
            [this](const QString& id, const std::stop_token& cancel) {
                return m_completion->complete(id, 30s, cancel);
            },
            // A fixed clock never reaches a later time: what is put off would wait for ever.
            m_clock, delays));
    }

    std::unique_ptr<EvidenceFixture> m_evidence;
    std::unique_ptr<ArchiveFixture> m_folder;
    std::unique_ptr<evidence::Archive> m_archive;
    std::shared_ptr<FaultyTransport> m_transport;
    std::unique_ptr<evidence::Validator> m_validator;
    const std::vector<evidence::ServiceEndpoint> m_services = {
        {evidence::ServiceEndpoint::Service::Timestamp, QStringLiteral("https://tsp.training.invalid/"),
         false}};
    std::unique_ptr<DocumentCompletion> m_completion;
    std::map<QString, QByteArray> m_originals;
    SystemClock m_clock;
    const UtcTime m_due = m_clock.now();
    std::unique_ptr<CompletionQueue> m_queue; ///< before all it uses
};

static const tests::Registered<tst_CompletionQueue> registered;
#include "tst_CompletionQueue.moc"
