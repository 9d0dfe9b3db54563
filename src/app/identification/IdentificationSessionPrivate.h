#pragma once

// For this folder only: what a session holds and does behind its public face.
#include "app/identification/AttemptEvidence.h"
#include "app/identification/IdentificationSession.h"
#include "app/identification/SealingDesk.h"
#include "app/identification/SessionLock.h"
#include "app/identification/Station.h"

#include <QFutureWatcher>
#include <QThreadPool>
#include <QUuid>
#include <QtConcurrent>

namespace aiqyn::app {

class IdentificationSession::Private
{
public:
    Private(IdentificationSession& session, Workplace& place, std::unique_ptr<Station> personStation)
        : q(session)
        , workplace(place)
        , station(std::move(personStation))
        , startedAt(place.clock.now())
    {
        pool.setMaxThreadCount(1); // networks and keys have one user at a time
    }

    IdentificationSession& q;
    Workplace& workplace;
    std::unique_ptr<Station> station;
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    Stage stage = Stage::Start;
    bool busy = false;
    bool breakingOff = false;
    bool attemptRunning = false;
    SessionStart start;
    UtcTime startedAt;
    std::optional<evidence::Iin> iin;
    QString iinReason;
    std::vector<std::int64_t> pictureIds; ///< of all attempts so far
    LivenessOutcome liveness;
    ComparisonOutcome comparison;
    std::vector<Criterion> criteria;
    std::vector<SealedDocument> documents;
    std::vector<evidence::DocumentCitation> citations;
    std::unique_ptr<SessionLock> lock; ///< from begin() on: no other process takes this session for dead
    AttemptEvidence evidence;
    bool factsJournalled = false;
    std::optional<UtcTime> unjournalledSince; ///< the end of the last attempt while it is not in the journal
    QByteArray referenceJpeg;
    QString decisionResult;
    QString decisionReason;
    std::unique_ptr<AttemptActivity> activity;
    QThreadPool pool; // destroyed first: waits for its work, which uses the members above

    template <typename Work, typename Then>
    void async(Work work, Then then)
    {
        setBusy(true);
        using Value = std::invoke_result_t<Work>;
        auto* watcher = new QFutureWatcher<Value>(&q);
        QObject::connect(watcher, &QFutureWatcherBase::finished, &q, [this, watcher, then] {
            watcher->deleteLater();
            setBusy(false);
            const Value result = watcher->result();
            if (result)
                then(*result);
            else
                Q_EMIT q.failed(result.error());
        });
        watcher->setFuture(QtConcurrent::run(&pool, std::move(work)));
    }

    void setBusy(bool value)
    {
        if (busy == value)
            return;
        busy = value;
        Q_EMIT q.busyChanged(busy);
    }

    void enter(Stage next)
    {
        stage = next;
        Q_EMIT q.stageChanged(next);
    }

    [[nodiscard]] SessionFacts facts() const
    {
        return {id,
                start,
                iin,
                iinReason,
                startedAt,
                station->description(),
                workplace.d->packReference(),
                workplace.d->modelReferences(),
                {workplace.policy.version, workplace.policy.hash()},
                workplace.policy.failedAttemptsForNegative};
    }

    /// Seals on the worker; `then` runs once the document is in the archive.
    template <typename Document, typename Then>
    void seal(DocumentDraft<Document> draft, std::shared_ptr<const evidence::Signer> signer,
              const QString& result, Then then)
    {
        async([this, draft = std::move(draft), signer = std::move(signer),
               result] { return sealInArchive(*workplace.d, workplace.clock, *signer, draft, result); },
              [this, then](const SealedRecord& sealed) {
                  documents.push_back(sealed.summary);
                  citations.push_back({evidence::documentKindOf(sealed.summary.kind).value(),
                                       sealed.summary.id, sealed.manifest});
                  Q_EMIT q.documentSealed(sealed.summary);
                  then();
              });
    }

    void nextAttempt();
    void startAttempt();
    void attemptEnded(const AttemptResult& result);
    void journalAttempt();
    void afterAttempt();
    void closeBrokenOff();
    void sealLiveness(Stage next);
    void compareWith(const ReferenceImage& reference);
    void sealComparison(const std::optional<ReferenceImage>& reference, UtcTime comparisonStart);
    void collectCriteria();
};

} // namespace aiqyn::app
